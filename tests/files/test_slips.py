"""What people write for TOML, and the mend."""

import tomllib

import pytest

from bot.files.slips import slip

USUAL = "Look there for a missing quote, bracket or comma"


@pytest.mark.parametrize(
    ("text", "where", "said", "mend"),
    [
        ("at = 7:30\n", 7, "7:30 is not a time of TOML", "Write 07:30:00"),
        ("at = 07:30\n", 7, "07:30 is not a time of TOML", "Write 07:30:00"),
        ("at = 3:30 PM\n", 7, "3:30 PM is not a time of TOML", "Write 15:30:00"),
        ("at = 12:05 a.m.\n", 8, "12:05 a.m is not a time of TOML", "Write 00:05:00"),
        ("g = { at = 7:30, b = 1 }\n", 13, "7:30 is not a time of TOML", "Write 07:30:00"),
        (
            "at = 2031-05-05 10:00\n",
            17,
            "2031-05-05 10:00 is not a time of TOML",
            "Write 2031-05-05T10:00:00",
        ),
        (
            "at = 2031-05-05T7:30:15\n",
            16,
            "2031-05-05T7:30:15 is not a time of TOML",
            "Write 2031-05-05T07:30:15",
        ),
        ("on = 2031/05/05\n", 10, "2031/05/05 is not a date of TOML", "Write 2031-05-05"),
        ("on = 2031-5-5\n", 10, "2031-5-5 is not a date of TOML", "Write 2031-05-05"),
        ("on = 2031.5.5\n", 12, "2031.5.5 is not a date of TOML", "Write 2031-05-05"),
        ("a = “x”\n", 5, "“ is not a quote of TOML", 'Write straight quotes "'),
        ("a = { ko = ‘x’ }\n", 12, "‘ is not a quote of TOML", 'Write straight quotes "'),
        ("a = 1\na = 2\n", 6, "a is written twice", "Take one of the two out"),
        ("a = { ko = 1, ko = 2 }\n", 21, "ko is written twice", "Take one of the two out"),
        ("[rules]\na = 1\n[rules]\n", 7, "rules is written twice", "Take one of the two out"),
        (
            "[event]\na = 1\n[[event]]\n",
            8,
            "event is written in one bracket",
            "Write [[event]] before each",
        ),
        (
            "[event]\na = 1\n[event]\n",
            7,
            "event is written in one bracket",
            "Write [[event]] before each",
        ),
        (
            "at = 25:30\n",
            8,
            "is not TOML: expected newline or end of document after a statement",
            USUAL,
        ),
        ('a = "x\nb = 1\n', 7, "is not TOML: the line ends inside a text", USUAL),
        ("a = 오후 3시\n", 5, "is not TOML: invalid value", USUAL),
    ],
    ids=[
        "a time without its zero",
        "a time without seconds",
        "an afternoon in English",
        "midnight in English",
        "a time inside braces",
        "a moment without seconds",
        "a moment without a zero",
        "a date with strokes",
        "a date without zeros",
        "a date with points",
        "curly quotes",
        "single curly quotes",
        "a key twice",
        "a key twice in braces",
        "a table twice",
        "one bracket, then two",
        "one bracket twice",
        "no such hour",
        "a quote that is not closed",
        "a time in words",
    ],
)
def test_a_slip_says_what_to_write(text: str, where: int, said: str, mend: str):
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)

    place, *found = slip(text, str(raised.value), ("event",))

    assert place.endswith(f", column {where}")
    assert found == [said, mend]
