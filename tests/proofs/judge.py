"""The judge of the simulation: sees every sending and every move, and knows what may not be."""

from collections import Counter, deque
from itertools import count
from math import inf

from bot.chat.message import lines_of
from bot.domain.repetition import Care
from bot.services.messenger import Accepted, Failed, Gone, Later, Limited, Maybe, Outcome, Sending
from bot.store.instants import stored
from tests.proofs.ledger import OPEN, Entry, Ledger, Move
from tests.proofs.trial import PATIENCE, SLACK, Halted, Trial, now_flies
from tests.proofs.vloop import Watch

CANARY = "CNRY-"
_ALLOWED = frozenset(
    {  # the table of D3, written down a second time
        ("queued", "sending"),
        ("queued", "held"),
        ("queued", "superseded"),
        ("queued", "suppressed"),
        ("held", "queued"),
        ("sending", "accepted"),
        ("sending", "queued"),
        ("sending", "maybe"),
        ("sending", "failed"),
        ("maybe", "queued"),
        ("maybe", "unknown"),
    }
)
_REPEATS = {Care.URGENT: 3, Care.NOTICE: 1, Care.ANSWER: 1, Care.CONFIDENTIAL: 0, Care.EDIT: inf}
_MARKED = frozenset({Care.URGENT, Care.NOTICE})
_UNNAMED = 5.0
_MINUTE = 60_000_000
_RATES = {"telegram": ((3, 1.0), (30, 1 / 30)), "slack": ((1, 1.0), None)}


