"""The app as Slack is to make it."""

import json
from typing import Any

import pytest

from bot.chat.message import Action
from bot.platforms.slack.manifest import manifest
from bot.platforms.slack.updates import PROMPTS, read
from tests.platforms.slack.payloads import interaction, said

URL = "https://bot.example.org"

# Of docs.slack.dev, App manifest reference.
SIZES = {
    ("display_information", "name"): (1, 35),
    ("display_information", "description"): (1, 140),
    ("display_information", "long_description"): (175, 4000),
    ("features", "bot_user", "display_name"): (1, 80),
    ("features", "agent_view", "agent_description"): (1, 300),
    ("features", "agent_view", "suggested_prompts"): (4, 4),
    ("features", "slash_commands"): (1, 1),
    ("features", "slash_commands", 0, "command"): (2, 32),
    ("features", "slash_commands", 0, "description"): (1, 2000),
    ("features", "slash_commands", 0, "usage_hint"): (1, 1000),
    ("features", "shortcuts", 0, "name"): (1, 24),
    ("features", "shortcuts", 0, "description"): (1, 150),
    ("features", "shortcuts", 0, "callback_id"): (1, 255),
}


def size(made: dict[str, Any], *way: str | int) -> int:
    """How long the text or list there is."""
    found: Any = made
    for key in way:
        found = found[key]
    return len(found)


@pytest.mark.parametrize("url", [None, URL])
def test_manifest_keeps_to_the_sizes(url: str | None):
    sizes = {way: size(manifest(url), *way) for way in SIZES}

    assert {way: low <= sizes[way] <= high for way, (low, high) in SIZES.items()} == dict.fromkeys(
        SIZES, True
    )


def test_manifest_opens_no_door_by_default():
    settings = manifest()["settings"]

    assert settings["socket_mode_enabled"] is True
    assert "url" not in json.dumps(manifest())


def test_manifest_says_where_the_door_is():
    made = manifest(f"{URL}/")

    doors = (
        made["settings"]["event_subscriptions"]["request_url"],
        made["settings"]["interactivity"]["request_url"],
        made["features"]["slash_commands"][0]["url"],
    )
    assert (set(doors), made["settings"]["socket_mode_enabled"]) == ({f"{URL}/slack"}, False)


def test_what_the_manifest_suggests_is_understood():
    features = manifest()["features"]

    prompts = [each["message"] for each in features["agent_view"]["suggested_prompts"]]
    answers = [getattr(read(said(prompt)), "action", None) for prompt in prompts]
    shortcut = features["shortcuts"][0]["callback_id"]
    assert answers == list(PROMPTS.values())
    assert isinstance(
        getattr(read(interaction("message_action", callback_id=shortcut)), "action", None), Action
    )
