"""Every verb has a deed, and none is obeyed that should not be."""

from bot.domain.verbs import Verb
from handlers.deeds import DEEDS
from tests.journeys.street import street

COORDINATORS_ONLY = "담당자만 할 수 있습니다. 바뀐 것은 없습니다."


def test_every_verb_has_a_deed():
    assert set(DEEDS) == set(Verb)


async def test_whoever_is_no_coordinator_any_more_expels_nobody():
    async with street() as here:
        desk = await here.joins("D25", "25", "slack")
        phone = here.phone("412")
        await phone.says(await here.code("D12"))
        await phone.presses("맞습니다")
        await phone.presses("동의하고 시작")
        await here.database.write(
            lambda transaction: transaction.change(
                "UPDATE nonces SET person = 'D07' WHERE verb = 'expel'"
            )
        )
        ex = await here.joins("D07", "7")

        assert await ex.sends(desk.nonce("본인이 아님")) == COORDINATORS_ONLY
        assert len(await here.members()) == 3


async def test_a_language_is_kept_once_and_shown_again():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("설정")
        await phone.presses("아침 안내")
        nonce = phone.nonce("오전 7:00")
        await here.database.write(
            lambda transaction: transaction.change(
                "UPDATE nonces SET verb = 'language', argument = 'en'"
            )
        )

        answers = [(await phone.sends(nonce)).splitlines()[0] for _ in range(2)]

        assert answers == ["From now on I write to you in English."] * 2


async def test_a_setting_that_is_none_changes_nothing():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("설정")
        before = await phone.presses("아침 안내")
        nonce = phone.nonce("오전 7:00")
        await here.database.write(
            lambda transaction: transaction.change("UPDATE nonces SET argument = 'wings 2'")
        )

        after = await phone.sends(nonce)

        assert before.splitlines()[0] == "아침 안내를 언제 받으시겠습니까?"
        assert after.splitlines()[2] == "아침 안내: 그날 첫 일정에 맞추어"


async def test_a_code_that_is_over_on_the_way_leads_nowhere():
    async with street() as here:
        phone = here.phone("412")
        await phone.says(await here.code("D12"))
        await here.code("D12")

        for label in ("맞습니다", "아닙니다", "English"):
            assert phone.nonce(label)
        assert (await phone.presses("아닙니다")).startswith("쓸 수 없는 코드입니다.")
