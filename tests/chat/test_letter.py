import json

import pytest
from hypothesis import example, given

from bot.chat.blocks import Fields, Heading, Listing, Paragraph, Place
from bot.chat.letter import VERSION, from_json, to_json
from bot.chat.message import Message, Sound
from tests.chat.messages import MESSAGES


@given(MESSAGES)
@example(Message((Paragraph(()), Listing(()), Fields(()))))
@example(Message((Place("equator", None, 0.0, 0.0),)))
def test_a_message_comes_back_from_its_letter(message: Message):
    assert from_json(to_json(message)) == message


def test_a_letter_is_one_line_that_names_its_version():
    letter = to_json(Message((Heading("안녕하십니까"),), sound=Sound.QUIET))

    assert letter == (
        '{"version":1,"blocks":[{"is":"heading","text":"안녕하십니까"}],'
        '"buttons":[],"sound":"quiet"}'
    )


def test_a_letter_of_a_later_version_is_refused():
    letter = json.loads(to_json(Message((Heading("Hello"),)))) | {"version": VERSION + 1}

    with pytest.raises(ValueError, match=r"^message version 2 is not 1$"):
        from_json(json.dumps(letter))
