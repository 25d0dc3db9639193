"""What the errors of the SDK and of its transport mean."""

from datetime import timedelta

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey

from bot.platforms.slack.outcomes import outcome_of
from bot.services.messenger import Later, Maybe, Outcome

WHERE = ConnectionKey("slack.com", 443, True, True, None, None, None)  # noqa: FBT003 -- its fields
NOT_SENT = Later(timedelta(seconds=5))


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        pytest.param(aiohttp.ClientConnectorError(WHERE, OSError(1)), NOT_SENT, id="no way there"),
        pytest.param(
            aiohttp.ClientConnectorDNSError(WHERE, OSError(1)), NOT_SENT, id="no such name"
        ),
        pytest.param(aiohttp.ConnectionTimeoutError(), NOT_SENT, id="nobody answers"),
        pytest.param(aiohttp.SocketTimeoutError(), Maybe(), id="silence after it was sent"),
        pytest.param(aiohttp.ServerDisconnectedError(), Maybe(), id="a line cut"),
        pytest.param(aiohttp.ClientPayloadError(), Maybe(), id="half an answer"),
        pytest.param(aiohttp.ClientOSError(104, "reset"), Maybe(), id="a line reset"),
        pytest.param(TimeoutError(), Maybe(), id="too long in all"),
    ],
)
def test_error_of_the_transport(error: Exception, outcome: Outcome):
    assert outcome_of(error, method="chat.postMessage") == outcome
