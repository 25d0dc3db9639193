"""Ways of talking that no single word of a topic gives away."""

import pytest

from tests.understanding.asking import Asked, asked, routes, things
from tests.understanding.test_understand import ask, said


@pytest.mark.parametrize("each", list(asked("talk.txt")), ids=said)
def test_talk_is_understood(each: Asked):
    question = ask(each.text, each.who, each.at)

    assert (routes(question), each.things - things(question)) == (each.routes, frozenset())
