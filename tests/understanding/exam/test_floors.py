"""The bot sits every paper. Of what is held back only figures are shown, however it ends."""

import asyncio

import pytest

from tests.understanding.exam import floors
from tests.understanding.exam.judging import Verdict
from tests.understanding.exam.papers import Paper, marked, papers
from tests.understanding.exam.report import accuracy, guarded, share
from tests.understanding.exam.topics import GUARDED

PAPERS = papers()


@pytest.fixture(scope="module", params=PAPERS, ids=[paper.name for paper in PAPERS])
def figures(request: pytest.FixtureRequest) -> tuple[str, dict[str, float]]:
    """The name of a paper, and its results as numbers: texts stay out of what pytest shows."""
    paper: Paper = request.param
    marks = asyncio.run(marked(paper))
    refused = [each for topic in GUARDED for each in guarded(marks, topic)]
    return paper.name, {
        "right": accuracy(marks),
        "confident": share(marks, Verdict.CONFIDENT),
        "refused": accuracy(refused),
    }


def test_paper_reaches_its_floor(figures: tuple[str, dict[str, float]]):
    name, figure = figures

    assert figure["right"] >= floors.RIGHT[name]


def test_paper_has_few_confident_wrong_answers(figures: tuple[str, dict[str, float]]):
    name, figure = figures

    assert figure["confident"] <= floors.CONFIDENT_WRONG[name]


def test_paper_refuses_what_has_to_be_refused(figures: tuple[str, dict[str, float]]):
    name, figure = figures

    assert figure["refused"] >= floors.REFUSED[name]
