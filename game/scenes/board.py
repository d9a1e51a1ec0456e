"""The board: the duties of the chair as cards on the table, with the chair at the left and the desk at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.tables import price
from game.scenes import shell
from game.scenes.chair_panel import chair_panel
from game.scenes.desk_panels import desk_column
from game.scenes.play import PlayScene
from game.scenes.states import state_of
from game.strings import count, label, names, refused, say
from game.ui.galley import Galley, on_table, token
from game.ui.kit import Kit
from game.ui.layout import Box, Cells, cells
from game.ui.marks import Icon, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Fly, Transition
from game.ui.widgets import Deed, card, empty_place, face, ground, inside, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.rules.core import Duty

LEAST_CARD = 150
"""Logical width below which a card's words break too often at 100 % text."""


class Board(PlayScene):
    """A chair's turn at its own desk."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """The card on the desk first, when one waits."""
        return ("desk.open", "duty.0")

    def build(self, kit: Kit, focus: str) -> Node:
        """Bar, columns, cards and foot."""
        sides = self.session.sides
        root = Node("board", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, sides)
        areas = shell.regions(kit, bar.box.h)
        root.add(bar, *self._columns(kit, areas))
        deeds = [("undo", self.undo_deed()), ("end", self._end())]
        box = areas.foot
        node = root.find(focus)
        return root.add(shell.foot(kit, box, shell.hint_line(kit, box, node, deeds), deeds))

    def _columns(self, kit: Kit, areas: shell.Regions) -> list[Node]:
        """Two columns beside the cards, or both in one where the text is large."""
        table = self._cards(kit, areas.centre)
        if areas.right is not None:
            return [chair_panel(kit, self.session, areas.left), table, *desk_column(kit, self.session, areas.right)]
        return [chair_panel(kit, self.session, areas.left, everything=True), table]

    def _duties(self) -> list[Duty]:
        film = self.session.film
        duties = film.rules.duties_of.get((film.phase, film.seat), ())
        return [duty for duty in duties if not (duty.small_only and film.rules.film.roles_split == "strict")]

    def _cards(self, kit: Kit, box: Box) -> Node:
        duties, lends = self._duties(), self._lends()
        number = len(duties) + bool(lends)
        gap = kit.gutter
        grid = cells(box.w, number, kit.px(LEAST_CARD * min(1.5, kit.frame.text)), gap)
        if number <= 9 and grid.columns > 3:
            grid = cells(box.w, 3, kit.px(LEAST_CARD), gap)
        fits = (box.h - gap * (grid.rows(number) - 1)) // grid.rows(number)
        tall = max(self._least(kit, duties, grid), min(fits, kit.px(232)))
        nodes = [self._card(kit, duty, at, grid.box(at, (0, 0), tall, gap)) for at, duty in enumerate(duties)]
        if lends:
            nodes.append(self._lend(kit, lends, grid.box(len(duties), (0, 0), tall, gap)))
        _number(kit, nodes)
        return scroll(kit, "cards", box, nodes)

    def _least(self, kit: Kit, duties: list[Duty], grid: Cells) -> int:
        """How tall a card must be for the longest of its texts."""
        sides = self.session.sides
        heights = [_head(kit, duty, grid.width).y + _foot(kit, state_of(sides, duty.id), grid.width).y for duty in duties]
        return max(heights, default=0) + kit.px(74)

    def _card(self, kit: Kit, duty: Duty, at: int, box: Box) -> Node:
        sides, action = self.session.sides, actions.Sit(duty.id)
        why, sat = self.session.refuse(action), self.session.sat(duty.id)
        state = state_of(sides, duty.id)
        tag = count(price(self.session.film, duty.id, lend=False), sides.token)
        hint = refused(sides, why) if why else f"{duty.line} {word('board.sit_hint', token=tag)}"
        if sat:
            hint = word("board.sat")
        deed = Deed(duty.label, action, hint, enabled=why is None, state=state)
        foot = _foot(kit, state, box.w)
        marks: list[Mark] = [*face(kit, box, _head(kit, duty, box.w), foot)]
        side = kit.px(38)
        plate = Box(kit.padding, box.h - kit.padding - foot.y - kit.px(8) - side, side, side)
        marks += [Plate(plate, kit.chair.light, kit.px(4)), Icon(plate.inset(kit.px(7), kit.px(7)), f"duty/{duty.id}", kit.chair.main)]
        radius = kit.px(13)
        slot = Box(box.w - kit.padding - 2 * radius, box.h - kit.padding - 2 * radius, 2 * radius, 2 * radius)
        marks += token(kit, slot.middle, radius, filled=sat)
        return card(kit, f"duty.{at}", box, deed, marks).add(Node(f"slot.{duty.id}", Role.TEXT, slot))

    def _lends(self) -> list[actions.Sit]:
        return [one for one in self.session.menu if isinstance(one, actions.Sit) and one.lend]

    def _lend(self, kit: Kit, lends: list[actions.Sit], box: Box) -> Node:
        sides = self.session.sides
        other = names.chair(sides.other)
        galley = Galley(kit, inside(kit, box.w), on_table(kit))
        line = word("board.lend_line", chair=other, token=say(f"count.{sides.token}.bare"))
        galley.words(word("board.lend"), "head", kit["dust"]).gap(2).quiet(line)
        deed = Deed(word("board.lend"), "lend", word("board.lend_hint"), enabled=bool(lends))
        return empty_place(kit, "lend", box, deed, galley)

    def _end(self) -> Deed:
        action, sides = actions.EndTurn(), self.session.sides
        why = self.session.refuse(action)
        return Deed(label(sides, action), action, refused(sides, why) if why else "", enabled=why is None)

    def hear(self, wish: object) -> Transition:
        """Sit down, open a card, or whatever every play screen understands."""
        if wish == "lend":
            from game.scenes.lend import Lend

            return self.push(Lend(self.session))
        if isinstance(wish, actions.Sit):
            return self.play(wish, Fly("tokens", f"slot.{wish.duty}"))
        return super().hear(wish)


def _head(kit: Kit, duty: Duty, width: int) -> Galley:
    galley = Galley(kit, inside(kit, width))
    return galley.words(duty.label, "head").gap(3).quiet(f"{duty.line.partition('. ')[0].rstrip('.')}.", most=3)


def _foot(kit: Kit, state: str, width: int) -> Galley:
    """The state of a duty, beside the place for the token."""
    galley = Galley(kit, inside(kit, width) - kit.px(32))
    galley.gap(2)
    return galley.chips([state] if state else []).gap(0 if state else 20)


def _number(kit: Kit, nodes: list[Node]) -> None:
    """Give the first nine open cards a number key each."""
    for number, node in enumerate((node for node in nodes if node.enabled), start=1):
        if number > 9:
            return
        node.number = number

