"""Every text that code asks for by name is in the table, with all the facts its gaps want."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

import pytest

from game import strings
from game.strings.table import gaps, texts

GAME = Path(strings.__file__).parent.parent
ROOMS = ("strings", "text", "cli")


class Asked(NamedTuple):
    """One call of ``say`` with a text id in so many words; ``facts`` is None where facts come as a mapping."""

    id: str
    facts: frozenset[str] | None
    place: str


def asked() -> list[Asked]:
    files = [file for room in ROOMS for file in sorted((GAME / room).rglob("*.py"))]
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}
    return [one for file, tree in trees.items() for node in ast.walk(tree) for one in _asked(file, node)]


def _asked(file: Path, node: ast.AST) -> list[Asked]:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and node.args):
        return []
    whole = all(one.arg for one in node.keywords)
    facts = frozenset(one.arg for one in node.keywords if one.arg) if whole else None
    return [Asked(text_id, facts, f"{file.name}:{node.lineno}") for text_id in _ids(node.args[0])]


def _ids(node: ast.expr) -> list[str]:
    """The text ids of an argument: one, or both of a conditional."""
    if isinstance(node, ast.IfExp):
        return [*_ids(node.body), *_ids(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


@pytest.mark.parametrize("one", asked(), ids=lambda one: f"{one.id}-{one.place}")
def test_a_text_that_is_asked_for_is_there(one: Asked) -> None:
    template = texts().templates[one.id]
    assert one.facts is None or set(gaps(template)) <= one.facts
