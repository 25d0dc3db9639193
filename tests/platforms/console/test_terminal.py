"""What the demonstration shows, on a screen and on paper."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console
from typing_extensions import override

from bot.chat.blocks import Heading, Paragraph
from bot.chat.message import Action, Button, Message
from bot.domain.routes import Route
from bot.platforms.console.terminal import Output, Paper, Surface, Terminal

MESSAGE = Message(
    (Heading("[b]Heading[/b]"), Paragraph(("One line.",))),
    ((Button("Today", Action(Route.TODAY)), Button("Help", Action(Route.HELP))),),
)


def drawn(kind: type[Terminal] | type[Paper], width: int = 80) -> tuple[Surface, io.StringIO]:
    page = io.StringIO()
    console = Console(file=page, width=width, highlight=False, force_terminal=False)
    return kind(console), page


def test_terminal_frames_a_message_and_numbers_its_buttons():
    surface, page = drawn(Terminal)

    surface.answered(MESSAGE, clock="D07 · 8:00")

    lines = page.getvalue().splitlines()
    assert lines[0].startswith("╭─ D07 · 8:00 ─")
    assert [line.strip("│ ") for line in lines[1:-1]] == [
        "[b]Heading[/b]",
        "One line.",
        "1  Today   2  Help",
    ]


def test_a_narrow_terminal_shows_the_whole_clock_above_the_heading():
    surface, page = drawn(Terminal, 40)

    surface.answered(MESSAGE, clock="D07 · 1월 7일(일) 오전 8:00 인천 → 밤 3:00 샌프란시스코")

    lines = page.getvalue().splitlines()
    assert {cell_len(line) for line in lines} == {40}
    assert lines[0] == "╭" + "─" * 38 + "╮"
    assert [line.strip("│ ") for line in lines[1:4]] == [
        "D07 · 1월 7일(일) 오전 8:00 인천 →",
        "밤 3:00 샌프란시스코",
        "[b]Heading[/b]",
    ]


def test_output_that_nobody_reads_is_an_error():
    with pytest.raises(BrokenPipeError):
        Output(file=Shut()).print("x")


class Shut(io.StringIO):
    """A pipe whose reader has gone."""

    @override
    def flush(self) -> None:
        raise BrokenPipeError


def test_paper_shows_text_and_nothing_else():
    surface, page = drawn(Paper)

    surface.asked("next?")
    surface.answered(MESSAGE, clock="D07 · 8:00")
    surface.noted("D12")
    surface.prompt("D12 · 9:00")

    assert page.getvalue() == ("> next?\n[b]Heading[/b]\nOne line.\n[Today] [Help]\n\nD12\n\n")


@pytest.mark.parametrize("kind", [Terminal, Paper])
def test_what_comes_by_itself_is_shown_whole(kind: type[Terminal] | type[Paper]):
    surface, page = drawn(kind)

    surface.banner(["A trip", "D07"])
    surface.asked("next?")
    surface.arrived(MESSAGE, clock="D07 · 8:00")
    surface.noted("D12")
    surface.prompt("D12 · 9:00")

    assert "A trip" in page.getvalue()
    assert "One line." in page.getvalue()
    assert "D12" in page.getvalue()
