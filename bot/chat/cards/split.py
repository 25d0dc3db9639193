"""Where the delegation parts: which vehicle is whose, and what is not one's own."""

from bot.chat.cards import parts
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.itinerary import splits_here


def split_lines(view: View, event: Event) -> tuple[str, ...]:
    """The vehicle of this person's part and who belongs to it; nothing if all stay together.

    Those who were among themselves before part with nobody.
    """
    before = view.itinerary.preceding(event)
    if before is None or before.audience == event.audience:
        return ()
    if not splits_here(view.trip, event):
        return ()
    say, who = view.speech.say, audience_words(view, event)
    if event.vehicle is None or _goes_for_all(view, event):
        return (say("The group splits here. With you: {who}", who=who),)
    return (
        say("The group splits here. Yours is {vehicle}.", vehicle=event.vehicle),
        say("For: {who}", who=who),
    )


def _goes_for_all(view: View, event: Event) -> bool:
    """The others come by the same vehicle: it is no sign of who belongs where."""
    since, until = event.start.instant, event.end.instant
    return any(
        other.vehicle == event.vehicle and other.audience != event.audience
        for other in view.trip.events
        if since < other.end.instant and other.start.instant < until
    )


def not_mine(view: View, event: Event) -> str | None:
    """A word to someone who asks about an item that they do not attend: what they do then."""
    if event.audience.includes(view.person):
        return None
    say, since, until = view.speech.say, event.start.instant, event.end.instant
    for mine in view.itinerary.events:
        if mine.start.instant < until and since < mine.end.instant:
            return say(
                "This item is not in your own programme. Then you have: {event}",
                event=parts.title(view, mine),
            )
    return say("This item is not in your own programme.")


def audience_words(view: View, event: Event) -> str:
    """공식 대표단, 지원단 (P4 제외): groups by name, people by id."""
    audience, speech = event.audience, view.speech
    groups = [group.name for key, group in view.trip.groups.items() if key in audience.groups]
    who = speech.series([*groups, *sorted(audience.people)]) or speech.say("everyone")
    if not audience.exceptions:
        return who
    without = speech.series(sorted(audience.exceptions))
    return speech.say("{who} (without {people})", who=who, people=without)
