"""What the demonstration shows, on a screen and on paper."""

import io

import pytest
from rich.console import Console

from bot.chat.blocks import Heading, Paragraph
from bot.chat.message import Action, Button, Message
from bot.domain.routes import Route
from bot.platforms.console.terminal import Paper, Surface, Terminal

MESSAGE = Message(
    (Heading("[b]Heading[/b]"), Paragraph(("One line.",))),
    ((Button("Today", Action(Route.TODAY)), Button("Help", Action(Route.HELP))),),
)


def drawn(kind: type[Terminal] | type[Paper]) -> tuple[Surface, io.StringIO]:
    page = io.StringIO()
    console = Console(file=page, width=80, highlight=False, force_terminal=False)
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
