"""Slips: the same from the same seed, small, and never in what must stay."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.understanding import hangul
from tests.understanding.exam.questions import TUNE, tasks
from tests.understanding.typos import typed

TEXTS = [turn for task in tasks(TUNE) for turn in task.turns]
SEEDS = st.integers(0, 10_000)
SIGNS = "다음일정은뭐야 whatsnext?D07"


@settings(max_examples=40)
@given(
    text=st.one_of(st.sampled_from(TEXTS), st.text("다음일정은뭐야 whatsnext?D07", max_size=30)),
    seed=SEEDS,
)
def test_slips_are_the_same_from_the_same_seed(text: str, seed: int):
    assert typed(text, seed) == typed(text, seed)


@given(text=st.sampled_from(TEXTS), seed=SEEDS)
def test_slips_leave_ids_digits_and_capitals_alone(text: str, seed: int):
    def kept(said: str) -> list[str]:
        composed = unicodedata.normalize("NFC", said)
        return [w for w in composed.split() if re.search(r"\d|[A-Z]{2}", w)]

    assert kept(typed(text, seed)) == kept(text)


@given(text=st.sampled_from(TEXTS), seed=SEEDS)
def test_slips_are_small(text: str, seed: int):
    slipped = unicodedata.normalize("NFC", typed(text, seed))

    assert abs(len(slipped) - len(text)) <= 4


def test_most_texts_slip_and_seeds_differ():
    changed = [text for text in TEXTS if typed(text, 1) != text]
    differing = [text for text in TEXTS if typed(text, 1) != typed(text, 2)]

    assert min(len(changed), len(differing)) > len(TEXTS) * 0.9


@given(one=st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")))
def test_letters_make_the_syllable_again(one: str):
    assert hangul.syllable(*hangul.letters(one)) == one


@pytest.mark.parametrize("text", ["D07?", "11:30", "CES", "", "?!"])
def test_texts_with_nothing_to_slip_on_stay(text: str):
    assert typed(text, 1) == text
