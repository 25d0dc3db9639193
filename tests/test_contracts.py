"""Each outside package has one home, and a contract that says so once someone imports it."""

import ast
import tomllib

from tests.repository import ROOT, project_files

# package: the id of the contract in pyproject.toml that protects it. The linter refuses a
# contract on a package that nothing imports yet, so a contract cannot come before its package.
CONTRACTS = {
    "apscheduler": "scheduler",
    "bot.config": "settings",
    "slack_bolt": "slack-sdk",
    "slack_sdk": "slack-sdk",
    "sqlcipher3": "database",
    "sqlite_utils": "database",
    "telegram": "telegram-sdk",
}


def imports() -> set[str]:
    """What the code of ours imports, each with the packages it lies in."""
    found: set[str] = set()
    for file in project_files("bot", "handlers"):
        if file.suffix == ".py":
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Import):
                    found.update(alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.update({node.module, *(f"{node.module}.{a.name}" for a in node.names)})
    return {name[:end] for name in found for end in _ends(name)}


def protected() -> dict[str, str]:
    """The modules under a contract of the protected kind, with its id."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return {
        module: contract["id"]
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["type"] == "protected"
        for module in contract["protected_modules"]
    }


def test_every_imported_package_with_one_home_is_under_its_contract():
    expected = {package: CONTRACTS[package] for package in imports() & CONTRACTS.keys()}

    assert protected() == expected


def test_renderers_are_under_a_contract_once_there_is_one():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    ids = {contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]}

    renderers = list((ROOT / "bot").glob("platforms/*/render.py"))

    assert bool(renderers) == ("renderers" in ids)


def _ends(name: str) -> list[int]:
    return [place for place, sign in enumerate(name) if sign == "."] + [len(name)]
