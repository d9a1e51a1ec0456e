"""Where letters stand on a screen, and which of them lie on each other."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.layout import Box
from game.ui.marks import Glyphs
from game.ui.nodes import Node
from game.ui.window import Window

TOUCH = 3
"""Device pixels by which letters may reach into each other's lines."""


def on_each_other(shown: Window) -> list[tuple[str, str]]:
    """Pairs of texts whose letters lie on each other."""
    runs = list(_runs(shown, shown.hands.tree))
    return [
        (one.text, other.text)
        for at, (one, here) in enumerate(runs)
        for other, there in runs[at + 1 :]
        if here.within(there).w > TOUCH and here.within(there).h > TOUCH
    ]


def _runs(shown: Window, node: Node) -> Iterator[tuple[Glyphs, Box]]:
    fonts = shown.brush.fonts
    for mark in node.marks:
        if isinstance(mark, Glyphs) and mark.text.strip():
            ascent = fonts.ascent(mark.face, mark.size)
            wide = fonts.width(mark.text.rstrip(), mark.face, mark.size, mark.tracking)
            box = Box(node.at.x + mark.x, node.at.y + mark.y + ascent // 3, wide, ascent * 2 // 3)
            seen = box.within(node.clip) if node.clip is not None else box
            if seen.w and seen.h:
                yield mark, seen
    for child in node.children:
        yield from _runs(shown, child)
