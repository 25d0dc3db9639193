"""Getting in: is that you, what is kept, a sound test. A person sees it once, in a minute."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.parts import called
from bot.chat.cards.platforms import platform_name
from bot.chat.layout import rows
from bot.chat.message import Button, Deed, Message
from bot.chat.view import View
from bot.domain.text import LANGUAGES, Language
from bot.domain.verbs import Verb

_NAMES: dict[Language, str] = {"ko": "한국어", "en": "English"}


@dataclass(frozen=True, slots=True)
class Way:
    """The way in: by which invitation, on which platform, in which language picked on it."""

    invitation: str
    platform: str
    chosen: Language | None = None

    @property
    def about(self) -> str:
        """What the buttons carry from one card to the next."""
        return f"{self.invitation} {self.chosen}" if self.chosen else self.invitation


def way_of(about: str, platform: str) -> Way:
    """The way that a button carries."""
    invitation, _, chosen = about.partition(" ")
    return Way(invitation, platform, next((each for each in LANGUAGES if each == chosen), None))


def welcome_card(view: View, way: Way) -> Message:
    """Who is invited, and to what; in either language."""
    speech, trip = view.speech, view.trip
    languages = (
        Button(_NAMES[each], deed=Deed(Verb.WELCOME, f"{way.invitation} {each}"))
        for each in LANGUAGES
    )
    return Message(
        (
            Heading(_asked(view)),
            Paragraph(
                (
                    speech.say("I am Gildongmu. I walk with you through this trip:"),
                    f"{speech.text(trip.name)}, {speech.span_plain(trip.first, trip.last)}",
                )
            ),
        ),
        rows(
            Button(
                speech.say_as("button", "Yes, that is me"), deed=Deed(Verb.IDENTIFY, way.about)
            ),
            Button(speech.say_as("button", "No"), deed=Deed(Verb.NOT_ME, way.about)),
            *languages,
            width=2,
        ),
    )


def privacy_card(view: View, way: Way) -> Message:
    """What is kept and why, before anything is; with the right to refuse."""
    say = view.speech.say
    return Message(
        (
            Heading(say("Your personal data")),
            Paragraph(tuple(notice_lines(view, way.platform))),
            Paragraph(
                (
                    say("You need not agree."),
                    say("Then you get the programme on paper and by phone."),
                )
            ),
        ),
        rows(
            _agree(view, way),
            Button(view.speech.say_as("button", "More"), deed=Deed(Verb.DETAILS, way.about)),
            Button(
                view.speech.say_as("button", "I do not agree"), deed=Deed(Verb.REFUSE, way.about)
            ),
            width=2,
        ),
    )


def notice_lines(view: View, platform: str) -> Iterator[str]:
    """The notice in five lines: what, what for, who, how long, by which way."""
    say = view.speech.say
    yield say("Kept: role, group, phone, room, your account here, your questions")
    yield say("For: telling you the programme, and your safety")
    yield say("Seen by: yourself and the coordinators only")
    yield say(
        "How long: what you write 24 hours, what I write or pass on 48 hours; leave any time"
    )
    yield say(
        "Messages pass through servers of {platform} abroad.",
        platform=platform_name(view.speech, platform),
    )


def details_card(view: View, way: Way) -> Message:
    """More on each line, with the same choice below."""
    return Message(
        (
            Heading(view.speech.say("Your personal data in detail")),
            Paragraph(tuple(detail_lines(view))),
        ),
        rows(
            _agree(view, way),
            Button(
                view.speech.say_as("button", "I do not agree"), deed=Deed(Verb.REFUSE, way.about)
            ),
            width=2,
        ),
    )


def detail_lines(view: View) -> Iterator[str]:
    say = view.speech.say
    yield say("Role, group, phone and room come from the coordinators' list.")
    yield say("Your account is kept so that messages reach you, until you leave.")
    yield say("What you ask is kept for 15 minutes as a subject, so that I can follow you.")
    yield say("What I pass on to a coordinator is kept until 48 hours after the answer.")
    yield say("All of it lies encrypted with the organiser, and is given to no one else.")
    yield say("Write “privacy” to read this again, “forget” to have it erased.")


def refused_card(view: View, way: Way) -> Message:
    """Nothing is lost by refusing, and the door stays open."""
    say = view.speech.say
    return Message(
        (
            Heading(say("Understood. Nothing of yours is kept here.")),
            Paragraph(
                (
                    say("The coordinators give you the programme on paper and by phone."),
                    say("Should you change your mind, press below."),
                )
            ),
        ),
        rows(_agree(view, way), buttons.call(view)),
    )


def not_me_card(view: View) -> Message:
    say = view.speech.say
    return Message(
        (
            Heading(say("Thank you for telling me. The code no longer works.")),
            Paragraph((say("If you are invited yourself, ask a coordinator for your own code."),)),
        )
    )


def _asked(view: View) -> str:
    """Whom we call by an office needs no role behind it."""
    who = view.person
    if who.salutation is not None:
        return view.speech.say("You are invited as {person}. Is that you?", person=who.salutation)
    return view.speech.say(
        "You are invited as {person} · {role}. Is that you?",
        person=called(view, who),
        role=who.role,
    )


def _agree(view: View, way: Way) -> Button:
    return Button(
        view.speech.say_as("button", "Agree and start"), deed=Deed(Verb.CONSENT, way.about)
    )
