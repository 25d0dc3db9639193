"""The person who said or pressed something, as Telegram describes them."""

from collections.abc import Mapping

from bot.chat.plain import clean
from bot.domain.text import Language

_NAME = 64  # characters of a part of a name


def address(sender: Mapping[str, object]) -> str | None:
    """A person's number, under which they also have their private chat with us."""
    match sender:
        case {"id": int(person)} if sender.get("is_bot") is not True:
            return str(person)
        case _:
            return None


def name(sender: Mapping[str, object]) -> str:
    parts = (sender.get(key) for key in ("first_name", "last_name"))
    full = " ".join(clean(part)[:_NAME] for part in parts if isinstance(part, str))
    nick = sender.get("username")
    return f"{full} (@{clean(nick)[:_NAME]})" if isinstance(nick, str) else full


def language(sender: Mapping[str, object]) -> Language | None:
    """Whoever does not read Korean is likelier to read English."""
    match sender:
        case {"language_code": str(code)}:
            return "ko" if code.casefold().startswith("ko") else "en"
        case _:
            return None
