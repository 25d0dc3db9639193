"""What the code says: every sentence given to a Speech, found without running anything."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, where it is said and the values it is given; None if they cannot be seen."""

    where: str
    msgid: str
    plural: str = ""
    context: str = ""
    given: frozenset[str] | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.msgid


def said_in(*folders: Path) -> list[Said]:
    """All that is said below the folders, in the order of the files."""
    return [
        said
        for folder in folders
        for file in sorted(folder.rglob("*.py"))
        for said in said_by(file.read_text("utf-8"), str(file.relative_to(folder.parent)))
    ]


def said_by(code: str, name: str) -> Iterator[Said]:
    """What one module says. ValueError for a sentence put together on the spot."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call():
                yield from _said_by_call(node, f"{name}:{node.lineno}")
            case (
                ast.Assign(targets=[ast.Name("told")], value=ast.expr() as value)
                | ast.AnnAssign(target=ast.Name("told"), value=ast.expr() as value)
            ):  # what an error tells people
                where = f"{name}:{node.lineno}"
                yield from (Said(where, msgid) for msgid in _texts(value, where))
            case _:
                pass


def _said_by_call(call: ast.Call, where: str) -> Iterator[Said]:
    match _name(call.func), call.args:
        case "N_", [sentence]:
            yield from (Said(where, msgid) for msgid in _texts(sentence, where))
        case "say", [sentence]:
            for msgid in _texts(sentence, where):
                yield Said(where, msgid, given=_given(call))
        case "say_as", [ast.Constant(str(context)), sentence]:
            for msgid in _texts(sentence, where):
                yield Said(where, msgid, context=context, given=_given(call))
        case "count", [ast.Constant(str(msgid)), ast.Constant(str(plural)), _]:
            given = _given(call)
            yield Said(where, msgid, plural, given=None if given is None else given | {"n"})
        case _:
            pass


def _name(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _texts(sentence: ast.expr, where: str) -> list[str]:
    """The sentences an argument can be. A name has its sentence elsewhere, in `N_`."""
    match sentence:
        case ast.Constant(str(text)):
            return [text]
        case ast.IfExp(body=first, orelse=second):
            return _texts(first, where) + _texts(second, where)
        case ast.JoinedStr() | ast.BinOp():
            raise ValueError(f"{where}: a sentence is one literal with named gaps")
        case _:
            return []


def _given(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)
