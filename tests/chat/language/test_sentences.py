"""Sentences with named gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.chat.language.sentences import fill, gaps


@pytest.mark.parametrize(
    ("sentence", "values", "said"),
    [
        ("그대로입니다.", {}, "그대로입니다."),
        ("{event:은/는} {time}입니다.", {"event": "만찬", "time": "4:00"}, "만찬은 4:00입니다."),
        ("{event:은/는} 쉽니다.", {"event": "점심(미정)"}, "점심(미정)은 쉽니다."),
        ("{place:으로/로} 오십시오.", {"place": "호텔"}, "호텔로 오십시오."),
        ('"{name}"{:이라/라} 합니다.', {"name": "길동"}, '"길동"이라 합니다.'),
        ("{n}명{extra:은/는}", {"n": "3", "extra": ""}, "3명은"),
        ("{{{a}}}", {"a": "1"}, "{1}"),
        ("{a} {a}", {"a": "둘"}, "둘 둘"),
        ("{a}", {"a": "1", "unused": "2"}, "1"),
    ],
    ids=[
        "no gap",
        "particle",
        "particle after brackets",
        "particle after ㄹ",
        "particle alone",
        "particle after an empty value",
        "braces of our own",
        "the same gap twice",
        "a value without a gap",
    ],
)
def test_fill_puts_values_into_gaps(sentence: str, values: dict[str, str], said: str):
    assert fill(sentence, values) == said


@given(some.text(), some.text())
def test_fill_takes_any_value_as_it_is(first: str, second: str):
    assert fill("<{a}|{b}>", {"a": first, "b": second}) == f"<{first}|{second}>"


@given(some.text(max_size=300))
def test_fill_finds_a_particle_for_any_value(value: str):
    assert fill("{a:은/는}", {"a": value}) in {f"{value}은", f"{value}는"}


def test_fill_misses_a_value_that_is_not_given():
    with pytest.raises(KeyError, match="place"):
        fill("{place}", {})


def test_gaps_are_names_with_their_particles():
    assert list(gaps('{event:은/는} {time} "{name}"{:이라/라}')) == [
        ("event", "은/는"),
        ("time", ""),
        ("name", ""),
        ("", "이라/라"),
    ]
