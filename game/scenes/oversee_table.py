"""Overseeing post and hiring its houses: the calendar, the finishing work and its money beside what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.post import selling
from game.scenes import finishing
from game.scenes.choice_cards import Manner, choice_cards
from game.scenes.duty_table import DutyTable
from game.scenes.faces import About, Row
from game.scenes.subjects import about
from game.strings import measures
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.subjects import Group
    from game.strings import Sides

HALF = 62
"""Percent of the place that post as a picture takes at most."""


class OverseeTable(DutyTable):
    """The producer holds the date."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """Post as a picture, under it what can be done about it."""
        sheet = self._sheet(kit, box.w)
        most = HALF if kit.frame.roomy else HALF // 2
        top, rest = box.top(min(sheet.tall + 2 * kit.padding, box.h * most // 100), kit.gutter)
        return [panel(kit, "post", top, sheet, ground="card"), choice_cards(kit, self.session, rest, self.menu())]

    def _sheet(self, kit: Kit, width: int) -> Galley:
        sides, galley = self.session.sides, Galley(kit, inside(kit, width))
        galley.words(word("finishing.title"), "title").gap(6)
        finishing.calendar(galley, sides).gap(10)
        galley.words(word("finishing.works"), "head").gap(4)
        half = (galley.width - kit.px(32)) // 2
        if not kit.frame.roomy:
            return finishing.account(finishing.works(galley, sides), sides)
        left, right = Galley(kit, half, galley.tone), Galley(kit, half, galley.tone)
        finishing.works(left, sides)
        finishing.account(right, sides)
        galley.marks += [*left.placed(0, galley.y), *right.placed(half + kit.px(32), galley.y)]
        galley.said += [*left.said, *right.said]
        galley.down(max(left.tall, right.tall))
        return galley


class HouseTable(DutyTable):
    """The producer hires the houses that finish the film."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The bids, a rush price said where one is asked."""
        return [choice_cards(kit, self.session, box, self.menu(), manner=Manner(face=bid))]

    def notes(self, galley: Galley, focus: str) -> None:
        """Every kind of work, and who has it."""
        finishing.works(galley.gap(2), self.session.sides)


def bid(sides: Sides, group: Group) -> About:
    """A bid with its picture; the price is what it costs now, in red where the house has to rush."""
    found = about(sides, group)
    if group.kind != "bid" or group.subject not in sides.tale.bids:
        return found
    one = sides.tale.bids[group.subject]
    rushed, price = selling.needs_rush(sides.film, one), selling.bid_price(sides.film, one)
    left = selling.steps_left(sides.film)
    rows = (
        Row(word("row.asked"), measures.money(price, sides.symbol)),
        Row(word("row.steps"), word("cards.of", n=one.steps, all=left), rushed),
        Row(word("finishing.rush"), measures.money(price - one.ask, sides.symbol), bad=True) if rushed else None,
        Row(word("row.late_chance"), measures.percent(one.late_percent)),
        Row(word("row.late_if_sore"), measures.percent(selling.sore_percent(sides.film, one))),
    )
    line = measures.sentence(finishing.name_of(one.work))
    return found._replace(line=line, rows=tuple(row for row in rows if row), icon=finishing.sign_of(one.work))
