"""Strange words."""

from bot.domain.routes import Route
from bot.understanding.vocabulary import Vocabulary


def test_strange_words_are_found():
    known = Vocabulary([(Route.WHERE, "where is the bus"), (Route.UNKNOWN, "moon")], ["schedule"])

    assert known.strange("where is the moon's schedule 어디 화성인지 달") == ["moon's", "화성인지"]
