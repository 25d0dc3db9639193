"""The one door for HTTP: rooms are mounted on it, then it is opened once."""

from collections.abc import Awaitable, Callable

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_LARGEST = 1024 * 1024  # bytes of a body; platforms send a few kilobytes
_FAREWELL = 2.0  # seconds that requests under way have to end, once it is closed


class Surface:
    """Serves what was mounted. A body that is too large is refused with 413 when it is read."""

    def __init__(self) -> None:
        self._application = web.Application(client_max_size=_LARGEST)
        self._runner: web.AppRunner | None = None

    def mount(self, path: str, handler: Handler, *, method: str = "POST") -> None:
        """Let `handler` answer what comes to `path`. To be called before it is opened."""
        self._application.router.add_route(method, path, handler)

    async def open(self, listen: str) -> str:
        """Listen on `host:port`; returns the same with the port in use. OSError if it is taken.

        Addresses of requests are written to no log: some carry a secret.
        """
        host, _, port = listen.rpartition(":")
        runner = web.AppRunner(self._application, access_log=None, shutdown_timeout=_FAREWELL)
        await runner.setup()
        self._runner = runner
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        except OSError:
            await self.close()
            raise
        return f"{host}:{runner.addresses[0][1]}"

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
