"""Trips with one defect each: a small change upon the sound trip in `base`."""

import tomllib
from pathlib import Path
from shutil import copytree

BASE = Path(__file__).parent / "base"
BROKEN = Path(__file__).parent / "broken"


def names() -> list[str]:
    """Every defect there is a trip for."""
    return sorted(file.stem for file in BROKEN.glob("*.toml"))


def expected(name: str) -> list[str]:
    """The lines that `check` has to say, errors first."""
    says: list[str] = tomllib.loads((BROKEN / f"{name}.toml").read_text())["says"]
    return says


def build(name: str, into: Path) -> Path:
    """A folder with the defect of this name.

    A change replaces `old` in its file wherever it stands, or the whole file if it has no `old`.
    """
    defect = tomllib.loads((BROKEN / f"{name}.toml").read_text())
    folder = copytree(BASE, into / name)
    for change in defect.get("change", []):
        file = folder / change["file"]
        old, text = change.get("old"), file.read_text()
        assert old is None or old in text, f"{name}: {old!r} is not in the base trip any more"
        file.write_text(change["new"] if old is None else text.replace(old, change["new"]))
    if "remove" in defect:
        (folder / defect["remove"]).unlink()
    if "encoding" in defect:
        for file in folder.iterdir():
            file.write_bytes(file.read_text().encode(defect["encoding"]))
    return folder
