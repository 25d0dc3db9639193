"""Questions as they reach a handler, without the words they were asked in."""

from typing import Any

from bot.chat.view import View
from bot.domain.routes import Route
from bot.understanding.question import Question
from handlers.asking import Asking


def ask(view: View, route: Route, **named: Any) -> Asking:  # noqa: ANN401 -- fields of a question
    return Asking(view, Question((route,), view.speech.language, **named))
