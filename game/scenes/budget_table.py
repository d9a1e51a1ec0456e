"""The budget: the top sheet with its line, and a tenth of an account carried from one row to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes.choice_cards import deed_of, key_of
from game.scenes.duty_table import DutyTable
from game.scenes.top_sheet import Carried, carried_chip, line_bar, rows, totals
from game.ui.commands import Drag, Drop, Key
from game.ui.galley import Galley
from game.ui.scene import Stay, Transition
from game.ui.widgets import inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session
    from game.ui.kit import Kit
    from game.ui.layout import Box
    from game.ui.nodes import Node


class BudgetTable(DutyTable):
    """The producer moves money between accounts: taken up at one row, put down at another."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.source = ""
        self.under = ""
        self.dragged = False

    @property
    def moves(self) -> list[actions.MoveMoney]:
        """Every move of money that can be made now."""
        return [one for one in self.session.menu if isinstance(one, actions.MoveMoney)]

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first account that has money to give."""
        return tuple(f"take.{one.source}" for one in self.moves[:1])

    def aim(self, focus: str) -> str:
        """What is looked at: the row under what is dragged, else what has focus."""
        return self.under or focus

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The top sheet on one paper."""
        sides = self.session.sides
        galley = Galley(kit, inside(kit, box.w))
        galley.words(word("sheet.title"), "title").gap(6)
        line_bar(galley, sides)
        galley.gap(8)
        galley.quiet(word("sheet.how_held" if self.source else "sheet.how", n=len(self.moves))).gap(6)
        rows(galley, sides, Carried(self.source, tuple(self.moves)))
        return [panel(kit, "top_sheet", box, galley, ground="card")]

    def notes(self, galley: Galley, focus: str) -> None:
        """What the top sheet comes to, and the policies that can be bought."""
        kit, sides = galley.kit, self.session.sides
        galley.gap(16)
        totals(galley, sides)
        policies = [one for one in self.session.menu if isinstance(one, actions.Insure)]
        if policies:
            galley.gap(10).words(word("sheet.policies"), "head").gap(2)
        for at, policy in enumerate(policies, 1):
            galley.put(link(kit, galley.width, deed_of(sides, policy, at)), 2)

    def above(self, kit: Kit) -> list[Node]:
        """The money under the pointer, while it is dragged."""
        move = next((one for one in self.moves if one.source == self.source), None)
        return [carried_chip(kit, self.session.sides, move)] if move is not None and self.dragged else []

    def hear(self, wish: object) -> Transition:
        """Take money up, put it down; the rest is as at every table."""
        match wish:
            case ("take", str(source)):
                return self._hold("" if source == self.source else source)
            case Drag(key, over):
                self.under = over if over.startswith("do.") else ""
                return self._hold(self.source or key.partition(".")[2], dragged=True)
            case Drop(_key, over):
                move = next((one for one in self.moves if key_of(one) == over), None)
                self._hold("")
                return self.play(move) if move is not None else Stay()
            case Key("back" | "undo") | "undo" if self.source:
                return self._hold("")
            case _:
                return super().hear(wish)

    def _hold(self, source: str, *, dragged: bool = False) -> Transition:
        self.source, self.dragged = source, dragged
        if not dragged:
            self.under = ""
        return Stay()
