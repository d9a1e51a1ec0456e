"""A take nobody expected: the lights are down, its frame is on the screen, and the crew suggests names for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import shell
from game.scenes.choice_cards import deed_of, key_of
from game.scenes.duty_table import chosen
from game.scenes.film_strip import holes
from game.scenes.monitor import scene_art
from game.scenes.play import PlayScene
from game.strings import label, names
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Icon, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.text import Span
from game.ui.theme import with_alpha
from game.ui.widgets import Deed, inside, option, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.state import Take

CARD = 372
GLOW, LIGHT = 5, 22
"""Rings of light round the frame, and how much each adds to those outside it, of 255."""


class NamedTake(PlayScene):
    """The printed take gets a name, or none."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first name."""
        return tuple(key_of(action) for action in self.session.menu[:1])

    @property
    def number(self) -> str:
        """The scene the take belongs to."""
        return self.session.film.floor.naming if self.session.film.floor else ""

    @property
    def take(self) -> Take | None:
        """The take, where it was played and not shot from a plan."""
        state = self.session.sides.view.scenes[self.number]
        return state.takes[state.printed - 1] if state.takes and state.printed else None

    def build(self, kit: Kit, focus: str) -> Node:
        """In the dark: the frame in its own light, over it what happened; the names at the right."""
        whole = kit.frame.whole
        root = Node("named_take", Role.GROUP, whole, marks=(Plate(whole, kit["black"]),))
        foot, edge = shell.foot_box(kit), kit.px(32)
        room = Box(edge, edge, kit.frame.width - 2 * edge, foot.y - edge)
        right, left = room.right_piece(kit.px(CARD * min(1.5, kit.frame.text)), edge)
        head = self._head(kit, left)
        _used, rest = left.top(head.box.h, kit.px(20))
        frame = self._frame(kit, rest)
        root.add(head, _glow(kit, frame.box), frame, self._card(kit, right))
        action = chosen(self, focus) or self.session.menu[0]
        deeds = [self.undo_deed(), Deed("take", label(self.session.sides, action), action)]
        return shell.closed(kit, root, focus, deeds)

    def _head(self, kit: Kit, box: Box) -> Node:
        """The slate, what happened, and what the director read."""
        galley, take = Galley(kit, box.w, on_table(kit)), self.take
        printed = self.session.sides.view.scenes[self.number].printed
        galley.words(word("floor.slate", scene=self.number, take=printed), "caption", kit["award"])
        galley.words(word("floor.wonder"), "huge", kit["cream"])
        if take is not None:
            figure = word("row.read_value", value=take.read, noise=take.noise)
            galley.words((Span(f"{figure} ", "title", kit["award"]), Span(word("floor.read"), "body", kit["dust"])))
        return Node("head", Role.TEXT, box._replace(h=galley.tall), ". ".join(galley.said), marks=tuple(galley.marks))

    def _frame(self, kit: Kit, box: Box) -> Node:
        """The take as it was printed: a frame of film with a golden edge, and its light on the dark."""
        sides, edge = self.session.sides, kit.px(14)
        wide = min(box.w, (box.h - 2 * edge) * 16 // 9)
        tall = min(box.h - 2 * edge, wide * 9 // 16)
        place = Box(box.x, box.y, wide, tall + 2 * edge)
        glass = Box(0, edge, wide, tall)
        side = kit.px(34)
        marks: list[Mark] = [
            Plate(Box(0, 0, wide, tall + 2 * edge), kit["well"]),
            *holes(kit, wide, tall),
            scene_art(sides, self.number, glass),
            Outline(glass, kit["award"], kit.px(2), max(2, kit.px(3))),
            Icon(Box(glass.right - side - kit.px(14), glass.y + kit.px(12), side, side), "star", kit["award"]),
        ]
        return Node("frame", Role.PICTURE, place, names.scene(sides, self.number), marks=tuple(marks), layer=True)

    def _card(self, kit: Kit, box: Box) -> Node:
        """What happened, what the scene was to be, and the names."""
        sides = self.session.sides
        galley = Galley(kit, inside(kit, box.w))
        galley.words(word("menu.name"), "big").gap(2)
        galley.words(word("menu.name_line"), "story").gap(6)
        galley.words(f"“{sides.rules.scenes[self.number].vision}”", "quote", galley.tone.quiet).gap(8)
        for at, action in enumerate(self.session.menu, start=1):
            galley.put(option(kit, galley.width, deed_of(sides, action, at if at < 10 else 0)), 8)
        galley.quiet(word("wrap.name_line"))
        return panel(kit, "names", box._replace(h=min(box.h, galley.tall + 2 * kit.padding)), galley, ground="card")


def _glow(kit: Kit, box: Box) -> Node:
    """The light of the frame on the dark room: rings, each fainter than the one inside it."""
    step, most = kit.px(4), kit.px(4 * GLOW)
    place = box.inset(-most, -most)
    inner, light = Box(most, most, box.w, box.h), with_alpha(kit["award"], LIGHT)
    rings = [Plate(inner.inset(-at * step, -at * step), light, at * step) for at in range(GLOW, 0, -1)]
    return Node("glow", Role.GROUP, place, marks=tuple(rings))
