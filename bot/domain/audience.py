"""Who attends: groups and people, less the exceptions; nothing given means everyone."""

from dataclasses import dataclass

from bot.domain.people import Delegate


@dataclass(frozen=True, slots=True)
class Audience:
    """Ids of groups, of people added, and of people taken out."""

    groups: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    exceptions: frozenset[str] = frozenset()

    @property
    def is_everyone(self) -> bool:
        return not (self.groups or self.people or self.exceptions)

    def includes(self, person: Delegate) -> bool:
        """An exception wins over a group and over a name."""
        if person.id in self.exceptions:
            return False
        if not self.groups and not self.people:
            return True
        return person.id in self.people or not self.groups.isdisjoint(person.groups)

    def shares_group(self, group: str) -> bool:
        """Someone who belongs to `group` alone may attend."""
        return not (self.groups or self.people) or group in self.groups
