"""Invitations on paper: one page to print, a card a person, to be cut and handed over."""

from collections.abc import Iterable, Iterator
from html import escape

from bot.chat.language.speech import Speech, speech
from bot.cli.qr import on_paper
from bot.domain.moment import moment_at
from bot.domain.people import Delegate
from bot.domain.text import LANGUAGES
from bot.domain.trip import Trip
from bot.services.invite import Invite

_STYLE = """
@page { size: A4; margin: 12mm }
body { margin: 0; font: 10.5pt/1.45 "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic",
  sans-serif; color: #000; display: grid; grid-template-columns: 1fr 1fr; gap: 6mm }
section { border: 0.3mm dashed #888; padding: 5mm; break-inside: avoid }
h1 { font-size: 17pt; margin: 0 }
h2 { font-size: 10.5pt; margin: 0 0 3mm; font-weight: normal }
svg { width: 36mm; height: 36mm; display: block; margin: 2mm auto }
p { margin: 1.5mm 0 }
code { font: 11pt/1.5 monospace; display: block; text-align: center }
.en { color: #333 }
"""


def sheet(trip: Trip, invites: Iterable[Invite]) -> str:
    """A page of HTML that needs nothing else. It holds roles and codes, and no one's name."""
    cards = "\n".join(_card(trip, each) for each in invites)
    return (
        '<!doctype html>\n<html lang="ko">\n<meta charset="utf-8">\n'
        f"<title>{_both(trip)}</title>\n<style>{_STYLE}</style>\n{cards}\n</html>\n"
    )


def _card(trip: Trip, invite: Invite) -> str:
    person = trip.delegates[invite.to]
    lines = (
        f'<p class="{language}" lang="{language}">{"<br>".join(_steps(trip, invite, language_of))}'
        for language, language_of in ((each, speech(each)) for each in LANGUAGES)
    )
    return "\n".join(
        (
            "<section>",
            f"<h1>{escape(person.id)}</h1>",
            f"<h2>{_both(trip)}<br>{_who(trip, person)}</h2>",
            on_paper(invite),
            f"<code>join {invite.shown}</code>",
            *lines,
            "</section>",
        )
    )


def _steps(trip: Trip, invite: Invite, spoken: Speech) -> Iterator[str]:
    """What to do with the card."""
    until = moment_at(invite.expires, trip.home)
    if invite.telegram is not None:
        yield escape(spoken.say("Telegram: scan the square and press Start."))
    yield escape(spoken.say("Slack, or without a camera: write the line above to Gildongmu."))
    yield escape(
        spoken.say(
            "Good once, until {day}, {time} ({city}). Please show it to nobody.",
            day=spoken.day(until.date),
            time=spoken.clock(until.wall),
            city=trip.home.name,
        )
    )


def _who(trip: Trip, person: Delegate) -> str:
    """The role and the groups in both languages."""
    return "<br>".join(
        escape(
            " · ".join(
                [
                    person.role.in_(language),
                    *(trip.groups[group].name.in_(language) for group in person.groups),
                ]
            )
        )
        for language in LANGUAGES
    )


def _both(trip: Trip) -> str:
    return escape(" · ".join(trip.name.forms()))
