"""A question goes to the coordinators and its answer comes back, on whatever app they are."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.services.forget import forget
from bot.store import questions
from bot.store.transaction import Transaction
from tests.journeys.street import Phone, Street, street

LUNCH = datetime(2024, 1, 12, 19, 2, tzinfo=UTC)  # 13:02 in Warren County
NIGHT = datetime(2024, 1, 11, 9, 10, tzinfo=UTC)  # 3:10 in Nashville
MINUTE = timedelta(minutes=1)
ASKED = "유니테크 공장에서 사진 찍어도 됩니까?"
HANDED = """담당자에게 전했습니다.
“유니테크 공장에서 사진 찍어도 됩니까?”

보통 15분 안에 답을 드립니다.
[담당자 전화] [도움 필요]"""
CARD = """질문 1 · D16 경영자협회 대표단 · 오후 1:02 워렌카운티
“유니테크 공장에서 사진 찍어도 됩니까?”
관련 일정: 유니테크 현지법인 개소식, 오후 2:00, 워렌카운티
[맡기] [답하기] [전화]"""
ANSWER = """문의하신 답이 왔습니다.
“공장 안 촬영은 홍보 담당만 합니다.”

문의: “유니테크 공장에서 사진 찍어도 됩니까?”
담당 D25 · 오후 1:06 워렌카운티
[확인했습니다] [더 묻기]"""

ENGLISH = """Here is the answer to your question.
“D24만 찍습니다.”

