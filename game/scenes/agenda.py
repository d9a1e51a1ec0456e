"""The private agenda: three cards face up, one to keep; the other chair does not see which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import start
from game.engine.rules.conditions import Leaf
from game.scenes import shell
from game.scenes.choice_cards import key_of
from game.scenes.duty_table import chosen
from game.scenes.overlay import heading
from game.scenes.play import PlayScene
from game.strings import names
from game.strings.conditions import because
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Disc, Icon, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, card, ground, inside, keycap, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.engine.rules.film import Goal

CARD, TALL = 280, 264
SIGNS = {
    "return_percent": "duty/finance",
    "returned_to_investors_percent": "duty/finance",
    "gross_percent": "duty/box_office",
    "critics": "star",
    "audience": "people",
    "injuries": "hurt",
    "final_cost_over_percent": "duty/budget",
    "on_time": "clock",
    "final_cut": "duty/edit",
    "scene_as_written": "duty/storyboard",
    "morale": "people",
    "would_return_percent": "people",
    "trust": "trust",
}
"""The sign on an agenda by what it measures."""


class Agenda(PlayScene):
    """Which wish of its own the seated chair takes into the film."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first card."""
        return tuple(key_of(action) for action in self.session.menu[:1])

    def build(self, kit: Kit, focus: str) -> Node:
        """The question, the cards beside each other, and the button that takes the one under focus."""
        sides = self.session.sides
        root = Node("agenda", Role.GROUP, kit.frame.whole, marks=ground(kit))
        title = heading(kit, word("agenda.title", chair=names.chair(sides.chair)), word("menu.agenda_line"), 44)
        foot = shell.foot_box(kit)
        top = title.box.bottom + kit.px(28 if kit.frame.roomy else 12)
        room = Box(2 * kit.gutter, top, kit.frame.width - 4 * kit.gutter, foot.y - top)
        root.add(title, self._cards(kit, room))
        deeds = [self.undo_deed(), Deed("take", word("agenda.take"), chosen(self, focus) or self.session.menu[0])]
        return shell.closed(kit, root, focus, deeds)

    def _cards(self, kit: Kit, room: Box) -> Node:
        menu, gap = self.session.menu, kit.px(24)
        wide = min(room.w, len(menu) * (kit.px(CARD * min(1.35, kit.frame.text)) + gap) - gap)
        grid = cells(wide, len(menu), min(wide, kit.px(CARD * 0.8)), gap)
        goals = {goal.id: goal for goal in start.agendas(self.session.film, self.session.film.seat)}
        faces = [self._face(kit, goals[str(getattr(action, "agenda", ""))], grid.width) for action in menu]
        tall = max(min(kit.px(TALL), room.h - kit.px(8)), max(face.tall for face in faces) + 2 * kit.padding)
        nodes = []
        for at, (action, face) in enumerate(zip(menu, faces, strict=True), start=1):
            nodes.append(self._card(kit, (action, at), face, grid.box(at - 1, (0, kit.px(4)), tall, gap)))
        drop = max(0, room.h - kit.px(8) - grid.rows(len(menu)) * (tall + gap)) // 3
        return scroll(kit, "cards", Box((kit.frame.width - wide) // 2, room.y + drop, wide, room.h - drop), nodes)

    def _face(self, kit: Kit, goal: Goal, width: int) -> Galley:
        """Sign, wish, and how it is judged."""
        galley = Galley(kit, inside(kit, width))
        radius = kit.px(34)
        middle = galley.width // 2
        galley.gap(26)
        galley.marks.append(Disc(middle, galley.y + radius, radius, kit.chair.main, kit.chair.light))
        side = round(radius * 1.1)
        place = Box(middle - side // 2, galley.y + radius - side // 2, side, side)
        galley.marks.append(Icon(place, _sign(goal), kit.chair.on))
        galley.down(2 * radius)
        galley.gap(16).words(goal.label, "title", align="centre").gap(10)
        judged = because(self.session.sides, goal.when, {})
        galley.words(word("agenda.judged", what=judged), "small", kit["small"], align="centre")
        return galley

    def _card(self, kit: Kit, what: tuple[Action, int], face: Galley, box: Box) -> Node:
        action, number = what
        whole = Box(0, 0, box.w, box.h)
        marks: list[Mark] = [
            Plate(whole, kit["card"], kit.radius),
            Plate(Box(0, 0, box.w, kit.px(14)), kit.chair.main, kit.radius),
            Plate(Box(0, kit.px(7), box.w, kit.px(8)), kit.chair.main),
            *face.placed(kit.padding, 0),
            *keycap(kit, number, (box.w - kit.px(12), kit.px(24))),
        ]
        label = face.said[0]
        return card(kit, box, Deed(key_of(action), label, action, face.said[-1], number), marks)


def _sign(goal: Goal) -> str:
    """The icon of what a goal measures; a star for what has none of its own."""
    for one in goal.when:
        if isinstance(one, Leaf):
            found = SIGNS.get(one.verb) or SIGNS.get(one.arg)
            if found:
                return found
    return "star"
