"""The rules that a trip writes, over those that hold without any."""

from dataclasses import fields, replace
from datetime import time, timedelta

from bot.domain.event import Kind
from bot.domain.rules import KindRule, Rules
from bot.files import toml
from bot.files.reminding import KindRecord, RulesRecord, rules_of
from tests.files.broken_trips import BASE


def test_every_rule_can_be_written():
    assert set(RulesRecord.model_fields) == {each.name for each in fields(Rules)}


def test_no_rules_are_the_usual_rules():
    assert rules_of(RulesRecord()) == Rules()


def test_a_rule_replaces_the_usual_one_alone():
    usual = Rules()

    assert toml.load(BASE).rules == replace(
        usual,
        kinds={**usual.kinds, Kind.MEAL: KindRule(loose=(20,))},
        farewell_after=timedelta(minutes=15),
        evening=time(20),
    )


def test_a_kind_of_event_can_have_every_sort_of_lead():
    record = KindRecord(
        loose=(50,), together=(40,), before_start=(30,), when_split=(20,), after_free=(90,)
    )

    rules = rules_of(RulesRecord(kinds={Kind.VISIT: record}))

    assert rules.kinds[Kind.VISIT] == KindRule((50,), (40,), (30,), (20,), (90,))
