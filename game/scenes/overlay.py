"""Screens that lie over another one: the darkened table, a heading, and sheets in the middle."""

from __future__ import annotations

from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art
from game.ui.nodes import Node, Role


def overlay(kit: Kit, key: str) -> Node:
    """The root of a screen over another: what lies below shows darkly."""
    whole = kit.frame.whole
    return Node(key, Role.DIALOG, whole, marks=(Art(whole, "backdrop", (), (kit["dialog"],)),))


def heading(kit: Kit, title: str, line: str = "", top: float = 36) -> Node:
    """A title in the middle with a line under it."""
    wide = kit.frame.width - kit.px(120)
    head = kit.setter.block(kit.spans(title, "big", kit["cream"]), wide, "centre")
    under = kit.setter.block(kit.spans(line, "lead", kit["dust"]), wide, "centre")
    gap = kit.px(4) if line else 0
    box = Box(kit.px(60), kit.px(top), wide, head.height + (gap + under.height if line else 0))
    marks = (*head.glyphs, *(shifted(under, 0, head.height + gap) if line else ()))
    return Node("heading", Role.TEXT, box, f"{title}. {line}", marks=marks)
