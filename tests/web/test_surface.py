"""The door opens where it is told to, serves what was mounted, and closes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO

import pytest
from aiohttp import ClientConnectorError, ClientSession, web

from bot.web.surface import Surface


async def echo(request: web.Request) -> web.Response:
    return web.Response(body=await request.read())


@asynccontextmanager
async def surface(listen: str = "127.0.0.1:0") -> AsyncIterator[str]:
    door = Surface()
    door.mount("/echo", echo)
    place = await door.open(listen)
    try:
        yield f"http://{place}"
    finally:
        await door.close()


@pytest.mark.parametrize(
    ("method", "path", "body", "answer"),
    [
        pytest.param("POST", "/echo", b"hello", (200, b"hello"), id="what was mounted"),
        pytest.param("GET", "/echo", b"", (405, b"405: Method Not Allowed"), id="other method"),
        pytest.param("POST", "/other", b"", (404, b"404: Not Found"), id="nothing there"),
    ],
)
async def test_surface_answers(method: str, path: str, body: bytes, answer: tuple[int, bytes]):
    async with (
        surface() as url,
        ClientSession() as people,
        people.request(method, url + path, data=body) as response,
    ):
        assert (response.status, await response.read()) == answer


async def test_surface_refuses_a_body_that_is_too_large():
    async with surface() as url, ClientSession() as people:
        async with people.post(f"{url}/echo", data=BytesIO(b"x" * 1024**2 + b"x")) as response:
            status = response.status

        assert status == 413


async def test_surface_says_when_its_port_is_taken():
    async with surface() as url:
        other = Surface()

        with pytest.raises(OSError, match="address already in use"):
            await other.open(url.removeprefix("http://"))


async def test_surface_is_closed_for_good():
    async with surface() as url:
        pass

    async with ClientSession() as people:
        with pytest.raises(ClientConnectorError):
            await people.post(f"{url}/echo")


async def test_surface_that_was_never_opened_closes():
    await Surface().close()
