"""A thread that is none: work is done at once, where it is asked for."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Inline:
    """Stands in for the thread of a Database: quicker in memory, and a simulation keeps its order.

    The event loop waits meanwhile, so not for a file.
    """

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        promise: Future[T] = Future()
        try:
            promise.set_result(work(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 -- whoever holds the promise gets it
            promise.set_exception(error)
        return promise

    def shutdown(self) -> None:
        """Nothing is left to do."""
