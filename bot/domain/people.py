"""The people of a trip: who travels, in which group, and whom they meet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.text import Language, Text


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the delegation that shares events; its leader is a delegate's id."""

    id: str
    name: Text
    leader: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delegate:
    """A member of the delegation.

    `salutation` is how we address them ("시장님"); without one it is the id. `role` is what they
    are ("city council member"). Rooms (hotel venue id → number), phone, notes and diet are
    personal: for the person and for coordinators only.
    """

    id: str
    role: Text
    groups: tuple[str, ...]
    language: Language
    languages: tuple[Language, ...] = ("ko",)
    name: Text | None = None
    salutation: Text | None = None
    phone: str | None = None
    buddy: str | None = None
    proxy: str | None = None
    is_coordinator: bool = False
    on_call: int | None = None
    is_interpreter: bool = False
    rooms: Mapping[str, str] = field(default_factory=dict, hash=False)
    notes: Text | None = None
    diet: Text | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Someone the delegation meets, at which events (ids).

    `is_named` is False for people the material does not name ("other council members").
    `address` is how to speak to them ("Mayor Stone"); `note` is said as it stands.
    """

    id: str
    title: Text
    events: tuple[str, ...]
    name: Text | None = None
    address: Text | None = None
    note: Text | None = None
    is_named: bool = True
    is_mayor: bool = False
    aliases: tuple[str, ...] = ()
    city: str | None = None


@dataclass(frozen=True, slots=True)
class Exhibitor:
    """A firm or university that shows something at an exhibition event."""

    id: str
    name: Text
    kind: str
    shows: Text
    events: tuple[str, ...]
    aliases: tuple[str, ...] = ()
