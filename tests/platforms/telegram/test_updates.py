"""Any update has a meaning or none, and never an error."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.message import Action
from bot.chat.request import Attachment, Request
from bot.domain.routes import Route
from bot.platforms.telegram.updates import Event, Lost, Me, Moved, event, number, query

ME = Me(42, "gil_bot")
ADA = {"id": 7, "is_bot": False, "first_name": "Ada", "language_code": "en"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup"}
STAMP = 1_900_000_000
AT = datetime(2030, 3, 17, 17, 46, 40, tzinfo=UTC)


def said(chat: dict[str, Any] = PRIVATE, **content: object) -> dict[str, Any]:
    message = {"message_id": 1, "date": STAMP, "chat": chat, "from": ADA, **content}
    return {"update_id": 3, "message": message}


def asked(**given: object) -> Request:
    usual: dict[str, Any] = {"said_at": AT, "name": "Ada", "language": "en", **given}
    return Request("telegram", "7", "3", **usual)


def pressed(data: object, message: object = None, **query: object) -> dict[str, Any]:
    shown = {"message_id": 5, "date": 0, "chat": PRIVATE} if message is None else message
    return {
        "update_id": 3,
        "callback_query": {"id": "q", "from": ADA, "message": shown, "data": data, **query},
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("다음 일정?", "다음 일정?", id="free text"),
        pytest.param("/Next@Gil_Bot  tomorrow ", "next tomorrow", id="a command with our name"),
        pytest.param("/day@other 3\nplease", "day 3\nplease", id="another's command"),
        pytest.param("/start", "start", id="the start"),
        pytest.param("/start AbC-_9", "join AbC-_9", id="a link that invites"),
        pytest.param("/startle me", "startle me", id="an unknown command"),
        pytest.param("/다음", "다음", id="a Korean command"),
        pytest.param("/ next", " next", id="a slash"),
        pytest.param("join AbC", "join AbC", id="a code typed"),
        pytest.param("half \ud83d", "half �", id="half a character"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_private_text_is_asked(text: str, words: str):
    assert event(said(text=text), ME) == asked(text=words)


@pytest.mark.parametrize("text", ["/next", "/Next@Gil_Bot "])
def test_command_alone_is_answered_like_a_button(text: str):
    assert event(said(text=text), ME) == asked(action=Action(Route.NEXT))
    assert event(said(GROUP, text=text), ME) == asked(action=Action(Route.NEXT), group="-100")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param({"text": "/next tomorrow"}, "next tomorrow", id="a command for all"),
        pytest.param({"text": "/start@gil_bot AbC"}, "join AbC", id="a link that invites"),
        pytest.param({"text": "@Gil_bot what is next?"}, "what is next?", id="our name"),
        pytest.param(
            {"text": "and then?", "reply_to_message": {"from": {"id": 42}}},
            "and then?",
            id="a reply to us",
        ),
    ],
)
def test_group_is_heard_if_it_speaks_to_us(content: dict[str, object], words: str):
    assert event(said(GROUP, **content), ME) == asked(text=words, group="-100")


@pytest.mark.parametrize(
    "update",
    [
        pytest.param(said(GROUP, text="what is next?"), id="talk in a group"),
        pytest.param(said(GROUP, text="/next@other_bot"), id="another bot's command"),
        pytest.param(said(GROUP, text="a@gil_bot.example"), id="an e-mail address"),
        pytest.param(said(GROUP, text="mail x@gil_bot"), id="our name inside a word"),
        pytest.param(said(GROUP, photo=[{}]), id="a picture in a group"),
        pytest.param(
            said(GROUP, text="x", reply_to_message={"from": {"id": 7}}), id="a reply to a person"
        ),
        pytest.param(said({"id": -5, "type": "channel"}, text="/next"), id="a channel"),
        pytest.param(said(GROUP, text="/next", sender_chat=GROUP), id="in the group's name"),
        pytest.param(said(text="/next", **{"from": {"id": 9, "is_bot": True}}), id="a bot"),
        pytest.param(said(new_chat_title="x"), id="a service message"),
        pytest.param(said(text=["x"]), id="a text that is none"),
        pytest.param(said(text="x", **{"from": {"id": "7"}}), id="a sender that is none"),
        pytest.param({"update_id": 3, "message": {"text": "x"}}, id="nobody"),
        pytest.param({"update_id": 3, "edited_message": said(text="x")["message"]}, id="edited"),
        pytest.param({"update_id": 3, "poll": {}}, id="of no concern"),
        pytest.param({"message": said(text="x")["message"]}, id="no number"),
        pytest.param(pressed("3:next:"), id="not our button"),
        pytest.param(pressed("1:nowhere:"), id="a route that is none"),
        pytest.param(pressed(None), id="a game"),
        pytest.param(
            pressed("1:next:", **{"from": {"id": 9, "is_bot": True}}), id="a bot's press"
        ),
        pytest.param({"update_id": 3, "callback_query": {"id": "q"}}, id="nobody's press"),
    ],
)
def test_what_is_nothing_to_us(update: dict[str, Any]):
    assert event(update, ME) is None


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("photo", Attachment.PHOTO),
        ("video", Attachment.PHOTO),
        ("voice", Attachment.VOICE),
        ("video_note", Attachment.VOICE),
        ("sticker", Attachment.STICKER),
        ("animation document", Attachment.STICKER),
        ("location", Attachment.LOCATION),
        ("venue location", Attachment.LOCATION),
        ("document", Attachment.FILE),
        ("contact", Attachment.FILE),
        ("poll", Attachment.FILE),
    ],
)
def test_what_is_sent_without_words_is_named(content: str, kind: Attachment):
    update = said(caption="x", **{key: {} for key in content.split()})

    assert event(update, ME) == asked(attachment=kind)


def test_pictures_sent_together_are_one():
    first, second = said(photo=[{}], media_group_id="9"), said(photo=[{}], media_group_id="9")
    second["update_id"] = 4

    assert (event(first, ME), event(second, ME)) == (
        Request(
            "telegram",
            "7",
            "album 9",
            attachment=Attachment.PHOTO,
            said_at=AT,
            name="Ada",
            language="en",
        ),
    ) * 2


@pytest.mark.parametrize(
    ("update", "request_"),
    [
        pytest.param(
            pressed("1:who:K7"),
            asked(action=Action(Route.WHO, "K7"), pressed="5", said_at=None),
            id="one that asks",
        ),
        pytest.param(
            pressed("2:n0nce"), asked(nonce="n0nce", pressed="5", said_at=None), id="one that acts"
        ),
        pytest.param(
            pressed("2:n0nce", {"message_id": 5, "chat": GROUP}),
            asked(nonce="n0nce", pressed="5", said_at=None, group="-100"),
            id="one in a group",
        ),
        pytest.param(
            pressed("2:n0nce", {}),
            asked(nonce="n0nce", said_at=None),
            id="one too old to be named",
        ),
    ],
)
def test_button_is_pressed(update: dict[str, Any], request_: Request):
    assert (event(update, ME), query(update)) == (request_, "q")


@pytest.mark.parametrize(
    ("sender", "name", "language"),
    [
        pytest.param(
            {"first_name": "에이다", "language_code": "ko-KR"}, "에이다", "ko", id="Korean"
        ),
        pytest.param(
            {"first_name": "A", "last_name": "B", "username": "ab", "language_code": "fr"},
            "A B (@ab)",
            "en",
            id="with a nickname",
        ),
        pytest.param({"first_name": "x\u202ey"}, "xy", None, id="turned round"),
        pytest.param({"first_name": 3, "language_code": []}, "", None, id="no name"),
    ],
)
def test_person_is_named_as_telegram_names_them(
    sender: dict[str, object], name: str, language: str | None
):
    update = said(text="x", **{"from": {"id": 7, **sender}})

    assert event(update, ME) == asked(text="x", name=name, language=language)


@pytest.mark.parametrize("date", [None, "x", 0, 10**10, 10**20, -(10**20)], ids=str)
def test_stamp_that_is_none_is_now(date: object):
    assert event(said(text="x", date=date), ME) == asked(text="x", said_at=None)


@pytest.mark.parametrize(
    ("update", "happened"),
    [
        pytest.param(
            {"my_chat_member": {"chat": PRIVATE, "new_chat_member": {"status": "kicked"}}},
            Lost("7"),
            id="blocked",
        ),
        pytest.param(
            {"my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "left"}}},
            Lost("-100"),
            id="put out of a group",
        ),
        pytest.param(
            {"my_chat_member": {"chat": PRIVATE, "new_chat_member": {"status": "member"}}},
            None,
            id="unblocked",
        ),
        pytest.param(
            {"my_chat_member": {"chat": PRIVATE, "new_chat_member": {"status": {}}}},
            None,
            id="unheard of",
        ),
        pytest.param(
            said({"id": -5, "type": "group"}, migrate_to_chat_id=-100),
            Moved("-5", "-100"),
            id="moved, said in the old chat",
        ),
        pytest.param(
            said(GROUP, migrate_from_chat_id=-5), Moved("-5", "-100"), id="said in the new chat"
        ),
    ],
)
def test_chat_has_changed(update: dict[str, Any], happened: Event | None):
    assert event(update, ME) == happened


_KEYS = st.sampled_from(
    "update_id message callback_query my_chat_member chat from id type text data date photo "
    "message_id new_chat_member status migrate_to_chat_id migrate_from_chat_id sender_chat "
    "is_bot first_name username language_code media_group_id reply_to_message".split()
)
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["private", "group", "/start x", "1:who:1", "2:n", "\ud800", "@gil_bot"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=30,
)


def _bent(shape: dict[str, Any], path: list[str], value: object) -> dict[str, Any]:
    """The shape with another value somewhere in it."""
    key, *rest = path
    inner = shape.get(key)
    return {**shape, key: _bent(inner, rest, value) if rest and isinstance(inner, dict) else value}


@given(_VALUES)
def test_any_shape_means_something_or_nothing(update: object):
    assert isinstance(event(update, ME), Request | Lost | Moved | None)
    assert isinstance(query(update), str | None)
    assert isinstance(number(update), int | None)


@given(
    st.sampled_from(
        [said(text="/next"), said(GROUP, text="@gil_bot x"), said(photo=[]), pressed("1:who:K7")]
    ),
    st.lists(_KEYS, min_size=1, max_size=4),
    _VALUES,
)
def test_any_bent_shape_can_be_stored(update: dict[str, Any], path: list[str], value: object):
    happened = event(_bent(update, path, value), ME)

    if isinstance(happened, Request):
        texts = (happened.text, happened.key, happened.address, happened.name, happened.nonce)
        assert all(text is None or text.encode() is not None for text in texts)
