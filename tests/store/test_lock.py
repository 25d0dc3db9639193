import subprocess
import sys
from pathlib import Path

import pytest

from bot.store.lock import AlreadyRunning, LockNotMade, only_one

HOLD = """
import sys
from pathlib import Path
from bot.store.lock import only_one

with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_held_by_one_at_a_time(tmp_path: Path):
    path = tmp_path / "bot.lock"

    with only_one(path), pytest.raises(AlreadyRunning) as raised, only_one(path):
        pass
    with only_one(path):
        pass

    assert raised.value.exit_code == 75
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_lock_is_free_when_its_process_was_killed(tmp_path: Path):
    path = tmp_path / "bot.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning), only_one(path):
            pass
        other.kill()
        other.wait()

        with only_one(path):
            pass


def test_a_lock_that_cannot_be_made_is_said(tmp_path: Path):
    with pytest.raises(LockNotMade), only_one(tmp_path / "nowhere" / "bot.lock"):
        pass
