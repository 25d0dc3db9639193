import pytest

from bot.domain.text import Language, Text


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (Text("버스", "bus"), "ko", "버스"),
        (Text("버스", "bus"), "en", "bus"),
        (Text(ko="버스"), "en", "버스"),
        (Text(en="bus"), "ko", "bus"),
        (Text(ko="", en="bus"), "ko", "bus"),
    ],
    ids=["Korean", "English", "English is missing", "Korean is missing", "Korean is empty"],
)
def test_a_text_is_never_shown_as_nothing(text: Text, language: Language, said: str):
    assert text.in_(language) == said


@pytest.mark.parametrize(("ko", "en"), [(None, None), ("", None), ("", "")])
def test_a_text_in_no_language_is_refused(ko: str | None, en: str | None):
    with pytest.raises(ValueError, match=r"^a text needs ko or en$"):
        Text(ko, en)


def test_the_forms_of_a_text_are_those_it_has():
    assert [Text("버스", "bus").forms(), Text(en="bus").forms()] == [("버스", "bus"), ("bus",)]
