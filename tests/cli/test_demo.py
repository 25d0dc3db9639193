"""`gildongmu demo`: from a pipe, and with a person in front of it."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime

import pytest

from bot.chat.message import Message
from bot.cli.stage import Demo
from bot.platforms.console.render import reply
from tests.cli.calling import call
from tests.repository import ROOT


class Page:
    """A surface that remembers what was shown."""

    def __init__(self) -> None:
        self.banners: list[str] = []
        self.shown: list[str] = []
        self.notes: list[str] = []
        self.prompts: list[str] = []

    def banner(self, lines: Sequence[str]) -> None:
        self.banners.append("\n".join(lines))

    def asked(self, text: str) -> None:
        pass

    def answered(self, message: Message, *, clock: str) -> None:
        del clock
        self.shown.append(reply(message))

    def arrived(self, message: Message, *, clock: str) -> None:
        self.shown.append(f"by itself, {clock}: {reply(message)}")

    def noted(self, line: str) -> None:
        self.notes.append(line)

    def prompt(self, clock: str) -> None:
        self.prompts.append(clock)


def test_demo_answers_each_line_of_a_pipe_and_ends():
    called = call("demo", stdin="다음 일정?\nwho are we meeting today?\n")

    korean, english = called.out.split("\n> ")[1:]
    assert called.code == 0
    assert korean.startswith("다음 일정?\n다음은 부에나파크 시청 방문입니다.")
    assert "Susan Sonne, Mayor of Buena Park" in english


def test_demo_stops_at_quit():
    called = call("demo", stdin="/quit\nnext?\n")

    assert called.code == 0
    assert "next?" not in called.out.split("/quit")[-1]


def test_demo_says_good_bye():
    assert call("demo", stdin="/Quit\n").out.endswith("/quit\n\n안녕히 가십시오. Good-bye.\n")


def test_demo_shows_a_question_of_a_pipe_without_its_escape_codes():
    out = call("demo", stdin="\ufeff\x1b[31mnext?\x1b[0m\x1b]0;title\x07\n").out

    assert "> next?\nNext: Buena Park City Hall." in out


def test_demo_reads_a_pipe_in_another_encoding():
    assert call("demo", stdin="다음?".encode("cp949")).code == 0


def test_demo_refuses_nobody():
    assert call("demo", "--as", "", stdin="").code == 2


def test_demo_refuses_an_unknown_delegate():
    assert call("demo", "--as", "D99", stdin="").code == 2


async def test_demo_moves_to_another_person_and_another_time():
    page = Page()

    async with Demo(None, page) as demo:
        await demo.begin("D07", None, speed=0)
        await demo.says("/as D12")
        await demo.says("/at 2024-01-11 15:00")
        await demo.says("/at 2024-01-08T13:00-08:00")

    assert page.prompts == [
        "D07 · 1월 9일(화) 오전 8:00 부에나파크 · 한국 시각 새벽 1:00",
        "D12 · 1월 9일(화) 오전 8:00 부에나파크 · 한국 시각 새벽 1:00",
        "D12 · 1월 11일(목) 오후 3:00 내슈빌 · 한국 시각 오전 6:00",
        "D12 · 1월 8일(월) 오후 1:00 샌프란시스코 · 한국 시각 오전 6:00",
    ]


async def test_demo_says_what_a_move_should_look_like():
    page = Page()

    async with Demo(None, page) as demo:
        await demo.begin("D07", None, speed=0)
        await demo.says("/as D99")
        await demo.says("/at noon")
        await demo.says("/at 0001-01-01")
        await demo.says("/at 25:00")
        await demo.says("/as")
        await demo.says("/at ")

    assert page.notes[0].startswith("There is no delegate 'D99' in this trip.")
    assert page.notes[1:] == [
        "'noon' is not a time. Write /at 2024-01-11 15:00.",
        "'0001-01-01' is not a time. Write /at 2024-01-11 15:00.",
        "'25:00' is not a time. Write /at 2024-01-11 15:00.",
        "Write who you are: /as D26.",
        "Write when it is: /at 2024-01-11 15:00, or /at 15:30 for today.",
    ]


async def test_demo_moves_within_the_day_and_takes_capitals():
    page = Page()

    async with Demo(None, page) as demo:
        await demo.begin("D07", None, speed=0)
        await demo.says("/AT 9:30")
        await demo.says("/AS d12")
        await demo.waits()

    assert page.prompts[1:] == [
        "D07 · 1월 9일(화) 오전 9:30 부에나파크 · 한국 시각 새벽 2:30",
        *["D12 · 1월 9일(화) 오전 9:30 부에나파크 · 한국 시각 새벽 2:30"] * 2,
    ]


async def test_demo_introduces_the_person_once():
    page = Page()

    async with Demo(None, page) as demo:
        await demo.begin("D07", None, speed=60)

    assert page.banners[0].splitlines()[1:3] == [
        "D07 · 시의원 · city council member",
        "1월 9일(화) 오전 8:00 부에나파크 · 한국 시각 새벽 1:00 · 60×",
    ]


async def test_demo_presses_buttons_by_number():
    page = Page()

    async with Demo(None, page) as demo:
        await demo.begin("D07", None, speed=0)
        await demo.says("next?")
        await demo.says("2")
        await demo.says("3")

    assert page.notes == ["Map: https://www.google.com/maps/search/?api=1&query=33.868,-117.998"]
    assert page.shown[1].startswith("1월 9일(화) · 3일차")


async def test_demo_shows_what_falls_due_and_only_once():
    page = Page()

    async with Demo(None, page) as demo:
        await demo.begin("D07", datetime.fromisoformat("2024-01-12T07:14-06:00"), speed=0)
        demo.clock.set(datetime.fromisoformat("2024-01-12T07:15-06:00"))
        await demo.tick()
        await demo.tick()

    assert len(page.shown) == 1
    assert page.shown[0].startswith(
        "by itself, D07 · 1월 12일(금) 오전 7:15 내슈빌 · 한국 시각 밤 10:15: 30분 뒤 집결"
    )


async def test_demo_does_not_say_what_fell_due_before_it_began():
    page = Page()

    async with Demo(None, page) as demo:
        await demo.begin("D07", datetime.fromisoformat("2024-01-12T07:15-06:00"), speed=0)
        await demo.tick()

    assert page.shown == []


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
@pytest.mark.parametrize(
    ("keys", "end"),
    [
        pytest.param(b"/quit\n", "", id="quit"),
        pytest.param(b"\x04", "\n", id="the end of input"),
        pytest.param(None, "\n", id="interrupted"),
    ],
)
def test_demo_runs_in_a_terminal_and_ends_with_good_bye(keys: bytes | None, end: str):
    parent, child = pty.openpty()

    with subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--speed", "1"],
        stdin=child,
        bufsize=0,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        preexec_fn=_heeds_interrupts,  # noqa: PLW1509 -- no threads yet in the child
    ) as process:
        os.write(parent, b"\x1b[A\nnext?\n")
        before = read_until(process, b"Next: ") + read_until(process, "›".encode())
        if keys is None:
            process.send_signal(signal.SIGINT)
        else:
            os.write(parent, keys)
        out, err = process.communicate(timeout=60)

    shown = (before + out).decode()
    assert (process.returncode, err) == (0, b"")
    assert shown.count("╭") == 2  # the banner and one answer: an arrow says nothing
    assert shown.endswith(f" › {end}안녕히 가십시오. Good-bye.\n")


def _heeds_interrupts() -> None:
    """As in a shell of one's own: a suite in the background would hand on that it ignores them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def read_until(process: subprocess.Popen[bytes], sign: bytes) -> bytes:
    """What the process writes until the sign comes, or until it ends."""
    read = b""
    while process.stdout and sign not in read and (some := process.stdout.read(1)):
        read += some
    return read
