"""Getting out: by oneself, on one platform or wholly; or by a coordinator, for someone else."""

from functools import partial

from bot.chat.cards import comings, leaving
from bot.domain.people import Delegate
from bot.services import leave
from bot.services.inform import to_coordinators
from bot.store import invitations, members
from bot.store.instants import stored
from bot.store.members import Member
from bot.store.outbox import Outgoing
from bot.store.transaction import Transaction
from handlers.doing import Doing, Done
from handlers.home import emptied


def stop(transaction: Transaction, doing: Doing) -> Done:
    """No more messages on one platform; the deed names it."""
    view, trip, person = doing.view, doing.view.trip.id, doing.view.person.id
    left = leave.leave(transaction, trip, person, doing.argument, now=view.now)
    remaining = members.of_person(transaction, trip, person)
    card = leaving.stopped_card(
        view, doing.argument, tuple(member.platform for member in remaining)
    )
    letters = _told(transaction, doing, (left,) if left else (), is_out=not remaining)
    return Done(card, letters=letters)


def forget(transaction: Transaction, doing: Doing) -> Done:
    """No more messages anywhere, and nothing is kept of what was said."""
    view = doing.view
    left = leave.forget(transaction, view.trip.id, view.person.id, now=view.now)
    return Done(leaving.forgotten_card(view), letters=_told(transaction, doing, left, is_out=True))


def expel(transaction: Transaction, doing: Doing) -> Done:
    """A coordinator, if still one, says that an account is not who it joined as."""
    person, platform, address = doing.argument.split(" ", 2)
    view = doing.view
    who = view.trip.delegates.get(person)
    if who is None or not view.person.is_coordinator:
        return Done(leaving.not_yours_card(view))
    here = members.of_person(transaction, view.trip.id, person)
    if not any((each.platform, each.address) == (platform, address) for each in here):
        return Done(comings.gone_already_card(view, who))
    left = leave.leave(transaction, view.trip.id, person, platform, now=view.now)
    invitations.withdraw(transaction, view.trip.id, person, now=view.now)
    letters = emptied(transaction, (left,) if left else (), view, doing.request)
    return Done(comings.expelled_card(view, who), letters=tuple(letters))


def _told(
    transaction: Transaction, doing: Doing, left: tuple[Member, ...], *, is_out: bool
) -> tuple[Outgoing, ...]:
    """The coordinators hear of it: whom no message reaches has to be told in person.

    What stands on a page that is always there goes.
    """
    if not left:
        return ()
    who: Delegate = doing.view.person
    platforms = tuple(member.platform for member in left)
    card = partial(comings.left_card, person=who, platforms=platforms, is_out=is_out)
    key = f"left:{who.id}:{'+'.join(platforms)}:{stored(doing.view.now)}"
    told = to_coordinators(
        transaction, doing.standing, card, key=key, now=doing.view.now, besides=who.id
    )
    return (*told, *emptied(transaction, left, doing.view, doing.request))
