"""Why did this move? The ledger of one gauge, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.ledger import Entry, entries
from game.scenes import moved, shell
from game.scenes.overlay import heading, overlay
from game.scenes.play import PlayScene
from game.strings import measures, names
from game.strings.causes import cause, when
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
        known = sides.rules.core.gauges.get(self.gauge)
        name = word("why.title", gauge=names.gauge(sides, self.gauge)) if self.gauge else word("why.all")
        title = heading(kit, name, known.explain if known else "")
        foot = shell.foot_box(kit)
        wide = min(kit.px(760 * min(1.5, kit.frame.text)), kit.frame.width - 2 * kit.gutter)
        top = title.box.bottom + kit.gutter
        galley = self._galley(kit, wide)
        box = Box((kit.frame.width - wide) // 2, top, wide, min(foot.y - top, galley.tall + 2 * kit.padding))
        root.add(title, panel(kit, "ledger", box, galley))
        deeds = [Deed("back", word("why.back"), "back")]
        return shell.closed(kit, root, focus, deeds)

    def _galley(self, kit: Kit, width: int) -> Galley:
        sides, galley = self.session.sides, Galley(kit, inside(kit, width))
        found = self._entries()
        for entry in found[:MOST]:
            one = moved.moved(sides, entry)
            colour = kit["good"] if one.good else kit["bad"]
            galley.pair(self._line(entry), one.change, "body", colour).gap(3)
        if not found:
            galley.words(word("why.none"), "body")
        return galley

    def _entries(self) -> list[Entry]:
        """The entries of the gauge that this chair may read, newest first; of every gauge when none was asked about."""
        sides, wanted = self.session.sides, BEHIND.get(self.gauge, (self.gauge,))
        all_ = reversed(entries(sides.film))
        return [one for one in all_ if (not self.gauge or one.gauge in wanted) and moved.readable(sides, one)]

    def _line(self, entry: Entry) -> str:
        """When it was, whose number it is, and why it moved."""
        sides = self.session.sides
        parts = (
            []
            if self.gauge in (entry.gauge, "") and not entry.subject
            else [names.gauge(sides, entry.gauge, entry.subject)]
        )
        if not self.gauge and not entry.subject:
            parts = [names.gauge(sides, entry.gauge)]
        said = ", ".join([*parts, cause(sides, entry)])
        return f"{measures.sentence(when(entry.phase, entry.round))}: {said}"
