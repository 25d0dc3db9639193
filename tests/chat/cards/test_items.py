"""One item of a programme."""

from bot.chat.cards.items import item_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import event_of, look, said

NOW = "2024-01-11T15:10-06:00"


def test_item_card_says_that_its_own_time_is_not_known(sample_trip: Trip):
    briefing = event_of(sample_trip, "E26")
    view = look(sample_trip, "D10", NOW, "en")

    assert (
        said(item_card(view, briefing, briefing.programme[2]))
        == """\
3 of 5 · Incentives if the ASV area is designated a Free Economic Zone
Its own time is not in our material.
Investment briefing
4:00–6:00 PM · Nashville
[Order] [About it]"""
    )


def test_item_card_of_an_event_of_its_own_says_when_that_is(sample_trip: Trip):
    briefing = event_of(sample_trip, "E26")

    assert (
        said(item_card(look(sample_trip, "D10", NOW), briefing, briefing.programme[4]))
        == """\
5번 가운데 5번 · 만찬간담회
오후 6:00–8:00 · 내슈빌
투자유치 설명회
오후 4:00–6:00 · 내슈빌
[순서] [내용]"""
    )
