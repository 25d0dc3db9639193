"""The settings: one model over the environment, with all that is wrong listed at once."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from typing_extensions import override

from bot.errors import BotError

_SECRETS = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_WEBHOOK_SECRET",
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
)


class WrongSettings(BotError):
    """Its arguments are the problems, a sentence each, which name the variable and the mend."""

    told = "The settings are not right. Nothing was started."

    @override
    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("write an address that begins with https://")
    return value.rstrip("/")


def _listen(value: str) -> str:
    host, mark, port = value.rpartition(":")
    if not mark or not host or not port.isascii() or not port.isdigit():
        raise ValueError("write a host and a port, like 127.0.0.1:8080")
    return value


Address = Annotated[str, AfterValidator(_address)]
Listen = Annotated[str, AfterValidator(_listen)]
Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Settings(BaseModel):
    """What the operator has set. A secret shows in no `repr`; a file may give it, as `…_FILE`."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    telegram_token: SecretStr | None = Field(default=None, alias="TELEGRAM_BOT_TOKEN")
    telegram_api: Address = Field(default="https://api.telegram.org", alias="TELEGRAM_API_URL")
    telegram_mode: Literal["polling", "webhook"] = Field(default="polling", alias="TELEGRAM_MODE")
    telegram_secret: SecretStr | None = Field(default=None, alias="TELEGRAM_WEBHOOK_SECRET")
    slack_token: SecretStr | None = Field(default=None, alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = Field(default=None, alias="SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr | None = Field(default=None, alias="SLACK_SIGNING_SECRET")
    slack_api: Address = Field(default="https://slack.com/api", alias="SLACK_API_URL")
    slack_mode: Literal["socket", "http"] = Field(default="socket", alias="SLACK_MODE")
    database: Path = Field(default=Path("gildongmu.db"), alias="GILDONGMU_DATABASE")
    trip: Path | None = Field(default=None, alias="GILDONGMU_TRIP")
    key: SecretStr | None = Field(default=None, alias="GILDONGMU_KEY")
    key_file: Path | None = Field(default=None, alias="GILDONGMU_KEY_FILE")
    listen: Listen | None = Field(default=None, alias="GILDONGMU_LISTEN")
    url: Address | None = Field(default=None, alias="GILDONGMU_URL")
    backup: Path | None = Field(default=None, alias="GILDONGMU_BACKUP")
    log: Level = Field(default="INFO", alias="GILDONGMU_LOG")

    @model_validator(mode="after")
    def _hang_together(self) -> "Settings":
        """What one setting asks of another. None of it is asked of a command that needs no bot."""
        problems: list[str] = []
        if self.slack_token and self.slack_mode == "socket" and not self.slack_app_token:
            problems.append(
                "SLACK_APP_TOKEN: set it too (it begins with xapp-), or SLACK_MODE=http"
            )
        if self.slack_token and self.slack_mode == "http" and not self.slack_signing_secret:
            problems.append("SLACK_SIGNING_SECRET: SLACK_MODE=http needs it")
        is_reached = (self.telegram_token and self.telegram_mode == "webhook") or (
            self.slack_token and self.slack_mode == "http"
        )
        if is_reached and not (self.listen and self.url):
            problems.append(
                "GILDONGMU_LISTEN and GILDONGMU_URL: a webhook needs both, like 127.0.0.1:8080 "
                "and https://bot.example.org"
            )
        if problems:
            raise ValueError("\n".join(problems))
        return self


def settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings in the environment (the process's own). An empty variable counts as not set.

    Raises WrongSettings with every problem.
    """
    given = dict(os.environ if environment is None else environment)
    values = {name: value.strip() for name, value in given.items() if value.strip()}
    problems = [problem for name in _SECRETS if (problem := _read_secret(values, name))]
    if level := values.get("GILDONGMU_LOG"):
        values["GILDONGMU_LOG"] = level.upper()
    try:
        found = Settings.model_validate(values)
    except ValidationError as error:
        raise WrongSettings(*problems, *_sentences(error)) from None
    if problems:
        raise WrongSettings(*problems)
    return found


def _read_secret(values: dict[str, str], name: str) -> str | None:
    """Take a secret from the file that `…_FILE` names. Returns what is wrong with that."""
    file = values.get(f"{name}_FILE")
    if file is None:
        return None
    if name in values:
        return f"{name} and {name}_FILE: set one of them, they could disagree"
    try:
        values[name] = Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return f"{name}_FILE: the file cannot be read; check that it is there and readable"
    return None if values[name] else f"{name}_FILE: the file is empty"


def _sentences(error: ValidationError) -> list[str]:
    sentences: list[str] = []
    for each in error.errors(include_input=False, include_url=False):
        text = each["msg"].removeprefix("Value error, ")
        name = ".".join(map(str, each["loc"]))
        sentences += [f"{name}: {line}" if name else line for line in text.splitlines()]
    return sentences
