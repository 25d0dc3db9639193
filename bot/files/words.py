"""Texts and field names: words in both languages, and sources that name real fields."""

import unicodedata
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from bot.files import schema
from bot.files.mend import nearest
from bot.files.problems import Problem
from bot.files.records import FILE_OF, Records

_LANGUAGES = {"ko": "Korean", "en": "English"}


def broken_words(records: Records) -> Iterator[Problem]:
    """Texts without words or in one language only, and sources of fields that do not exist."""
    for file, label, record in _all(records):
        for key, text in _strings(record):
            yield from _controls(file, label, key, text)
        for key, words in _texts(record):
            yield from _text(file, label, key, words)
        if isinstance(record, schema.Sourced):
            yield from _sources(file, label, record)


def _all(records: Records) -> Iterator[tuple[str, str, BaseModel]]:
    if records.trip:
        yield "trip.toml", "", records.trip
    for name, file in FILE_OF.items():
        for record in records.named(name):
            yield file, getattr(record, "id", ""), record


def _texts(record: BaseModel, prefix: str = "") -> Iterator[tuple[str, schema.Words]]:
    """Every text of a table with its key; those in lists are numbered from 1."""
    for name, value in vars(record).items():
        values = value if isinstance(value, list) else [value]
        for number, each in enumerate(values, 1):
            key = f"{prefix}{name}.{number}" if isinstance(value, list) else f"{prefix}{name}"
            if isinstance(each, schema.Words):
                yield key, each
            elif isinstance(each, BaseModel):
                yield from _texts(each, f"{key}.")


def _strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a table with its key; those in lists are numbered from 1."""
    if isinstance(value, str):
        yield key, value
    inside: Iterable[tuple[object, object]] = ()
    if isinstance(value, BaseModel):
        inside = vars(value).items()
    elif isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value, 1)
    for name, each in inside:
        if isinstance(each, str | list | dict | BaseModel):
            yield from _strings(each, f"{key}.{name}" if key else str(name))


def _controls(file: str, label: str, key: str, text: str) -> Iterator[Problem]:
    """Characters that are not written but obeyed."""
    if text.isprintable():
        return
    for sign in dict.fromkeys(text):
        if unicodedata.category(sign) == "Cc" and sign not in "\n\t":
            said = f"has the control character U+{ord(sign):04X}"
            yield Problem(file, label, key, said, "Take it out")


def _text(file: str, label: str, key: str, words: schema.Words) -> Iterator[Problem]:
    written = {"ko": words.ko, "en": words.en}
    missing = [language for language, text in written.items() if not (text or "").strip()]
    if len(missing) == len(written):
        yield Problem(file, label, key, "has no words", 'Write { ko = "…", en = "…" }')
    elif missing:
        said = f"is not written in {_LANGUAGES[missing[0]]}: the other language is shown"
        yield Problem(file, label, key, said, f'Write {missing[0]} = "…" too', is_error=False)


def _sources(file: str, label: str, record: schema.Sourced) -> Iterator[Problem]:
    known = sorted({*type(record).model_fields, "date"} - {"reported", "illustrative"})
    for key, fields in (("reported", record.reported), ("illustrative", record.illustrative)):
        for field in fields:
            if field not in known:
                close = nearest(field, known)
                mend = f"Write {close}" if close else "Take it out"
                yield Problem(file, label, key, f"there is no field {field!r}", mend)
    for field in record.reported:
        if field in record.illustrative:
            said = f"{field} is both stated in the report and a sample"
            yield Problem(file, label, "illustrative", said, "Name it in one of the two lists")
