"""What one chooses for oneself, as buttons do it. What stands is said after each."""

from dataclasses import replace
from datetime import time

from bot.chat.cards.account import language_card
from bot.chat.cards.elsewhere import code_card
from bot.chat.cards.settings import Own, settings_card
from bot.chat.request import Request
from bot.domain.choices import Choices, Leads
from bot.domain.routes import Route
from bot.domain.text import LANGUAGES
from bot.services.invite import invite_elsewhere
from bot.store import choices, members
from bot.store.transaction import Transaction
from handlers.doing import Doing, Done

OWN = frozenset({Route.SETTINGS, Route.PRIVACY, Route.FORGET, Route.STOP})
"""What is asked about oneself: answered with what one has chosen."""


def setting_of(request: Request) -> str:
    """The one setting that a button asks about; empty for all of them."""
    action = request.action
    return action.argument if action is not None and action.route is Route.SETTINGS else ""


def own_of(transaction: Transaction, trip: str, person: str, *, here: str) -> Own:
    """What a person has chosen, and where they are."""
    joined = members.of_person(transaction, trip, person)
    latest_first = sorted(joined, key=lambda member: member.joined_at, reverse=True)
    return Own(
        here,
        tuple(member.platform for member in latest_first),
        choices.of_person(transaction, trip, person),
    )


def language(transaction: Transaction, doing: Doing) -> Done:
    """Said in the language that was chosen."""
    wanted = next((each for each in LANGUAGES if each == doing.argument), None)
    view = doing.view
    if doing.is_first and wanted is not None:
        members.choose_language(
            transaction, trip=view.trip.id, person=view.person.id, language=wanted
        )
        view = doing.spoken(wanted)
    return Done(language_card(view))


def choose(transaction: Transaction, doing: Doing) -> Done:
    """`briefing 07:00`; without a value, as the trip has it. A later press changes nothing."""
    view, own = doing.view, _own(transaction, doing)
    if not doing.is_first:
        return Done(settings_card(view, own))
    chosen = _with(own.choices, *doing.argument.partition(" ")[::2])
    choices.choose(transaction, view.trip.id, view.person.id, chosen)
    news = view.speech.say("Changed. Your settings:")
    return Done(settings_card(view, replace(own, choices=chosen), news=news))


def code(transaction: Transaction, doing: Doing) -> Done:
    """A code for the other app, shown once: whoever presses again sees the settings."""
    view, own = doing.view, _own(transaction, doing)
    if not doing.is_first:
        return Done(settings_card(view, own))
    made = invite_elsewhere(transaction, view.trip.id, view.person.id, now=view.now)
    return Done(code_card(view, own, words=f"join {made.shown}", link=made.telegram))


def _own(transaction: Transaction, doing: Doing) -> Own:
    view = doing.view
    return own_of(transaction, view.trip.id, view.person.id, here=doing.request.platform)


def _with(chosen: Choices, setting: str, value: str) -> Choices:
    """The choices with one thing changed. An unknown thing changes nothing."""
    match setting:
        case "where":
            return replace(chosen, told_on=value or None)
        case "briefing":
            return replace(chosen, briefing=time.fromisoformat(value) if value else None)
        case "leads":
            return replace(chosen, leads=Leads(value) if value else None)
        case "quiet":
            since, _, until = value.partition("-")
            hours = (time.fromisoformat(since), time.fromisoformat(until)) if value else None
            return replace(chosen, quiet=hours)
        case _:
            return chosen
