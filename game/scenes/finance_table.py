"""The finance table: what the film costs and what pays for it, offers side by side, and the cash by date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, cashflow
from game.scenes.choice_cards import Manner, choice_cards
from game.scenes.desk_panels import moved_galley
from game.scenes.duty_table import DutyTable, chosen
from game.scenes.effects_panel import effects_galley
from game.scenes.finance_plan import cash_galley, money_bar
from game.scenes.top_sheet import line_bar
from game.ui.galley import Galley
from game.ui.widgets import inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.ui.kit import Kit
    from game.ui.layout import Box
    from game.ui.nodes import Node


OFFERS = Manner(least=272, quotes=False)


class FinanceTable(DutyTable):
    """The producer raises the money, with the whole plan in sight."""

    def band(self, kit: Kit, width: int, focus: str) -> Galley:
        """Costs above, money under them, on the same scale."""
        galley = Galley(kit, width)
        self._plan(galley, focus)
        return galley

    def notes(self, galley: Galley, focus: str) -> None:
        """The same under the duty, where text is large."""
        if galley.kit.frame.roomy:
            return
        galley.gap(16)
        self._plan(galley, focus)
        galley.gap(12)
        self._cash(galley, focus)

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The offers side by side."""
        return [choice_cards(kit, self.session, box, self.menu(), manner=OFFERS)]

    def right(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """What the choice would do, then what was said just now and when the money comes."""
        effects = effects_galley(kit, self.session, chosen(self, focus), box.w)
        offer = self._looked_at(focus)
        if offer:
            effects.gap(10).words(word("plan.quote", text=self.session.sides.tale.offers[offer].quote), "quote")
        under = Galley(kit, inside(kit, box.w))
        if self.session.fresh:
            under.extend(moved_galley(kit, self.session, box.w, 1)).gap(14)
        self._cash(under, focus)
        tall = min(effects.tall + 2 * kit.padding, box.h * 2 // 5)
        top, rest = box.top(max(tall, kit.px(96)), kit.gutter)
        return [panel(kit, "effects", top, effects, ground="card"), panel(kit, "cash", rest, under)]

    def _plan(self, galley: Galley, focus: str) -> None:
        sides = self.session.sides
        line_bar(galley, sides)
        galley.gap(6)
        money_bar(galley, sides, self._looked_at(focus))

    def _cash(self, galley: Galley, focus: str) -> None:
        sides = self.session.sides
        if sides.chair == "producer":
            offer = self._looked_at(focus)
            cash_galley(galley, sides, cashflow.ahead(sides.film, offer), with_offer=bool(offer))

    def _looked_at(self, focus: str) -> str:
        """The offer under focus, if it could be signed."""
        action = chosen(self, focus)
        match action:
            case actions.SignMoney(offer=offer) | actions.Haggle(offer=offer):
                return offer
            case _:
                return ""
