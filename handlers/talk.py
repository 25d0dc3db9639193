"""Small talk, and what was not understood."""

from bot.chat.cards.talk import greeting_card, help_card, lost_card, thanks_card
from handlers.asking import Answer, Asking


async def greeting(asking: Asking) -> Answer:
    return Answer(greeting_card(asking.view))


async def thanks(asking: Asking) -> Answer:
    return Answer(thanks_card(asking.view))


async def help_(asking: Asking) -> Answer:
    return Answer(help_card(asking.view))


async def unknown(asking: Asking) -> Answer:
    return Answer(lost_card(asking.view))