You asked: “May we take photographs in the factory?”
Coordinator D25 · 1:02 PM Warren County
[Got it] [Ask more]"""


async def three(here: Street) -> tuple[Phone, Phone, Phone]:
    """A delegate on Telegram, and a coordinator on each platform."""
    asker = await here.joins("D16", "16")
    return asker, await here.joins("D25", "25"), await here.joins("D26", "U26", "slack")


async def later(here: Street, span: timedelta) -> None:
    here.forward(span)
    await here.bot.deliver.pending()


async def test_the_question_just_asked_is_handed_over_and_its_answer_comes_back():
    async with street(LUNCH) as here:
        asker, first, second = await three(here)

        await asker.says(ASKED)

        assert await asker.presses("담당자에게 묻기") == HANDED
        assert (first.shows(), second.shows()) == (CARD, CARD)

        here.forward(4 * MINUTE)
        await first.presses("답하기")
        await first.says("공장 안 촬영은 홍보 담당만 합니다.")

        assert asker.shows() == ANSWER
        assert second.shows().splitlines()[0] == "질문 1에는 D25가 답했습니다."
        assert (await asker.presses("확인했습니다")).splitlines()[0] == (
            "감사합니다. 언제든지 물어 주십시오."
        )
        assert await first.says("questions") == ("No question waits for an answer.\n[Today]")


async def test_what_is_written_next_is_handed_over_where_nothing_was_asked():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)

        await asker.says("help")
        prompt = await asker.presses("Ask a coordinator")
        handed = await asker.says("이 옷 괜찮습니까")

        assert prompt.splitlines()[0] == "무엇을 전해 드리면 되겠습니까?"
        assert handed.splitlines()[:2] == ["담당자에게 전했습니다.", "“이 옷 괜찮습니까”"]
        assert first.shows().splitlines()[1] == "“이 옷 괜찮습니까”"
        assert "담당자에게 전했습니다." not in await asker.says("다음 일정?")


async def test_a_command_or_never_mind_ends_what_was_begun():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)

        await asker.says("contact")
        await asker.presses("Ask a coordinator")
        assert (await asker.presses("그만두기")).splitlines()[0] == "전하지 않았습니다."
        await asker.says("이 옷 괜찮습니까")
        await asker.says("contact")
        await asker.presses("Ask a coordinator")
        await asker.says("today")
        await asker.says("이 옷 괜찮습니까")

        assert first.shows() == ""


async def test_the_first_to_take_it_has_it_and_the_other_is_told():
    async with street(LUNCH) as here:
        asker, first, second = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")

        mine = await first.presses("맡기")
        told = second.shows()
        theirs = await second.presses("맡기")

        assert mine.splitlines()[0] == "질문 1을 맡으셨습니다."
        assert told == "질문 1은 D25가 맡았습니다."
        assert theirs.splitlines()[0] == "질문 1은 D25가 맡았습니다."


async def test_of_two_answers_the_first_goes_out_and_the_second_hears_so():
    async with street(LUNCH) as here:
        asker, first, second = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")

        sent, late = await first.says("답 1 됩니다"), await second.says("reply 1 no")

        assert sent.splitlines()[0] == "질문 1의 답을 D16 님에게 전합니다."
        assert late == f"Question 1 was answered by D25.\n“{ASKED}”\n“됩니다”"
        assert asker.shows().splitlines()[1] == "“됩니다”"
        assert (await second.presses("답하기")).splitlines()[0] == "질문 1에는 D25가 답했습니다."


async def test_a_delegate_can_neither_look_nor_answer():
    async with street(LUNCH) as here:
        asker, _, _ = await three(here)
        refused = "Only coordinators see and answer what others ask."

        assert (await asker.says("reply 1 yes")).splitlines()[0] == refused
        assert (await asker.says("questions")).splitlines()[0] == refused


async def test_nobody_answers_for_15_minutes_and_they_are_reminded_once():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        sent = here.screens["telegram"].shown["25"]

        await later(here, 14 * MINUTE)
        before = len(sent)
        await later(here, MINUTE)

        assert (before, len(sent)) == (1, 2)
        assert first.shows().splitlines()[:2] == [CARD.splitlines()[0], "15분째 답이 없습니다."]
        await later(here, 60 * MINUTE)
        assert len(sent) == 2


async def test_an_answered_question_is_not_brought_to_mind():
    async with street(LUNCH) as here:
        asker, first, second = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        await first.says("답 1 됩니다")

        await later(here, 60 * MINUTE)

        assert second.shows().splitlines()[0] == "질문 1에는 D25가 답했습니다."


async def test_at_night_it_waits_for_the_morning_and_the_asker_is_told_so():
    async with street(NIGHT) as here:
        asker, first, second = await three(here)
        await asker.says(ASKED)

        handed = await asker.presses("담당자에게 묻기")

        assert handed == "\n".join(
            [
                "전했습니다.",
                f"“{ASKED}”",
                "",
                "지금은 새벽 3:10(내슈빌)이라 오전 6:30에 확인합니다.",
                "급하시면 전화해 주십시오.",
                "[담당자 전화] [도움 필요]",
            ]
        )
        assert (first.shows(), second.shows()) == ("", "")
        await later(here, timedelta(hours=3, minutes=20))
        assert first.shows().splitlines()[1] == f"“{ASKED}”"
        await later(here, 15 * MINUTE)
        assert first.shows().splitlines()[1] == "15분째 답이 없습니다."


async def test_without_a_coordinator_on_the_chat_nothing_is_promised():
    async with street(LUNCH) as here:
        asker = await here.joins("D16", "16")
        await asker.says(ASKED)

        handed = await asker.presses("담당자에게 묻기")
        first = await here.joins("D25", "25")

        assert handed.splitlines()[0] == (
            "아직 이 대화방에 들어온 담당자가 없습니다. 전화해 주십시오."
        )
        assert (await first.says("질문 목록")).splitlines()[0] == "열린 질문 1"


async def test_the_same_question_is_handed_over_once():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        await asker.says(ASKED)
        again = await asker.presses("담당자에게 묻기")

        assert again.splitlines()[0] == "이미 담당자에게 전해 드린 질문입니다."
        assert first.shows() == CARD
        assert len(here.screens["telegram"].shown["25"]) == 1


async def test_many_presses_at_once_hand_it_over_once():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asyncio.gather(*(asker.presses("담당자에게 묻기") for _ in range(3)))

        assert len(here.screens["telegram"].shown["25"]) == 1
        assert first.shows() == CARD


async def test_its_words_go_48_hours_after_the_answer_and_the_number_stays():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        await first.says("답 1 됩니다")

        def words(transaction: Transaction) -> tuple[str | None, str | None]:
            found = questions.of_number(transaction, here.trip.id, 1)
            assert found is not None
            return found.text, found.answer

        await forget(here.database, now=LUNCH + timedelta(hours=48))
        kept = await here.database.read(words)
        await forget(here.database, now=LUNCH + timedelta(hours=48, seconds=1))

        assert kept == (ASKED, "됩니다")
        assert await here.database.read(words) == (None, None)


async def test_whoever_leaves_takes_their_question_along():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        await asker.says("forget")
        await asker.presses("Erase")

        assert (await first.says("질문 목록")).splitlines()[0] == "답을 기다리는 질문이 없습니다."


async def test_the_question_is_found_through_the_answers_that_took_its_place():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says("다음 노벨상은 누가 받습니까?")
        await asker.presses("물으실 수 있는 것")

        prompt = await asker.presses("담당자에게 묻기")

        assert prompt.splitlines()[0] == "무엇을 전해 드리면 되겠습니까?"
        assert first.shows() == ""


async def test_an_old_button_asks_what_to_pass_on():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        here.forward(16 * MINUTE)

        prompt = await asker.presses("담당자에게 묻기")

        assert prompt.splitlines()[0] == "무엇을 전해 드리면 되겠습니까?"
        assert first.shows() == ""


async def test_what_was_to_be_written_is_forgotten_after_a_while():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says("contact")
        await asker.presses("Ask a coordinator")
        here.forward(16 * MINUTE)

        await asker.says("다음 일정?")

        assert first.shows() == ""


async def test_what_is_said_in_a_group_is_not_handed_over():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says("contact")
        await asker.presses("Ask a coordinator")
        asker.group = "-100"
        await asker.says("이 옷 괜찮습니까")
        asker.group = None

        assert first.shows() == ""
        assert (await asker.says("이 옷 괜찮습니까")).splitlines()[0] == "담당자에게 전했습니다."


async def test_a_wrong_number_and_no_answer_are_said_to_be_so():
    async with street(LUNCH) as here:
        _, first, _ = await three(here)

        assert (await first.says("답 99 네")).splitlines()[0] == "질문 99는 없습니다."
        assert (await first.says("답 99")).splitlines()[0] == (
            "질문의 번호와 답을 함께 써 주십시오."
        )


async def test_whoever_is_no_coordinator_any_more_takes_and_answers_nothing():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        await here.database.write(
            lambda transaction: transaction.change("UPDATE nonces SET person = 'D16'")
        )

        answers = [await asker.sends(first.nonce(label)) for label in ("맡기", "답하기")]

        assert [each.splitlines()[0] for each in answers] == [
            "다른 분의 문의는 담당자만 보고 답합니다."
        ] * 2


async def test_a_question_that_is_gone_can_neither_be_taken_nor_answered():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        await here.database.write(lambda transaction: transaction.change("DELETE FROM questions"))
        nonces = [first.nonce(label) for label in ("맡기", "답하기")]

        answers = [await first.sends(nonce) for nonce in nonces]

        assert [each.splitlines()[0] for each in answers] == ["질문 1은 없습니다."] * 2


async def test_a_second_press_shows_how_it_stands():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        await asker.presses("담당자에게 묻기")
        nonce = first.nonce("맡기")

        answers = [(await first.sends(nonce)).splitlines()[0] for _ in range(2)]

        assert answers == ["질문 1을 맡으셨습니다."] * 2


async def test_an_answer_is_taken_as_it_stands():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        for number, answer in enumerate(
            ("today", "구급차를 불러 두었습니다", "call the police"), 1
        ):
            await asker.says(f"{ASKED} {number}")
            await asker.presses("담당자에게 묻기")
            await first.presses("답하기")
            await first.says(answer)

            assert asker.shows().splitlines()[1] == f"“{answer}”"


async def test_a_slash_ends_an_answer_that_was_begun():
    async with street(LUNCH) as here:
        asker, first, _ = await three(here)
        await asker.says(ASKED)
        handed = await asker.presses("담당자에게 묻기")
        await first.presses("답하기")
        await first.says("/today")
        await first.says("다음 일정?")

        assert asker.shows() == handed


async def test_an_english_delegate_is_answered_in_an_english_frame():
    async with street(LUNCH) as here:
        _, first, _ = await three(here)
        guest = await here.joins("D23", "23")
        await guest.says("English")
        await guest.says("May we take photographs in the factory?")

        handed = await guest.presses("Ask a coordinator")
        await first.says("답 1 D24만 찍습니다.")

        assert handed.splitlines()[0] == "I have told the coordinators."
        assert guest.shows() == ENGLISH
