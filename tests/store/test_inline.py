import pytest

from bot.store.inline import Inline


def test_work_is_done_where_it_is_asked_for():
    done: list[int] = []

    promise = Inline().submit(done.append, 5)

    assert (done, promise.result()) == ([5], None)


@pytest.mark.parametrize("error", [ValueError("no"), SystemExit(3)])
def test_what_work_raises_is_kept_for_its_owner(error: BaseException):
    def work() -> None:
        raise error

    promise = Inline().submit(work)

    assert promise.exception() is error
    Inline().shutdown()
