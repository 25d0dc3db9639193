"""What is not given and not done."""

from bot.chat.cards.confidential import confidential_card
from bot.chat.cards.refusal import authority_card, private_card, rights_card
from handlers import meant
from handlers.asking import Answer, Asking


async def private(asking: Asking) -> Answer:
    """One's own are shown. For others than coordinators, whom it is about is not looked at."""
    asked = asking.question.delegates
    if asked == (asking.view.person,) or (asking.view.person.is_coordinator and len(asked) == 1):
        return Answer(confidential_card(asking.view, asking.question.delegates[0]))
    return Answer(private_card(asking.view))


async def authority(asking: Asking) -> Answer:
    """Names the event that was to be changed, if one was named."""
    named = meant.named_events(asking)
    event = meant.likeliest(asking.view, named) if named else None
    return Answer(authority_card(asking.view, event))


async def rights(asking: Asking) -> Answer:
    """Who may, not whether: everyone may know that."""
    return Answer(rights_card(asking.view))
