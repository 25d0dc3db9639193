"""The way of a question, from a request to the row in the outbox."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import Trial, temporary_bot
from bot.chat.letter import from_json
from bot.chat.message import Action, Message, lines_of
from bot.chat.request import Attachment, Request
from bot.clock import VirtualClock
from bot.domain.routes import Route
from bot.files.toml import sample
from bot.services.receive import Receive
from bot.services.rehearse import Recorder
from bot.store import members, outbox
from bot.store.transaction import Transaction
from handlers.asking import Answer, Asking
from handlers.routes import HANDLERS
from handlers.routing import Routing

MORNING = datetime(2024, 1, 9, 16, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """A bot, and what it sends."""

    bot: Trial
    recorder: Recorder

    async def asks(self, request: Request) -> tuple[Message, ...]:
        """What comes of a request."""
        await said(self.bot.receive, request)
        return await self.sent()

    async def sent(self) -> tuple[Message, ...]:
        """All that has left by now."""
        await self.bot.deliver.pending()
        return tuple(sending.message for sending in self.recorder.sent)


@asynccontextmanager
async def desk() -> AsyncIterator[Desk]:
    recorder = Recorder()
    clock = VirtualClock(MORNING)
    async with temporary_bot(sample(), clock, platform="console", messenger=recorder) as bot:
        yield Desk(bot, recorder)


async def said(receive: Receive, request: Request) -> None:
    """It is stored, and worked off."""
    await receive.store(request)
    await receive.pending()


def first_line(messages: tuple[Message, ...]) -> str:
    [message] = messages
    return lines_of(message)[0]


def test_every_route_has_a_handler():
    assert set(HANDLERS) == set(Route)


async def test_a_stranger_is_told_one_thing_once():
    async with desk() as here:
        answer = await here.asks(Request("console", "nobody", "1", text="next?"))

        assert first_line(answer) == "I answer those who are invited."
        assert await here.asks(Request("console", "nobody", "2", text="and now?")) == answer


async def test_a_stranger_in_a_group_is_told_nothing():
    async with desk() as here:
        assert await here.asks(Request("console", "nobody", "1", text="next?", group="-1")) == ()


async def test_a_request_that_comes_twice_is_answered_once():
    async with desk() as here:
        request = Request("console", "D07", "7", text="next?")

        await here.asks(request)

        assert len(await here.asks(request)) == 1


@pytest.mark.parametrize(
    ("attachment", "line"),
    [
        (Attachment.PHOTO, "사진이나 파일은 볼 수 없습니다."),
        (Attachment.FILE, "사진이나 파일은 볼 수 없습니다."),
        (Attachment.VOICE, "음성은 들을 수 없습니다."),
        (Attachment.STICKER, "감사합니다. 다만 글만 읽을 수 있습니다."),
        (Attachment.LOCATION, "보내신 위치는 읽을 수 없습니다."),
    ],
)
async def test_what_is_not_words_gets_a_kind_sentence(attachment: Attachment, line: str):
    async with desk() as here:
        assert (
            first_line(await here.asks(Request("console", "D07", "1", attachment=attachment)))
            == line
        )


async def test_a_button_is_answered_in_the_language_of_the_person():
    async with desk() as here:
        answer = await here.asks(Request("console", "D07", "1", action=Action(Route.NEXT)))

        assert first_line(answer).startswith("다음은 부에나파크 시청 방문입니다.")


async def test_a_text_is_answered_in_its_own_language():
    async with desk() as here:
        answer = await here.asks(Request("console", "D07", "1", text="next?"))

        assert first_line(answer).startswith("Next: Buena Park City Hall.")


async def test_choosing_a_language_is_stored_with_the_answer():
    async with desk() as here:
        await here.asks(Request("console", "D07", "1", text="English please"))

        chosen = await here.bot.database.read(members.chosen_language, here.bot.trip.id, "D07")
        assert chosen == "en"


async def test_a_handler_that_fails_gives_one_sentence_and_a_log(
    caplog: pytest.LogCaptureFixture,
):
    async def fails(_: Asking) -> Answer:
        raise RuntimeError("the kitchen is on fire")

    async with desk() as here:
        handlers = {**HANDLERS, Route.NEXT: fails}
        routing = Routing(here.bot.database, here.bot.programmes, here.bot.clock, handlers)
        receive = Receive(here.bot.database, here.bot.clock, routing)
        await said(receive, Request("console", "D07", "1", action=Action(Route.NEXT)))
        answer = await here.sent()

    assert first_line(answer) == "죄송합니다. 지금은 답해 드릴 수 없습니다."
    assert [getattr(record, "action", None) for record in caplog.records] == ["question_failed"]
    assert "다음" not in caplog.text


async def test_an_answer_waits_in_the_outbox_as_a_letter():
    async with desk() as here:
        await said(here.bot.receive, Request("console", "D07", "9", text="thanks"))

        [row] = await here.bot.database.read(_letters)
        assert lines_of(from_json(row)) == ("You are welcome. Ask me at any time.",)
        states = await here.bot.database.read(outbox.standing, "reply:console:9:1")
        assert states == ("queued",)


def _letters(transaction: Transaction) -> list[str]:
    return [text for (text,) in transaction.rows("SELECT message FROM outbox")]


LONG_AGO = MORNING - timedelta(minutes=10, seconds=1)


async def test_questions_that_waited_too_long_get_one_line_together():
    async with desk() as here:
        for key in "123":
            await here.bot.receive.store(
                Request("console", "D07", key, text="next?", said_at=LONG_AGO)
            )
        await here.bot.receive.pending()

        answer = await here.sent()

    assert first_line(answer) == "연결이 끊겨 이제야 읽었습니다. 다시 물어 주십시오."


async def test_a_question_of_ten_minutes_is_answered():
    async with desk() as here:
        said_at = MORNING - timedelta(minutes=10)

        answer = await here.asks(Request("console", "D07", "1", text="next?", said_at=said_at))

    assert first_line(answer).startswith("Next: Buena Park City Hall.")


async def test_a_choice_holds_however_late_it_is_heard():
    async with desk() as here:
        choice = Action(Route.LANGUAGE, "en")

        await here.asks(Request("console", "D07", "1", action=choice, said_at=LONG_AGO))

        chosen = await here.bot.database.read(members.chosen_language, here.bot.trip.id, "D07")
    assert chosen == "en"
