"""Oneself: the trip one looks at, and one's language."""

from dataclasses import replace

from bot.chat.cards.account import language_card, trips_card
from bot.chat.language.speech import speech
from bot.store import members
from bot.store.transaction import Transaction
from handlers.asking import Answer, Asking


async def trips(asking: Asking) -> Answer:
    return Answer(trips_card(asking.view))


async def language(asking: Asking) -> Answer:
    """Answered in the language that was asked for, which is kept with the answer."""
    view, wanted = asking.view, asking.question.language
    trip, person = view.trip.id, view.person.id

    def choose(transaction: Transaction) -> None:
        members.choose_language(transaction, trip=trip, person=person, language=wanted)

    return Answer(language_card(replace(view, speech=speech(wanted))), effects=(choose,))
