"""The board: the duties of the chair as cards on the table, with the chair at the left and the desk at the right."""

from __future__ import annotations

from game.engine import actions
from game.scenes import shell
from game.scenes.chair_panel import chair_panel
from game.scenes.desk_panels import desk_column
from game.scenes.duty_cards import duty_cards
from game.scenes.places import AtOtherDuties
from game.scenes.play import PlayScene
from game.strings import label, names, refused, say
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node, Role
from game.ui.scene import Fly, Push, Transition
from game.ui.widgets import Deed, empty_place, ground, inside, scroll
from game.ui.words import word


class Board(PlayScene):
    """A chair's turn at its own desk."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """The card on the desk first, when one waits; then the first duty."""
        return ("desk.open", *(f"duty.{sit.duty}" for sit in self._sits() if sit in self.session.menu))

    def build(self, kit: Kit, focus: str) -> Node:
        """Bar, columns, cards and foot."""
        root = Node("board", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, self.session.sides)
        areas = shell.regions(kit, bar.box.h)
        root.add(bar, chair_panel(kit, self.session, areas.left, everything=areas.right is None))
        root.add(self._cards(kit, areas.centre))
        if areas.right is not None:
            root.add(*desk_column(kit, self.session, areas.right))
        deeds = [self.undo_deed(), self._end()]
        return shell.closed(kit, root, focus, deeds)

    def _sits(self) -> list[actions.Sit]:
        film = self.session.film
        duties = film.rules.duties_of.get((film.phase, film.seat), ())
        strict = film.rules.film.roles_split == "strict"
        return [actions.Sit(duty.id) for duty in duties if not (duty.small_only and strict)]

    def _cards(self, kit: Kit, box: Box) -> Node:
        lends = any(isinstance(one, actions.Sit) and one.lend for one in self.session.menu)
        nodes, more = duty_cards(kit, self.session, box, self._sits(), more=int(lends))
        return scroll(kit, "cards", box, [*nodes, *(self._lend(kit, place) for place in more)])

    def _lend(self, kit: Kit, box: Box) -> Node:
        """The dashed place that opens the other chair's duties."""
        sides = self.session.sides
        galley = Galley(kit, inside(kit, box.w), on_table(kit))
        line = word("board.lend_line", chair=names.chair(sides.other), token=say(f"count.{sides.token}.bare"))
        galley.words(word("board.lend"), "head", kit["dust"]).gap(2).quiet(line)
        return empty_place(kit, box, Deed("lend", word("board.lend"), "lend", word("board.lend_hint")), galley)

    def _end(self) -> Deed:
        action, sides = actions.EndTurn(), self.session.sides
        why = self.session.refuse(action)
        return Deed("end", label(sides, action), action, refused(sides, why) if why else "", enabled=why is None)

    def hear(self, wish: object) -> Transition:
        """Sit down, lend a hand, or whatever every play screen understands."""
        if wish == "lend":
            return Push(AtOtherDuties(self.session))
        if isinstance(wish, actions.Sit):
            return self.play(wish, Fly("last_token", f"slot.{wish.duty}"))
        return super().hear(wish)
