"""What the engine can say, read from its source: reasons of refusals and kinds of news, with their facts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game import engine

ENGINE = Path(engine.__file__).parent


class Spoken(NamedTuple):
    """One call that says something: the id, the names of its facts, and where it stands."""

    id: str
    facts: tuple[str, ...]
    place: str


def calls(name: str) -> list[Spoken]:
    """Every call of a function or method by this name in the engine whose first argument is a text."""
    found = []
    for place, node in _nodes(name):
        first = node.args[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            facts = tuple(one.arg for one in node.keywords if one.arg)
            found.append(Spoken(first.value, facts, place))
    return found


def causes(kind: str) -> list[str]:
    """The ids of every cause of a kind that the engine gives in so many words."""
    found: dict[str, None] = {}
    for _place, node in _nodes("Cause"):
        words = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
        if len(words) > 1 and words[0] == kind:
            found[words[1]] = None
    return sorted(found)


def _nodes(name: str) -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(ENGINE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _called(node) == name:
                yield f"{file.name}:{node.lineno}", node


def _called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""
