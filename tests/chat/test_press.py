"""What a button carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.message import Action, Button, Deed
from bot.chat.press import Sealed, data_of, pressed
from bot.domain.routes import Route
from bot.domain.verbs import Verb


@pytest.mark.parametrize("route", Route)
@pytest.mark.parametrize("argument", ["", "E20", "2024-01-09", "a:b", "한국"])
def test_action_comes_back_as_it_was_sent(route: Route, argument: str):
    action = Action(route, argument)

    assert pressed(data_of(Button("?", action))) == action


@pytest.mark.parametrize("route", Route)
def test_data_of_an_id_fits_the_narrowest_button(route: Route):
    assert len(data_of(Button("?", Action(route, "x" * 40))).encode()) <= 64


def test_deed_brings_back_its_nonce_alone():
    button = Button("?", deed=Deed(Verb.LANGUAGE, "ko", "n0nce"))

    assert pressed(data_of(button)) == Sealed("n0nce")


@pytest.mark.parametrize(
    "button",
    [Button("?", url="tel:1"), Button("?", deed=Deed(Verb.LANGUAGE))],
    ids=["page", "unsealed"],
)
def test_button_without_action_or_nonce_carries_nothing(button: Button):
    with pytest.raises(ValueError, match="carries nothing"):
        data_of(button)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("", id="empty"),
        pytest.param("1", id="version alone"),
        pytest.param("1:next", id="no argument"),
        pytest.param("3:next:", id="later version"),
        pytest.param("2:", id="no nonce"),
        pytest.param("2:a b", id="nonce with a space"),
        pytest.param("2:" + "x" * 33, id="long nonce"),
        pytest.param("1:publish:E20", id="no such route"),
        pytest.param("1::", id="no route"),
        pytest.param("1:NEXT:", id="other case"),
        pytest.param("1:next:" + "x" * 41, id="long argument"),
    ],
)
def test_data_that_is_not_ours_is_no_action(data: str):
    assert pressed(data) is None


@given(
    st.one_of(
        st.text(),
        st.text().map("1:".__add__),
        st.text().map("2:".__add__),
        st.text().map("1:who:".__add__),
    )
)
def test_any_data_is_an_action_or_nothing(data: str):
    match pressed(data):
        case Action(route, argument):
            assert data == f"1:{route}:{argument}"
        case Sealed(nonce):
            assert data == f"2:{nonce}"
        case None:
            pass
