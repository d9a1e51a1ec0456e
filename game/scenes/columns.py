"""A screen in three columns: a paper with figures at the left, what it is about in the middle, words at the right."""

from __future__ import annotations

from game.scenes import shell
from game.scenes.play import PlayScene
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, ground, panel


class Columns(PlayScene):
    """Base of such screens. Where text is large the right column goes on under the left one."""

    name = "columns"

    def build(self, kit: Kit, focus: str) -> Node:
        """Bar, columns, foot."""
        root = Node(self.name, Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, self.session.sides)
        areas = shell.regions(kit, bar.box.h)
        left = self.left(kit, areas.left.w)
        if areas.right is None:
            left.extend(self.folded(kit, areas.left.w, focus), 14)
        root.add(bar, panel(kit, "figures", areas.left, left, stripe=kit.chair.main))
        root.add(*self.middle(kit, areas.centre, focus))
        if areas.right is not None:
            root.add(*self.right(kit, areas.right, focus))
        return shell.closed(kit, root, focus, self.deeds(focus))

    def left(self, kit: Kit, width: int) -> Galley:
        """The figures."""
        raise NotImplementedError

    def middle(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """What the screen is about."""
        raise NotImplementedError

    def right(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The words beside it."""
        raise NotImplementedError

    def folded(self, kit: Kit, width: int, focus: str) -> Galley:
        """What of the right column stands under the figures where there is no right column."""
        raise NotImplementedError

    def deeds(self, focus: str) -> list[Deed]:
        """The buttons of the foot, the primary one last."""
        raise NotImplementedError
