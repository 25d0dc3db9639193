"""Bolt, which does one thing: what comes is stored, and only then Slack is told."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient
from typing_extensions import override

from bot.platforms.slack.silent import SILENT

logger = logging.getLogger(__name__)

_MALFORMED = (AttributeError, IndexError, KeyError, TypeError, ValueError)


Keep = Callable[[dict[str, Any]], Awaitable[None]]
"""Stores what a payload says; raises if it cannot."""


class Store(AsyncMiddleware):
    """The first thing that Bolt does with a request, and the last."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep

    @override
    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse:
        await self._keep(req.body)
        return BoltResponse(status=200)


class Intake:
    """Answers each payload with status 200 once `keep` has returned, else with 500.

    Everything that Bolt would do itself is off: who may ask is decided by routing, and a call to
    Slack before a request is stored would only delay it.
    """

    def __init__(self, client: AsyncWebClient, keep: Keep) -> None:
        self._app = AsyncApp(
            name="gildongmu",
            logger=SILENT,
            client=client,
            before_authorize=Store(keep),
            process_before_response=True,
            request_verification_enabled=False,
            ignoring_self_events_enabled=False,
            ssl_check_enabled=False,
            url_verification_enabled=False,
            attaching_function_token_enabled=False,
        )

    async def answer(self, payload: dict[str, Any]) -> BoltResponse:
        """What to tell Slack. Never raises."""
        try:
            request = AsyncBoltRequest(mode="socket_mode", body=payload)
        except _MALFORMED:  # it would be no better if it came again
            logger.warning("payload not understood", extra={"action": "slack_payload_malformed"})
            return BoltResponse(status=200)
        return await self._app.async_dispatch(request)
