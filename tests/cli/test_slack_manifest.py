"""`gildongmu slack-manifest`: what is pasted, and nothing else."""

import json

import pytest

from bot.platforms.slack.manifest import manifest
from tests.cli.calling import call


@pytest.mark.parametrize(
    ("options", "url"),
    [
        pytest.param((), None, id="for socket mode"),
        pytest.param(("--url", "https://bot.example.org"), "https://bot.example.org", id="http"),
    ],
)
def test_manifest_is_printed_as_json(options: tuple[str, ...], url: str | None):
    called = call("slack-manifest", *options)

    assert (called.code, json.loads(called.out), called.err) == (0, manifest(url), "")


def test_manifest_wants_a_safe_address():
    assert call("slack-manifest", "--url", "http://bot.example.org").code == 2


def test_manifest_explains_itself_with_an_example():
    assert "Example: gildongmu " in call("slack-manifest", "--help").out
