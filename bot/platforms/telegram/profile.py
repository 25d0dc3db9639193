"""How the bot introduces itself: its name, what it says of itself, and its menu of commands.

None of it names the trip: whoever finds the bot may read it.
"""

import logging
from collections.abc import Iterable
from typing import Any

from telegram.error import TelegramError

from bot.chat.language.speech import N_, Speech, speech
from bot.domain.text import Language
from bot.platforms.telegram.wire import Api

logger = logging.getLogger(__name__)

Entry = tuple[str, str]
"""A command and the English sentence that explains it."""

MENU: tuple[Entry, ...] = (
    ("next", N_("What comes next, and where to meet")),
    ("today", N_("Today's programme")),
    ("tomorrow", N_("Tomorrow's programme")),
    ("trip", N_("The whole trip on one screen")),
    ("who", N_("Whom we meet")),
    ("where", N_("Where it is, with address and map")),
    ("hotel", N_("Hotel and room")),
    ("flight", N_("Flights")),
    ("dress", N_("What to wear and to bring")),
    ("info", N_("Good to know on the way")),
    ("changes", N_("What has changed")),
    ("contact", N_("Reach a coordinator")),
    ("sos", N_("I need help: lost, ill, police, passport")),
    ("settings", N_("Language, reminders, quiet hours")),
    ("privacy", N_("What is kept about you")),
    ("help", N_("What you can ask")),
    ("stop", N_("End messages and leave")),
)
_TOLD: tuple[tuple[str, str, str], ...] = (
    ("Name", "name", N_("Gildongmu")),
    (
        "Description",
        "description",
        N_(
            "A companion on the road for the members of a delegation: what comes next, where to "
            "meet, who is met. In Korean and English. It answers whoever was invited by a "
            "coordinator; press Start to begin."
        ),
    ),
    (
        "ShortDescription",
        "short_description",
        N_("A companion on the road for the members of a delegation, in Korean and English"),
    ),
)
_LANGUAGES: tuple[tuple[str, Language], ...] = (("", "en"), ("ko", "ko"))
"""Telegram's code and ours: whoever has no Korean app reads English."""


def menu(language: Language, entries: Iterable[Entry] = MENU) -> list[dict[str, str]]:
    """Commands as Telegram's menu lists them."""
    say = speech(language).say
    return [{"command": name, "description": say(told)} for name, told in entries]


async def introduce(api: Api) -> None:
    """Say it in both languages where it is not said yet: Telegram allows few changes a day."""
    try:
        for code, language in _LANGUAGES:
            asked = {"language_code": code}
            await _set(api, "Commands", asked, {"commands": menu(language)})
            await _tell(api, asked, speech(language))
    except TelegramError as error:  # the next start tries again
        extra = {"action": "profile_not_set", "error": type(error).__name__}
        logger.warning("profile not set", extra=extra)


async def give_menu(api: Api, address: str, language: Language, entries: Iterable[Entry]) -> None:
    """The menu of one private chat, in the language chosen there. Raises TelegramError."""
    asked = {"scope": {"type": "chat", "chat_id": int(address)}}
    await _set(api, "Commands", asked, {"commands": menu(language, entries)})


async def _tell(api: Api, asked: dict[str, Any], speaking: Speech) -> None:
    for what, field, told in _TOLD:
        await _set(api, what, asked, {field: speaking.say(told)})


async def _set(api: Api, what: str, asked: dict[str, Any], wanted: dict[str, Any]) -> None:
    there = await api.call(f"getMy{what}", asked)
    if there not in (wanted, *wanted.values()):
        await api.call(f"setMy{what}", {**asked, **wanted})
