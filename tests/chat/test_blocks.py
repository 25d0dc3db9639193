from collections.abc import Callable

import pytest
from hypothesis import given

from bot.chat.blocks import (
    BLOCK,
    HEADING,
    Block,
    Field,
    Fields,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Person,
    Place,
    units,
)
from tests.chat.messages import BLOCKS

LONG = "x" * (BLOCK + 1)


@pytest.mark.parametrize(
    ("lines", "size"),
    [(("abc",), 3), (("가나", "다"), 4), (("👍",), 2), ((), 0), (("", ""), 1)],
    ids=["letters", "Hangul and a break", "beyond the first plane", "nothing", "an empty line"],
)
def test_units_are_counted_in_utf_16(lines: tuple[str, ...], size: int):
    assert units(lines) == size


@pytest.mark.parametrize(
    ("kind", "parts", "what"),
    [
        (Paragraph, ((LONG,),), "paragraph"),
        (Paragraph, (("👍" * (BLOCK // 2), ""),), "paragraph"),
        (Listing, ((Item("", LONG),),), "list"),
        (Fields, ((Field("", LONG[1:]),),), "fields"),
        (Place, (LONG,), "place"),
        (Person, (LONG,), "person"),
        (Link, ("", LONG[2:]), "link"),
    ],
    ids=["paragraph", "symbols count double", "list", "fields", "place", "person", "link"],
)
def test_a_block_that_is_too_long_is_refused(
    kind: Callable[..., Block], parts: tuple[object, ...], what: str
):
    with pytest.raises(ValueError, match=rf"^{what} is 3001 UTF-16 units long: at most 3000$"):
        kind(*parts)


def test_a_heading_is_bounded_in_characters():
    assert Heading("👍" * HEADING).plain == ("👍" * HEADING,)
    with pytest.raises(ValueError, match=r"^heading is 151 characters long: at most 150$"):
        Heading("x" * (HEADING + 1))


@pytest.mark.parametrize(
    ("place", "url"),
    [
        (Place("Inn"), None),
        (Place("Inn", latitude=1.0), None),
        (Place("Inn", None, 0.0, 0.0), "https://www.google.com/maps/search/?api=1&query=0.0,0.0"),
    ],
    ids=["no coordinates", "half of them", "off the coast of Africa"],
)
def test_a_place_is_shown_on_a_map_if_it_can_be(place: Place, url: str | None):
    assert place.map_url == url


def test_a_person_is_what_is_known_of_them():
    assert [Person("Ann").plain, Person("Ann", "singer", "+1").plain] == [
        ("Ann",), ("Ann · singer · +1",),
    ]  # fmt: skip


@given(BLOCKS)
def test_a_block_fits_a_message(block: Block):
    assert units(block.plain) <= BLOCK
