"""`gildongmu rehearse`: every message of the trip, and the checks."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Called, call

KEYS = [
    "at", "local", "city", "to", "kind", "event", "lead", "folded", "platform", "lang", "text",
]  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> Called:
    """The rehearsal of the sample trip, once."""
    return call("rehearse", "--jsonl")


def objects(called: Called) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The messages and the checks."""
    lines = [json.loads(line) for line in called.out.splitlines()]
    return [each for each in lines if "at" in each], [each for each in lines if "check" in each]


def test_rehearse_passes_its_own_checks(whole: Called):
    messages, checks = objects(whole)

    assert whole.code == 0
    assert all(check["ok"] for check in checks)
    assert all(check["count"] for check in checks)
    assert [sorted(each) for each in messages] == [sorted(KEYS)] * len(messages)


def test_rehearse_is_sorted(whole: Called):
    messages, _ = objects(whole)

    order = [(each["at"], each["to"], each["kind"], each["event"] or "") for each in messages]

    assert order == sorted(order)


def test_rehearse_says_the_local_time_and_the_language(whole: Called):
    messages, _ = objects(whole)

    landing = next(
        each for each in messages if each["event"] == "E36" and each["kind"] == "landing"
    )

    assert landing["at"] == "2024-01-14T08:30:00Z"
    assert landing["local"] == "2024-01-14T17:30"
    assert landing["city"] == "incheon"
    assert landing["folded"] == [["E37", 150], ["E37", 45]]
    assert {each["lang"] for each in messages if each["to"] == "D23"} == {"en"}


def test_rehearse_shows_one_delegate_and_a_span_of_time():
    called = call(
        "rehearse", "--jsonl", "--as", "D07",
        "--from", "2024-01-12T00:00-06:00", "--to", "2024-01-12T07:30-06:00",
    )  # fmt: skip

    messages, checks = objects(called)

    assert [(each["kind"], each["local"]) for each in messages] == [
        ("briefing", "2024-01-12T06:30"),
        ("reminder", "2024-01-12T07:15"),
    ]
    assert len(checks) > 5


def test_rehearse_for_people_shows_each_text_once():
    called = call("rehearse", "--from", "2024-01-14T18:00+09:00")

    assert called.code == 0
    assert called.out.startswith("2024-01-14 18:50 incheon · farewell · D01, D02, ")
    assert "ok: nobody in flight (" in called.out


def test_rehearse_with_a_script_speaks_another_language_from_then_on(tmp_path: Path):
    script = tmp_path / "script.txt"
    script.write_text(
        "# the councillor reads English today\n\n2024-01-12T06:00-06:00 D07 English please\n",
        encoding="utf-8",
    )

    called = call("rehearse", "--jsonl", "--as", "D07", "--with", str(script))

    messages, _ = objects(called)
    spoken = [(each["local"][:10], each["lang"]) for each in messages]
    assert called.code == 0
    assert ("2024-01-11", "ko") in spoken
    assert ("2024-01-12", "en") in spoken
    assert ("2024-01-12", "ko") not in spoken


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("D07 next?", "write INSTANT PERSON COMMAND", id="too short"),
        pytest.param("2024-01-12T06:00 D07 next?", "has no offset", id="no offset"),
        pytest.param("2024-01-12T06:00-06:00 D99 next?", "no delegate 'D99'", id="nobody"),
        pytest.param(
            "2024-03-12T06:00-06:00 D07 next?",
            "2024-03-12T12:00Z is outside of the rehearsal. "
            "Write one from 2024-01-06T09:00Z to 2024-01-14T11:45Z.",
            id="after the trip",
        ),
    ],
)
def test_rehearse_refuses_a_script_that_it_cannot_read(tmp_path: Path, line: str, said: str):
    script = tmp_path / "script.txt"
    script.write_text(f"\n{line}\n", encoding="utf-8")

    called = call("rehearse", "--with", str(script))

    assert called.code == 2
    assert "script.txt, line 2" in called.err
    assert said in called.err


def test_rehearse_names_every_bad_line_of_a_script(tmp_path: Path):
    script = tmp_path / "script.txt"
    script.write_text("D07 next?\n2024-01-12T06:00-06:00 D07 next?\n2024-01-12 D99 hi\n")

    called = call("rehearse", "--with", str(script))

    assert [line[:17] for line in called.err.splitlines() if "script.txt" in line] == [
        "Error: script.txt",
        "script.txt, line ",
    ]
    assert "line 2" not in called.err


def test_rehearse_refuses_a_script_in_another_encoding(tmp_path: Path):
    script = tmp_path / "script.txt"
    script.write_bytes("2024-01-12T06:00-06:00 D07 다음?".encode("cp949"))

    called = call("rehearse", "--with", str(script))

    assert called.code == 2
    assert "script.txt is not UTF-8: byte 28 cannot be read." in called.err


def test_rehearse_takes_a_script_with_a_byte_order_mark(tmp_path: Path):
    script = tmp_path / "script.txt"
    script.write_text("2024-01-12T06:00-06:00 D07 next?\n", encoding="utf-8-sig")

    assert call("rehearse", "--as", "D07", "--with", str(script)).code == 0


def test_rehearse_refuses_a_span_that_ends_before_it_begins():
    called = call("rehearse", "--from", "2024-01-12T06:00-06:00", "--to", "2024-01-11T06:00-06:00")

    assert called.code == 2
    assert "--from is after --to" in called.err


def test_rehearse_refuses_nobody():
    assert call("rehearse", "--as", "").code == 2


def test_rehearse_refuses_an_unknown_delegate():
    assert call("rehearse", "--as", "D99").code == 2
