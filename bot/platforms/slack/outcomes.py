"""What an end of a call to Slack means for what was to be sent."""

import logging
import re
from datetime import timedelta

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.services.messenger import Failed, Gone, Later, Limited, Maybe, Outcome

logger = logging.getLogger(__name__)

NOT_SLACK = (SlackApiError, aiohttp.ClientError, OSError, AttributeError, ValueError)
"""How a call ends badly. The last two are the SDK's, on a page that is no answer of Slack's."""

UNTIL_MENDED = timedelta(minutes=1)
"""The queue waits for whoever mends the token or its scopes."""
_SOON = timedelta(seconds=5)
_TOO_MANY = 429
_WORD = re.compile(r"[a-z_]{1,60}")
_LIMITED = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
# "It's possible some aspect of the operation succeeded before the error was raised": so say the
# pages of the methods at docs.slack.dev of these.
_DOUBTFUL = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
_GONE = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "channel_not_found",
        "is_archived",
        "messages_tab_disabled",
        "not_in_channel",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
    }
)
REFUSED = frozenset(
    {"invalid_auth", "not_authed", "not_allowed_token_type", "token_expired", "token_revoked"}
)
"""Of a token that is no good. `account_inactive` may also be about whoever is written to."""
_MENDABLE = REFUSED | {"access_denied", "accesslimited", "missing_scope", "org_login_required"}
UNCHANGEABLE = frozenset(
    {
        "block_mismatch",
        "cant_update_message",
        "channel_not_found",
        "edit_window_closed",
        "is_archived",
        "is_inactive",
        "message_not_found",
        "not_in_channel",
        "posting_to_channel_denied",
        "streaming_state_conflict",
        "update_failed",
    }
)
"""Of a message that can no longer be changed: what should take its place is sent anew."""


def outcome_of(error: Exception, *, method: str) -> Outcome:
    """Whether it was sent. What nobody could have foreseen is logged, without what it was about.

    Slack limits chat.postMessage by channel, and other methods in all (docs.slack.dev, Rate
    limits).
    """
    match error:
        # A connector's error is an OSError: it has to come before what may have been sent.
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return Later(_SOON)
        case SlackApiError() if word := code(error):
            return _answered(error, word, method)
        case SlackApiError() if status(error) == _TOO_MANY:
            return _limited(error, method)
    return Maybe()


def code(error: Exception) -> str:
    """Slack's own word for what is wrong, empty if it was not Slack that answered."""
    data = getattr(getattr(error, "response", None), "data", None)
    word = data.get("error") if isinstance(data, dict) else None
    return word if isinstance(word, str) and _WORD.fullmatch(word) else ""


def status(error: Exception) -> int | None:
    """The status of the answer, if there was one."""
    found = getattr(getattr(error, "response", None), "status_code", None)
    return found if isinstance(found, int) else None


def _answered(error: SlackApiError, word: str, method: str) -> Outcome:
    if word in _LIMITED:
        return _limited(error, method)
    if word in _DOUBTFUL:
        return Maybe()
    if word in _GONE:
        return Gone()
    extra = {"action": "slack_send_failed", "method": method, "error": word}
    logger.error("Slack refuses a message", extra=extra)
    return Limited(UNTIL_MENDED, is_everywhere=True) if word in _MENDABLE else Failed()


def _limited(error: SlackApiError, method: str) -> Limited:
    headers = getattr(error.response, "headers", None) or {}
    named = str(headers.get("Retry-After", ""))
    pause = timedelta(seconds=int(named)) if named.isascii() and named.isdigit() else None
    return Limited(pause, is_everywhere=method != "chat.postMessage")
