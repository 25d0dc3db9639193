"""What buttons change, verb by verb, and the one place where a button is obeyed or not."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.chat.language.speech import speech
from bot.chat.request import Request
from bot.chat.view import View
from bot.domain.verbs import Verb
from bot.services.consult import Programmes, Standing
from bot.services.receive import Finish
from bot.store import members, nonces, outbox
from bot.store.database import Database
from bot.store.outbox import Channel
from bot.store.transaction import Transaction
from handlers import joining, leaving, relay, settling
from handlers.doing import Doer, Doing
from handlers.reply import Addressee, letters, replaced

logger = logging.getLogger(__name__)

DEEDS: Mapping[Verb, Doer] = {
    Verb.WELCOME: joining.welcome,
    Verb.IDENTIFY: joining.identify,
    Verb.NOT_ME: joining.not_me,
    Verb.DETAILS: joining.details,
    Verb.CONSENT: joining.consent,
    Verb.REFUSE: joining.refuse,
    Verb.UNHEARD: joining.unheard,
    Verb.EXPEL: leaving.expel,
    Verb.TAKE: relay.take,
    Verb.REPLY: relay.write,
    Verb.READ: relay.read,
    Verb.SAFE: relay.safe,
    Verb.LANGUAGE: settling.language,
    Verb.CHOOSE: settling.choose,
    Verb.CODE: settling.code,
    Verb.STOP: leaving.stop,
    Verb.FORGET: leaving.forget,
}


@dataclass(frozen=True, slots=True)
class _Press:
    """A press of a button, with the trip and the person that the button is about."""

    request: Request
    nonce: str
    standing: Standing
    person: str
    now: datetime


class Deeds:
    """Carries out what buttons change, each in the transaction that stores its answer."""

    def __init__(
        self, database: Database, programmes: Programmes, deeds: Mapping[Verb, Doer] = DEEDS
    ) -> None:
        self._database = database
        self._programmes = programmes
        self._deeds = deeds

    async def done(
        self, request: Request, nonce: str, *, now: datetime, otherwise: Finish
    ) -> Finish:
        """What to store for a pressed button; `otherwise` if it is not to be obeyed.

        Whose it is and whether it holds is judged in the transaction, not before.
        """
        owner = await self._database.read(nonces.owner, nonce)
        if owner is None:
            return _refused(otherwise)
        trip, person = owner
        standing = await self._programmes.of(trip)
        if person not in standing.itineraries:
            return _refused(otherwise)
        press = _Press(request, nonce, standing, person, now)

        def finish(transaction: Transaction) -> None:
            self._perform(transaction, press, otherwise)

        return finish

    def _perform(self, transaction: Transaction, press: _Press, otherwise: Finish) -> None:
        request, channel = press.request, Channel(press.request.platform, press.request.address)
        pressed = nonces.press(transaction, press.nonce, channel=channel, now=press.now)
        if pressed is None:
            _refused(otherwise)(transaction)
            return
        doing = Doing(
            _view(transaction, press),
            press.standing,
            request,
            pressed.argument,
            is_first=pressed.is_first,
        )
        place = replaced(transaction, request)  # before a deed that erases what was said
        done = self._deeds[pressed.verb](transaction, doing)
        whom = Addressee(pressed.trip, pressed.person)
        for number, message in enumerate((done.message, *done.more), start=1):
            rows = letters(request, whom, message, press.now, replaces=place, number=number)
            place = None
            kept = nonces.sealed(transaction, rows, now=press.now, chat=done.chat)
            outbox.queue(transaction, kept, now=press.now)
        told = nonces.sealed(transaction, done.letters, now=press.now)
        outbox.queue(transaction, told, now=press.now)


def _view(transaction: Transaction, press: _Press) -> View:
    chosen = members.chosen_language(transaction, press.standing.trip.id, press.person)
    itinerary = press.standing.itineraries[press.person]
    return View(itinerary, press.now, speech(chosen or itinerary.person.language))


def _refused(otherwise: Finish) -> Finish:
    """Forged, replayed, another's or over: all look the same, outside and in the log."""
    logger.info("button not obeyed", extra={"action": "button_not_obeyed"})
    return otherwise
