"""The app as Slack is to make it, in one paste (docs.slack.dev, App manifest reference).

It is public to the workspace, so it never names a trip.
"""

from typing import Any

from bot.platforms.slack.updates import BROADCAST, PROMPTS

PATH = "/slack"
"""Where Slack brings events, commands and interactions alike, if it brings them over HTTP."""

_NAME = "길동무 Gildongmu"
_SHORT = (
    "출장 길을 함께 걷는 길동무입니다. A companion for the members of a travelling delegation."
)
_LONG = (
    "일정, 모이는 곳과 시각, 만나는 분, 숙소와 항공편을 물어보시면 바로 답해 드리고, "
    "출발하실 때를 미리 알려 드립니다. 초대 코드를 받으신 분만 이용하실 수 있습니다.\n\n"
    "Ask what comes next, where and when to meet, whom you will meet, about your hotel and your "
    "flights; it answers for you and for the city you are in, and reminds you in time. Only those "
    "who were given an invitation code can use it."
)
_SCOPES = [
    "app_mentions:read",  # to be asked in a channel
    "assistant:write",  # the suggested prompts
    "chat:write",
    "commands",
    "im:history",  # what is said in the private chat, and what has arrived there
    "im:write",  # to begin one
    "users:read",  # the name and the language of whoever joins
]
_EVENTS = ["app_home_opened", "app_mention", "message.im"]


def manifest(url: str | None = None) -> dict[str, Any]:
    """For Socket Mode; with the bot's address, such as `https://bot.example.org`, for HTTP."""
    reached = {} if url is None else {"request_url": url.rstrip("/") + PATH}
    command = {"url": reached["request_url"]} if reached else {}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": _NAME,
            "description": _SHORT,
            "long_description": _LONG,
            "background_color": "#1f4e5f",
        },
        "features": _features(command),
        "oauth_config": {"scopes": {"bot": _SCOPES}},
        "settings": {
            "event_subscriptions": {"bot_events": _EVENTS, **reached},
            "interactivity": {"is_enabled": True, **reached},
            "org_deploy_enabled": False,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }


def _features(command: dict[str, str]) -> dict[str, Any]:
    return {
        # Slack allows small Latin letters, digits and -_. in it.
        "bot_user": {"display_name": "gildongmu", "always_online": True},
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "agent_view": {
            "agent_description": _SHORT,
            "suggested_prompts": [{"title": each, "message": each} for each in PROMPTS],
        },
        "slash_commands": [
            {
                "command": "/gil",
                "description": "길동무에게 묻기 · Ask Gildongmu",
                "usage_hint": "next | today | who | hotel | join CODE | help",
                "should_escape": False,
                **command,
            }
        ],
        "shortcuts": [
            {
                "name": "Broadcast this",
                "type": "message",
                "callback_id": BROADCAST,
                "description": "모두에게 알리기 · Announce this to everyone (coordinators)",
            }
        ],
    }
