"""For coordinators: who has joined, who has left, and which code went astray."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards.parts import called
from bot.chat.cards.platforms import platform_name
from bot.chat.layout import rows
from bot.chat.message import Button, Deed, Message, Sound
from bot.chat.view import View
from bot.domain.people import Delegate
from bot.domain.verbs import Verb

_NAME = 60


def came_card(view: View, person: Delegate, *, platform: str, address: str, name: str) -> Message:
    """`name` is how the platform calls the account."""
    say, speech = view.speech.say, view.speech
    return Message(
        (
            Heading(
                say(
                    "{person} has joined: {name} ({platform}).",
                    person=called(view, person),
                    name=_shown(name or address),
                    platform=platform_name(speech, platform),
                )
            ),
            Paragraph((speech.text(person.role),)),
        ),
        rows(
            Button(
                speech.say_as("button", "Not them"),
                deed=Deed(Verb.EXPEL, f"{person.id} {platform} {address}"),
            )
        ),
        Sound.QUIET,
    )


def expelled_card(view: View, person: Delegate) -> Message:
    say = view.speech.say
    return Message(
        (
            Heading(
                say(
                    "{person} is no longer connected to that account.", person=called(view, person)
                )
            ),
            Paragraph(
                (
                    say("Nothing more is sent there, and the code no longer works."),
                    say("Give them a new code: gildongmu invite {person}", person=person.id),
                )
            ),
        )
    )


def gone_already_card(view: View, person: Delegate) -> Message:
    """A second press, or another coordinator was quicker."""
    return Message(
        (
            Heading(
                view.speech.say(
                    "{person} is not connected to that account any more.",
                    person=called(view, person),
                )
            ),
        )
    )


def left_card(
    view: View, person: Delegate, *, platforms: tuple[str, ...], is_out: bool
) -> Message:
    """Someone wants no messages there; `is_out` if they get none anywhere."""
    say, speech = view.speech.say, view.speech
    names = speech.join([platform_name(speech, each) for each in platforms])
    lines = (
        say("No message reaches them now. Please tell them the programme yourself.")
        if is_out
        else say("Messages reach them on their other app.")
    )
    return Message(
        (
            Heading(
                say(
                    "{person} has left ({platforms}).",
                    person=called(view, person),
                    platforms=names,
                )
            ),
            Paragraph((lines,)),
        ),
        sound=Sound.NORMAL if is_out else Sound.QUIET,
    )


def astray_card(view: View, person: Delegate, *, platform: str, name: str) -> Message:
    """Whoever got the code said that they are someone else."""
    say = view.speech.say
    return Message(
        (
            Heading(
                say("The code of {person} went to someone else.", person=called(view, person))
            ),
            Paragraph(
                (
                    say(
                        "{name} ({platform}) said so. The code no longer works.",
                        name=_shown(name or "?"),
                        platform=platform_name(view.speech, platform),
                    ),
                    say("Give them a new code: gildongmu invite {person}", person=person.id),
                )
            ),
        )
    )


def _shown(name: str) -> str:
    """A name that a stranger chose, in one line that a heading bears."""
    line = " ".join(name.split())
    return line if len(line) <= _NAME else f"{line[: _NAME - 1]}…"
