"""What is wrong with the files of a trip, each with the way to mend it."""

from dataclasses import dataclass

from typing_extensions import override

from bot.errors import BotError


@dataclass(frozen=True, slots=True)
class Problem:
    """One defect: the file, the table in it (its id, if it has one), the key, and the mend.

    An error stops the trip from being used; a warning says what a careful coordinator would ask.
    """

    file: str
    table: str
    key: str
    message: str
    mend: str = ""
    is_error: bool = True

    @override
    def __str__(self) -> str:
        """One line, as `check` prints it."""
        where = [part for part in (self.file, self.table, self.key) if part]
        said = ": ".join([*where, self.message])
        return f"{said}. {self.mend}." if self.mend else f"{said}."


class BrokenTrip(BotError):
    """The files cannot be made into a trip; `problems` lists every error at once."""

    told = "The files of the trip have mistakes. Please mend them and try again."

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
