"""T5: inbox and outbox against a small model, driven by hypothesis."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from typing_extensions import override

from bot.domain.repetition import Care
from tests.proofs.paper import Fate
from tests.proofs.world import PEOPLE, World

NOTICES = [care for care in Care if care is not Care.ANSWER]

people = st.sampled_from(PEOPLE)


class Delivery(RuleBasedStateMachine):
    """Promises, questions, faults, crashes, changes of the plan and of the clock, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()

    @rule(
        person=people,
        care=st.sampled_from(NOTICES),
        wait=st.integers(0, 90),
        lasts=st.none() | st.integers(0, 900),
        is_about=st.booleans(),
    )
    def promise(
        self, *, person: str, care: Care, wait: int, lasts: int | None, is_about: bool
    ) -> None:
        self.world.promise(person=person, care=care, wait=wait, lasts=lasts, is_about=is_about)

    @rule(person=people, is_twice=st.booleans())
    def ask(self, person: str, *, is_twice: bool) -> None:
        self.world.ask(person, is_twice=is_twice)

    @rule()
    def revise(self) -> None:
        self.world.revise()

    @rule(fates=st.lists(st.sampled_from(Fate), min_size=1, max_size=4))
    def fail(self, fates: list[Fate]) -> None:
        self.world.paper.fates.extend(fates)

    @rule(seconds=st.sampled_from([0, 1, 5, 30, 300]))
    def wait(self, seconds: int) -> None:
        self.world.clock.forward(seconds)
        self.world.tick()

    @rule(seconds=st.sampled_from([-7200, -60, 60, 7200]))
    def jump(self, seconds: int) -> None:
        self.world.clock.jump(seconds)
        self.world.tick()

    @rule()
    def restart(self) -> None:
        self.world.restart()

    @invariant()
    def holds(self) -> None:
        self.world.check()

    @override
    def teardown(self) -> None:
        try:
            self.world.heal()
            self.world.check()
            self.world.check_end()
        finally:
            self.world.close()
