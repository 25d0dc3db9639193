"""The table [rules]: when the bot speaks by itself on this trip."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Annotated, Any

from pydantic import Field

from bot.domain.event import Kind
from bot.domain.rules import KindRule, Rules
from bot.files.schema import Record

Minutes = Annotated[int, Field(ge=0, le=7 * 24 * 60)]


class KindRecord(Record):
    loose: tuple[Minutes, ...] = ()
    together: tuple[Minutes, ...] = ()
    before_start: tuple[Minutes, ...] = ()
    when_split: tuple[Minutes, ...] = ()
    after_free: tuple[Minutes, ...] = ()


class RulesRecord(Record):
    """Spans in minutes, times of day as wall times; what is left out keeps its usual value."""

    kinds: dict[Kind, KindRecord] = Field(default_factory=dict)
    transfer_gathers: Minutes | None = None
    loose_after: Minutes | None = None
    free_after: Minutes | None = None
    hold_at_end: Minutes | None = None
    fold_after_landing: Minutes | None = None
    boarding_international: Minutes | None = None
    boarding_domestic: Minutes | None = None
    connection_under: Minutes | None = None
    briefing_before: Minutes | None = None
    briefing_before_early: Minutes | None = None
    early_gathering: time | None = None
    briefing_earliest: time | None = None
    briefing_latest: time | None = None
    briefing_before_bags: Minutes | None = None
    evening: time | None = None
    evening_eve: time | None = None
    evening_early: time | None = None
    evening_early_if_before: time | None = None
    evening_early_after: Minutes | None = None
    evening_latest: time | None = None
    long_shift: Minutes | None = None
    long_shift_after: Minutes | None = None
    evening_landing_from: time | None = None
    evening_landing_to: time | None = None
    evening_landing_after: Minutes | None = None
    farewell_after: Minutes | None = None
    directly_after: Minutes | None = None
    night_until: time | None = None
    before_quiet: Minutes | None = None
    quiet_from: time | None = None
    quiet_to: time | None = None


def rules_of(record: RulesRecord) -> Rules:
    """The rules written, over those that hold without any."""
    usual = Rules()
    kinds = {
        kind: KindRule(
            loose=each.loose,
            together=each.together,
            before_start=each.before_start,
            when_split=each.when_split,
            after_free=each.after_free,
        )
        for kind, each in record.kinds.items()
    }
    written: dict[str, Any] = {
        name: timedelta(minutes=value) if isinstance(value, int) else value
        for name, value in record
        if value is not None and name != "kinds"
    }
    return replace(usual, kinds={**usual.kinds, **kinds}, **written)
