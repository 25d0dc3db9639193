"""What a pressed button asks."""

from datetime import date

import pytest

from bot.chat.message import Action
from bot.domain.routes import Route
from bot.domain.text import Language
from bot.domain.trip import Trip
from bot.understanding.question import Question, When
from handlers.pressed import question_of
from tests.chat.cards.looking import event_of


def test_question_of_a_button_without_an_argument_names_nothing(sample_trip: Trip):
    question = question_of(Action(Route.NEXT), sample_trip, "ko")

    assert question == Question((Route.NEXT,), "ko")


def test_question_of_a_button_is_about_what_it_names(sample_trip: Trip):
    question = question_of(Action(Route.WHERE, "E20"), sample_trip, "ko")

    assert question == Question((Route.WHERE,), "ko", events=(event_of(sample_trip, "E20"),))


def test_question_of_a_button_is_about_its_day(sample_trip: Trip):
    question = question_of(Action(Route.DAY, "2024-01-12"), sample_trip, "en")

    assert question == Question((Route.DAY,), "en", when=When(day=date(2024, 1, 12)))


def test_question_of_a_button_leaves_out_what_the_trip_forgot(sample_trip: Trip):
    question = question_of(Action(Route.WHERE, "E99"), sample_trip, "ko")

    assert question == Question((Route.WHERE,), "ko")


@pytest.mark.parametrize(("spoken", "wanted"), [("ko", "en"), ("en", "ko")])
def test_question_of_a_language_is_in_that_language(
    sample_trip: Trip, spoken: Language, wanted: Language
):
    question = question_of(Action(Route.LANGUAGE, wanted), sample_trip, spoken)

    assert question == Question((Route.LANGUAGE,), wanted)
