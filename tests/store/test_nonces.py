"""Buttons that change something belong to someone, hold for a while, and are pressed once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.blocks import Heading
from bot.chat.letter import from_json, to_json
from bot.chat.message import Action, Button, Deed, Message
from bot.domain.routes import Route
from bot.domain.verbs import LASTS, LONGEST, Verb
from bot.store import members, nonces
from bot.store.nonces import Pressed
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
ASKS = Button("Today", Action(Route.TODAY))
HERE = Channel("telegram", "41")
THERE = Channel("slack", "U41")
SECOND = timedelta(seconds=1)


def letter(*buttons: Button, person: str = "P1") -> Outgoing:
    return Outgoing(
        key="reply:telegram:1:1",
        trip="choir",
        kind="reply",
        lane=Lane.ANSWER,
        person=person,
        cause=Cause("reply", person),
        message=to_json(Message((Heading("Stop?"),), (buttons,) if buttons else ())),
        not_before=NOON,
        expires_at=None,
    )


def deed(verb: Verb = Verb.STOP, argument: str = "telegram") -> Button:
    return Button("Yes", deed=Deed(verb, argument))


def seal(transaction: Transaction, button: Button, chat: Channel | None = None) -> str:
    """The nonce that the button then carries."""
    [sealed] = nonces.sealed(transaction, [letter(button)], now=NOON, chat=chat)
    found = from_json(sealed.message).buttons[0][0].deed
    assert found is not None
    return found.nonce


def join(transaction: Transaction, channel: Channel, person: str = "P1") -> None:
    members.join(
        transaction,
        trip="choir",
        person=person,
        platform=channel.platform,
        address=channel.address,
        now=NOON,
    )


def test_a_letter_without_deeds_stays_as_it_is(transaction: Transaction):
    letters = [letter(), letter(ASKS)]

    assert list(nonces.sealed(transaction, letters, now=NOON)) == letters


def test_every_unsealed_deed_gets_a_nonce_of_its_own(transaction: Transaction):
    kept = Button("No", deed=Deed(Verb.STOP, "", "already"))

    [sealed] = nonces.sealed(transaction, [letter(ASKS, deed(), deed(), kept)], now=NOON)

    [[asks, first, second, last]] = from_json(sealed.message).buttons
    assert (asks, last) == (ASKS, kept)
    assert first.deed is not None
    assert second.deed is not None
    assert first.deed.nonce != second.deed.nonce
    assert len(first.deed.nonce) == 22


def test_a_nonce_is_not_in_the_database(transaction: Transaction):
    nonce = seal(transaction, deed())

    [[kept]] = transaction.rows("SELECT nonce FROM nonces")
    assert nonce not in kept


@pytest.mark.parametrize("channel", [HERE, THERE], ids=["where it was sent", "elsewhere"])
def test_a_button_is_pressed_by_its_person_wherever_they_joined(
    transaction: Transaction, channel: Channel
):
    join(transaction, HERE)
    join(transaction, THERE)
    nonce = seal(transaction, deed())

    pressed = nonces.press(transaction, nonce, channel=channel, now=NOON)

    assert pressed == Pressed(Verb.STOP, "telegram", "choir", "P1", is_first=True)


def test_a_second_press_says_that_it_is_one(transaction: Transaction):
    join(transaction, HERE)
    nonce = seal(transaction, deed())
    first = nonces.press(transaction, nonce, channel=HERE, now=NOON)

    second = nonces.press(transaction, nonce, channel=HERE, now=NOON + SECOND)

    assert first is not None
    assert second == replace(first, is_first=False)


def test_nobody_else_presses_it_and_it_is_not_used_up_by_trying(transaction: Transaction):
    join(transaction, HERE)
    join(transaction, THERE, person="P2")
    nonce = seal(transaction, deed())

    assert nonces.press(transaction, nonce, channel=THERE, now=NOON) is None
    assert nonces.press(transaction, nonce, channel=Channel("slack", "41"), now=NOON) is None
    pressed = nonces.press(transaction, nonce, channel=HERE, now=NOON)
    assert pressed is not None
    assert pressed.is_first


def test_whoever_has_left_presses_nothing(transaction: Transaction):
    join(transaction, HERE)
    nonce = seal(transaction, deed())
    members.leave(transaction, trip="choir", person="P1", platform="telegram", now=NOON)

    assert nonces.press(transaction, nonce, channel=HERE, now=NOON) is None


def test_a_button_of_a_chat_is_pressed_there_only(transaction: Transaction):
    join(transaction, THERE)
    nonce = seal(transaction, deed(Verb.CONSENT), chat=HERE)

    assert nonces.press(transaction, nonce, channel=THERE, now=NOON) is None
    assert nonces.press(transaction, nonce, channel=HERE, now=NOON) is not None


@pytest.mark.parametrize(
    ("verb", "lasts"), [(Verb.STOP, LASTS[Verb.STOP]), (Verb.UNHEARD, LONGEST)]
)
def test_a_button_holds_for_a_while(transaction: Transaction, verb: Verb, lasts: timedelta):
    join(transaction, HERE)
    nonce = seal(transaction, deed(verb))

    assert nonces.press(transaction, nonce, channel=HERE, now=NOON + lasts) is None
    assert nonces.press(transaction, nonce, channel=HERE, now=NOON + lasts - SECOND) is not None


@pytest.mark.parametrize("forged", ["", "A" * 22, "\ud800", "1:today:"])
def test_a_forged_nonce_does_nothing(transaction: Transaction, forged: str):
    join(transaction, HERE)
    seal(transaction, deed())

    assert nonces.press(transaction, forged, channel=HERE, now=NOON) is None


def test_a_verb_of_a_newer_version_does_nothing(transaction: Transaction):
    join(transaction, HERE)
    nonce = seal(transaction, deed())
    transaction.change("UPDATE nonces SET verb = 'fly'")

    assert nonces.press(transaction, nonce, channel=HERE, now=NOON) is None


def test_the_owner_of_a_button_is_known(transaction: Transaction):
    nonce = seal(transaction, deed())

    assert nonces.owner(transaction, nonce) == ("choir", "P1")
    assert nonces.owner(transaction, "another") is None


def test_buttons_that_are_over_are_erased(transaction: Transaction):
    seal(transaction, deed(Verb.STOP))
    seal(transaction, deed(Verb.UNHEARD))

    assert nonces.erase(transaction, before=NOON + LONGEST) == 1
    assert nonces.erase_of(transaction, "choir", "P2") == 0
    assert nonces.erase_of(transaction, "choir", "P1") == 1
