"""A message is shown, or ends as the table of outcomes says; one test a fault."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.blocks import BLOCK, Heading, Paragraph, Person, Place
from bot.chat.message import Action, Button, Message, Sound
from bot.domain.routes import Route
from bot.services.messenger import (
    Accepted,
    Failed,
    Gone,
    Later,
    Limited,
    Maybe,
    Outcome,
    Sending,
)
from tests.platforms.telegram.bot import QUICK, Life
from tests.platforms.telegram.server import (
    CUT_AFTER,
    CUT_BEFORE,
    CUT_WITHIN,
    HANGS,
    LOGIN,
    REDIRECTED,
    BotApi,
    Fault,
    refusal,
)

HELLO = Message((Heading("Hello <3"),))
TODAY = replace(HELLO, buttons=((Button("Today", Action(Route.TODAY)),),), sound=Sound.QUIET)
WHERE = Message(
    (
        Heading("Lobby"),
        Place("Hotel", "1 Road", 36.1, -86.7),
        Person("Ada", "desk", "+12025550100"),
    )
)
LONG = Message(tuple(Paragraph((sign * BLOCK,)) for sign in "abc"))
NOWHERE = "http://127.0.0.1:9"
UNREADABLE = refusal(400, "Bad Request: can't parse entities: unsupported start tag")
BLOCKED = refusal(403, "Forbidden: bot was blocked by the user")
STOPPED = Limited(timedelta(minutes=1), is_everywhere=True)


def sending(message: Message = HELLO, **given: object) -> Sending:
    return replace(Sending("key", "P1", "7", message), **given)  # type: ignore[arg-type]  # -- each test gives what it is about


@pytest.fixture
async def life(api: BotApi) -> Life:
    return Life(api.url, limits=QUICK)


async def sent(life: Life, *sendings: Sending) -> list[Outcome]:
    outcomes = [await life.bot.send(each) for each in sendings]
    await life.bot.close()
    return outcomes


async def test_message_is_shown_under_its_number(api: BotApi, life: Life):
    assert await sent(life, sending(), sending()) == [Accepted("1"), Accepted("2")]
    assert api.chats == {7: ["<b>Hello &lt;3</b>"] * 2}


@pytest.mark.parametrize(
    ("fault", "ended", "shown"),
    [
        pytest.param(CUT_BEFORE, Maybe(), 0, id="cut before"),
        pytest.param(CUT_AFTER, Maybe(), 1, id="cut after"),
        pytest.param(CUT_WITHIN, Maybe(), 1, id="cut half-way"),
        pytest.param(HANGS, Maybe(), 1, id="no answer"),
        pytest.param(LOGIN, Maybe(), 0, id="a page"),
        pytest.param(REDIRECTED, Maybe(), 0, id="redirected"),
        pytest.param(Fault(200, b'{"ok": true, "result": true}'), Maybe(), 0, id="no number"),
        pytest.param(refusal(500, "Internal Server Error"), Maybe(), 0, id="5xx"),
        pytest.param(Fault(403, b"<html>"), Maybe(), 0, id="a page with 403"),
        pytest.param(
            refusal(429, "Too Many Requests: retry after 9", retry_after=9),
            Limited(timedelta(seconds=9)),
            0,
            id="429",
        ),
        pytest.param(refusal(429, "Too Many Requests"), Limited(None), 0, id="429, no figure"),
        pytest.param(BLOCKED, Gone(), 0, id="blocked"),
        pytest.param(
            refusal(403, "Forbidden: bot can't initiate conversation with a user"),
            Gone(),
            0,
            id="never started",
        ),
        pytest.param(refusal(400, "Bad Request: chat not found"), Gone(), 0, id="no such chat"),
        pytest.param(refusal(400, "Bad Request: BUTTON_URL_INVALID"), Failed(), 0, id="refused"),
        pytest.param(refusal(401, "Unauthorized"), STOPPED, 0, id="401"),
        pytest.param(refusal(404, "Not Found"), STOPPED, 0, id="404"),
        pytest.param(refusal(409, "Conflict"), STOPPED, 0, id="409"),
    ],
)
async def test_sending_ends(api: BotApi, life: Life, fault: Fault, ended: Outcome, shown: int):
    api.fail("sendMessage", fault)

    assert (await sent(life, sending()), len(api.chats[7])) == ([ended], shown)
    assert len(api.asked("sendMessage")) == 1


async def test_sending_waits_as_long_as_nobody_has_been_there():
    life = Life(NOWHERE)
    outcomes = []
    for seconds in (0, 1, 5, 100):
        life.clock.forward(seconds)
        outcomes += await sent(life, sending())

    assert outcomes == [Later(timedelta(seconds=n)) for n in (2, 2, 6, 30)]


async def test_pause_in_two_chats_at_once_is_one_for_all(api: BotApi, life: Life):
    api.fail("sendMessage", *[refusal(429, "Too Many Requests", retry_after=3)] * 4)
    outcomes = []
    for seconds, address in ((0, "7"), (1, "7"), (1, "8"), (10, "7")):
        life.clock.forward(seconds)
        outcomes += await sent(life, sending(address=address))

    assert outcomes == [
        Limited(timedelta(seconds=3), is_everywhere=is_everywhere)
        for is_everywhere in (False, False, True, False)
    ]


async def test_markup_that_cannot_be_read_is_left_out(api: BotApi, life: Life):
    api.fail("sendMessage", UNREADABLE)

    assert await sent(life, sending(TODAY)) == [Accepted("1")]
    assert api.chats == {7: ["Hello <3"]}
    assert [asked.get("parse_mode") for asked in api.asked("sendMessage")] == ["HTML", None]


async def test_plain_text_is_refused_only_once(api: BotApi, life: Life):
    api.fail("sendMessage", UNREADABLE, UNREADABLE)

    assert (await sent(life, sending()), len(api.calls)) == ([Failed()], 2)


async def test_chat_that_has_moved_is_followed(api: BotApi, life: Life):
    api.fail("sendMessage", refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-100))
    async with life.listening():
        outcome = await life.bot.send(sending(address="-5"))

    assert (outcome, api.chats) == (Accepted("1"), {-100: ["<b>Hello &lt;3</b>"]})
    assert life.desk.moves == [("telegram", "-5", "-100")]


async def test_chat_that_has_moved_is_followed_before_anyone_listens(api: BotApi, life: Life):
    api.fail("editMessageText", refusal(400, "Bad Request: x", migrate_to_chat_id=-100))

    assert await sent(life, sending(address="-5", replaces="3")) == [Accepted("1")]
    assert (api.chats, life.desk.moves) == ({-100: ["<b>Hello &lt;3</b>"]}, [])


async def test_chat_that_moves_for_ever_is_let_go(api: BotApi, life: Life):
    api.fail("sendMessage", *[refusal(400, "Bad Request: x", migrate_to_chat_id=-100)] * 2)

    assert await sent(life, sending(address="-5")) == [Failed()]


@pytest.mark.parametrize(
    ("fault", "shown"),
    [
        pytest.param(None, ["<b>Hello &lt;3</b>"], id="written over"),
        pytest.param(
            refusal(400, "Bad Request: message is not modified: specified new message content"),
            ["old"],
            id="the same already",
        ),
        pytest.param(UNREADABLE, ["Hello <3"], id="unreadable markup"),
    ],
)
async def test_message_takes_the_place_of_another(
    api: BotApi, life: Life, fault: Fault | None, shown: list[str]
):
    api.chats[7] = ["old"]
    api.fail("editMessageText", *([fault] if fault else []))

    assert await sent(life, sending(TODAY, replaces="1")) == [Accepted("1")]
    assert (api.chats[7], api.asked("sendMessage")) == (shown, [])
    assert "disable_notification" not in api.asked("editMessageText")[0]


@pytest.mark.parametrize(
    "words",
    ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"],
)
async def test_message_that_cannot_be_changed_stays(api: BotApi, life: Life, words: str):
    api.chats[7] = ["old"]
    api.fail("editMessageText", refusal(400, f"Bad Request: {words}"))

    assert await sent(life, sending(replaces="1")) == [Accepted("2")]


async def test_number_that_is_none_is_not_asked_for(api: BotApi, life: Life):
    assert await sent(life, sending(replaces="home")) == [Accepted("1")]
    assert api.asked("editMessageText") == []


@pytest.mark.parametrize(
    ("fault", "ended"),
    [
        pytest.param(CUT_AFTER, Later(timedelta(seconds=2)), id="perhaps written"),
        pytest.param(BLOCKED, Gone(), id="blocked"),
        pytest.param(refusal(400, "Bad Request: what"), Failed(), id="refused"),
    ],
)
async def test_change_ends(api: BotApi, life: Life, fault: Fault, ended: Outcome):
    api.chats[7] = ["old"]
    api.fail("editMessageText", fault)

    assert await sent(life, sending(replaces="1")) == [ended]


async def test_long_message_is_known_by_its_last_part(api: BotApi, life: Life):
    assert await sent(life, sending(LONG)) == [Accepted("3")]
    assert [text[0] for text in api.chats[7]] == ["a", "b", "c"]


async def test_long_message_of_which_a_part_is_missing_is_in_doubt(api: BotApi, life: Life):
    api.fail("sendMessage", Fault(200, b'{"ok": true, "result": {"message_id": 1}}'), BLOCKED)

    assert await sent(life, sending(LONG)) == [Maybe()]


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (0, []),
        (1, ["sendVenue"]),
        (2, ["sendVenue", "sendContact"]),
    ],
    ids=["no room", "room for one", "room for both"],
)
async def test_cards_follow_while_there_is_room(
    api: BotApi, life: Life, room: int, shown: list[str]
):
    left: Iterator[bool] = iter([True] * room + [False] * 2)

    assert await sent(life, sending(WHERE, may_follow=lambda: next(left))) == [Accepted("1")]
    assert api.chats[7][1:] == shown


@pytest.mark.parametrize("fault", [BLOCKED, HANGS], ids=["refused", "no answer"])
async def test_card_may_fail(api: BotApi, life: Life, fault: Fault):
    api.fail("sendVenue", fault)

    assert await sent(life, sending(WHERE, may_follow=lambda: True)) == [Accepted("1")]
    assert api.asked("sendContact") == []


async def test_no_card_follows_a_change(api: BotApi, life: Life):
    api.chats[7] = ["old"]

    assert await sent(life, sending(WHERE, replaces="1", may_follow=lambda: True)) == [
        Accepted("1")
    ]
    assert len(api.chats[7]) == 1


async def test_refusal_is_told_without_what_was_said(
    api: BotApi, life: Life, caplog: pytest.LogCaptureFixture
):
    api.fail("sendMessage", refusal(400, 'Bad Request: wrong URL "https://secret.kr"'))
    with caplog.at_level(logging.DEBUG):
        await sent(life, sending())

    told = [record for record in caplog.records if record.name.startswith("bot.")]
    assert [(each.action, each.key, each.reason) for each in told] == [  # type: ignore[attr-defined]  # -- of `extra`
        ("message_refused", "key", "Wrong url ")
    ]
