"""Codes from the command line: single, for all, as JSON, pictures and a sheet."""

import asyncio
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.opened import made
from bot.clock import VirtualClock
from bot.config import settings
from bot.files.tables import Folder
from bot.files.toml import load, sample
from bot.services.publish import import_folder
from bot.store import bots, invitations, rehearsals
from bot.store.invitations import Invitation
from bot.store.rehearsals import Rehearsal
from tests.cli.calling import call
from tests.repository import ROOT

BASE = ROOT / "tests" / "files" / "base"
LONG_AGO = datetime(2031, 5, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of an operator."""
    monkeypatch.setenv("GILDONGMU_DATABASE", str(tmp_path / "trips.db"))
    monkeypatch.setenv("GILDONGMU_KEY", "ab" * 32)


def prepare(*folders: Folder, name: str | None = None, at: datetime | None = None) -> None:
    """A database with these trips, perhaps of a bot that has run or of a rehearsal."""

    async def work() -> None:
        async with made(settings()) as database:
            for folder in folders:
                clock = VirtualClock(LONG_AGO)
                await import_folder(database, folder, author="import", clock=clock)
            if name is not None:
                await database.write(bots.remember, "telegram", name)
            if at is not None:
                await database.write(rehearsals.begin, Rehearsal(at, 0, LONG_AGO))

    asyncio.run(work())


def found(codes: Sequence[str], now: datetime) -> list[Invitation | None]:
    """What the codes are good for at an instant."""

    async def work() -> list[Invitation | None]:
        async with made(settings()) as database:
            return [await database.read(invitations.of_code, code, now=now) for code in codes]

    return asyncio.run(work())


def test_json_says_how_to_join_on_each_platform():
    prepare(BASE, name="choir_bot", at=LONG_AGO)

    called = call("invite", "p1", "--json")

    value = json.loads(called.out)
    code = value["code"]
    assert (called.code, called.err) == (0, "")
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{26}", code)
    assert value == {
        "to": "P1",
        "code": code,
        "expires": value["expires"],
        "telegram": f"https://t.me/choir_bot?start={code}",
        "slack": f"join {code}",
    }


def test_a_code_is_good_for_two_weeks_or_until_the_trip_is_over():
    prepare(BASE, at=LONG_AGO - timedelta(days=100))
    early = json.loads(call("invite", "P1", "--json").out)["expires"]

    assert early == (LONG_AGO - timedelta(days=86)).isoformat().replace("+00:00", "Z")


def test_a_trip_that_ends_soon_ends_its_codes():
    over = load(BASE).span()[1]
    prepare(BASE, at=over - timedelta(days=3))

    value = json.loads(call("invite", "P1", "--json").out)

    assert datetime.fromisoformat(value["expires"]) == over


def test_a_trip_that_is_over_may_still_be_looked_at():
    prepare(sample(), at=LONG_AGO)
    person = json.loads(call("invite", "--all", "--json").out.splitlines()[0])

    assert datetime.fromisoformat(person["expires"]) == LONG_AGO + timedelta(days=14)


def test_without_a_link_it_is_said_why():
    prepare(BASE)

    called = call("invite", "P1", "--json")

    assert json.loads(called.out)["telegram"] is None
    assert called.err == (
        "No link for Telegram: the bot has to run there once, so that its name is known.\n"
    )


def test_a_new_code_takes_the_place_of_the_old_one():
    prepare(BASE, at=LONG_AGO)
    codes = [json.loads(call("invite", "P1", "--json").out)["code"] for _ in range(2)]

    old, new = found(codes, LONG_AGO)

    assert old is None
    assert new is not None


def test_everyone_is_invited_once():
    prepare(BASE)

    people = [
        json.loads(line)["to"] for line in call("invite", "--all", "--json").out.splitlines()
    ]
    twice = call("invite", "P1", "p1", "--json").out.splitlines()

    assert people == ["P1", "P2", "P3", "P4"]
    assert len(twice) == 1


def test_for_the_eyes_there_is_a_square():
    prepare(BASE, name="choir_bot")

    lines = call("invite", "P1").out.splitlines()

    assert lines[0].startswith("P1 · ")
    assert re.fullmatch(r"  join (\w{4} ){6}\w\w", lines[1])
    assert lines[2].startswith("  https://t.me/choir_bot?start=")
    assert lines[3].startswith("  until ")
    assert "█" in lines[4]


def test_pictures_are_for_this_user_only(tmp_path: Path):
    prepare(BASE)

    call("invite", "P1", "P2", "--png", str(tmp_path))

    pictures = sorted(tmp_path.glob("*.png"))
    assert [each.name for each in pictures] == ["P1.png", "P2.png"]
    assert [each.read_bytes()[1:4] for each in pictures] == [b"PNG", b"PNG"]
    assert [each.stat().st_mode & 0o777 for each in pictures] == [0o600, 0o600]


@pytest.mark.parametrize("name", ["choir_bot", None], ids=["with a link", "without"])
def test_a_sheet_has_a_card_a_person_and_nobodys_name(tmp_path: Path, name: str | None):
    prepare(sample(), name=name, at=datetime(2024, 1, 1, tzinfo=UTC))
    page = tmp_path / "sheet.html"

    codes = [
        json.loads(line)["code"]
        for line in call("invite", "--all", "--json", "--sheet", str(page)).out.splitlines()
    ]

    text = page.read_text("utf-8")
    assert page.stat().st_mode & 0o777 == 0o600
    assert text.count("<section>") == text.count("<svg") == len(codes)
    shown = re.sub(r"\s", "", text)
    assert all(f"<code>join{code}</code>" in shown for code in codes)
    assert "이민근" not in text
    assert "Lee Min-geun" not in text
    assert ("scan the square" in text) == (name is not None)
    assert "Slack, or without a camera: write the line above to Gildongmu." in text
    assert "슬랙, 또는 카메라가 없을 때: 위의 한 줄을 길동무에게 보내십시오." in text
    assert "http" not in re.sub(r'xmlns="[^"]+"', "", text)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name the delegates to invite, or --all."),
        (("P1", "--all"), "Name the delegates to invite, or --all."),
        (("P9",), "There is no delegate 'P9' in this trip. Choose one of P1, P2, P3, P4."),
        (("P1", "--trip", "tango"), "Say which trip: --trip "),
    ],
    ids=["nobody", "some and all", "a stranger", "another trip"],
)
def test_wrong_usage_is_said(arguments: tuple[str, ...], said: str):
    prepare(BASE)

    called = call("invite", *arguments)

    assert (called.code, called.out) == (2, "")
    assert said in called.err


def test_of_several_trips_one_is_named():
    prepare(BASE, sample())
    trips = re.findall(r"--trip (\S+) or (\S+)\.", call("invite", "P1").err)[0]
    [ours] = [trip for trip in trips if trip != "ansan-us-2024"]

    assert call("invite", "P1", "--trip", ours, "--json").code == 0


def test_without_a_trip_there_is_nobody_to_invite():
    prepare()

    called = call("invite", "--all")

    assert called.code == 1
    assert "There is no trip in the database yet. Import one first." in called.err
