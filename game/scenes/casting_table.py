"""Casting: the candidates of every open part side by side, and who is in the cast already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, people
from game.scenes.choice_cards import Laying, card_grid, numbered_deeds
from game.scenes.company import cast, company
from game.scenes.duty_table import DutyTable
from game.strings import measures, names
from game.ui.galley import Galley, on_table
from game.ui.layout import Box
from game.ui.nodes import Node, Role
from game.ui.widgets import scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.strings import Sides
    from game.ui.kit import Kit


class CastingTable(DutyTable):
    """The director hears people read, the producer makes offers: both part by part."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """A heading for each part, its candidates under it."""
        parts = self._parts()
        shown = [action for _role, menu in parts for action in menu]
        deeds = numbered_deeds(self.session.sides, shown)
        nodes: list[Node] = []
        y = 0
        for role, menu in parts:
            if role:
                nodes.append(_heading(kit, self.session.sides, role, Box(0, y, box.w, 0)))
                y = nodes[-1].box.bottom + kit.px(8)
            found = card_grid(kit, self.session, menu, Laying(box.w, y, deeds))
            nodes += found
            y = max((node.box.bottom for node in found), default=y) + kit.gutter
        cards = scroll(kit, "choices", box, nodes)
        return [cards, *self.beneath(kit, box, cards)]

    def _parts(self) -> list[tuple[str, list[Action]]]:
        """The menu part by part in the order of the cast; what is about no part comes last."""
        menu = self.menu()
        roles = [*people.open_roles(self.session.film), ""]
        by_role = [(role, [one for one in menu if self._role_of(one) == role]) for role in roles]
        return [(role, found) for role, found in by_role if found]

    def _role_of(self, action: Action) -> str:
        film = self.session.film
        match action:
            case actions.OfferPart(role=role) | actions.Prefer(place=role):
                return role if role in film.rules.film.roles else ""
            case actions.Audition(actor=actor):
                roles = film.rules.film.actors[actor].roles
                return next((role for role in people.open_roles(film) if role in roles), "")
            case _:
                return ""

    def notes(self, galley: Galley, focus: str) -> None:
        """The cast so far, and for the producer what the budget has left for it."""
        sides = self.session.sides
        galley.gap(16).words(word("cast.title"), "head").gap(4)
        company(galley, sides, cast(sides))
        left = sides.view.gauges.get("pool:cast")
        if left is not None:
            galley.gap(6).pair(word("cast.pool"), measures.money(left, sides.symbol), "small")


def _heading(kit: Kit, sides: Sides, role: str, box: Box) -> Node:
    """A part: its name and size, who the character is, what the part needs."""
    part = sides.tale.roles[role]
    galley = Galley(kit, box.w, on_table(kit))
    head = word("cast.part", n=part.number, name=part.name, size=names.written("size", part.size))
    galley.words(head, "head", kit["cream"])
    needs = [names.written("need", name) for name, weight in part.needs.items() if weight > 1]
    asks = word("cast.needs", what=measures.listed(needs)) if needs else ""
    galley.words(f"{part.text} {asks}".strip(), "small", kit["dust"])
    place = box._replace(h=galley.tall)
    return Node(f"part.{role}", Role.TEXT, place, ". ".join(galley.said), marks=tuple(galley.marks))
