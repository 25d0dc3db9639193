"""What was signed by Slack, lately, and never seen before."""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.slack.signature import Signatures
from tests.fakes import Hands
from tests.platforms.slack.conftest import MORNING

SECRET, BODY = "8f742231b10e8888abcd99yyyzzz85a5", b'{"type": "event_callback"}'
NOW = int(MORNING.timestamp())


def signed(stamp: object, body: bytes = BODY, secret: str = SECRET) -> str:
    base = b"v0:%s:%s" % (str(stamp).encode(), body)
    return f"v0={hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()}"


@pytest.fixture
def signatures(clock: Hands) -> Signatures:
    return Signatures(SECRET, clock)


@pytest.mark.parametrize("age", [0, 300, -300])
def test_request_that_slack_has_just_signed_is_taken_once(signatures: Signatures, age: int):
    stamp = str(NOW - age)

    taken = [signatures.accept(stamp, signed(stamp), body=BODY) for _ in range(3)]

    assert taken == [True, False, False]


@pytest.mark.parametrize(
    ("stamp", "signature", "body"),
    [
        pytest.param(NOW, signed(NOW, BODY, "other"), BODY, id="another secret"),
        pytest.param(NOW, signed(NOW), BODY + b" ", id="another body"),
        pytest.param(NOW + 1, signed(NOW), BODY, id="another time"),
        pytest.param(NOW - 301, signed(NOW - 301), BODY, id="too old"),
        pytest.param(NOW + 301, signed(NOW + 301), BODY, id="from the future"),
        pytest.param("", "", BODY, id="no signature"),
        pytest.param("soon", signed("soon"), BODY, id="a time that is none"),
        pytest.param("9" * 5000, signed(NOW), BODY, id="a time beyond all"),
        pytest.param(NOW, "v0=é", BODY, id="letters that are no digits"),
        pytest.param(NOW, signed(NOW, b"\xff"), b"\xff", id="a body that is no text"),
        pytest.param(NOW, "v0=\udce9", BODY, id="half a sign"),
    ],
)
def test_request_of_anyone_else_is_refused(
    signatures: Signatures, stamp: object, signature: str, body: bytes
):
    assert not signatures.accept(str(stamp), signature, body=body)


def test_request_that_came_to_nothing_may_come_again(signatures: Signatures):
    stamp, signature = str(NOW), signed(NOW)
    signatures.accept(stamp, signature, body=BODY)

    signatures.forget(stamp, signature)

    assert signatures.accept(stamp, signature, body=BODY)


def test_requests_are_remembered_for_ten_minutes(signatures: Signatures, clock: Hands):
    signatures.accept(str(NOW), signed(NOW), body=BODY)

    clock.forward(601)
    later = str(NOW + 601)
    signatures.accept(later, signed(later), body=BODY)
    clock.jump(-601)

    # the wall clock was set back: only what is remembered can be refused
    again = [signatures.accept(stamp, signed(stamp), body=BODY) for stamp in (str(NOW), later)]
    assert again == [True, False]


@given(st.text(), st.text(), st.binary())
def test_nothing_malformed_raises(stamp: str, signature: str, body: bytes):
    assert not Signatures(SECRET, Hands(MORNING)).accept(stamp, signature, body=body)
