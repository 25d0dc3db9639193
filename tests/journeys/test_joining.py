"""Getting in, on two platforms, by people who are invited and people who are not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.request import Request
from bot.store import inbox, members, nonces
from bot.store.invitations import new_code
from bot.store.transaction import Transaction
from handlers.door import Door
from tests.journeys.street import Phone, street

MINUTE = timedelta(minutes=1)
OUTSIDER = "초대받은 분께 답해 드립니다.\n코드를 받으셨으면 여기에 보내 주십시오."
OUTSIDER_EN = "I answer those who are invited.\nIf you have a code, please send it here."
WRONG = (
    "This code does not work, or no longer.\n"
    "Please check each letter, or ask a coordinator for a new code."
)
WRONG_KO = (
    "쓸 수 없는 코드입니다.\n"
    "글자를 하나씩 확인해 주십시오. 그래도 안 되면 담당자에게 새 코드를 받아 주십시오."
)
SLOWED = "These codes do not work.\nPlease try again in ten minutes."
OVER = (
    "이 버튼은 기한이 지났습니다. 바뀐 것은 없습니다.\n다시 물으시고 새 답의 버튼을 눌러 주십시오."
)


def first(text: str) -> str:
    return text.partition("\n")[0]


async def arrived(phone: Phone, code: str) -> None:
    """In, by the shortest way."""
    await phone.says(f"join {code}")
    await phone.presses("맞습니다")
    await phone.presses("동의하고 시작")


@pytest.mark.parametrize("platform", ["telegram", "slack"])
async def test_from_the_code_to_todays_card_in_four_taps(platform: str):
    async with street() as here:
        phone = here.phone("412", platform)
        code = await here.code("D12")

        assert first(await phone.says(f"join {code}")) == "상공회의소 대표단 D12 님이 맞습니까?"
        assert first(await phone.presses("맞습니다")) == "개인정보 안내"
        assert (await here.members(), len(here.screens[platform].shown["412"])) == ([], 1)
        welcome, sound = (await phone.presses("동의하고 시작")).split("\n\n")
        assert first(welcome) == "D12 님, 환영합니다."
        assert first(sound) == "소리 시험입니다. 알림 소리가 들렸습니까?"
        assert await here.members() == [("D12", platform, "412")]
        assert first(await phone.presses("들렸습니다")).startswith("1월 9일(화) · 3일차")


async def test_a_sound_test_is_never_put_in_place_of_a_message():
    async with street() as here:
        phone = here.phone("412")
        await arrived(phone, await here.code("D12"))

        assert [sending.replaces for sending in here.screens["telegram"].sent] == [
            None,
            "m1",
            "m1",
            None,
        ]


async def test_who_hears_nothing_is_told_what_to_switch_on():
    async with street() as here:
        phone = here.phone("412")
        await arrived(phone, await here.code("D12"))

        said = "출발을 놓치지 않으시도록 소리를 켜 주십시오."
        assert first(await phone.presses("안 들렸습니다")) == said


@pytest.mark.parametrize(
    "typed",
    ["join {}", "JOIN {}", "Join   {}", "/start {}", "start {}", "/gil join {}", "{}", " {}\n"],
)
@pytest.mark.parametrize("small", [False, True], ids=["capitals", "small"])
async def test_a_code_is_understood_however_it_comes(typed: str, *, small: bool):
    async with street() as here:
        code = await here.code("D12")
        text = typed.format(code.lower() if small else code)

        answer = await here.phone("412").says(text)

        assert first(answer) == "상공회의소 대표단 D12 님이 맞습니까?"


async def test_the_language_picked_at_the_door_is_kept():
    async with street() as here:
        phone = here.phone("412")
        await phone.says(await here.code("D12"))

        assert first(await phone.presses("English")).startswith("You are invited as D12")
        assert first(await phone.presses("Yes, that is me")) == "Your personal data"
        assert first(await phone.presses("More")) == "Your personal data in detail"
        assert first(await phone.presses("Agree and start")) == "Welcome, D12."
        chosen = await here.database.read(members.chosen_language, here.trip.id, "D12")
        assert chosen == "en"


async def test_no_burns_the_code_and_the_coordinators_hear_of_it():
    async with street() as here:
        desk = await here.joins("D25", "25", "slack")
        code = await here.code("D12")
        stranger, guest = here.phone("66", name="@stranger"), here.phone("412")
        await guest.says(code)
        await stranger.says(code)

        answer = await stranger.presses("아닙니다")

        assert first(answer) == "알려 주셔서 감사합니다. 이 코드는 이제 쓸 수 없습니다."
        assert await guest.presses("맞습니다") == WRONG_KO
        assert desk.reads() == (
            "D12 님의 코드가 다른 사람에게 갔습니다.\n"
            "@stranger(텔레그램)의 말입니다. 코드는 이제 쓸 수 없습니다.\n"
            "새 코드를 드리십시오: gildongmu invite D12"
        )
        assert await here.members() == [("D25", "slack", "25")]


async def test_whoever_does_not_agree_is_not_in_and_may_think_again():
    async with street() as here:
        phone = here.phone("412")
        await phone.says(await here.code("D12"))
        await phone.presses("맞습니다")

        refused = await phone.presses("동의하지 않음")
        assert first(refused) == "알겠습니다. 메신저 계정은 등록하지 않았습니다."
        assert await here.members() == []
        assert first(await phone.presses("동의하고 시작")) == "D12 님, 환영합니다."


async def test_coordinators_see_who_came_and_can_say_that_it_is_someone_else():
    async with street() as here:
        desk = await here.joins("D25", "25", "slack")
        phone = here.phone("66", name="@stranger")
        await arrived(phone, await here.code("D12"))
        assert first(desk.reads()) == "D12 님이 참여했습니다: @stranger(텔레그램)"

        answer = await desk.presses("본인이 아님")
        again = await desk.presses("본인이 아님")

        assert first(answer) == "D12 님과 그 계정의 연결을 끊었습니다."
        assert again == "D12 님은 그 계정과 이미 연결되어 있지 않습니다."
        assert await here.members() == [("D25", "slack", "25")]
        assert await phone.says("내 방 몇 호야?") == OUTSIDER


async def test_only_coordinators_are_told_and_not_of_themselves():
    async with street() as here:
        other = await here.joins("D07", "7")
        await arrived(here.phone("25"), await here.code("D25"))

        assert (other.reads(), await here.members()) == (
            "",
            [("D07", "telegram", "7"), ("D25", "telegram", "25")],
        )


async def test_of_many_who_hold_a_code_one_gets_in():
    async with street() as here:
        code = await here.code("D12")
        phones = [here.phone(str(number)) for number in range(20)]
        for phone in phones:
            await phone.says(code)
            await phone.presses("맞습니다")

        await here.take(*[phone.pressing("동의하고 시작") for phone in phones])

        assert len(await here.members()) == 1
        losers = [phone for phone in phones if phone.reads() == WRONG_KO]
        assert len(losers) == 19


async def test_a_code_is_good_once():
    async with street() as here:
        code = await here.code("D12")
        phone, other = here.phone("412"), here.phone("413", "slack")
        await arrived(phone, code)

        assert await other.says(f"join {code}") == WRONG
        assert await here.members() == [("D12", "telegram", "412")]


async def test_a_press_that_comes_twice_says_what_stands():
    async with street() as here:
        phone = here.phone("412")
        await phone.says(await here.code("D12"))
        await phone.presses("맞습니다")
        nonce = phone.nonce("동의하고 시작")
        await phone.sends(nonce)

        assert first(await phone.sends(nonce)) == "이미 D12 님으로 참여하고 계십니다."
        assert await here.members() == [("D12", "telegram", "412")]


async def test_a_member_who_opens_a_code_of_their_own_is_in_already():
    async with street() as here:
        phone = await here.joins("D12", "412")

        answer = await phone.says(f"join {await here.code('D12')}")

        assert first(answer) == "이미 D12 님으로 참여하고 계십니다."


async def test_one_account_is_one_person_and_one_person_one_account():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says(await here.code("D13"))
        await phone.presses("맞습니다")
        taken = await phone.presses("동의하고 시작")
        other = here.phone("413")
        await other.says(await here.code("D12"))
        await other.presses("맞습니다")
        twice = await other.presses("동의하고 시작")

        assert (first(taken), first(twice)) == (
            "등록해 드리지 못했습니다.",
            "등록해 드리지 못했습니다.",
        )
        assert await here.members() == [("D12", "telegram", "412")]


async def test_wrong_codes_are_answered_alike_and_then_not_at_all():
    async with street() as here:
        phone, good = here.phone("66"), await here.code("D12")

        answers = [await phone.says(f"join {new_code()}") for _ in range(7)]

        assert answers == [WRONG, WRONG, WRONG, WRONG, SLOWED, "", ""]
        assert await phone.says(f"join {good}") == ""
        here.forward(11 * MINUTE)
        assert first(await phone.says(f"join {good}")) == "상공회의소 대표단 D12 님이 맞습니까?"


async def test_a_code_that_is_over_is_like_any_wrong_one():
    async with street() as here:
        code = await here.code("D12")
        here.forward(timedelta(days=14))

        assert await here.phone("66").says(f"join {code}") == WRONG


@pytest.mark.parametrize("text", ["join", "join us", "JOIN 1234"])
async def test_a_stranger_who_guesses_learns_nothing(text: str):
    async with street() as here:
        assert await here.phone("66").says(text) in {WRONG, OUTSIDER_EN}


async def test_a_member_who_says_join_is_not_at_the_door():
    async with street() as here:
        phone = await here.joins("D12", "412")

        assert "This code" not in await phone.says("join us for dinner?")
        assert await phone.says(f"join {new_code()}") == WRONG_KO


@pytest.mark.parametrize(
    ("text", "answer"), [("안녕하세요", OUTSIDER), ("hello", OUTSIDER_EN), ("👋", OUTSIDER)]
)
async def test_an_outsider_hears_one_thing_in_ten_minutes(text: str, answer: str):
    async with street() as here:
        phone = here.phone("66")

        assert [await phone.says(text), await phone.says(text)] == [answer, ""]
        here.forward(11 * MINUTE)
        assert await phone.says("/start") == OUTSIDER_EN


async def test_what_an_app_speaks_counts_where_nothing_was_written():
    async with street() as here:
        phone = replace(here.phone("66"), language="en")

        assert await phone.says("12 34") == OUTSIDER_EN


async def test_a_code_in_a_group_opens_nothing():
    async with street() as here:
        phone = replace(here.phone("66"), group="-100")

        assert await phone.says(f"join {await here.code('D12')}") == ""


async def test_start_shows_a_member_the_day():
    async with street() as here:
        phone = await here.joins("D12", "412")

        assert first(await phone.says("start")).startswith("1월 9일(화) · 3일차")


async def test_forged_buttons_are_never_obeyed_and_each_is_answered():
    async with street() as here:
        desk = await here.joins("D25", "25", "slack")
        member = await here.joins("D07", "7")
        await arrived(here.phone("412"), await here.code("D12"))
        nonce = desk.nonce("본인이 아님")

        answers = [await member.sends(each) for each in ("A" * 22, nonce, nonce[:-1] + "_")]

        assert answers == [OVER, OVER, OVER]
        assert await here.phone("66").sends(nonce) == OUTSIDER
        assert len(await here.members()) == 3


async def test_a_button_is_over_after_a_week():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("설정")
        await phone.presses("아침 안내")
        nonce = phone.nonce("오전 7:00")
        here.forward(timedelta(days=7))

        assert await phone.sends(nonce) == OVER


async def test_a_button_of_someone_who_left_the_trip_is_over():
    async with street() as here:
        phone = here.phone("412")
        await phone.says(await here.code("D12"))
        await here.database.write(renamed)

        assert await phone.presses("맞습니다") == OUTSIDER


async def test_a_code_of_someone_who_is_no_more_on_the_list_opens_nothing():
    async with street() as here:
        code = await here.code("D12")
        await here.database.write(
            lambda transaction: transaction.change("UPDATE invitations SET person = 'D99'")
        )

        assert await here.phone("412").says(f"join {code}") == WRONG


async def test_a_code_that_ends_while_it_is_looked_at_opens_nothing():
    async with street() as here:
        code = await here.code("D12")
        door = Door(here.database, here.bot.programmes)
        request = Request("telegram", "412", "1", text=code)
        finish = await door.opened(request, code, here.clock.now())
        assert finish is not None
        await here.code("D12")

        await here.database.write(finish)
        await here.bot.deliver.pending()

        assert here.phone("412").reads() == WRONG_KO


async def test_the_books_balance_with_strangers_in_them():
    async with street() as here:
        await here.phone("66").says("hello")
        await arrived(here.phone("412"), await here.code("D12"))

        assert await here.bot.wake.look_after()


async def test_strangers_are_forgotten_after_two_days():
    async with street() as here:
        await here.phone("66").says("hello")
        here.forward(timedelta(days=3))
        await here.bot.wake.look_after()

        assert await here.database.read(addresses) == set()
        assert await here.database.read(inbox.stage, "telegram", "1") == "done"


def renamed(transaction: Transaction) -> None:
    """A newer version of the trip has another list."""
    transaction.change("UPDATE nonces SET person = 'D99'")
    assert nonces.owner(transaction, "") is None


def addresses(transaction: Transaction) -> set[str]:
    """Every address that is anywhere."""
    found: set[str] = set()
    for table in ("inbox", "outbox", "knocks", "nonces", "members", "contexts"):
        rows = transaction.rows(f"SELECT address FROM {table}")  # noqa: S608 -- named above
        found |= {each for (each,) in rows if each}
    return found
