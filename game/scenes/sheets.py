"""Sheets that lie on each other: a row of tabs, one of which is open, under the bar of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.scenes import shell
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, panel, tab, tab_height
from game.ui.words import word


class Sheet(NamedTuple):
    """A wish: this sheet on top."""

    name: str


def tab_row(kit: Kit, box: Box, sheets: Sequence[tuple[str, str, str]], current: str) -> Node:
    """A tab for each sheet (name, label, hint), with number keys; as tall as the longest label needs."""
    places = row(box, [1] * len(sheets), kit.px(6))
    tall = tab_height(kit, [label for _name, label, _hint in sheets], min(place.w for place in places), 32)
    root = Node("sheets", Role.GROUP, box._replace(h=tall))
    for at, ((name, label, hint), place) in enumerate(zip(sheets, places, strict=True), start=1):
        state = word("role.chosen") if name == current else ""
        deed = Deed(f"sheet.{name}", label, Sheet(name), hint, state=state)
        node = tab(kit, Box(place.x - box.x, 0, place.w, tall), deed, chosen=name == current)
        node.number = at
        root.add(node)
    return root


def under(kit: Kit, top: int) -> Box:
    """What is left of the window between a height and the foot."""
    foot = shell.foot_box(kit)
    return Box(kit.gutter, top, kit.frame.width - 2 * kit.gutter, foot.y - top)


def spread(kit: Kit, box: Box, picture: Galley, words: Galley | None) -> list[Node]:
    """A picture and words beside it; where text is large both are one sheet, which scrolls."""
    if kit.frame.roomy:
        sheet = panel(kit, "picture", box._replace(w=_wide(kit, box)), picture, ground="card")
        if words is None:
            return [panel(kit, "picture", box, picture, ground="card")]
        rest = box.right_piece(box.w - _wide(kit, box) - kit.gutter)[0]
        return [sheet, panel(kit, "words", rest, words)]
    if words is not None:
        picture.extend(words, 18)
    return [panel(kit, "picture", box, picture, ground="card")]


def widths(kit: Kit, box: Box, *, beside: bool = True) -> tuple[int, int]:
    """How wide the galleys of a picture and of the words beside it are."""
    if not kit.frame.roomy or not beside:
        return box.w - 2 * kit.padding, box.w - 2 * kit.padding
    wide = _wide(kit, box)
    return wide - 2 * kit.padding, box.w - wide - kit.gutter - 2 * kit.padding


def _wide(kit: Kit, box: Box) -> int:
    side = kit.px(336 * min(1.4, 1 + (kit.frame.text - 1) * 0.6))
    return (box.w - side - kit.gutter) // 16 * 16
