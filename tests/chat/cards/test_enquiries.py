"""What coordinators and askers read of questions and calls for help, word for word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.cards import enquiries, relayed, sos, waiting
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.enquiry import Enquiry
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, look, said, scenes

ASKED = datetime(2024, 1, 12, 19, 2, tzinfo=UTC)  # 13:02 in Warren County
LATER = ASKED + timedelta(minutes=4)
PHOTOS = Enquiry(14, "D16", "유니테크 공장에서 사진 찍어도 됩니까?", "ko", "E32", ASKED)
LOST = Enquiry(15, "D12", "길을 잃었어요", "ko", None, ASKED, is_urgent=True)
WORDLESS = replace(LOST, text="")
FLYING = replace(LOST, asked_at=datetime(2024, 1, 11, 4, 0, tzinfo=UTC))
TAKEN = replace(PHOTOS, taken_by="D25")
ANSWERED = replace(
    TAKEN,
    answered_by="D26",
    answered_at=LATER,
    answer="공장 안 촬영은 홍보 담당만 합니다.\n개소식장에서는 찍으셔도 됩니다.",
)
OVER = replace(LOST, answered_by="D12", answered_at=LATER, answer="")

_CARDS: dict[str, Callable[[View], Message]] = {
    "enquiry": lambda view: enquiries.enquiry_card(view, PHOTOS),
    "call": lambda view: enquiries.enquiry_card(view, LOST),
    "wordless": lambda view: enquiries.enquiry_card(view, WORDLESS),
    "flying": lambda view: enquiries.enquiry_card(view, FLYING),
    "again": lambda view: enquiries.again_card(view, PHOTOS, after=timedelta(minutes=15)),
    "taken": lambda view: enquiries.taken_card(view, TAKEN),
    "news": lambda view: enquiries.news_card(view, TAKEN),
    "ended": lambda view: enquiries.news_card(view, ANSWERED),
    "over": lambda view: enquiries.taken_card(view, OVER),
    "write": lambda view: enquiries.write_card(view, PHOTOS),
    "sent": lambda view: enquiries.sent_card(view, ANSWERED),
    "questions": lambda view: waiting.questions_card(view, (WORDLESS, TAKEN)),
    "none": lambda view: waiting.questions_card(view, ()),
    "wrong": lambda view: waiting.no_question_card(view, 99),
    "unnumbered": lambda view: waiting.no_question_card(view, 0),
    "refused": waiting.coordinators_only_card,
    "prompt": relayed.prompt_card,
    "dropped": relayed.never_mind_card,
    "handed": lambda view: relayed.handed_card(view, "사진 찍어도 됩니까?"),
    "unmanned": lambda view: relayed.unmanned_card(view, "사진 찍어도 됩니까?"),
    "already": lambda view: relayed.already_card(view, PHOTOS),
    "answer": lambda view: relayed.answer_card(view, ANSWERED, is_silent=False),
    "read": relayed.read_card,
    "sos": lambda view: sos.sos_card(view, (), ("D25", "D26")),
    "alone": lambda view: sos.sos_card(view, (), ()),
    "safe": lambda view: sos.safe_card(view, is_first=True),
    "ended-call": lambda view: sos.safe_card(view, is_first=False),
}


@pytest.mark.parametrize("scene", scenes("enquiries"), ids=str)
def test_enquiries_say(sample_trip: Trip, scene: Scene):
    message = _CARDS[scene.card](scene.view(sample_trip))

    assert said(message) == scene.text


def test_a_coordinator_without_a_phone_in_the_roster_is_offered_no_call(sample_trip: Trip):
    delegates = dict(sample_trip.delegates)
    delegates["D16"] = replace(delegates["D16"], phone=None)
    view = look(replace(sample_trip, delegates=delegates), "D25", "2024-01-12T13:02-06:00")

    assert said(enquiries.enquiry_card(view, PHOTOS)).endswith("[맡기] [답하기]")


def test_a_long_question_is_one_line_in_the_list(sample_trip: Trip):
    view = look(sample_trip, "D25", "2024-01-12T13:02-06:00")
    long = replace(PHOTOS, text="긴 " * 60)

    line = said(waiting.questions_card(view, (long,))).splitlines()[2]

    assert line == f"  “{('긴 ' * 60)[:79]}…”"


def test_where_no_place_is_known_none_is_shown(sample_trip: Trip):
    view = look(sample_trip, "D12", "2024-01-06T18:30+09:00")

    assert "My hotel" not in said(sos.sos_card(view, (), ()))
