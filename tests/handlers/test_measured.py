"""Comparing and counting from the question to the words of the answer."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.chat.cards.overview import trip_card
from bot.domain.routes import Route
from bot.domain.text import LANGUAGES
from bot.domain.trip import Trip
from bot.understanding.understand import Understanding
from handlers.asking import Answer, Asking
from handlers.measured import compare
from tests.chat.cards.looking import event_of, look, said
from tests.handlers.questions import ask

_SCENES = Path(__file__).parents[1] / "chat" / "cards" / "scenes" / "measured.txt"
AT = "2024-01-09T20:00-08:00"


def _scenes() -> Iterator[tuple[str, str, str, str, str]]:
    """Question, person, instant, language and the answer."""
    for part in _SCENES.read_text("utf-8").split("== ")[1:]:
        head, _, words = part.partition("\n")
        text, who, at, language = head.split(" · ")
        yield text, who, at, language, words.strip("\n")


@pytest.fixture(scope="module")
def understanding(sample_trip: Trip) -> Understanding:
    return Understanding(sample_trip)


def _asking(trip: Trip, understanding: Understanding, text: str, who: str, at: str) -> Asking:
    view = look(trip, who, at)
    question = understanding.question(
        text,
        itinerary=view.itinerary,
        now=datetime.fromisoformat(at),
        language_default="ko",
    )
    assert question.routes == (Route.COMPARE,)
    return Asking(view, question)


@pytest.mark.parametrize(("text", "who", "at", "language", "words"), [*_scenes()])
async def test_compare_says(  # noqa: PLR0917 -- the columns of a table
    sample_trip: Trip,
    understanding: Understanding,
    text: str,
    who: str,
    at: str,
    language: str,
    words: str,
):
    question = _asking(sample_trip, understanding, text, who, at).question
    spoken = next(each for each in LANGUAGES if each == language)

    answer = await compare(Asking(look(sample_trip, who, at, spoken), question))

    assert said(answer.message) == words


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        pytest.param("가장 늦게 끝나는 날", None, "2024-01-10", id="a day"),
        pytest.param("longest flight", "E36", None, id="an event"),
        pytest.param("제일 추운 도시", None, None, id="a town"),
        pytest.param("두 번째 비행기", "E13", None, id="a flight by its place"),
        pytest.param("how many of us go to the robot centre", "E11", None, id="an event counted"),
        pytest.param("how many meals are there", None, None, id="a number"),
    ],
)
async def test_compare_remembers_what_it_was_about(
    sample_trip: Trip,
    understanding: Understanding,
    text: str,
    event: str | None,
    day: str | None,
):
    answer = await compare(_asking(sample_trip, understanding, text, "D12", AT))

    about = answer.day.isoformat() if answer.day else None
    assert (answer.event, about) == (event_of(sample_trip, event) if event else None, day)


async def test_compare_without_a_comparison_shows_the_trip(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await compare(ask(view, Route.COMPARE)) == Answer(trip_card(view))
