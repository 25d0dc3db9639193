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

_SETTING_BEHIND = Pattern(
    r"(?<=[요죠까지나야]) (?:방금 |지금 |막 |이제 )?[^0-9?!.,]{1,14}?"
    r"(?:내렸|끝났|도착했|먹었|마쳤|나왔|탔)(?:는데|거든)요?[. ]*$"
)
_NOT_THOSE = Pattern(
    r"(?:아니,? ?)?(?<![가-힣])(?:저쪽|그쪽|거기|그거|이거|저거|그분|걔) ?말고 ?(?=\S)"
)


def without_setting(line: str) -> str:
    """The line with blanks for that clause, if a question is left."""
    line = _NOT_THOSE.sub(lambda found: " " * len(found[0]), line)
    line = _SETTING_BEHIND.sub(lambda found: " " * len(found[0]), line)
    found = _SETTING.match(line)
    if found is None or len(line[found.end() :].replace(" ", "")) < _LEAST:
        return line
    return " " * found.end() + line[found.end() :]
