"""Who someone is on Slack, for those we do not know yet."""

import asyncio
from dataclasses import replace

from slack_sdk.web.async_client import AsyncWebClient

from bot.chat.plain import clean
from bot.chat.request import Request
from bot.domain.text import Language
from bot.platforms.slack.outcomes import NOT_SLACK
from bot.platforms.slack.payload import string

_PATIENCE = 1.0  # seconds: Slack gives us three to acknowledge
_NAME = 64


async def introduced(client: AsyncWebClient, request: Request) -> Request:
    """The request with its sender's name and language, as far as Slack says them in time."""
    try:
        async with asyncio.timeout(_PATIENCE):
            answer = await client.users_info(user=request.address, include_locale=True)
    except NOT_SLACK:
        return request
    user = answer.get("user")
    named = string(user, "profile", "display_name") or string(user, "name")
    locale = string(user, "locale")
    return replace(
        request,
        name=request.name or clean(named)[:_NAME],
        language=_language(locale) if locale else None,
    )


def _language(locale: str) -> Language:
    return "ko" if locale.lower().startswith("ko") else "en"
