import json
import logging

import pytest

from bot.logs import Lines, configure


def record(**extra: object) -> logging.LogRecord:
    found = logging.LogRecord("bot.services.wake", logging.INFO, "", 0, "awake %s", ("now",), None)
    vars(found).update(extra)
    found.created = 1704067200.5
    return found


def test_a_line_is_one_object_with_its_action_and_facts():
    line = Lines().format(record(action="awake", count=3, job="plan"))

    assert json.loads(line) == {
        "at": "2024-01-01T00:00:00.500Z",
        "level": "info",
        "action": "awake",
        "message": "awake now",
        "from": "bot.services.wake",
        "count": 3,
        "job": "plan",
    }


def test_a_secret_is_masked_wherever_it_stands():
    try:
        raise ValueError("https://api.example.org/bot42:secret/getMe")  # noqa: TRY301 -- a traceback
    except ValueError as error:
        broken = record(url="bot42:secret")
        broken.exc_info = (ValueError, error, error.__traceback__)

    line = Lines(["42:secret", ""]).format(broken)

    assert "42:secret" not in line
    assert json.loads(line)["url"] == "bot***"


def test_libraries_are_heard_only_when_something_is_wrong(capsys: pytest.CaptureFixture[str]):
    before = logging.getLogger().handlers[:], logging.getLogger().level
    try:
        configure("DEBUG")
        logging.getLogger("httpx").info("token")
        logging.getLogger("bot.running").debug("ours")
    finally:
        logging.getLogger().handlers[:] = before[0]
        logging.getLogger().setLevel(before[1])
        for name in ("bot", "handlers"):
            logging.getLogger(name).setLevel(logging.NOTSET)

    said = capsys.readouterr().err
    assert "token" not in said
    assert "ours" in said
