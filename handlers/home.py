"""The page that is always there: an answer on it leads on, and nothing stays behind on it."""

from collections.abc import Iterable, Iterator

from bot.chat.cards.door import outsider_card
from bot.chat.cards.front import front_card, with_menu
from bot.chat.letter import to_json
from bot.chat.message import Action, Message
from bot.chat.request import HOME, Request
from bot.chat.view import View
from bot.domain.repetition import Care
from bot.domain.routes import Route
from bot.store import members
from bot.store.instants import stored
from bot.store.members import Member
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction

_HAS_PAGES = frozenset({"slack"})


def at_home(view: View, request: Request, answer: Message) -> Message:
    """The answer, if it is not for that page; else the page. It opens with today."""
    if request.pressed != HOME:
        return answer
    if request.action == Action(Route.TODAY):
        return front_card(view)
    return with_menu(view, answer)


def emptied(
    transaction: Transaction, left: Iterable[Member], view: View, request: Request
) -> Iterator[Outgoing]:
    """What takes the place of the pages of those who have left, so that nothing can be read there.

    A page on which someone says that they leave shows the answer to that.
    """
    told = (request.platform, request.address) if request.pressed == HOME else None
    for member in left:
        where = member.platform, member.address
        is_gone = where != told and not members.of_address(transaction, *where)
        if member.platform in _HAS_PAGES and is_gone:
            yield Outgoing(
                key=f"home:{member.platform}:{member.address}:{stored(view.now)}",
                trip="",
                kind="home",
                lane=Lane.EDIT,
                person="",
                cause=Cause("home", ""),
                message=to_json(outsider_card(view.speech)),
                not_before=view.now,
                expires_at=None,
                channel=Channel(*where),
                care=Care.EDIT,
                replaces=HOME,
            )
