"""Why did this move? The ledger of one gauge, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from game.engine.ledger import Entry, entries
from game.scenes import moved, shell
from game.scenes.overlay import heading, overlay
from game.scenes.play import PlayScene
from game.strings import measures, names
from game.strings.causes import cause, when
from game.strings.previews import MONEY
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Path, Plate
from game.ui.nodes import Node
from game.ui.text import Span
from game.ui.widgets import Deed, inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session

MOST, CHART, FEW = 40, 72, 3
"""Entries that are listed, the logical height of the curve over them, and how few changes need none."""
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
        """The entries round by round, the newest first; over them the way the number has gone."""
        sides, galley = self.session.sides, Galley(kit, inside(kit, width))
        found = self._entries()
        values = history(found) if self.gauge and self.gauge not in BEHIND else []
        if len(values) > FEW:
            run(galley, values)
            self._ends(galley, values[-1])
        told = ""
        for entry in found[:MOST]:
            one, moment = moved.moved(sides, entry), measures.sentence(when(entry.phase, entry.round))
            if moment != told:
                galley.gap(8 if told else 0).words(moment.upper(), "caption", kit.chair.ink).gap(3)
                told = moment
            colour = kit["good"] if one.good else kit["bad"]
            galley.pair(self._line(entry), (Span(one.change, "body_bold", colour),)).gap(1)
        if not found:
            galley.words(word("why.none"), "body")
        return galley

    def _ends(self, galley: Galley, moved_by: int) -> None:
        """What the number was as the film began, and what it is now."""
        now = self.session.sides.view.gauges.get(self.gauge)
        if now is None:
            return
        began, is_ = (
            measures.money(one, self.session.sides.symbol) if self.gauge in MONEY else str(one)
            for one in (now - moved_by, now)
        )
        galley.pair(word("why.began", n=began), word("why.now", n=is_), "small").gap(8)

    def _entries(self) -> list[Entry]:
        """The entries of the gauge that this chair may read, newest first; of every gauge when none was asked about."""
        sides, wanted = self.session.sides, BEHIND.get(self.gauge, (self.gauge,))
        all_ = reversed(entries(sides.film))
        if not self.gauge:
            return moved.once(sides, all_)
        return [one for one in all_ if one.gauge in wanted and moved.readable(sides, one)]

    def _line(self, entry: Entry) -> str:
        """Whose number it is, and why it moved."""
        sides = self.session.sides
        subject = "" if not self.gauge and entry.gauge in moved.WIDE else entry.subject
        named = subject or self.gauge not in (entry.gauge, "") or not self.gauge
        parts = [names.gauge(sides, entry.gauge, subject)] if named else []
        return ", ".join([*parts, cause(sides, entry)]) if named else measures.sentence(cause(sides, entry))


def history(found: Sequence[Entry]) -> list[int]:
    """The sums of changes that are given newest first, from nothing on, oldest first."""
    return [0, *accumulate(entry.applied for entry in reversed(found))]


def run(galley: Galley, values: Sequence[int]) -> None:
    """The way of a number as steps, with the line it began on."""
    kit, tall, pad = galley.kit, galley.kit.px(CHART), galley.kit.px(4)
    low, high = min(values), max(values)
    pitch = (galley.width - 2 * pad) // (len(values) - 1)

    def height(value: int) -> int:
        return galley.y + pad + (high - value) * (tall - 2 * pad) // max(1, high - low)

    points = [(pad, height(values[0]))]
    for at, value in enumerate(values[1:], start=1):
        points += [(pad + (at - 1) * pitch, height(value)), (pad + at * pitch, height(value))]
    galley.marks.append(Plate(Box(0, height(0), galley.width, max(1, kit.px(1))), kit["muted"]))
    galley.marks.append(Path(tuple(points), kit.chair.main, max(2, kit.px(2))))
    galley.down(tall)
    galley.gap(12)
