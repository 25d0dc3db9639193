"""What Slack shows of a message, and what it refuses (docs.slack.dev, block kit reference)."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

Element = Mapping[str, Any]

_BARE = re.compile(r"[<>]|&(?!(?:lt|gt|amp);)")


class InvalidBlocksError(Exception):
    """Slack would answer `invalid_blocks`, or read markup in it."""


def shown(params: Element) -> str:
    """The text of the blocks, one block a line; every limit is checked on the way."""
    blocks = params["blocks"]
    check(0 < len(blocks) <= 50, "1 to 50 blocks")
    text = "\n".join(_block(block) for block in blocks if block["type"] != "actions")
    check(len(text) <= 10_000, "too much for one message")
    names = [key["action_id"] for key in keys(params)]
    check(len(names) == len(set(names)), "action_ids differ")
    return text


def keys(params: Element) -> list[Element]:
    """The buttons from top to bottom."""
    found: list[Element] = []
    for block in params["blocks"]:
        if block["type"] == "actions":
            _only(block, "type", "elements")
            check(0 < len(block["elements"]) <= 25, "1 to 25 elements")
            found.extend(block["elements"])
    for key in found:
        _key(key)
    return found


def fallback(params: Element) -> str:
    """The text for notifications, its escapes undone."""
    text: str = params["text"]
    check(0 < len(text.encode("utf-16-le")) // 2 <= 4000, "1 to 4000 characters")
    check(_BARE.search(text) is None, "everything is escaped")
    return html.unescape(text)


def check(claim: bool, rule: str) -> None:  # noqa: FBT001 -- reads as an assertion
    if not claim:
        raise InvalidBlocksError(rule)


def _block(block: Element) -> str:
    if block["type"] == "header":
        _only(block, "type", "text")
        return _plain(block["text"], 150)
    _only(block, "type", "elements")
    check(block["type"] == "rich_text", "a block that reads no markup")
    return "\n".join(_section(section) for section in block["elements"])


def _section(section: Element) -> str:
    _only(section, "type", "elements")
    check(section["type"] == "rich_text_section" and bool(section["elements"]), "a section")
    return "".join(_texts(section["elements"]))


def _texts(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        if element["type"] == "link":
            _only(element, "type", "url", "text")
            check(element["url"].startswith(("https://", "http://")), "a page")
        else:
            check(element["type"] == "text", "a text or a link")
            _only(element, "type", "text", "style")
            check(element.get("style", {"bold": True}) == {"bold": True}, "bold or nothing")
        check(bool(element["text"]), "an element shows something")
        yield element["text"]


def _key(key: Element) -> None:
    check(key["type"] == "button", "a button")
    check(len(_plain(key["text"], 75)) > 0, "a label")
    check(0 < len(key["action_id"]) <= 255, "1 to 255 characters")
    check(("url" in key) != ("value" in key), "opens or asks")
    check(len(key.get("value", "")) <= 2000, "at most 2000 characters")
    check(key.get("url", "https://").startswith(("https://", "http://")), "a page")
    check(len(key.get("url", "")) <= 3000, "at most 3000 characters")


def _plain(text: Element, limit: int) -> str:
    check({**text, "text": ""} == {"type": "plain_text", "text": "", "emoji": False}, "plain")
    check(0 < len(text["text"]) <= limit, f"1 to {limit} characters")
    shown: str = text["text"]
    return shown


def _only(thing: Element, *names: str) -> None:
    check(set(thing) <= set(names), f"only {names}")
