"""What the demonstration shows: framed and coloured in a terminal, plain on paper (a pipe)."""

import errno
from collections.abc import Sequence
from typing import NoReturn, Protocol

from rich.cells import cell_len
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text
from typing_extensions import override

from bot.chat.message import Button, Message
from bot.platforms.console.render import plain, reply, text_of

_WIDTH = 66
_BORDER = len("╭─  ─╮")


class Surface(Protocol):
    """Where the demonstration is shown."""

    def banner(self, lines: Sequence[str]) -> None:
        """Who one is, when it is, and what one can type."""
        ...

    def asked(self, text: str) -> None:
        """What the person typed."""
        ...

    def answered(self, message: Message, *, clock: str) -> None:
        """What the bot said; its buttons are numbered from 1."""
        ...

    def arrived(self, message: Message, *, clock: str) -> None:
        """What the bot said by itself."""
        ...

    def noted(self, line: str) -> None:
        """A word of the demonstration itself: something was not understood, or has moved."""
        ...

    def prompt(self, clock: str) -> None:
        """It is the person's turn."""
        ...


class Output(Console):
    """Standard output. What to do when nobody reads on is not for the one who draws."""

    @override
    def on_broken_pipe(self) -> NoReturn:
        raise BrokenPipeError(errno.EPIPE, "nobody reads on")


class Terminal:
    """A screen with a person in front of it."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Output(highlight=False)

    def banner(self, lines: Sequence[str]) -> None:
        self._console.print(
            Panel(Text(plain("\n".join(lines))), width=self._width(), border_style="cyan")
        )

    def asked(self, text: str) -> None:
        """The terminal shows what is typed by itself."""

    def answered(self, message: Message, *, clock: str) -> None:
        self._frame(message, clock, "green")

    def arrived(self, message: Message, *, clock: str) -> None:
        self._console.print()
        self._frame(message, clock, "yellow")

    def noted(self, line: str) -> None:
        self._console.print(Text(plain(line), style="italic"))

    def prompt(self, clock: str) -> None:
        self._console.print(Text(f"{plain(clock)} › ", style="dim"), end="")

    def _frame(self, message: Message, clock: str, colour: str) -> None:
        """The clock is in the border, or above the heading where that is too narrow."""
        heading, *lines = text_of(message).split("\n")
        width, title = self._width(), plain(clock)
        is_wide = cell_len(title) + _BORDER <= width
        body = Group(
            *([] if is_wide else [Text(title, style="dim")]),
            Text(heading, style="bold"),
            Text("\n".join(lines)),
            *_rows(message),
        )
        frame = Panel(
            body,
            title=Text(title) if is_wide else None,
            title_align="left",
            width=width,
            border_style=colour,
        )
        self._console.print(frame)

    def _width(self) -> int:
        return min(_WIDTH, self._console.width)


class Paper:
    """Standard output that goes to a file or another program: nothing but text."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Output(
            highlight=False, force_terminal=False, soft_wrap=True, color_system=None
        )

    def banner(self, lines: Sequence[str]) -> None:
        self._print(*lines, "")

    def asked(self, text: str) -> None:
        self._print(f"> {text}")

    def answered(self, message: Message, *, clock: str) -> None:
        del clock
        self._print(reply(message), "")

    def arrived(self, message: Message, *, clock: str) -> None:
        self.answered(message, clock=clock)

    def noted(self, line: str) -> None:
        self._print(line, "")

    def prompt(self, clock: str) -> None:
        """Nobody waits."""

    def _print(self, *lines: str) -> None:
        self._console.print(Text(plain("\n".join(lines))))


def _rows(message: Message) -> list[Text]:
    """The rows of buttons, each button with the number that presses it."""
    rows, number = [], 1
    for row in message.buttons:
        line = Text()
        for button in row:
            line.append(f" {number} ", style="reverse").append(f" {_label(button)}  ")
            number += 1
        rows.append(line)
    return rows


def _label(button: Button) -> str:
    return plain(button.label)
