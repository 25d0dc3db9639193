"""A message on its way to Slack: posted, put in the place of another, or on the Home page."""

import logging

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.chat.request import HOME
from bot.platforms.slack import receipts
from bot.platforms.slack.outcomes import (
    NOT_SLACK,
    REFUSED,
    UNCHANGEABLE,
    UNTIL_MENDED,
    code,
    outcome_of,
)
from bot.platforms.slack.render import Call, calls, changed, home
from bot.services.messenger import Accepted, Limited, Outcome, Sending

logger = logging.getLogger(__name__)


class Post:
    """The way out. It never raises."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def send(self, sending: Sending) -> Outcome:
        """The first part decides how it ends; what else there is goes after it if it can."""
        if sending.replaces == HOME:
            return await self._publish(home(sending.message, sending.address))
        stamp = receipts.stamp_of(sending)
        if sending.maybes and (found := await receipts.find(self._client, sending, stamp)):
            return Accepted(found)
        first, *rest = calls(sending.message, sending.address)
        outcome = await self._first(receipts.stamped(first, stamp), sending.replaces)
        if isinstance(outcome, Accepted):
            for call in rest:
                if not isinstance(await self._post(call), Accepted):
                    extra = {"action": "slack_part_not_sent", "key": sending.key}
                    logger.warning("a further part was not sent", extra=extra)
                    break
        return outcome

    async def _first(self, call: Call, replaces: str | None) -> Outcome:
        channel, _, stamp = (replaces or "").partition(":")
        if channel and stamp:
            outcome = await self._change(changed(call, channel, stamp))
            if outcome is not None:
                return outcome
        return await self._post(call)

    async def _post(self, call: Call) -> Outcome:
        try:
            response = await self._call(call)
        except NOT_SLACK as error:
            return await self._end(error, call)
        return Accepted(f"{response['channel']}:{response['ts']}")

    async def _change(self, call: Call) -> Outcome | None:
        """None if the message can no longer be changed."""
        try:
            await self._call(call)
        except NOT_SLACK as error:
            return None if code(error) in UNCHANGEABLE else await self._end(error, call)
        return Accepted(f"{call.params['channel']}:{call.params['ts']}")

    async def _publish(self, call: Call) -> Outcome:
        try:
            await self._call(call)
        except NOT_SLACK as error:
            return await self._end(error, call)
        return Accepted(HOME)

    async def _end(self, error: Exception, call: Call) -> Outcome:
        """As Slack's pages say, but for one word: it says the same of a person who has left."""
        if code(error) == "account_inactive" and not await self._is_known():
            logger.error("Slack refuses the token", extra={"action": "slack_token_refused"})
            return Limited(UNTIL_MENDED, is_everywhere=True)
        return outcome_of(error, method=call.method)

    async def _is_known(self) -> bool:
        """Whether the bot itself is still an active user."""
        try:
            await self._client.api_call("auth.test")
        except NOT_SLACK as error:
            return code(error) not in {"account_inactive", *REFUSED}
        return True

    async def _call(self, call: Call) -> AsyncSlackResponse:
        return await self._client.api_call(call.method, json=dict(call.params))
