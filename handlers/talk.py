"""Small talk, and what was not understood."""

from collections.abc import Iterator

from bot.chat.cards.talk import (
    greeting_card,
    help_card,
    lost_card,
    parting_card,
    self_card,
    silent_card,
    thanks_card,
)
from bot.domain.text import Text
from bot.understanding.question import Question
from handlers.asking import Answer, Asking


async def greeting(asking: Asking) -> Answer:
    if asking.question.is_parting:
        return Answer(parting_card(asking.view))
    return Answer(greeting_card(asking.view))


async def thanks(asking: Asking) -> Answer:
    return Answer(thanks_card(asking.view))


async def help_(asking: Asking) -> Answer:
    if asking.question.is_of_me:
        return Answer(self_card(asking.view))
    return Answer(help_card(asking.view))


async def unknown(asking: Asking) -> Answer:
    """What no file of a trip tells is said to be unknown; else the words were not understood."""
    question = asking.question
    if question.is_beyond:
        return Answer(silent_card(asking.view, next(_named(question), None)), event=question.event)
    return Answer(lost_card(asking.view))


def _named(question: Question) -> Iterator[Text]:
    """What the question was about."""
    yield from (event.title for event in question.events)
    yield from (who.name or who.title for who in question.counterparts)
    yield from (firm.name for firm in question.exhibitors)
    yield from (place.name for place in (question.venue, question.city) if place)
