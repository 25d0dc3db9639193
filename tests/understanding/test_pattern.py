"""Patterns find what `re` finds, and compile no more than they must."""

import re

import pytest

from bot.understanding.lists import lists
from bot.understanding.pattern import Index, Pattern, needs
from tests.understanding.asking import asked

_LISTS = ("cues.ko.txt", "cues.en.txt", "nouns.txt", "items.txt", "firms.txt")


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        pytest.param("다음", ("다음",), id="plain letters"),
        pytest.param(r"\bwhat time\b", ("what time",), id="words"),
        pytest.param(r"lunch\b.{0,9}\btomorrow", ("tomorrow",), id="the longest part"),
        pytest.param("무슨|어떤날", ("무슨", "어떤날"), id="each branch"),
        pytest.param("몇(?:시간|분)", ("몇",), id="one letter rather than a choice of one"),
        pytest.param("몇(?:시간|시에)", ("시간", "시에"), id="a choice of longer ones"),
        pytest.param(r"\b(?:arriv(?:al|e)|land)s?", ("arriv", "land"), id="groups in groups"),
        pytest.param(r"(?P<slow>bus|coach)\b", ("bus", "coach"), id="a named group"),
        pytest.param("(?:아주 )?멀(?:리)*(?:요){1,2}", ("멀",), id="not what may be missing"),
        pytest.param("(?<!자유)시(?!간)(?=에)", ("시",), id="not what is around"),
        pytest.param("[오]전?|나{2}|하*", ("",), id="nothing for sure"),
        pytest.param(r"ab+?c+d?e", ("ab",), id="repeated letters"),
        pytest.param(r"ab*?c\u3130 ", ("a",), id="escaped letters"),
        pytest.param(r"[^]a)]한(?:[|(]국)", ("한",), id="sets of signs"),
    ],
)
def test_needs_are_letters_of_every_match(source: str, letters: tuple[str, ...]):
    assert needs(source) == letters


@pytest.mark.parametrize("name", _LISTS)
def test_every_expression_of_the_lists_promises_letters(name: str):
    assert [line for lines in lists(name).values() for line in lines if "" in needs(line)] == []


@pytest.mark.parametrize("name", _LISTS)
def test_pattern_finds_what_re_finds(name: str):
    texts = [each.text for table in ("ko.txt", "en.txt") for each in asked(table)]
    sources = ["|".join(lines) for lines in lists(name).values()]

    patterns = [Pattern(source, re.ASCII) for source in sources]

    found = [pattern.place(text) for pattern in patterns for text in texts]

    regexes = [re.compile(source, re.ASCII) for source in sources]
    assert found == [_place(regex, text) for regex in regexes for text in texts]


def _place(regex: re.Pattern[str], text: str) -> int:
    found = regex.search(text)
    return found.start() if found else -1


def test_pattern_searches_like_re():
    pattern, regex, texts = Pattern(r"\d+ ?시"), re.compile(r"\d+ ?시"), ("3시 40 시", "3시", "3")

    assert [pattern.sub("n", text) for text in texts] == [regex.sub("n", text) for text in texts]
    for text in texts:
        spans = [
            (found.span() if found else None)
            for found in (
                pattern.match(text),
                pattern.fullmatch(text),
                pattern.search(text, 1),
                pattern.search(text, 0, 2),
                *pattern.finditer(text),
            )
        ]
        assert spans == [
            (found.span() if found else None)
            for found in (
                regex.match(text),
                regex.fullmatch(text),
                regex.search(text, 1),
                regex.search(text, 0, 2),
                *regex.finditer(text),
            )
        ]


def test_pattern_compiles_only_when_its_letters_are_there():
    broken = Pattern("무슨+(")

    assert [broken.place("어느 날"), broken.search("어느 날")] == [-1, None]
    with pytest.raises(re.error):
        broken.search("무슨 날")


def test_index_keeps_the_order_of_the_patterns_that_may_match():
    sources = ("시간", "[0-9]", "무슨|며칠", "몇", "시간표", "when")
    index = Index((Pattern(source), source) for source in sources)

    likely = [[source for _, source in index.likely(text)] for text in ("몇시간", "며칠", "")]

    assert likely == [["시간", "[0-9]", "몇"], ["[0-9]", "무슨|며칠"], ["[0-9]"]]
