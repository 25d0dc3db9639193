"""Whom the delegation meets: at one item, or on a day; in protocol order."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.chat.blocks import Block, Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.split import audience_words, not_mine
from bot.chat.cards.times import clock_in
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.people import Counterpart


def who_card(view: View, event: Event) -> Message:
    """Who, what for, what our side says, how to address them, and who interprets."""
    who = view.trip.counterparts_at(event) or _guests(view, event)
    if not who:
        return _nobody(view, event)
    return Message(
        (Heading(_heading(view, event)), *_who(view, event, who)),
        rows(buttons.map_of(view, event.venue), buttons.today(view), buttons.ask(view)),
    )


def who_on_day_card(view: View, day: date, events: Sequence[Event]) -> Message:
    """Every meeting of a day. Where there is none, that is said."""
    meetings = [event for event in events if view.trip.counterparts_at(event)]
    if len(meetings) == 1:
        return who_card(view, meetings[0])
    if not meetings:
        return _nobody_on(view, day)
    blocks: list[Block] = []
    for event in meetings:
        blocks.append(Heading(_heading(view, event)))
        blocks.extend(_people(view, view.trip.counterparts_at(event)))
    detail = [buttons.who_at(view, event) for event in meetings[:3]]
    return Message(tuple(blocks), (*rows(*detail, width=1), *rows(buttons.whole_day(view, day))))


def _guests(view: View, event: Event) -> tuple[Counterpart, ...]:
    """Those of the event whose programme it is the end of."""
    for whole in view.trip.events:
        if any(item.event == event.id for item in whole.programme):
            return view.trip.counterparts_at(whole)
    return ()


def full_name(view: View, who: Counterpart) -> str:
    """아나 솔(Ana Sol) 교장; Ana Sol, Head of the school."""
    speech, title = view.speech, view.speech.text(who.title)
    if who.name is None:
        return title
    name, latin = speech.text(who.name), who.name.in_("en")
    both = name if name == latin else f"{name}({latin})"
    return speech.say("{name}, {title}", name=both, title=title)


def interpreters(view: View, event: Event) -> tuple[str, ...]:
    """The ids of those who interpret there."""
    return tuple(
        person.id
        for person in view.trip.delegates.values()
        if person.is_interpreter and event.audience.includes(person)
    )


def _heading(view: View, event: Event) -> str:
    """오늘 오전 10:00 루메 음악당에서 만나는 분."""
    speech = view.speech
    day = speech.relative_day(event.start.date, view.today)
    time = clock_in(view, event.start, event.city)
    place = parts.place_words(view, event)
    if place is None:
        what = parts.title(view, event)
        return speech.say("Whom we meet {day} at {time}: {event}", day=day, time=time, event=what)
    return speech.say("Whom we meet {day} at {time}, {place}", day=day, time=time, place=place)


def _who(view: View, event: Event, who: Sequence[Counterpart]) -> Iterator[Block]:
    speech = view.speech
    yield from _people(view, who)
    yield from parts.paragraph(
        speech.say("About: {purpose}", purpose=event.purpose or event.title),
        speech.say("Our side: {points}", points=event.ours) if event.ours else None,
        _manners(view, event, who),
        None
        if event.audience.is_everyone
        else speech.say("Attending: {who}", who=audience_words(view, event)),
        not_mine(view, event),
    )


def _people(view: View, who: Sequence[Counterpart]) -> Iterator[Block]:
    named = [each for each in who if each.is_named]
    items = [Item(f"{n}.", _with_note(view, each)) for n, each in enumerate(named, start=1)]
    others = [Item("", unnamed(view, each)) for each in who if not each.is_named]
    yield from listing([*items, *others])


def _with_note(view: View, who: Counterpart) -> str:
    name = full_name(view, who)
    return f"{name} ({view.speech.text(who.note)})" if who.note else name


def unnamed(view: View, who: Counterpart) -> str:
    return view.speech.say(
        "{who}: not named in our material.", who=parts.capital(view.speech.text(who.title))
    )


def _manners(view: View, event: Event, who: Sequence[Counterpart]) -> str | None:
    """호칭 Dr Sol, Professor Luz · 통역 P3."""
    speech = view.speech
    forms = [each.address for each in who if each.address]
    helpers = interpreters(view, event)
    said = []
    if forms:
        said.append(speech.say("Address: {forms}", forms=speech.series(forms)))
    if helpers:
        said.append(speech.say("Interpreter: {people}", people=speech.series(helpers)))
    return " · ".join(said) or None


def _nobody(view: View, event: Event) -> Message:
    speech = view.speech
    heading = speech.say("{event}: whom we meet is not in our material.", event=event.title)
    shows = bool(view.trip.exhibitors_at(event))
    attending = speech.say("Attending: {who}", who=audience_words(view, event))
    return Message(
        (Heading(heading), *parts.paragraph(attending, not_mine(view, event))),
        rows(
            buttons.exhibitors(view, event) if shows else None,
            buttons.ask(view),
            buttons.today(view),
        ),
    )


def _nobody_on(view: View, day: date) -> Message:
    speech = view.speech
    when = speech.relative_day(day, view.today)
    heading = speech.say("No meeting with a partner is planned {day}.", day=when)
    return Message((Heading(heading),), rows(buttons.whole_day(view, day), buttons.ask(view)))
