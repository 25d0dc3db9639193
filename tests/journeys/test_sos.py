"""Whoever is lost, ill or robbed gets what helps at once, and the coordinators are rung."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.message import Message, Sound
from bot.domain.repetition import Care
from bot.store.transaction import Transaction
from tests.journeys.street import Phone, Street, street

NIGHT = datetime(2024, 1, 11, 9, 10, tzinfo=UTC)  # 3:10 in Nashville
HELP = """담당자에게 지금 알립니다: D25, D26
당번 담당자 · +1-202-555-0100

급하실 때 · 내슈빌
응급 신고 911
영사콜센터 +82-2-3210-0404
주애틀랜타 총영사관 +1-404-522-1611

기사나 경찰에게 보여 주실 글:
Please help me. I am a visitor.
My hotel: Omni Nashville Hotel, 250 Rep. John Lewis Way S, Nashville, TN 37203
Please call: +1-202-555-0100
[담당자 전화] [지도] [이제 괜찮습니다]"""
CALL = """도움 요청 1 · D16 경영자협회 대표단 · 새벽 3:10 내슈빌
“길을 잃었어요”
일정상 위치: 옴니 호텔, 내슈빌
전화: +1-202-555-0116
[맡기] [답하기] [전화]"""


async def three(here: Street) -> tuple[Phone, Phone, Phone]:
    asker = await here.joins("D16", "16")
    return asker, await here.joins("D25", "25"), await here.joins("D26", "U26", "slack")


def last(here: Street, platform: str, address: str) -> Message:
    return here.screens[platform].shown[address][-1][1]


async def test_a_call_at_night_rings_every_coordinator_at_once():
    async with street(NIGHT) as here:
        asker, first, second = await three(here)

        assert await asker.says("길을 잃었어요") == HELP
        assert (first.shows(), second.shows()) == (CALL, CALL)
        assert last(here, "telegram", "25").sound is Sound.URGENT

        def cares(transaction: Transaction) -> set[str]:
            rows = transaction.rows("SELECT care FROM outbox WHERE kind = 'question'")
            return {care for (care,) in rows}

        assert await here.database.read(cares) == {Care.URGENT}


async def test_nobody_answers_a_call_and_it_rings_again_after_5_minutes():
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)
        await asker.says("길을 잃었어요")

        here.forward(timedelta(minutes=5))
        await here.bot.deliver.pending()

        assert first.shows().splitlines()[1] == "5분째 답이 없습니다."


async def test_a_call_that_someone_looks_after_rings_no_more():
    async with street(NIGHT) as here:
        asker, first, second = await three(here)
        await asker.says("길을 잃었어요")

        mine = await first.presses("맡기")
        here.forward(timedelta(minutes=6))
        await here.bot.deliver.pending()

        assert mine.splitlines()[0] == "도움 요청 1을 맡으셨습니다."
        assert first.shows() == mine
        assert second.shows() == "도움 요청 1은 D25가 맡았습니다."


async def test_all_is_well_again_and_the_coordinators_know():
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)
        await asker.says("길을 잃었어요")

        well = await asker.presses("이제 괜찮습니다")
        here.forward(timedelta(minutes=5))
        await here.bot.deliver.pending()

        assert well.splitlines()[0] == "다행입니다. 담당자에게도 알립니다."
        assert first.shows() == "D16 님은 이제 괜찮습니다(도움 요청 1)."


async def test_what_was_lost_is_answered_too():
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)

        said = await asker.says("여권을 잃어버렸어")

        assert "먼저 담당자에게 알려 주십시오." in said
        assert "주애틀랜타 총영사관 +1-404-522-1611" in said
        assert first.shows().splitlines()[1] == "“여권을 잃어버렸어”"


async def test_the_button_of_the_help_card_calls_for_help():
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)
        await asker.says("도움말")

        assert (await asker.presses("도움 필요")).splitlines()[0] == HELP.splitlines()[0]
        assert first.shows().splitlines()[1] == "일정상 위치: 옴니 호텔, 내슈빌"


async def test_a_call_while_something_was_to_be_written_is_a_call():
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)
        await asker.says("contact")
        await asker.presses("Ask a coordinator")

        assert await asker.says("길을 잃었어요") == HELP
        assert first.shows() == CALL


async def test_a_call_that_is_heard_late_is_heard():
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)

        await here.take(asker.said("길을 잃었어요", at=NIGHT - timedelta(hours=1)))

        assert first.shows() == CALL


@pytest.mark.parametrize("text", ["영사관 번호 알려줘", "consulate number?", "병원 전화번호?"])
async def test_a_question_rings_nobody(text: str):
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)

        await asker.says(text)

        assert first.shows() == ""


async def test_whoever_calls_again_after_a_while_is_called_out_again():
    async with street(NIGHT) as here:
        asker, first, _ = await three(here)
        await asker.says("길을 잃었어요")
        await asker.says("길을 잃었어요")
        once = first.shows()
        here.forward(timedelta(minutes=6))
        await asker.says("길을 잃었어요")

        assert once.splitlines()[0].startswith("도움 요청 1 ")
        assert first.shows().splitlines()[0].startswith("도움 요청 2 ")
        await asker.presses("이제 괜찮습니다")
        assert (await first.says("질문 목록")).splitlines()[0] == "답을 기다리는 질문이 없습니다."


async def test_a_coordinator_who_calls_rings_the_others():
    async with street(NIGHT) as here:
        _, first, second = await three(here)

        said = await first.says("I need help")

        assert said.splitlines()[0] == "I am telling the coordinators now: D26"
        assert second.shows().splitlines()[1] == "“I need help”"
