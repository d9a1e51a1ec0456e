"""Where focus goes: in reading order, towards an arrow, or to what lies under the pointer."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.layout import Box
from game.ui.nodes import Node, Role, focusables

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def step(tree: Node, key: str, by: int) -> str:
    """The key ``by`` places after this one in reading order, round and round; the first when there is no such key."""
    keys = [node.key for node in focusables(tree)]
    if not keys:
        return ""
    return keys[(keys.index(key) + by) % len(keys)] if key in keys else keys[0]


def towards(tree: Node, key: str, arrow: str) -> str:
    """The key of the nearest node in the direction of an arrow, or the same key when there is none."""
    nodes = focusables(tree)
    here = next((node for node in nodes if node.key == key), None)
    if here is None:
        return step(tree, key, 1)
    others = [node for node in nodes if node is not here and _beyond(here.at, node.at, ARROWS[arrow])]
    return min(others, key=lambda node: _distance(here.at, node.at, ARROWS[arrow])).key if others else key


def _beyond(here: Box, there: Box, way: tuple[int, int]) -> bool:
    """Whether a box begins past the edge of this one, seen along the way."""
    if way[0]:
        return there.x >= here.right - 2 if way[0] > 0 else there.right <= here.x + 2
    return there.y >= here.bottom - 2 if way[1] > 0 else there.bottom <= here.y + 2


def _distance(here: Box, there: Box, way: tuple[int, int]) -> tuple[int, int]:
    """How far a box is: what is off the line of the arrow counts thrice, what overlaps it not at all."""
    if way[0]:
        along = there.x - here.right if way[0] > 0 else here.x - there.right
        across = _apart(here.y, here.bottom, there.y, there.bottom)
        off = abs(there.y - here.y)
    else:
        along = there.y - here.bottom if way[1] > 0 else here.y - there.bottom
        across = _apart(here.x, here.right, there.x, there.right)
        off = abs(there.x - here.x)
    return max(0, along) + 3 * across, off


def _apart(start: int, end: int, other_start: int, other_end: int) -> int:
    return max(0, other_start - end, start - other_end)


def under(tree: Node, x: int, y: int) -> Node | None:
    """The topmost focusable node under a point, hidden parts left out."""
    found = None
    for node in focusables(tree):
        if node.at.holds(x, y) and (node.clip is None or node.clip.holds(x, y)):
            found = node
    return found


def taking(tree: Node, x: int, y: int) -> str:
    """The key of the topmost node under a point that takes what is dragged to it; empty where there is none."""
    found = ""
    for node in tree.walk():
        if node.takes and node.at.holds(x, y) and (node.clip is None or node.clip.holds(x, y)):
            found = node.key
    return found


def numbered(tree: Node, number: int) -> Node | None:
    """The node that answers to a number key."""
    return next((node for node in focusables(tree) if node.number == number and node.enabled), None)


def opening(tree: Node, wishes: Sequence[str]) -> str:
    """Where focus rests first: the first wish that is there, else the first node that does something."""
    nodes = focusables(tree)
    for wish in wishes:
        if any(node.key == wish for node in nodes):
            return wish
    doing = [node for node in nodes if node.emits is not None and node.enabled and node.role is not Role.GAUGE]
    return (doing or nodes)[0].key if nodes else ""
