"""Getting in, button by button: from "is that you" to the sound test."""

from collections.abc import Callable, Iterator
from functools import partial

from bot.chat.cards import comings, door, joined, joining
from bot.chat.cards.joining import Way, way_of
from bot.chat.message import Message
from bot.chat.view import View
from bot.services.inform import to_coordinators
from bot.store import invitations, members
from bot.store.instants import stored
from bot.store.invitations import Ending, Invitation, Purpose
from bot.store.members import AddressTaken, HasOtherAddress
from bot.store.outbox import Outgoing
from bot.store.transaction import Transaction
from handlers.doing import Doing, Done


def welcome(transaction: Transaction, doing: Doing) -> Done:
    """The first card again, in the language that was pressed."""
    return _on(transaction, doing, joining.welcome_card)


def identify(transaction: Transaction, doing: Doing) -> Done:
    """That is me. Who has agreed on one platform is in at once on the other."""
    invitation = _invitation(transaction, doing)
    if invitation is not None and invitation.purpose is Purpose.ELSEWHERE:
        return consent(transaction, doing)
    return _on(transaction, doing, joining.privacy_card)


def details(transaction: Transaction, doing: Doing) -> Done:
    return _on(transaction, doing, joining.details_card)


def refuse(transaction: Transaction, doing: Doing) -> Done:
    """The code stays good: one may think again."""
    return _on(transaction, doing, joining.refused_card)


def not_me(transaction: Transaction, doing: Doing) -> Done:
    """The code went astray: it is burnt, and the coordinators are told."""
    invitation, view = _invitation(transaction, doing), _view(doing)
    if invitation is None:
        return _closed(transaction, doing)
    invitations.end(transaction, invitation.id, Ending.REFUSED, now=view.now)
    request = doing.request
    card = partial(
        comings.astray_card,
        person=view.person,
        platform=request.platform,
        name=request.name or request.address,
    )
    key = f"astray:{invitation.id}"
    letters = to_coordinators(transaction, doing.standing, card, key=key, now=view.now)
    return Done(joining.not_me_card(view), letters=tuple(letters), chat=doing.channel)


def consent(transaction: Transaction, doing: Doing) -> Done:
    """In, by a code that is used up in the same moment: of many who hold it, one succeeds."""
    invitation, way, view = _invitation(transaction, doing), _way(doing), _view(doing)
    if invitation is None:
        return _closed(transaction, doing)
    try:
        members.join(
            transaction,
            trip=invitation.trip,
            person=invitation.person,
            platform=way.platform,
            address=doing.request.address,
            now=view.now,
        )
    except (AddressTaken, HasOtherAddress) as error:
        return Done(joined.failed_card(view, error.told), chat=doing.channel)
    invitations.end(transaction, invitation.id, Ending.USED, now=view.now)
    if way.chosen is not None:
        members.choose_language(
            transaction, trip=invitation.trip, person=invitation.person, language=way.chosen
        )
    return Done(
        joined.joined_card(view),
        more=(joined.sound_card(view),),
        letters=tuple(_announced(transaction, doing)),
    )


def unheard(_: Transaction, doing: Doing) -> Done:
    """The sound test made no sound."""
    return Done(joined.unheard_card(doing.view, doing.request.platform))


def _on(transaction: Transaction, doing: Doing, card: Callable[[View, Way], Message]) -> Done:
    """The next card of the way, as long as the code is good."""
    if _invitation(transaction, doing) is None:
        return _closed(transaction, doing)
    return Done(card(_view(doing), _way(doing)), chat=doing.channel)


def _closed(transaction: Transaction, doing: Doing) -> Done:
    """The code was used, by this person or by another, or it is over."""
    view, channel = _view(doing), doing.channel
    here = members.of_address(transaction, channel.platform, channel.address)
    if any((each.trip, each.person) == (view.trip.id, view.person.id) for each in here):
        return Done(joined.already_card(view))
    return Done(door.wrong_code_card(view.speech), chat=channel)


def _announced(transaction: Transaction, doing: Doing) -> Iterator[Outgoing]:
    """The coordinators hear who came, and can say that it is someone else."""
    view, request = doing.view, doing.request
    card = partial(
        comings.came_card,
        person=view.person,
        platform=request.platform,
        address=request.address,
        name=request.name,
    )
    key = f"joined:{view.person.id}:{request.platform}:{stored(view.now)}"
    yield from to_coordinators(
        transaction, doing.standing, card, key=key, now=view.now, besides=view.person.id
    )


def _invitation(transaction: Transaction, doing: Doing) -> Invitation | None:
    """The invitation of the button, if it is open still."""
    return invitations.of_id(transaction, _way(doing).invitation, now=doing.view.now)


def _way(doing: Doing) -> Way:
    return way_of(doing.argument, doing.request.platform)


def _view(doing: Doing) -> View:
    return doing.spoken(_way(doing).chosen)
