"""What a question only tells of where one is: "the flight has landed, where is everybody"."""

import re

from bot.understanding.pattern import Pattern

_SETTING = Pattern(
    r"^(?:[^0-9?!.,]{1,24}?(?:내렸|끝났|끝난|도착했|먹었|마쳤|와 ?있|쉬고 ?있|나왔)(?:는데|고요?,)"
    r"|sorry,? i mean(?:t)?"
    r"|[^0-9?!.,]{1,24}?\b(?:just landed|is over|are over|has finished|is done)\b,)[ ,]*",
    re.ASCII,
)
_LEAST = 3
"""Letters of a question."""


def without_setting(line: str) -> str:
    """The line with blanks for that clause, if a question is left."""
    found = _SETTING.match(line)
    if found is None or len(line[found.end() :].replace(" ", "")) < _LEAST:
        return line
    return " " * found.end() + line[found.end() :]
