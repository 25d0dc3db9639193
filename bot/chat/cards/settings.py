"""What one can choose for oneself: how and when one is told, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import parts
from bot.chat.cards.platforms import platform_name
from bot.chat.language.speech import N_
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Deed, Message
from bot.chat.view import View
from bot.domain.choices import Choices, Hours, Leads
from bot.domain.routes import Route
from bot.domain.text import LANGUAGES
from bot.domain.verbs import Verb

_BRIEFINGS = (time(6, 30), time(7, 0), time(7, 30), time(8, 0), time(8, 30))
_QUIET: tuple[Hours, ...] = (
    (time(21, 0), time(7, 0)),
    (time(22, 0), time(7, 0)),
    (time(23, 0), time(6, 0)),
)
_LEADS = {Leads.EARLIER: N_("15 minutes earlier"), Leads.LAST: N_("The last one only")}
_NAMES = {"ko": "한국어", "en": "English"}
_SILENT_NOT = "slack"
_ALL = 2  # platforms


@dataclass(frozen=True, slots=True)
class Own:
    """What one has chosen, the platform one asks on, and where one has joined, latest first."""

    here: str = ""
    platforms: tuple[str, ...] = ()
    choices: Choices = field(default_factory=Choices)


def settings_card(view: View, own: Own, *, news: str | None = None) -> Message:
    """All of it, and a button to change each. `news` is what has just happened."""
    say, speech = view.speech.say, view.speech
    return Message(
        (
            Heading(news or say("Your settings")),
            Paragraph(tuple(_lines(view, own))),
            *parts.paragraph(_sound_line(view, own)),
        ),
        rows(
            Button(speech.say_as("button", "Language"), Action(Route.SETTINGS, "language")),
            Button(speech.say_as("button", "Briefing"), Action(Route.SETTINGS, "briefing")),
            Button(speech.say_as("button", "Reminders"), Action(Route.SETTINGS, "leads")),
            Button(speech.say_as("button", "Quiet hours"), Action(Route.SETTINGS, "quiet")),
            _where_button(view, own),
            Button(speech.say_as("button", "Privacy"), Action(Route.PRIVACY)),
            Button(speech.say_as("button", "No more messages"), Action(Route.STOP)),
        ),
    )


def setting_card(view: View, own: Own, setting: str) -> Message:
    """The ways to have one thing; an unknown one is all of them."""
    say = view.speech.say
    match setting:
        case "language":
            languages = [Button(_NAMES[each], Action(Route.LANGUAGE, each)) for each in LANGUAGES]
            return Message((Heading(say("In which language shall I write?")),), rows(*languages))
        case "briefing":
            return _asked(
                view,
                say("When shall the morning briefing come?"),
                _options(view, "briefing", {_iso(at): _clock(view, at) for at in _BRIEFINGS}),
                say("On an early day it comes earlier: never after you have to be up."),
            )
        case "leads":
            return _asked(
                view,
                say("When shall I remind you?"),
                _options(view, "leads", {each: say(name) for each, name in _LEADS.items()}),
                say("The last one is usually 10 minutes before we meet."),
            )
        case "quiet":
            hours = {"-".join(map(_iso, each)): _hours(view, each) for each in _QUIET}
            return _asked(
                view,
                say("When should I be quiet?"),
                _options(view, "quiet", hours),
                say("Urgent news, landings and early departures still come."),
            )
        case "where":
            return _where_card(view, own)
        case _:
            return settings_card(view, own)


def _lines(view: View, own: Own) -> Iterator[str]:
    say, chosen = view.speech.say, own.choices
    rules = view.trip.rules
    yield f"{say('Language')}: {_NAMES[view.speech.language]}"
    by_itself = say("by the first item of the day")
    at = _clock(view, chosen.briefing) if chosen.briefing else by_itself
    yield f"{say('Morning briefing')}: {at}"
    leads = say(_LEADS[chosen.leads]) if chosen.leads else say("as usual")
    yield f"{say('Reminders')}: {leads}"
    quiet = chosen.quiet or (rules.quiet_from, rules.quiet_to)
    yield f"{say('Quiet hours')}: {_hours(view, quiet)}"
    names = [platform_name(view.speech, each) for each in _told_first(own)]
    yield f"{say('You are told on')}: {view.speech.series(names[:1])}"


def _sound_line(view: View, own: Own) -> str | None:
    if _SILENT_NOT not in own.platforms:
        return None
    return view.speech.say("Slack cannot send silently: at night, mute it in Slack itself.")


def _where_button(view: View, own: Own) -> Button | None:
    if len(own.platforms) < _ALL:
        return Button(view.speech.say_as("button", "Use another app"), deed=Deed(Verb.CODE))
    return Button(view.speech.say_as("button", "Which app"), Action(Route.SETTINGS, "where"))


def _where_card(view: View, own: Own) -> Message:
    """On which of their apps; what is asked is answered where it was asked."""
    speech = view.speech
    choices = [
        Button(platform_name(speech, each), deed=Deed(Verb.CHOOSE, f"where {each}"))
        for each in own.platforms
    ]
    return Message(
        (
            Heading(speech.say("On which app shall I write to you?")),
            Paragraph((speech.say("What you ask is answered where you ask it."),)),
            *parts.paragraph(_sound_line(view, own)),
        ),
        rows(*choices, _back(view)),
    )


def _asked(view: View, question: str, options: list[Button], note: str) -> Message:
    usual = view.speech.say("“As usual” leaves it to the trip.")
    return Message(
        (Heading(question), Paragraph((note, usual))), rows(*options, _back(view), width=2)
    )


def _options(view: View, setting: str, values: dict[str, str]) -> list[Button]:
    """A button for each value, and one for what the trip has."""
    usual = Button(view.speech.say_as("button", "As usual"), deed=Deed(Verb.CHOOSE, setting))
    others = [
        Button(label, deed=Deed(Verb.CHOOSE, f"{setting} {value}"))
        for value, label in values.items()
    ]
    return [*others, usual]


def _back(view: View) -> Button:
    return Button(view.speech.say_as("button", "All settings"), Action(Route.SETTINGS))


def _told_first(own: Own) -> tuple[str, ...]:
    """Where they are told, then the others."""
    wanted = own.choices.told_on
    return tuple(sorted(own.platforms, key=lambda each: each != wanted)) or (own.here,)


def _hours(view: View, hours: Hours) -> str:
    since, until = (_clock(view, each) for each in hours)
    return f"{since}–{until}"


def _clock(view: View, at: time) -> str:
    return view.speech.clock(datetime.combine(date.min, at))


def _iso(at: time) -> str:
    return at.isoformat(timespec="minutes")
