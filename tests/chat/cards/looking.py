"""How tests look at a trip, and what the cards are to say: the scenes, which read as texts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from typing_extensions import override

from bot.chat.language.speech import speech
from bot.chat.message import Message, lines_of
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.itinerary import itinerary
from bot.domain.text import LANGUAGES, Language
from bot.domain.trip import Trip

_SCENES = Path(__file__).parent / "scenes"


@dataclass(frozen=True, slots=True)
class Scene:
    """What a card says to someone at an instant.

    In its file: `== name · card and what it is about · person, instant, language`, then the text.
    """

    name: str
    card: str
    about: tuple[str, ...]
    who: str
    at: str
    language: Language
    text: str

    @override
    def __str__(self) -> str:
        return f"{self.card}: {self.name}, {self.language}"

    def view(self, trip: Trip) -> View:
        return look(trip, self.who, self.at, self.language)


def scenes(name: str) -> list[Scene]:
    """The scenes of a file."""
    return list(_read((_SCENES / f"{name}.txt").read_text("utf-8")))


def look(trip: Trip, who: str, at: str, language: Language = "ko") -> View:
    """The view of a delegate at an instant written with its offset."""
    now = datetime.fromisoformat(at)
    return View(itinerary(trip, trip.delegates[who]), now, speech(language))


def event_of(trip: Trip, event_id: str) -> Event:
    event = trip.event(event_id)
    assert event is not None
    return event


def said(message: Message) -> str:
    """The whole text, then a line for each row of buttons."""
    rows = [" ".join(f"[{button.label}]" for button in row) for row in message.buttons]
    return "\n".join([*lines_of(message), *rows])


def _read(text: str) -> Iterator[Scene]:
    for part in text.split("== ")[1:]:
        head, _, words = part.partition("\n")
        name, what, seen = head.split(" · ")
        card, *about = what.split()
        who, at, spoken = seen.split()
        language = next(each for each in LANGUAGES if each == spoken)
        yield Scene(name, card, tuple(about), who, at, language, words.strip("\n"))


def with_event(trip: Trip, event_id: str, **changes: Any) -> Trip:  # noqa: ANN401 -- any field
    """The trip with one event changed."""
    events = (replace(e, **changes) if e.id == event_id else e for e in trip.events)
    return replace(trip, events=tuple(events))
