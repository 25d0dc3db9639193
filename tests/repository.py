"""The files of the repository, for tests that read them instead of running them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "schedule_data")

_OURS_THOUGH_HIDDEN = {".ci", ".github"}
_LEFT_BEHIND = {"__pycache__", "dist"}


def project_files(*folders: str) -> list[Path]:
    """Every file of these folders (none: of the project), without what tools leave behind."""
    starts = [ROOT / folder for folder in folders] or [ROOT]
    return sorted(file for start in starts for file in _walk(start))


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file() and (not path.name.startswith(".coverage")):
            yield path
        elif path.is_dir() and _is_ours(path):
            yield from _walk(path)


def _is_ours(folder: Path) -> bool:
    if folder.name.startswith("."):
        return folder.name in _OURS_THOUGH_HIDDEN
    return folder.name not in _LEFT_BEHIND
