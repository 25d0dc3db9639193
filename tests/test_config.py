from pathlib import Path

import pytest

from bot.config import Settings, WrongSettings, settings


def test_nothing_set_is_a_bot_without_platforms():
    found = settings({})

    assert (found.telegram_token, found.slack_token) == (None, None)
    assert found.telegram_api == "https://api.telegram.org"
    assert found.slack_api == "https://slack.com/api"


def test_an_empty_variable_counts_as_not_set():
    assert settings({"TELEGRAM_BOT_TOKEN": " ", "GILDONGMU_TRIP": ""}) == Settings()


def test_a_secret_shows_in_no_repr():
    found = settings({"TELEGRAM_BOT_TOKEN": "42:hidden"})

    assert "hidden" not in f"{found!r} {found}"


def test_a_secret_may_lie_in_a_file(tmp_path: Path):
    file = tmp_path / "token"
    file.write_text("42:secret\n")

    found = settings({"TELEGRAM_BOT_TOKEN_FILE": str(file)})

    assert found.telegram_token is not None
    assert found.telegram_token.get_secret_value() == "42:secret"


def test_a_log_level_may_be_written_small():
    assert settings({"GILDONGMU_LOG": "debug"}).log == "DEBUG"


def test_every_problem_is_listed_at_once():
    with pytest.raises(WrongSettings) as raised:
        settings(
            {
                "TELEGRAM_MODE": "push",
                "SLACK_API_URL": "slack.com",
                "GILDONGMU_LISTEN": "8080",
                "SLACK_BOT_TOKEN_FILE": "/nowhere",
                "SLACK_APP_TOKEN": "xapp-1",
                "SLACK_APP_TOKEN_FILE": "/nowhere",
            }
        )

    assert str(raised.value).splitlines() == [
        "SLACK_BOT_TOKEN_FILE: the file cannot be read; check that it is there and readable",
        "SLACK_APP_TOKEN and SLACK_APP_TOKEN_FILE: set one of them, they could disagree",
        "TELEGRAM_MODE: Input should be 'polling' or 'webhook'",
        "SLACK_API_URL: write an address that begins with https://",
        "GILDONGMU_LISTEN: write a host and a port, like 127.0.0.1:8080",
    ]


def test_an_empty_file_is_said(tmp_path: Path):
    file = tmp_path / "token"
    file.touch()

    with pytest.raises(WrongSettings, match="SLACK_BOT_TOKEN_FILE: the file is empty"):
        settings({"SLACK_BOT_TOKEN_FILE": str(file)})


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        pytest.param(
            {"SLACK_BOT_TOKEN": "xoxb-1"},
            "SLACK_APP_TOKEN: set it too (it begins with xapp-), or SLACK_MODE=http",
            id="socket without an app token",
        ),
        pytest.param(
            {"TELEGRAM_BOT_TOKEN": "42:x", "TELEGRAM_MODE": "webhook"},
            "GILDONGMU_LISTEN and GILDONGMU_URL: a webhook needs both, like 127.0.0.1:8080 "
            "and https://bot.example.org",
            id="webhook without an address",
        ),
    ],
)
def test_settings_that_need_another_say_which(given: dict[str, str], problem: str):
    with pytest.raises(WrongSettings) as raised:
        settings(given)

    assert str(raised.value) == problem
