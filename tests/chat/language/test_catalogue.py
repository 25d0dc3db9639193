"""Reading catalogues."""

from bot.chat.language.catalogue import Catalogue, catalogue, read

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def entries(text: str) -> Catalogue:
    return read((HEADER + text).encode())


def test_a_catalogue_holds_what_is_finished():
    said = entries(
        """\
msgid "Today"
msgstr "오늘 일정"

msgctxt "heading"
msgid "Today"
msgstr "오늘"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n}일"

#, fuzzy
msgid "Map"
msgstr "지도인 듯"

msgid "Room"
msgstr ""
"""
    )

    assert said == Catalogue(
        {("", "Today"): "오늘 일정", ("heading", "Today"): "오늘", ("", "{n} day"): "{n}일"}
    )


def test_a_missing_entry_is_none():
    said = entries('msgid "Today"\nmsgstr "오늘"\n')

    assert (said.of("Today"), said.of("Today", "heading"), said.of("Map")) == ("오늘", None, None)


def test_english_needs_no_catalogue():
    assert catalogue("en") == Catalogue({})


def test_a_catalogue_is_read_once():
    assert catalogue("ko") is catalogue("ko")