class Judge:
    """Collects complaints: each names a promise that was broken."""

    def __init__(self, watch: Watch, ledger: Ledger) -> None:
        self._watch = watch
        self._ledger = ledger
        self._ids = count(1)
        self.run = 0
        self.complaints: list[str] = []
        self.log: list[str] = []
        self.trials: dict[tuple[int, int], Trial] = {}
        """By row and number of the attempt."""
        self._revisions: dict[str, int] = {}
        self._published_at = -inf
        self.coordinators: frozenset[str] = frozenset()
        self.closed: set[tuple[str, str]] = set()
        self.parting: set[str] = set()
        """Who is leaving at this moment: what was claimed before may still reach them."""
        self._copies = Counter[int]()
        self._doubts = Counter[int]()
        self._flying: list[Trial] = []
        self._halts: dict[tuple[str, str | None], list[Halted]] = {}
        self._concluded: set[tuple[int, int]] = set()
        self._starts: dict[tuple[str, str | None], deque[float]] = {}

    def complain(self, what: str) -> None:
        self.complaints.append(f"{self._watch.now():%m-%d %H:%M:%S}: {what}")

    def begin(self) -> None:
        """The process has ended, and another run begins: what was in memory is gone."""
        self.run += 1
        self._flying.clear()
        self._starts.clear()
        self.step()
        for place, halts in self._halts.items():
            self._halts[place] = [each for each in halts if self._is_on_record(each)]

    def published(self, revisions: dict[str, int]) -> None:
        """Another version of the plan is in force."""
        self._revisions = revisions
        self._published_at = self._watch.passed()

    def next_id(self) -> str:
        return f"m{next(self._ids)}"

    def leaves(self, platform: str, sending: Sending) -> Trial:
        """A message leaves the bot: a row has to say so, and it has to be allowed."""
        self.step()
        found = self._ledger.sending(sending.key)
        if len(found) != 1:
            self.complain(f"{sending.key} leaves, and {len(found)} rows are on their way")
        entry = found[0] if found else self._ledger.entries()[0]
        trial = Trial(entry, platform, sending.address, self._watch.elapsed(), self.run)
        self._check_row(trial)
        self._check_turn(trial)
        self._check_copy(trial, sending)
        self._check_reader(trial)
        self.trials[entry.id, entry.attempts] = trial
        self._flying.append(trial)
        self.log.append(f"{self._watch.passed():.3f} {entry.key}/{entry.part} {platform}")
        return trial

    def arrives(self, trial: Trial) -> None:
        """The person sees it now."""
        self._copies[trial.entry.id] += 1

    def told(self, trial: Trial, outcome: Outcome) -> None:
        """The bot hears how it ended."""
        if trial.run != self.run:
            return
        trial.outcome = outcome
        if isinstance(outcome, Limited):
            where = None if outcome.is_everywhere else trial.address
            seconds = outcome.after.total_seconds() if outcome.after else _UNNAMED
            halted = Halted(trial, self._watch.passed() + seconds, self._watch.wrong)
            self._halts.setdefault((trial.platform, where), []).append(halted)
        if isinstance(outcome, Gone):
            self.closed.add((trial.platform, trial.address))
        self.ended(trial)

    def ended(self, trial: Trial) -> None:
        """The sending is no longer under way."""
        if trial in self._flying:
            self._flying.remove(trial)

    def step(self) -> None:
        """What holds whenever the bot has done something."""
        for move in self._ledger.moves():
            self._check_move(move)
        if lost := self._ledger.lost():
            self.complain(f"I8: {lost} rows have vanished")

    def _check_row(self, trial: Trial) -> None:
        entry, now = trial.entry, stored(self._watch.now())
        name = f"{entry.key}/{entry.part}"
        is_first = entry.attempts == 1 and entry.care is not Care.ANSWER
        is_new = is_first and not entry.key.endswith(":elsewhere")
        if now < entry.not_before and is_new:  # later on, the clock may have been set right
            self.complain(f"I4: {name} leaves before it is due")
        if entry.expires_at is not None and now > entry.expires_at:
            self.complain(f"I3: {name} leaves after its expiry")
        if not (self._is_current(entry) or self._watch.passed() <= self._published_at + SLACK):
            self.complain(f"I6: {name} shows a plan that has been changed")
        if (entry.platform, entry.address) != (trial.platform, trial.address):
            self.complain(f"D3: {name} leaves for another chat than is on record")
        if self._ledger.unsent_parts(entry.key, entry.part):
            self.complain(f"D3: {name} overtakes an earlier part")

    def _check_turn(self, trial: Trial) -> None:
        """Nothing leaves inside a pause, faster than allowed, or beside another to the chat."""
        now = self._watch.passed()
        name = f"{trial.entry.key} to {trial.platform} {trial.address}"
        for place in ((trial.platform, None), (trial.platform, trial.address)):
            if any(now < each.until - SLACK for each in self._halts.get(place, ())):
                self.complain(f"I9: {name} leaves inside a pause")
        self._flying = [each for each in self._flying if now_flies(each, self._watch.elapsed())]
        for each in self._flying:
            if (each.platform, each.address) == (trial.platform, trial.address):
                self.complain(f"D4: {name} leaves beside {each.entry.key}")
        for where, rate in zip((trial.address, None), _RATES[trial.platform], strict=True):
            if rate is not None:
                self._check_rate((trial.platform, where), rate, now)

    def _is_on_record(self, halted: Halted) -> bool:
        """What was never written, or was by a clock that has been set since, is not kept to."""
        attempt = halted.trial.entry.id, halted.trial.entry.attempts
        return attempt in self._concluded and halted.wrong == self._watch.wrong

    def _check_rate(
        self, place: tuple[str, str | None], rate: tuple[int, float], now: float
    ) -> None:
        burst, every = rate
        starts = self._starts.setdefault(place, deque(maxlen=burst * 2))
        starts.append(now)
        for number, begun in enumerate(reversed(starts), start=1):
            if number > burst + (now - begun) / every + SLACK:
                self.complain(f"I9: {number} messages to {place} in {now - begun:.3f} s")
                return

    def _check_copy(self, trial: Trial, sending: Sending) -> None:
        """A second copy only after doubt, as often as it may be, and marked."""
        entry = trial.entry
        name = f"{entry.key}/{entry.part}"
        doubts = self._doubts[entry.id]
        if (entry.id, entry.attempts) in self.trials:
            self.complain(f"D3: {name} leaves as attempt {entry.attempts} twice")
        if self._copies[entry.id] > doubts:
            self.complain(f"I2: {name} leaves again although it was accepted")
        if doubts > _REPEATS[entry.care]:
            self.complain(f"D6: {name} ({entry.care}) is repeated {doubts} times")
        is_marked = lines_of(sending.message)[0].startswith("[")
        if is_marked != (doubts > 0 and entry.care in _MARKED):
            self.complain(f"D6: {name} is {'' if is_marked else 'not '}marked as a copy")

    def _check_reader(self, trial: Trial) -> None:
        entry = trial.entry
        whom = entry.person, trial.platform, trial.address
        if entry.care is Care.ANSWER or entry.person in self.parting:
            return
        if whom not in self._ledger.members():
            self.complain(f"I7: {entry.key} leaves for {trial.address}, who is not in")
        text = entry.message or ""
        start = 0
        while (start := text.find(CANARY, start) + 1) > 0:
            owner = text[start + len(CANARY) - 1 :][:3]
            if owner != entry.person and entry.person not in self.coordinators:
                self.complain(f"I7: {entry.key} shows {entry.person} the room of {owner}")

    def _check_move(self, move: Move) -> None:
        entry = move.entry
        name = f"{entry.key}/{entry.part}"
        way = move.before, move.after
        if way not in _ALLOWED:
            self.complain(f"I12: {name} goes from {move.before} to {move.after}")
        elif reason := self._unreasoned(move):
            self.complain(f"I12: {name} goes from {move.before} to {move.after}: {reason}")
        if move.before == "sending":
            self._concluded.add((entry.id, move.attempts))
        if way == ("sending", "maybe"):
            self._doubts[entry.id] += 1

    def _unreasoned(self, move: Move) -> str | None:
        """Why it should not have gone that way."""
        entry, trial = move.entry, self._trial(move)
        outcome = trial.outcome if trial else None
        said = f"the platform said {outcome}"
        wrong = {
            ("sending", "accepted"): (not isinstance(outcome, Accepted), said),
            ("sending", "queued"): (not isinstance(outcome, Later | Limited), said),
            ("sending", "failed"): (not isinstance(outcome, Failed | Gone), said),
            ("sending", "maybe"): (trial is not None and not self._is_doubtful(trial), said),
            ("queued", "superseded"): (self._is_current(entry), "its plan still stands"),
            ("queued", "suppressed"): (not self._is_late(entry), "not late, and in no digest"),
            ("queued", "held"): (self._has_chat(entry), "the person can be reached"),
            ("maybe", "unknown"): (not self._is_given_up(entry), f"{entry.care}, too early"),
        }
        is_wrong, why = wrong.get((move.before, move.after), (False, ""))
        return why if is_wrong else None

    def _trial(self, move: Move) -> Trial | None:
        """The sending that the move is about; None if the process ended before it began."""
        return self.trials.get((move.entry.id, move.attempts))

    def _is_doubtful(self, trial: Trial) -> bool:
        """Nobody can say, whoever knew has ended, or it hangs for longer than patience."""
        if trial.outcome is None or trial.run != self.run:
            return trial not in self._flying or not now_flies(trial, self._watch.elapsed())
        return isinstance(trial.outcome, Maybe) or self._watch.elapsed() - trial.began >= PATIENCE

    def _is_current(self, entry: Entry) -> bool:
        return all(self._revisions.get(event) == number for event, number in entry.events.items())

    def _is_late(self, entry: Entry) -> bool:
        if entry.expires_at is not None and (entry.ended_at or 0) > entry.expires_at:
            return True
        return self._ledger.has_digest(entry.person, entry.ended_at or 0)

    def _has_chat(self, entry: Entry) -> bool:
        """By what the platforms have told the bot."""
        if entry.platform is not None:
            own = entry.platform, entry.address
            is_in = (entry.person, *own) in self._ledger.members()
            return own not in self.closed and (is_in or entry.care is Care.ANSWER)
        mine = {each[1:] for each in self._ledger.members() if each[0] == entry.person}
        return bool(mine - self.closed)

    def _is_given_up(self, entry: Entry) -> bool:
        soon = (entry.ended_at or 0) + 5 * _MINUTE
        is_ending = entry.expires_at is not None and soon > entry.expires_at
        return is_ending or entry.maybes > _REPEATS[entry.care]

    def check_end(self) -> None:
        """When all has healed everything has ended, and whatever was not seen has its reason."""
        for entry in self._ledger.entries():
            name = f"{entry.key}/{entry.part}"
            if entry.state in OPEN:
                self.complain(f"I1: {name} ({entry.care}) is still {entry.state}")
            elif entry.state == "accepted" and not self._copies[entry.id]:
                self.complain(f"I1: {name} counts as sent, and never came")
            if self._copies[entry.id] > 1 + self._doubts[entry.id]:
                self.complain(f"I2: {name} came {self._copies[entry.id]} times")

    def check_questions(self, stored: set[tuple[str, str]]) -> None:
        """Every question that was stored has ended, with one effect."""
        inbox, effects = self._ledger.inbox(), Counter(self._ledger.effects())
        for platform, key in stored:
            stage, failures = inbox.get((platform, key), ("nowhere", 0))
            done = effects[f"{platform}:{key}"]
            if (stage, done) != ("done", 1) and (stage, done, failures) != ("poison", 0, 3):
                self.complain(f"I10: question {platform}:{key} is {stage} with {done} effects")
