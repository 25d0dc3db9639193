"""One's trip, and one's language, which is kept."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from bot.chat.cards.account import language_card, trips_card
from bot.domain.routes import Route
from bot.domain.text import Language
from bot.domain.trip import Trip
from bot.store import members
from bot.store.connection import temporary
from bot.store.database import opened
from bot.store.transaction import Transaction
from bot.understanding.question import Question
from handlers.account import language, trips
from handlers.asking import Answer, Asking
from tests.chat.cards.looking import look
from tests.handlers.questions import ask

AT = "2024-01-12T07:00-06:00"


@pytest.fixture
def transaction() -> Iterator[Transaction]:
    """A transaction on an empty database, rolled back in the end."""
    with closing(opened(temporary)) as database:
        database.begin()
        yield Transaction(database)
        database.rollback()


async def test_trips_is_the_trip_looked_at(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await trips(ask(view, Route.TRIPS)) == Answer(trips_card(view))


@pytest.mark.parametrize(("spoken", "wanted"), [("ko", "en"), ("en", "ko"), ("ko", "ko")])
async def test_language_is_answered_in_the_one_asked_for(
    sample_trip: Trip, spoken: Language, wanted: Language
):
    view = look(sample_trip, "D12", AT, spoken)

    answer = await language(Asking(view, Question((Route.LANGUAGE,), wanted)))

    assert answer.message == language_card(look(sample_trip, "D12", AT, wanted))


async def test_language_is_kept(sample_trip: Trip, transaction: Transaction):
    view = look(sample_trip, "D12", AT)

    answer = await language(Asking(view, Question((Route.LANGUAGE,), "en")))
    for effect in answer.effects:
        effect(transaction)

    assert members.chosen_language(transaction, sample_trip.id, "D12") == "en"
