"""Every question on each platform in each language, from the app to the bot and back.

One bot serves all tests of this module. What it has to say is what the same person hears in the
terminal; whether that is right stands in the dialogues beside this module.
"""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

import pytest
import pytest_asyncio

from bot.app import Trial, temporary_bot
from bot.chat.command import COMMANDS
from bot.chat.message import Action, Message, lines_of
from bot.clock import VirtualClock
from bot.domain.routes import Route
from bot.domain.text import Language
from bot.files.toml import sample
from bot.platforms.console.conversation import PLATFORM, Conversation, Screen
from bot.services.invite import invite
from bot.store import members
from tests.journeys.phones import House, Phone, headings, house, sees

pytestmark = pytest.mark.asyncio(loop_scope="module")

AT = datetime.fromisoformat("2024-01-11T15:10:00-06:00")
PLATFORMS = ("telegram", "slack")
LANGUAGES: tuple[Language, ...] = ("ko", "en")
MEMBERS: dict[tuple[str, Language], int] = {
    ("telegram", "ko"): 7,
    ("telegram", "en"): 10,
    ("slack", "ko"): 8,
    ("slack", "en"): 11,
}
COORDINATORS = (("telegram", 25), ("slack", 26))
FIRST_LIGHT = {
    "next": ("다음 일정?", "what's next"),
    "who": ("누구 만나?", "who are we meeting today?"),
    "where now": ("지금 어디야?", "where are we now?"),
    "arrival": ("도착 몇 시?", "when do we land"),
    "another's room": ("D05 방 번호?", "what is D05's room number?"),
    "own room": ("내 방 번호", "my room number"),
    "wifi": ("와이파이 비번?", "wifi password?"),
    "not in the material": (
        "투자의향서는 어디랑 체결해?",
        "who do we sign the letter of intent with?",
    ),
}
YES = {"ko": "맞습니다", "en": "Yes, that is me"}
PRIVACY = {"ko": "개인정보 안내", "en": "Your personal data"}
AGREE = {"ko": "동의하고 시작", "en": "Agree and start"}
WELCOME = {"ko": "D{} 님, 환영합니다.", "en": "Welcome, D{}."}
NEWCOMERS = {
    ("telegram", "ko"): (12, "상공회의소 대표단 D12 님이 맞습니까?"),
    ("telegram", "en"): (
        13,
        "You are invited as D13 · chamber of commerce delegate. Is that you?",
    ),
    ("slack", "ko"): (14, "경영자협회 대표단 D14 님이 맞습니까?"),
    ("slack", "en"): (
        15,
        "You are invited as D15 · managers association delegate. Is that you?",
    ),
}
STOPPING = {
    ("telegram", "ko"): "텔레그램에서 안내를 그만 받으시겠습니까?",
    ("telegram", "en"): "Shall I stop writing to you on Telegram?",
    ("slack", "ko"): "슬랙에서 안내를 그만 받으시겠습니까?",
    ("slack", "en"): "Shall I stop writing to you on Slack?",
}
"""The one answer that names the platform."""

