"""Whether a request was signed by Slack, lately, and never seen before."""

from collections import OrderedDict

from slack_sdk.signature import Clock as SdkClock
from slack_sdk.signature import SignatureVerifier
from typing_extensions import override

from bot.clock import Clock

_REMEMBERED = 600.0  # seconds: twice the age at which Slack's advice is to refuse a request


class Signatures:
    """Checks signatures as docs.slack.dev says (Verifying requests from Slack).

    The SDK raises on malformed headers; here everything that is not right is just refused.
    """

    def __init__(self, secret: str, clock: Clock) -> None:
        self._verifier = SignatureVerifier(secret, _Civil(clock))
        self._clock = clock
        self._seen: OrderedDict[tuple[str, str], float] = OrderedDict()

    def accept(self, timestamp: str, signature: str, *, body: bytes) -> bool:
        """True once for each request; it is remembered unless that is taken back."""
        try:
            is_signed = self._verifier.is_valid(body, timestamp, signature)
        except (TypeError, ValueError):
            return False
        if not is_signed:
            return False
        self._forget_old()
        if (timestamp, signature) in self._seen:
            return False
        self._seen[timestamp, signature] = self._clock.elapsed()
        return True

    def forget(self, timestamp: str, signature: str) -> None:
        """It came to nothing, so it may come again."""
        self._seen.pop((timestamp, signature), None)

    def _forget_old(self) -> None:
        since = self._clock.elapsed() - _REMEMBERED
        while self._seen and next(iter(self._seen.values())) < since:
            self._seen.popitem(last=False)


class _Civil(SdkClock):
    """Our clock in the SDK's form."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    @override
    def now(self) -> float:
        return self._clock.now().timestamp()
