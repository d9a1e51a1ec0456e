"""Why did this move? The ledger of one gauge, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.ledger import entries
from game.scenes import shell
from game.scenes.overlay import heading, overlay
from game.scenes.play import PlayScene
from game.strings import measures, names
from game.strings.causes import entry_line
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import Deed, inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session

MOST = 40
BEHIND = {"creative": ("worth", "quality", "polish"), "schedule": ("tired",)}
"""Gauges that are worked out from others: what moved is one of these."""


class Why(PlayScene):
    """Every entry of a gauge that this chair may read."""

    over = True

    def __init__(self, session: Session, gauge: str) -> None:
        super().__init__(session)
        self.gauge = gauge

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading, and a sheet with a line for every entry."""
        sides = self.session.sides
        root = overlay(kit, "why")
        name = names.gauge(sides, self.gauge)
        known = sides.rules.core.gauges.get(self.gauge)
        title = heading(kit, word("why.title", gauge=name), known.explain if known else "")
        foot = Box(0, kit.frame.height - shell.foot_tall(kit), kit.frame.width, shell.foot_tall(kit))
        wide = min(kit.px(760 * min(1.5, kit.frame.text)), kit.frame.width - 2 * kit.gutter)
        top = title.box.bottom + kit.gutter
        galley = self._galley(kit, wide)
        box = Box((kit.frame.width - wide) // 2, top, wide, min(foot.y - top, galley.tall + 2 * kit.padding))
        root.add(title, panel(kit, "ledger", box, galley))
        deeds = [("back", Deed(word("why.back"), "back"))]
        return root.add(shell.foot(kit, foot, shell.hint_line(kit, foot, root.find(focus), deeds), deeds))

    def _galley(self, kit: Kit, width: int) -> Galley:
        sides, galley = self.session.sides, Galley(kit, inside(kit, width))
        wanted = BEHIND.get(self.gauge, (self.gauge,))
        table = sides.rules.core.gauges
        found = [one for one in reversed(entries(sides.film))
                 if one.gauge in wanted and one.applied and table[one.gauge].seen_by in ("both", sides.chair)]  # fmt: skip
        for entry in found[:MOST]:
            colour = kit["good"] if entry.applied > 0 else kit["bad"]
            galley.pair(measures.sentence(entry_line(sides, entry)), measures.signed(entry.applied), "body", colour).gap(3)
        if not found:
            galley.words(word("why.none"), "body")
        return galley
