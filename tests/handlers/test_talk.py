"""Small talk has an answer too."""

from bot.chat.cards.talk import greeting_card, help_card, lost_card, thanks_card
from bot.domain.routes import Route
from bot.domain.trip import Trip
from handlers.asking import Answer
from handlers.talk import greeting, help_, thanks, unknown
from tests.chat.cards.looking import look
from tests.handlers.questions import ask

AT = "2024-01-12T07:00-06:00"


async def test_greeting_is_returned(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await greeting(ask(view, Route.GREETING)) == Answer(greeting_card(view))


async def test_thanks_are_answered(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await thanks(ask(view, Route.THANKS)) == Answer(thanks_card(view))


async def test_help_is_given(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await help_(ask(view, Route.HELP)) == Answer(help_card(view))


async def test_unknown_words_are_said_to_be_unknown(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await unknown(ask(view, Route.UNKNOWN)) == Answer(lost_card(view))
