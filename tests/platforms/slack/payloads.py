"""Payloads as docs.slack.dev shows them."""

from typing import Any

TEAM, BOT, USER, DM, CHANNEL = "T01", "U0BOT", "U07", "D07", "C01"
STAMP = "1704902400.000100"


def event(event: dict[str, Any], **more: object) -> dict[str, Any]:
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": "Ev1",
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
        "event": event,
        **more,
    }


def said(text: str, **more: object) -> dict[str, Any]:
    """A message in the private chat."""
    return event(
        {
            "type": "message",
            "channel_type": "im",
            "channel": DM,
            "user": USER,
            "text": text,
            "ts": STAMP,
            "team": TEAM,
            **more,
        }
    )


def mentioned(text: str, **more: object) -> dict[str, Any]:
    """A message in a channel that names the bot."""
    return said(text, **{"type": "app_mention", "channel": CHANNEL, "channel_type": "", **more})


def command(text: str, **more: object) -> dict[str, Any]:
    return {
        "command": "/gil",
        "text": text,
        "team_id": TEAM,
        "channel_id": CHANNEL,
        "user_id": USER,
        "user_name": "minsu",
        "trigger_id": "tr1",
        **more,
    }


def interaction(kind: str, **more: object) -> dict[str, Any]:
    return {
        "type": kind,
        "team": {"id": TEAM},
        "user": {"id": USER, "username": "minsu", "team_id": TEAM},
        "trigger_id": "tr1",
        **more,
    }


def press(value: str | None, *, channel: str = DM, **more: object) -> dict[str, Any]:
    action = {"type": "button", "action_id": "press-0-0", "action_ts": STAMP}
    return interaction(
        "block_actions",
        actions=[action if value is None else {**action, "value": value}],
        container={"type": "message", "channel_id": channel, "message_ts": "1.5"},
        channel={"id": channel},
        **more,
    )


def home_opened(tab: str = "home") -> dict[str, Any]:
    return event(
        {"type": "app_home_opened", "user": USER, "channel": DM, "tab": tab, "event_ts": STAMP}
    )
