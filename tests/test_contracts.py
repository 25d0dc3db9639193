"""The import contracts name all that they should, once it is there."""

import ast
import tomllib
from typing import Any

from tests.repository import ROOT, project_files

# What may be imported in one place only, and the id of the contract in pyproject.toml that says
# so. The linter refuses a contract on what nothing imports yet, so they come one by one.
ONE_HOME = {
    "aiohttp": "http",
    "apscheduler": "scheduler",
    "bot.config": "settings",
    "slack_bolt": "slack-sdk",
    "slack_sdk": "slack-sdk",
    "sqlcipher3": "database",
    "sqlite_utils": "database",
    "telegram": "telegram-sdk",
}
UNSEEN_BY_RENDERERS = {
    *("clock", "config", "domain", "files", "logs", "services", "store", "understanding"),
}


def contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    found: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return found


def imports() -> set[str]:
    """What the code of ours imports, each with the packages it lies in."""
    found: set[str] = set()
    for file in project_files("bot", "handlers"):
        if file.suffix == ".py":
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Import):
                    found.update(alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {name[:end] for name in found for end in _ends(name)}


def test_what_has_one_home_is_protected_once_it_is_imported():
    protected = {
        module: contract["id"]
        for contract in contracts()
        if contract["type"] == "protected"
        for module in contract["protected_modules"]
    }

    assert protected == {name: ONE_HOME[name] for name in imports() & ONE_HOME.keys()}


def test_renderers_see_nothing_of_ours_but_the_message():
    rooms = {path.stem for path in (ROOT / "bot").iterdir()}
    (renderers,) = (contract for contract in contracts() if contract["id"] == "renderers")

    unseen = {f"bot.{room}" for room in UNSEEN_BY_RENDERERS & rooms}

    assert set(renderers["forbidden_modules"]) == {"handlers", *unseen}


def _ends(name: str) -> list[int]:
    return [place for place, sign in enumerate(name) if sign == "."] + [len(name)]
