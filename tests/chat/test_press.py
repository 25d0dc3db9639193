"""What a button carries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.message import Action
from bot.chat.press import action_of, data_of
from bot.domain.routes import Route


@pytest.mark.parametrize("route", Route)
@pytest.mark.parametrize("argument", ["", "E20", "2024-01-09", "a:b", "한국"])
def test_action_comes_back_as_it_was_sent(route: Route, argument: str):
    action = Action(route, argument)

    assert action_of(data_of(action)) == action


@pytest.mark.parametrize("route", Route)
def test_data_of_an_id_fits_the_narrowest_button(route: Route):
    assert len(data_of(Action(route, "x" * 40)).encode()) <= 64


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("", id="empty"),
        pytest.param("1", id="version alone"),
        pytest.param("1:next", id="no argument"),
        pytest.param("2:next:", id="later version"),
        pytest.param("1:publish:E20", id="no such route"),
        pytest.param("1::", id="no route"),
        pytest.param("1:NEXT:", id="other case"),
        pytest.param("1:next:" + "x" * 41, id="long argument"),
    ],
)
def test_data_that_is_not_ours_is_no_action(data: str):
    assert action_of(data) is None


@given(st.one_of(st.text(), st.text().map("1:".__add__), st.text().map("1:who:".__add__)))
def test_any_data_is_an_action_or_nothing(data: str):
    action = action_of(data)

    assert action is None or data == f"1:{action.route}:{action.argument}"
