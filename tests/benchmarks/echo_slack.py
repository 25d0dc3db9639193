"""A bare bot on stock Bolt in Socket Mode: it says again what was said. Nothing is kept."""

import asyncio
import os
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient


async def echo(event: dict[str, Any], say: AsyncSay) -> None:
    await say(event["text"])


async def main() -> None:
    token = os.environ["SLACK_BOT_TOKEN"]
    client = AsyncWebClient(token=token, base_url=f"{os.environ['SLACK_API_URL']}/")
    app = AsyncApp(client=client)
    app.event("message")(echo)
    handler = AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"])
    await handler.start_async()  # type: ignore[no-untyped-call]  # -- the library gives it no types


if __name__ == "__main__":
    asyncio.run(main())
