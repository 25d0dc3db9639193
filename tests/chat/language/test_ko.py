"""The Korean catalogue and the code say the same things, and say them well."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

import bot
from bot.chat.language.catalogue import catalogue
from tests.chat.language.proofreading import problems_of_english, problems_of_korean
from tests.chat.language.said import Said, said_in

ROOT = Path(bot.__path__[0]).parent
KO = ROOT / "bot" / "chat" / "language" / "ko.po"


def sentences() -> list[Said]:
    return said_in(ROOT / "bot", ROOT / "handlers")


def entries() -> dict[tuple[str, str], Message]:
    return {
        (message.context or "", _first(message.id)): message
        for message in read_po(BytesIO(KO.read_bytes()), abort_invalid=True)
        if message.id
    }


def _first(forms: str | tuple[str, ...] | list[str] | None) -> str:
    return forms if isinstance(forms, str) else (forms or ("",))[0]


def _problems_of(said: Said, entry: Message) -> Iterator[str]:
    yield from problems_of_english(said.msgid, said.given)
    plural = "" if isinstance(entry.id, str) else entry.id[1]
    if plural != said.plural:
        yield f"has the plural {plural!r} in ko.po, {said.plural!r} in the code"
    if said.plural:
        yield from problems_of_english(said.plural, said.given)
    yield from problems_of_korean(_first(entry.string), said.plural or said.msgid)


def test_every_sentence_has_its_korean():
    korean = catalogue("ko")

    missing = [
        f"{said.where}: {said.msgid!r}"
        for said in sentences()
        if korean.of(said.msgid, said.context) is None
    ]

    assert missing == [], "\n".join(missing)


def test_every_korean_sentence_is_said_somewhere():
    said = {sentence.key for sentence in sentences()}
    unused = [
        f"{context} {msgid!r}" for context, msgid in entries() if (context, msgid) not in said
    ]

    assert unused == [], "\n".join(unused)


def test_both_languages_can_be_said():
    korean = entries()

    problems = [
        f"{said.where}: {said.msgid!r} {problem}"
        for said in sentences()
        if said.key in korean
        for problem in _problems_of(said, korean[said.key])
    ]

    assert problems == [], "\n".join(problems)


def test_a_sentence_has_one_entry():
    lines = re.findall(r"^msgid ", KO.read_text("utf-8"), re.MULTILINE)

    assert len(lines) - 1 == len(entries())


@pytest.mark.parametrize("trace", ["#, fuzzy", "#~", "<<<<<<<", "\t"])
def test_the_catalogue_holds_no_leavings(trace: str):
    assert trace not in KO.read_text("utf-8")
