import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from traceback import format_exception

import pytest

from bot.store.key import (
    Key,
    KeyBesideData,
    KeyMalformed,
    KeyNamedTwice,
    KeyNotKept,
    KeyUnreadable,
    _made,
    key_from,
)

DIGITS = "0123456789abcdef" * 4
RAW = bytes.fromhex(DIGITS)


def chosen(tmp_path: Path, value: str | None = None, file: Path | None = None, *data: Path) -> Key:
    """The key under these settings, with the configuration folder `config`."""
    return key_from(value, file, configuration=tmp_path / "config", data=data)


def test_a_key_in_the_settings_is_taken(tmp_path: Path):
    assert chosen(tmp_path, DIGITS) == Key(RAW)


@pytest.mark.parametrize("digits", [f"{DIGITS}\n", DIGITS.upper(), f"  {DIGITS}\r\n"])
def test_a_key_in_a_file_is_taken_whatever_surrounds_it(tmp_path: Path, digits: str):
    file = tmp_path / "secret"
    file.write_bytes(digits.encode())

    assert chosen(tmp_path, None, file) == Key(RAW, file)


@pytest.mark.parametrize(
    "digits",
    ["", DIGITS[:-2], DIGITS + "00", "가" * 64, "correct horse battery staple", DIGITS[:-1] + "g"],
    ids=["empty", "short", "long", "Hangul", "words", "one letter"],
)
def test_a_malformed_key_is_refused_and_not_quoted(tmp_path: Path, digits: str):
    file = tmp_path / "secret"
    file.write_text(digits)

    with pytest.raises(KeyMalformed) as from_value:
        chosen(tmp_path, digits)
    with pytest.raises(KeyMalformed) as from_file:
        chosen(tmp_path, None, file)

    for refused in (from_value, from_file):
        assert (digits or "''") not in "".join(format_exception(refused.value))


def test_two_keys_are_refused(tmp_path: Path):
    with pytest.raises(KeyNamedTwice):
        chosen(tmp_path, DIGITS, tmp_path / "secret")


def test_a_missing_key_file_is_not_replaced(tmp_path: Path):
    with pytest.raises(KeyUnreadable, match="secret"):
        chosen(tmp_path, None, tmp_path / "secret")

    assert list(tmp_path.iterdir()) == []


def test_a_key_file_in_the_folder_of_the_data_is_refused(tmp_path: Path):
    data, backup = tmp_path / "data", tmp_path / "backup"
    (backup / "deep").mkdir(parents=True)
    file = backup / "deep" / "secret"
    file.write_text(DIGITS)

    with pytest.raises(KeyBesideData):
        chosen(tmp_path, None, file, data, backup)


def test_a_link_to_the_folder_of_the_data_is_seen_through(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "secret").write_text(DIGITS)
    (tmp_path / "link").symlink_to(tmp_path / "data")

    with pytest.raises(KeyBesideData):
        chosen(tmp_path, None, tmp_path / "link" / "secret", tmp_path / "data")


def test_a_key_is_not_made_in_the_folder_of_the_data(tmp_path: Path):
    with pytest.raises(KeyBesideData):
        chosen(tmp_path, None, None, tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_without_any_key_one_is_made_for_this_user_only(tmp_path: Path):
    made = chosen(tmp_path)

    file = tmp_path / "config" / "gildongmu.key"
    assert made == Key(made.raw, file, is_new=True)
    assert file.read_text() == f"{made.raw.hex()}\n"
    assert stat.filemode(file.stat().st_mode) == "-rw-------"
    assert stat.filemode(file.parent.stat().st_mode) == "drwx------"
    assert list(file.parent.iterdir()) == [file]


def test_the_key_that_was_made_is_found_again(tmp_path: Path):
    made = chosen(tmp_path)

    assert chosen(tmp_path) == Key(made.raw, made.file)


def test_two_processes_that_make_a_key_at_once_agree(tmp_path: Path):
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(chosen, [tmp_path] * 8))

    assert len({key.raw for key in made}) == 1
    assert [key.is_new for key in made].count(True) == 1


def test_a_key_that_another_process_has_just_made_is_not_replaced(tmp_path: Path):
    place = tmp_path / "gildongmu.key"
    place.write_text(DIGITS)

    assert _made(place) == Key(RAW, place)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "config").write_text("not a folder")

    with pytest.raises(KeyNotKept, match="config"):
        chosen(tmp_path)


def test_a_key_is_never_shown(tmp_path: Path):
    assert RAW.hex() not in repr(Key(RAW, tmp_path))
    assert str(RAW) not in repr(Key(RAW, tmp_path))


def test_a_key_of_another_length_is_a_mistake():
    with pytest.raises(ValueError, match="a key has 32 bytes, not 5"):
        Key(b"short")