on_each_platform = pytest.mark.parametrize("platform", PLATFORMS)
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@dataclass(frozen=True)
class Terminal:
    """The same trip at the same instant in the terminal, where everyone is in already."""

    bot: Trial
    conversation: Conversation

    async def says(self, number: int, text: str) -> str:
        return _heading(await self.conversation.says(f"D{number:02}", text))

    async def presses(self, number: int, action: Action) -> str:
        return _heading(await self.conversation.presses(f"D{number:02}", action))

    async def presses_label(self, number: int, asked: Action, label: str) -> str:
        [message] = await self.conversation.presses(f"D{number:02}", asked)
        [action] = [
            button.action
            for row in message.buttons
            for button in row
            if button.label == label and button.action is not None
        ]
        return await self.presses(number, action)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def here(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    async with house(tmp_path_factory.mktemp("bot"), VirtualClock(AT)) as opened:
        for platform, number in COORDINATORS:
            await opened.joins(platform, number)
        for (platform, language), number in MEMBERS.items():
            await opened.joins(platform, number)
            await opened.bot.database.write(
                members.choose_language,
                trip=opened.trip.id,
                person=f"D{number:02}",
                language=language,
            )
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def terminal() -> AsyncIterator[Terminal]:
    screen = Screen()
    clock = VirtualClock(AT)
    async with temporary_bot(sample(), clock, platform=PLATFORM, messenger=screen) as bot:
        await bot.remind.begin(clock.now())
        for (_, language), number in MEMBERS.items():
            await bot.database.write(
                members.choose_language,
                trip=bot.trip.id,
                person=f"D{number:02}",
                language=language,
            )
        yield Terminal(bot, Conversation(bot.receive, bot.deliver, screen))


@on_each_platform
@in_each_language
async def test_a_code_lets_a_person_in(here: House, platform: str, language: Language):
    number, question = NEWCOMERS[platform, language]
    phone = here.phone(platform, number)
    [made] = await here.bot.database.write(
        invite, here.trip, [f"D{number}"], now=here.bot.clock.now()
    )

    await phone.joins(made.code)
    if language == "en":
        await phone.until(lambda: len(phone.shown()) == 1)
        await phone.presses("English")
    await sees(phone, question)
    await phone.presses(YES[language])
    await sees(phone, PRIVACY[language])
    await phone.presses(AGREE[language])
    await sees(phone, WELCOME[language].format(number))

    in_now = await here.bot.database.read(members.of_person, here.trip.id, f"D{number}")
    assert [(each.platform, each.address) for each in in_now] == [(platform, phone.address)]
    chosen = await here.bot.database.read(members.chosen_language, here.trip.id, f"D{number}")
    assert (chosen or "ko") == language


@on_each_platform
@in_each_language
@pytest.mark.parametrize("name", COMMANDS)
async def test_a_route_is_answered_in_the_language_of_who_asks(
    here: House, terminal: Terminal, platform: str, language: Language, name: str
):
    number, phone = _member(here, platform, language)
    heading = await terminal.presses(number, COMMANDS[name])
    if name == Route.STOP:
        heading = STOPPING[platform, language]
    before = len(headings(phone))

    await phone.commands(name)

    await sees(phone, heading, after=before)
    assert _language(heading) == language


@on_each_platform
@in_each_language
@pytest.mark.parametrize("what", FIRST_LIGHT)
async def test_a_question_in_own_words_is_answered(
    here: House, terminal: Terminal, platform: str, language: Language, what: str
):
    number, phone = _member(here, platform, language)
    text = FIRST_LIGHT[what][LANGUAGES.index(language)]
    heading = await terminal.says(number, text)
    before = len(headings(phone))

    await phone.says(text)

    await sees(phone, heading, after=before)
    assert _language(heading) == language


@on_each_platform
@in_each_language
async def test_a_button_is_answered_in_its_place(
    here: House, terminal: Terminal, platform: str, language: Language
):
    number, phone = _member(here, platform, language)
    asked = Action(Route.NEXT)
    before = len(headings(phone))
    await phone.commands(Route.NEXT)
    await sees(phone, await terminal.presses(number, asked), after=before)
    label = phone.labels()[0]
    heading = await terminal.presses_label(number, asked, label)

    await phone.presses(label)

    await sees(phone, heading, after=before)
    assert len(headings(phone)) == before + 1


def _member(here: House, platform: str, language: Language) -> tuple[int, Phone]:
    number = MEMBERS[platform, language]
    return number, here.phone(platform, number)


def _heading(messages: tuple[Message, ...]) -> str:
    return lines_of(messages[0])[0]


def _language(heading: str) -> Language:
    """What it is written in; a Korean name in brackets, or of a button, does not count."""
    return "ko" if re.search("[가-힣]", heading) else "en"
