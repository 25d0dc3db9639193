from bot.domain.event import Kind
from bot.domain.rules import KindRule, Rules, default_kinds


def test_every_kind_of_event_has_a_rule():
    assert set(Rules().kinds) == set(Kind)


def test_leads_are_written_longest_first():
    tables = [
        leads
        for rule in default_kinds().values()
        for leads in (
            rule.loose, rule.together, rule.before_start, rule.when_split, rule.after_free,
        )
    ]  # fmt: skip

    assert tables == [tuple(sorted(leads, reverse=True)) for leads in tables]


def test_nobody_is_reminded_of_a_hotel_nor_of_a_meal_they_walk_to_together():
    kinds = default_kinds()

    assert (kinds[Kind.HOTEL], kinds[Kind.MEAL]) == (KindRule(), KindRule(loose=(30, 10)))
