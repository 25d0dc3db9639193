"""Oneself: the trip one looks at, how one is told, what is kept, and how to get out."""

from dataclasses import replace

from bot.chat.cards.account import language_card, privacy_notice_card, trips_card
from bot.chat.cards.leaving import forget_card, stop_card
from bot.chat.cards.settings import setting_card
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


async def settings(asking: Asking) -> Answer:
    return Answer(setting_card(asking.view, asking.own, asking.setting))


async def privacy(asking: Asking) -> Answer:
    return Answer(privacy_notice_card(asking.view, asking.own.here))


async def forget(asking: Asking) -> Answer:
    """Asked once more: the button does it."""
    return Answer(forget_card(asking.view))


async def stop(asking: Asking) -> Answer:
    """Asked once more: the button does it."""
    return Answer(stop_card(asking.view, asking.own.here))
