"""Every dialogue of this folder, word for word, through the whole bot."""

from pathlib import Path

import pytest

from tests.journeys.dialogue import Dialogue, Move, dialogues, talk

DIALOGUES = [
    pytest.param(dialogue, id=f"{file.stem}: {dialogue.name}")
    for file in sorted(Path(__file__).parent.glob("*.txt"))
    for dialogue in dialogues(file)
]


@pytest.mark.parametrize("dialogue", DIALOGUES)
async def test_a_dialogue_goes_as_it_is_written(dialogue: Dialogue):
    async with talk() as chat:
        for step in dialogue.steps:
            match step:
                case Move(person, at):
                    chat.becomes(person, at)
                case _:
                    assert await chat.says(step.says) == step.reply
