"""Texts and buttons that belong to the relay rather than to the bot, and what goes with them."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.chat.envelope import from_envelope
from bot.chat.request import HOME, Request
from bot.domain.routes import Route
from bot.services import relay
from bot.services.consult import Standing
from bot.store import awaited, inbox, outbox, questions
from bot.store.awaited import Awaited
from bot.store.outbox import Channel
from bot.store.transaction import Transaction
from bot.understanding.context import LASTS
from bot.understanding.distress import calls_for_help
from bot.understanding.question import Question
from handlers.asking import Effect, Relaying

RELAYED = frozenset({Route.ASK, Route.SOS, Route.QUESTIONS, Route.REPLY})

_REPLY = re.compile(
    r"\s*/?(?:gil\s+)?(?:reply|답변?|회신)\s*[#:]?\s*(?P<number>\d{1,6})\s*[번:.,]?(?:\s+(?P<text>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_OPEN = re.compile(r"\s*(?:질문 ?목록|열린 ?질문|open questions)\s*[.?]?\s*", re.IGNORECASE)
_COMMAND = re.compile(r"\s*/?(?:gil\s+)?(?P<name>[a-z]+)\s*", re.IGNORECASE)
_NAMES = frozenset(route.value for route in Route)
_WHENEVER = datetime.min.replace(tzinfo=UTC)
_BACK = 3  # answers that stood in one place before the one whose button was pressed


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, taken for what it is: with the words to pass on, and for which question."""

    question: Question
    text: str = ""
    number: int = 0


def heard(request: Request, question: Question, waiting: Awaited | None) -> Heard:
    """An answer, a call for help, or what a chat waited for, before it is a question to the bot.

    `question` is how the bot itself understood it. An answer may well speak of police and of
    today: it is taken as it stands. In a group nobody hands anything over.
    """
    text = (request.text or "").strip()
    if request.group is not None or not text:
        return Heard(question)
    if answer := _REPLY.fullmatch(text):
        said = (answer["text"] or "").strip()
        return Heard(_as(question, Route.REPLY), said, int(answer["number"]))
    if waiting is not None and waiting.number is not None and not text.startswith("/"):
        return Heard(_as(question, Route.REPLY), text, waiting.number)
    if calls_for_help(text):
        return Heard(_as(question, Route.SOS), text)
    if _OPEN.fullmatch(text):
        return Heard(_as(question, Route.QUESTIONS))
    is_theirs = waiting is not None and not _is_command(text)
    return Heard(_as(question, Route.ASK), text) if is_theirs else Heard(question)


def is_call(request: Request) -> bool:
    """Help is called for: however late that is heard, it is heard."""
    if request.action is not None:
        return request.action.route is Route.SOS
    return request.group is None and calls_for_help(request.text or "")


def awaits(transaction: Transaction, request: Request, now: datetime) -> Awaited | None:
    """What this chat waits for still."""
    found = awaited.in_chat(transaction, Channel(request.platform, request.address))
    return found if found is not None and found.holds(now) else None


def no_longer(request: Request) -> Effect:
    """The chat waits for nothing."""

    def forget(transaction: Transaction) -> None:
        awaited.forget(transaction, Channel(request.platform, request.address))

    return forget


def asked_before(transaction: Transaction, request: Request, now: datetime) -> str:
    """The question to which the answer with the pressed button was; empty if none is known."""
    action, since = request.action, now - LASTS
    if action is None or action.route is not Route.ASK or action.argument:
        return ""
    if request.pressed == HOME or request.group is not None:
        return ""
    if request.pressed is None:
        last = inbox.last_payload(transaction, request.platform, request.address, since=since)
        return _text(last)
    channel = Channel(request.platform, request.address)
    before = f"reply:{request.platform}:"
    for key in outbox.keys_shown(transaction, channel, request.pressed)[:_BACK]:
        name = key.removeprefix(before).rpartition(":")[0]
        if text := _text(inbox.payload(transaction, request.platform, name, since=since)):
            return text
    return ""


def relaying(
    transaction: Transaction, request: Request, standing: Standing, said: Heard, person: str
) -> Relaying:
    """All that a handler of the relay needs to know of the store."""
    return Relaying(
        standing,
        Channel(request.platform, request.address),
        said.text,
        said.number,
        relay.on_duty(transaction, standing, besides=person),
        questions.open_in(transaction, standing.trip.id),
        is_dropped=request.action is not None and request.action.argument == "no",
    )


def _as(question: Question, route: Route) -> Question:
    return replace(question, routes=(route,), also=(), others=())


def _is_command(text: str) -> bool:
    found = _COMMAND.fullmatch(text)
    return text.startswith("/") or (found is not None and found["name"].lower() in _NAMES)


def _text(payload: str | None) -> str:
    """What was typed in private; empty for a button and for what is not kept any more."""
    if payload is None:
        return ""
    said = from_envelope(payload, platform="", address="", key="", said_at=_WHENEVER)
    return (said.text or "").strip() if said.group is None else ""
