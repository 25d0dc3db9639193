"""The operator's way into the database, beside a bot that runs."""

from pathlib import Path

import pytest

from bot.cli.opened import NoDatabase, key_of, made, opened
from bot.config import Settings, settings
from bot.store import trips
from bot.store.connection import WrongKey
from bot.store.key import KeyBesideData

KEY = "ab" * 32


def chosen(path: Path, **more: str) -> Settings:
    return settings({"GILDONGMU_DATABASE": str(path), "GILDONGMU_KEY": KEY, **more})


async def test_a_database_that_is_not_there_is_not_made_by_looking(tmp_path: Path):
    path = tmp_path / "trips.db"

    with pytest.raises(NoDatabase, match=r"trips\.db"):
        async with opened(chosen(path)):
            pass

    assert not path.exists()


async def test_two_may_have_the_database_open(tmp_path: Path):
    path = tmp_path / "trips.db"

    async with made(chosen(path)) as bot, opened(chosen(path)) as operator:
        assert await operator.read(trips.known) == await bot.read(trips.known) == {}


async def test_another_key_is_refused(tmp_path: Path):
    path = tmp_path / "trips.db"
    async with made(chosen(path)):
        pass

    with pytest.raises(WrongKey):
        async with opened(chosen(path, GILDONGMU_KEY="cd" * 32)):
            pass


def test_a_key_is_made_once_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    found = settings({"GILDONGMU_DATABASE": str(tmp_path / "data" / "trips.db")})

    first, said = key_of(found), capsys.readouterr().err
    second, silence = key_of(found), capsys.readouterr().err

    assert first.raw == second.raw
    assert said == (
        f"A key for the database was made: {tmp_path}/config/gildongmu/gildongmu.key\n"
        "Keep a copy elsewhere: without it, the data are lost.\n"
    )
    assert silence == ""


def test_a_key_in_the_folder_of_the_backups_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    found = settings(
        {
            "GILDONGMU_DATABASE": str(tmp_path / "data" / "trips.db"),
            "GILDONGMU_BACKUP": str(tmp_path / "config"),
        }
    )

    with pytest.raises(KeyBesideData):
        key_of(found)
