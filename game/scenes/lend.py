"""Lending a hand: the other chair's duties, a token dearer."""

from __future__ import annotations

from game.engine import actions
from game.scenes import shell
from game.scenes.duty_cards import duty_cards
from game.scenes.overlay import heading, overlay
from game.scenes.play import PlayScene
from game.strings import names
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import Deed, scroll
from game.ui.words import word


class Lend(PlayScene):
    """The duties of the other chair that this one may do."""

    over = True

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading and the cards over the darkened board."""
        root = overlay(kit, "lend")
        sides = self.session.sides
        title = heading(kit, word("board.lend_title", chair=names.chair(sides.other)), word("board.lend_hint"))
        foot = shell.foot_box(kit)
        box = Box(kit.px(160), title.box.bottom + kit.gutter, kit.frame.width - kit.px(320), 0)
        box = box._replace(h=foot.y - box.y)
        sits = [one for one in self.session.menu if isinstance(one, actions.Sit) and one.lend]
        nodes, _more = duty_cards(kit, self.session, box, sits)
        root.add(title, scroll(kit, "cards", box, nodes))
        deeds = [Deed("back", word("why.back"), "back")]
        return shell.closed(kit, root, focus, deeds)
