"""What went wrong, in a sentence a person can act on."""

from typing import ClassVar

PROBLEM = 1
TRY_AGAIN = 75
"""Exit codes: something is wrong and has to be mended; the same call may succeed later."""


class BotError(Exception):
    """An error with something to say to the person who met it.

    `told` is a full sentence in English: what happened and what to do next, without codes, names
    or numbers. It is a key of the catalogues, so it is translated where it is shown. The arguments
    of the exception are the facts of the case (a path, a version), for operators and the log.
    """

    told: str
    exit_code: ClassVar[int] = PROBLEM
