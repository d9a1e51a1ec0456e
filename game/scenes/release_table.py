"""The release date: the year as twelve months to open in, each as tall as people then go to the cinema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes.choice_cards import deed_of
from game.scenes.duty_table import DutyTable
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Mark, Plate
from game.ui.nodes import Node
from game.ui.widgets import card, inside, keycap, scroll
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.strings import Sides

LEAST = 104
HUNDRED = 100
BUSY, LONG = 15, 0.1
"""Hundredths of a deviation from which a month is a busy one, and the lengthening of a run that is worth a word."""


def season(sides: Sides, month: int) -> int:
    """How much a month adds to what a film takes, in hundredths of the usual distance between films."""
    return round(sides.rules.core.outcome.months[month - 1] * HUNDRED)


def runs_long(sides: Sides, month: int) -> bool:
    """Whether films that open in a month stay longer."""
    return sides.rules.core.outcome.legs.months.get(month, 0.0) >= LONG


class ReleaseTable(DutyTable):
    """The producer sets the month."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """Twelve cards, four in a row where they fit."""
        menu = [one for one in self.menu() if isinstance(one, actions.Date)]
        least = kit.px(LEAST * min(1.8, kit.frame.text))
        grid = cells(box.w, 4, least, kit.gutter)
        rows = grid.rows(max(1, len(menu)))
        sheets = [self._month(kit, one.month, inside(kit, grid.width)) for one in menu]
        need = max((sheet.tall for sheet in sheets), default=0) + kit.px(24)
        tall = max(need, (box.h - kit.gutter * (rows - 1)) // rows if kit.frame.roomy else need)
        nodes = []
        for at, (action, sheet) in enumerate(zip(menu, sheets, strict=True)):
            place = grid.box(at, (0, 0), tall, kit.gutter)
            nodes.append(self._card(kit, action, place, sheet))
        return [scroll(kit, "months", box, nodes)]

    def notes(self, galley: Galley, focus: str) -> None:
        """What the film brings to a date: its kind, its buyer, its talk; and what the bars are."""
        sides = self.session.sides
        galley.pair(word("row.kind"), measures.sentence(names.spelled(sides.tale.genre)))
        deal = sides.tale.distributors.get(sides.view.run.distributor)
        galley.pair(word("premiere.sold_to"), deal.vendor if deal else word("state.distributor_open"))
        galley.pair(names.gauge(sides, "buzz"), str(sides.view.gauges.get("buzz", 0))).gap(6)
        galley.quiet(word("dates.bars")).gap(10)

    def _month(self, kit: Kit, month: int, width: int) -> Galley:
        """A month: its name and what is said of it."""
        sides, galley = self.session.sides, Galley(kit, width)
        galley.width -= kit.px(24)
        galley.words(measures.month(month), "head")
        galley.width = width
        points = season(sides, month)
        told = word("dates.busy" if points >= BUSY else "dates.quiet" if points <= 2 else "dates.plain")
        galley.quiet(told)
        if runs_long(sides, month):
            galley.words(word("dates.long"), "small_bold", kit["good"])
        note = f"dates.month_{month}"
        return galley.words(word(note), "small", galley.tone.quiet) if known(note) else galley

    def _card(self, kit: Kit, action: actions.Date, place: Box, sheet: Galley) -> Node:
        """A card of the year with a bar from its foot: the month against the best one."""
        sides = self.session.sides
        deed = deed_of(sides, action, action.month if action.month < 10 else 0)
        deed = deed._replace(hint=deed.hint or word("dates.hint"), state=". ".join(sheet.said))
        most = max(1, *(season(sides, month) for month in range(1, 13)))
        room = max(0, place.h - sheet.tall - kit.px(34))
        rail = Box(
            kit.padding, place.h - kit.px(12) - min(room, kit.px(60)), inside(kit, place.w), min(room, kit.px(60))
        )
        high = max(kit.px(3), rail.h * max(0, season(sides, action.month)) // most)
        marks: list[Mark] = [Plate(Box(0, 0, place.w, place.h), kit["card"], kit.radius)]
        if rail.h > kit.px(14):
            marks += [
                Plate(rail, kit["paper"], kit.px(4)),
                Plate(Box(rail.x, rail.bottom - high, rail.w, high), kit.chair.main, kit.px(4)),
            ]
        marks += [*sheet.placed(kit.padding, kit.px(12)), *keycap(kit, deed.number, (place.w - kit.px(10), kit.px(11)))]
        return card(kit, place, deed, marks)
