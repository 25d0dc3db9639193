"""`gildongmu ask`: turns, lines of JSON, and what wrong usage says."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import call

MORNING = ("--as", "D07", "--at", "2024-01-09T08:00-08:00")


def test_ask_separates_the_replies_to_different_turns():
    called = call("ask", *MORNING, "next?", "고마워")

    assert called.code == 0
    assert called.out.count("\n---\n") == 1
    assert called.out.endswith("[다음 일정] [오늘 일정]\n")


def test_ask_without_who_and_when_takes_someone_on_some_morning():
    assert call("ask", "next?").out == call("ask", *MORNING, "next?").out


def test_ask_takes_a_delegate_in_small_letters():
    small = call("ask", "--as", "d07", "--at", "2024-01-09T08:00-08:00", "next?")

    assert small.out == call("ask", *MORNING, "next?").out


def test_ask_prints_neither_markup_nor_special_spaces():
    out = call("ask", *MORNING, "오늘 일정", "whole trip", "wifi?").out

    assert "\x1b" not in out
    assert "\xa0" not in out
    assert "<b>" not in out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \t\u200b", id="blanks only"),
        pytest.param("가" * 5000, id="5,000 characters"),
        pytest.param("\x00\x07\x1b[31mnext\x1b[0m", id="control characters"),
        pytest.param("😀🎉", id="emoji only"),
        pytest.param("?", id="a question mark"),
        pytest.param("<script>alert(1)</script>", id="markup"),
        pytest.param("ㅇㄹㅁㄴㅇㄹ", id="jamo"),
        pytest.param("\u202e\u0301\ufffd", id="odd letters"),
        pytest.param("\ud800", id="half a character"),
    ],
)
def test_a_question_is_never_wrong_usage(text: str):
    called = call("ask", *MORNING, "--", text)

    assert called.code == 0
    assert called.out.strip()
    assert "\x1b" not in called.out


@pytest.mark.parametrize("text", ["---", "-3 degrees?", "-", "--\n", "-what now?", "--who--? me"])
def test_a_text_that_begins_with_a_dash_is_a_text(text: str):
    assert call("ask", *MORNING, text) == call("ask", *MORNING, "--", text)
    assert call("ask", *MORNING, text).code == 0


def test_behind_the_first_text_only_known_options_are_options():
    called = call("ask", "next?", "--foo", *MORNING, "-x")

    assert called.out == call("ask", *MORNING, "--", "next?", "--foo", "-x").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ("--as", "D99", "hi"),
            "There is no delegate 'D99' in this trip.",
            id="unknown delegate",
        ),
        pytest.param(
            ("--at", "2024-01-09T08:00", "hi"), "has no offset", id="an instant without an offset"
        ),
        pytest.param(("--at", "tomorrow", "hi"), "is not an instant", id="no instant at all"),
        pytest.param(
            ("--at", "0001-01-01T00:00+14:00", "hi"),
            "outside of the calendar",
            id="no such instant",
        ),
        pytest.param(("--as", "", "hi"), "There is no delegate ''", id="nobody at all"),
        pytest.param(("--foo", "hi"), "No such option", id="unknown option"),
        pytest.param(("-x", "hi"), "No such option", id="unknown letter"),
        pytest.param(("hi", "--as"), "requires an argument", id="an option without its value"),
        pytest.param((), "Say what to ask", id="nothing asked"),
        pytest.param(("--jsonl", "--as", ""), "from standard input", id="nobody beside --jsonl"),
        pytest.param(("--jsonl", "hi"), "from standard input", id="turns beside --jsonl"),
        pytest.param(("--platform", "fax", "hi"), "is not one of", id="unknown platform"),
    ],
)
def test_wrong_usage_says_what_to_do_and_exits_with_2(arguments: tuple[str, ...], said: str):
    called = call("ask", *arguments)

    assert called.code == 2
    assert called.out == ""
    assert said in called.err


def test_a_broken_trip_lists_its_problems_and_exits_with_1(tmp_path: Path):
    called = call("ask", "--trip", str(tmp_path), "hi")

    assert called.code == 1
    assert called.out == ""
    assert called.err.count("is missing") == 5


def test_jsonl_answers_good_lines_and_names_bad_ones():
    good = {"id": 7, "as": "D07", "at": "2024-01-09T08:00-08:00", "turns": ["next?", "고마워"]}
    lines = [
        json.dumps(good),
        "",
        "not json",
        "[]",
        '{"id": "a", "at": "2024-01-09T08:00-08:00", "turns": []}',
        '{"id": "b", "as": "D99", "at": "2024-01-09T08:00-08:00", "turns": []}',
        '{"id": "c", "as": "D07", "at": "2024-01-09T08:00", "turns": []}',
        '{"id": "d", "as": "D07", "at": "2024-01-09T08:00-08:00", "turns": "next?"}',
        json.dumps(good | {"id": 1.5, "turns": []}),
    ]

    called = call("ask", "--jsonl", stdin="\n".join(lines))

    answers = [json.loads(line) for line in called.out.splitlines()]
    assert called.code == 1
    assert [sorted(each) for each in answers] == [
        ["id", "replies"],
        *[["error", "id"]] * 6,
        ["id", "replies"],
    ]
    assert [each["id"] for each in answers] == [7, None, None, "a", "b", "c", "d", 1.5]
    assert len(answers[0]["replies"]) == 2


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param('{"id": ' + "9" * 5000 + "}", "a number", id="a number of 5,000 digits"),
        pytest.param('{"id": NaN}', "a number", id="not a number"),
        pytest.param('{"id": -1e999}', "a number", id="a number without end"),
        pytest.param("[" * 100_000, "not JSON", id="brackets within brackets"),
        pytest.param(b'{"id": "\xff"}', "not UTF-8", id="another encoding"),
    ],
)
def test_jsonl_goes_on_after_a_line_that_cannot_be_read(line: str | bytes, why: str):
    bad = line if isinstance(line, bytes) else line.encode()
    good = b'{"id": 1, "as": "D07", "at": "2024-01-09T08:00-08:00", "turns": []}'

    called = call("ask", "--jsonl", stdin=bad + b"\n" + good)

    first, second = (json.loads(each) for each in called.out.splitlines())
    assert (called.code, first["id"]) == (1, None)
    assert why in first["error"]
    assert second == {"id": 1, "replies": []}


def test_jsonl_takes_a_byte_order_mark_and_half_a_character():
    line = '{"id": "\\ud800", "as": "D07", "at": "2024-01-09T08:00-08:00", "turns": ["\\ud800"]}'

    called = call("ask", "--jsonl", stdin="\ufeff" + line)

    assert called.code == 0
    assert json.loads(called.out)["id"] == "\ud800"


def test_jsonl_exits_with_0_when_all_lines_are_good():
    line = {"id": 1, "as": "D07", "at": "2024-01-09T08:00-08:00", "turns": ["next?"]}

    assert call("ask", "--jsonl", stdin=json.dumps(line)).code == 0


def test_jsonl_keeps_conversations_apart():
    line = {"as": "D07", "at": "2024-01-09T08:00-08:00"}
    lines = [
        json.dumps(line | {"id": 1, "turns": ["English please", "E15"]}),
        json.dumps(line | {"id": 2, "turns": ["E15"]}),
    ]

    called = call("ask", "--jsonl", stdin="\n".join(lines))

    first, second = (json.loads(each)["replies"][-1] for each in called.out.splitlines())
    assert first.startswith("Buena Park City Hall")
    assert second.startswith("부에나파크 시청")


@pytest.mark.parametrize(
    ("platform", "method"), [("telegram", "sendMessage"), ("slack", "chat.postMessage")]
)
def test_ask_shows_the_calls_of_a_platform(platform: str, method: str):
    called = call("ask", *MORNING, "--platform", platform, "next?")

    first = json.loads(called.out.splitlines()[0])
    assert called.code == 0
    assert first["method"] == method
    assert "부에나파크" not in json.dumps(first, ensure_ascii=False)
