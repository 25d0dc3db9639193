"""What lies in a payload of Slack's, whatever its shape. Nothing here raises."""

import hashlib
import json
import re
from datetime import UTC, datetime

_LONGEST = 4000  # what Slack itself advises as the length of a message
_MARKUP = re.compile(r"<([^<>]*)>")
_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def part(value: object, *keys: str) -> object:
    """What lies under these keys, None if the way there ends."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def string(value: object, *keys: str) -> str:
    """The text there, if there is one. JSON may hold halves of a sign, which nothing can store."""
    found = part(value, *keys)
    if not isinstance(found, str):
        return ""
    return found if found.isascii() else found.encode("utf-8", "replace").decode()


def written(text: str) -> str:
    """What a person typed: Slack escapes three signs and puts links and mentions in brackets."""
    plain = _MARKUP.sub(_shown, text[:_LONGEST])
    for escape, sign in _ESCAPES:
        plain = plain.replace(escape, sign)
    return plain.strip()


def instant(stamp: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(float(stamp), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def digest(payload: object) -> str:
    text = json.dumps(payload, sort_keys=True, default=repr)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _shown(found: re.Match[str]) -> str:
    """A link or a mention as it looks: its label, else the page; nothing for a bare mention."""
    target, _, label = found[1].partition("|")
    return label or ("" if target[:1] in {"@", "#", "!"} else target)
