"""The tree of a read document: every key and value with its place in the source.

A tree has no cycles, so its nodes need no garbage collection (``gc=False``).
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from game.packs.author.findings import Path, Place

Value: TypeAlias = str | int | float | bool | None
Plain: TypeAlias = "Value | list[Plain] | dict[str, Plain]"
"""What a document means without places. Decimals come from JSON files only."""


class Scalar(msgspec.Struct, frozen=True, gc=False):
    """A single value. ``line`` and ``column`` are 1-based; ``width`` counts characters on the first line."""

    line: int
    column: int
    width: int
    value: Value


class Sequence(msgspec.Struct, frozen=True, gc=False):
    """A list. Its place is that of the bracket or of the first hyphen."""

    line: int
    column: int
    items: list[Node]


class Mapping(msgspec.Struct, frozen=True, gc=False):
    """Keys with values, in the order written. Its place is that of the brace or of the first key."""

    line: int
    column: int
    keys: dict[str, Scalar]
    values: dict[str, Node]


Node: TypeAlias = Scalar | Sequence | Mapping


def plain(node: Node) -> Plain:
    """The document as dicts, lists and values. Safe to recurse: the reader limits the depth."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()}


def locate(node: Node, path: Path, *, key: bool = False) -> tuple[int, int]:
    """Line and column (1-based) of the value at a path, or of its key. See ``place_of`` for paths that lead nowhere."""
    place = place_of(node, path, key=key)
    return place.line, place.column


def place_of(node: Node, path: Path, *, key: bool = False) -> Place:
    """The place of the value at a path, or of its key.

    Where the path leads nowhere, the deepest value on the way stands in for it; of a value that is missing this
    is the mapping or list that should hold it.
    """
    found, name = _walk(node, path)
    if key and name is not None:
        return Place(name.line, name.column, name.width)
    return Place(found.line, found.column, found.width if isinstance(found, Scalar) else 1)


def real_path(node: Node, path: Path) -> Path:
    """The parts of a path that lead somewhere. Validators add names of their own to a path; these are dropped."""
    return tuple(part for part, _ in _steps(node, path))


def _walk(node: Node, path: Path) -> tuple[Node, Scalar | None]:
    """The value a path leads to, and its key if it is the value of a key."""
    name: Scalar | None = None
    for part, child in _steps(node, path):
        name = node.keys[str(part)] if isinstance(node, Mapping) else None
        node = child
    return node, name


def _steps(node: Node, path: Path) -> list[tuple[str | int, Node]]:
    """Each part of the path that exists, with the value it leads to."""
    taken: list[tuple[str | int, Node]] = []
    for at, part in enumerate(path):
        child = _child(node, part)
        if child is None or _is_label(node, child, path[at + 1 :]):
            continue
        taken.append((part, child))
        node = child
    return taken


def _child(node: Node, part: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return node.values.get(str(part))
    if isinstance(node, Sequence) and isinstance(part, int) and 0 <= part < len(node.items):
        return node.items[part]
    return None


def _is_label(node: Node, child: Node, rest: Path) -> bool:
    """Whether a part that happens to be a key is really a validator's label: the next part belongs beside it.

    ``('when', 0, 'gauge', 'below')`` for ``{ gauge: morale, below: 40 }``: 'gauge' names the kind of leaf.
    """
    return bool(rest) and _child(child, rest[0]) is None and _child(node, rest[0]) is not None
