"""Settings, the other app, and the ways out."""

from datetime import time

from bot.domain.choices import Choices, Leads
from bot.store import choices
from bot.store.transaction import Transaction
from tests.journeys.street import Phone, Street, street
from tests.journeys.test_joining import OUTSIDER, OVER, addresses, first


async def chosen(here: Street) -> Choices:
    return await here.database.read(choices.of_person, here.trip.id, "D12")


async def on_both(here: Street) -> tuple[Phone, Phone]:
    """D12 on Telegram, then by a code of their own on Slack."""
    phone, other = await here.joins("D12", "412"), here.phone("U412", "slack")
    await phone.says("설정")
    code = (await phone.presses("다른 앱에서도")).splitlines()[1]
    await other.says(code)
    await other.presses("맞습니다")
    return phone, other


async def test_each_setting_is_changed_by_a_button():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("설정")
        for menu, option in (
            ("아침 안내", "오전 7:00"),
            ("미리 알림", "마지막 한 번만"),
            ("조용한 시간", "밤 9:00–오전 7:00"),
        ):
            await phone.presses(menu)
            assert first(await phone.presses(option)) == "바꾸었습니다."

        assert await chosen(here) == Choices(None, time(7), (time(21), time(7)), Leads.LAST)
        for menu in ("아침 안내", "미리 알림", "조용한 시간"):
            await phone.presses(menu)
            await phone.presses("기본")
        assert await chosen(here) == Choices()


async def test_a_second_press_of_a_setting_shows_what_stands():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("설정")
        await phone.presses("아침 안내")
        seven, half_past = phone.nonce("오전 7:00"), phone.nonce("오전 7:30")
        await phone.sends(seven)
        await phone.sends(half_past)

        again = await phone.sends(seven)

        assert (first(again), again.splitlines()[2]) == ("설정", "아침 안내: 오전 7:30")
        assert (await chosen(here)).briefing == time(7, 30)


async def test_the_other_app_is_joined_by_a_code_of_ones_own():
    async with street() as here:
        phone, _ = await on_both(here)

        assert await here.members() == [("D12", "slack", "U412"), ("D12", "telegram", "412")]
        await phone.says("설정")
        await phone.presses("받는 곳")
        await phone.presses("텔레그램")
        assert (await chosen(here)).told_on == "telegram"


async def test_a_code_for_the_other_app_is_shown_once():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("설정")
        nonce = phone.nonce("다른 앱에서도")
        await phone.sends(nonce)

        assert first(await phone.sends(nonce)) == "설정"


async def test_who_stops_on_one_platform_stays_on_the_other():
    async with street() as here:
        desk = await here.joins("D25", "25", "slack")
        phone, other = await on_both(here)
        await phone.says("그만 받을래")

        stopped = await phone.presses("그만 받기")

        assert stopped == (
            "텔레그램에서는 더 안내하지 않습니다. 기록은 지웠습니다.\n"
            "안내는 슬랙으로 계속 드립니다.\n"
            "다시 받으시려면 담당자에게 새 코드를 받아 주십시오."
        )
        assert await here.members() == [("D12", "slack", "U412"), ("D25", "slack", "25")]
        assert first(desk.reads()) == "D12 님이 나갔습니다(텔레그램)."
        assert await phone.says("다음 일정?") == OUTSIDER
        assert first(await other.says("다음 일정?")).startswith("다음은 ")


async def test_who_stops_everywhere_is_to_be_told_in_person():
    async with street() as here:
        desk = await here.joins("D25", "25", "slack")
        phone = await here.joins("D12", "412")
        await phone.says("/stop")
        await phone.presses("Stop")

        assert desk.reads() == (
            "D12 님이 나갔습니다(텔레그램).\n이제 어떤 안내도 가지 않습니다. 직접 알려 주십시오."
        )


async def test_who_thinks_again_goes_on():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("stop")

        assert first(await phone.presses("Go on")).startswith("1월 9일(화)")
        assert await here.members() == [("D12", "telegram", "412")]


async def test_whoever_is_forgotten_leaves_nothing_behind():
    async with street() as here:
        desk = await here.joins("D25", "25", "slack")
        phone, other = await on_both(here)
        await phone.says("다음 일정?")
        await phone.says("설정")
        await phone.presses("아침 안내")
        await phone.presses("오전 7:00")
        assert first(await phone.says("내 정보 삭제해줘")).startswith("보관한 정보를 지우고")
        nonce = phone.nonce("지우기")

        gone = await phone.presses("지우기")

        assert first(gone) == "지웠습니다. 더 안내하지 않습니다."
        assert await here.members() == [("D25", "slack", "25")]
        assert await chosen(here) == Choices()
        assert await here.database.read(words_of_d12) == [phone.heard_as_json()]
        assert await here.database.read(addresses) == {"25", "412", "U412"}  # where it is said
        assert await phone.sends(nonce) == OUTSIDER
        assert await other.says("안녕") == OUTSIDER
        assert await desk.sends(nonce) == OVER


async def test_privacy_is_told_and_leads_out():
    async with street() as here:
        phone = await here.joins("D12", "412")

        assert first(await phone.says("개인정보")) == "개인정보 안내"
        assert first(await phone.presses("내 정보 지우기")).startswith("보관한 정보를")


def words_of_d12(transaction: Transaction) -> list[str]:
    """What is still there of what was said to them."""
    rows = transaction.rows(
        "SELECT message FROM outbox WHERE person = 'D12' AND message IS NOT NULL"
    )
    return [message for (message,) in rows]
