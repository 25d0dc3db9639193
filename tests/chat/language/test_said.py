"""Finding what the code says."""

import pytest

from tests.chat.language.said import Said, said_by


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('speech.say("Hello")', [Said("m.py:1", "Hello", given=frozenset())]),
        (
            'view.speech.say("{a} " "and {b}", a=1, b=2)',
            [Said("m.py:1", "{a} and {b}", given=frozenset("ab"))],
        ),
        ('say("{a}", **values)', [Said("m.py:1", "{a}")]),
        (
            'say("Yes" if ready else "No")',
            [Said("m.py:1", "Yes", given=frozenset()), Said("m.py:1", "No", given=frozenset())],
        ),
        (
            'speech.say_as("button", "Ask")',
            [Said("m.py:1", "Ask", context="button", given=frozenset())],
        ),
        (
            'speech.count("{n} day", "{n} days", left, of=x)',
            [Said("m.py:1", "{n} day", "{n} days", given=frozenset({"n", "of"}))],
        ),
        ('speech.count("{n} day", "{n} days", n, **x)', [Said("m.py:1", "{n} day", "{n} days")]),
        ('LABEL = N_("Map")', [Said("m.py:1", "Map")]),
        ('class No(BotError):\n    told = "No."', [Said("m.py:2", "No.")]),
        ('class No(BotError):\n    told: str = N_("No.")', [Said("m.py:2", "No.")]),
        ("class BotError:\n    told: str", []),
        ("speech.say(error.told)", []),
        ('"banana".count("a")', []),
        ('outer()("Hello")', []),
    ],
)
def test_sentences_are_found_where_they_are_said(code: str, said: list[Said]):
    assert list(said_by(code, "m.py")) == said


@pytest.mark.parametrize("sentence", ['f"Hello {name}"', '"Hello " + name'])
def test_a_sentence_put_together_on_the_spot_is_refused(sentence: str):
    with pytest.raises(ValueError, match=r"m\.py:1: a sentence is one literal"):
        list(said_by(f"speech.say({sentence})", "m.py"))
