"""The locations of a film over its strip board: deposits to pay, places to walk before anybody shoots there."""

from __future__ import annotations

from game.engine import actions
from game.scenes import shell
from game.scenes.choice_cards import choice_cards
from game.scenes.overlay import heading, overlay
from game.scenes.play import PlayScene
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import Deed
from game.ui.words import word


class Locations(PlayScene):
    """Every location in use, with what can be done about it now."""

    over = True

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading and the cards over the darkened board."""
        root = overlay(kit, "locations")
        title = heading(kit, word("strips.locations"), word("strips.locations_hint"))
        foot = shell.foot_box(kit)
        side = kit.px(64)
        box = Box(side, title.box.bottom + kit.gutter, kit.frame.width - 2 * side, 0)
        booked = [one for one in self.session.menu if isinstance(one, actions.BookPlace)]
        cards = choice_cards(kit, self.session, box._replace(h=foot.y - box.y), booked)
        return shell.closed(kit, root.add(title, cards), focus, [Deed("back", word("strips.back"), "back")])
