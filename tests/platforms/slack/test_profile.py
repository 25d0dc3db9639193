"""Who someone is on Slack."""

from dataclasses import replace
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat.request import Request
from bot.platforms.slack.profile import introduced
from tests.platforms.slack.payloads import USER
from tests.platforms.slack.server import TOKEN, Fault, Workspace

JOIN = Request("slack", USER, "Ev1", text="join abc")


async def met(workspace: Workspace, request: Request = JOIN) -> Request:
    client = AsyncWebClient(token=TOKEN, base_url=f"{workspace.url}/api", retry_handlers=[])
    return await introduced(client, request)


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        pytest.param(
            {"name": "ms", "locale": "ko-KR", "profile": {"display_name": "민수"}},
            replace(JOIN, name="민수", language="ko"),
            id="a Korean",
        ),
        pytest.param(
            {"name": "ann", "locale": "de-DE", "profile": {"display_name": ""}},
            replace(JOIN, name="ann", language="en"),
            id="someone without a display name",
        ),
        pytest.param({}, JOIN, id="someone of whom Slack says nothing"),
        pytest.param({"name": "x" * 100}, replace(JOIN, name="x" * 64), id="a long name"),
    ],
)
async def test_person_is_introduced(
    workspace: Workspace, profile: dict[str, Any], expected: Request
):
    workspace.profile = profile

    assert await met(workspace) == expected


async def test_name_that_came_with_the_request_stays(workspace: Workspace):
    workspace.profile = {"name": "other", "locale": "ko-KR"}

    request = replace(JOIN, name="minsu")
    assert await met(workspace, request) == replace(request, language="ko")


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault("missing_scope"), id="a scope left out"),
        pytest.param(Fault(is_cut=True), id="a cut"),
        pytest.param(Fault(page=("text/plain", "hotel")), id="a page of a hotel"),
    ],
)
async def test_person_whom_slack_does_not_name_joins_all_the_same(
    workspace: Workspace, fault: Fault
):
    workspace.fails("users.info", fault)

    assert await met(workspace) == JOIN
