"""A take nobody expected: its frame, and the names the crew suggests for it."""

from __future__ import annotations

from game.scenes import shell
from game.scenes.choice_cards import deed_of, key_of
from game.scenes.duty_table import chosen
from game.scenes.monitor import scene_art
from game.scenes.play import PlayScene
from game.strings import label, names
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Icon, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, ground, inside, option, panel
from game.ui.words import word

CARD = 400


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

    def build(self, kit: Kit, focus: str) -> Node:
        """The frame at the left, in gold; the names on a card at the right."""
        sides = self.session.sides
        root = Node("named_take", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, sides)
        foot = shell.foot_box(kit)
        room = Box(kit.gutter, bar.box.h + kit.gutter, kit.frame.width - 2 * kit.gutter, 0)
        room = room._replace(h=foot.y - room.y)
        right, left = room.right_piece(kit.px(CARD * min(1.5, kit.frame.text)), kit.gutter)
        card = self._card(kit, right)
        root.add(bar, self._frame(kit, left), card)
        action = chosen(self, focus) or self.session.menu[0]
        deeds = [self.undo_deed(), Deed("take", label(sides, action), action)]
        return shell.closed(kit, root, focus, deeds)

    def _frame(self, kit: Kit, box: Box) -> Node:
        """The take as it was printed."""
        sides, rim = self.session.sides, kit.px(12)
        tall = min(box.h, (box.w - 2 * rim) * 9 // 16 + 2 * rim)
        place = Box(box.x, box.y + (box.h - tall) // 3, box.w, tall)
        glass = Box(0, 0, box.w, tall).inset(rim, rim)
        text = word("floor.slate", scene=self.number, take=sides.view.scenes[self.number].printed)
        block = kit.block(text, "head", kit["cream"], glass.w // 2)
        side = kit.px(34)
        slate = Box(
            glass.x, glass.bottom - block.height - kit.px(12), block.width + kit.px(28), block.height + kit.px(12)
        )
        marks: list[Mark] = [
            Plate(Box(0, 0, box.w, tall), kit["rail"], kit.radius),
            scene_art(sides, self.number, glass),
            Outline(glass, kit["award"], kit.px(2), max(2, kit.px(3))),
            Icon(Box(glass.right - side - kit.px(14), glass.y + kit.px(12), side, side), "star", kit["award"]),
            Plate(slate, (*kit["black"][:3], 170)),
            *shifted(block, slate.x + kit.px(14), slate.y + kit.px(6)),
        ]
        said = f"{names.scene(sides, self.number)}. {text}"
        return Node("frame", Role.PICTURE, place, said, marks=tuple(marks), layer=True, shadow=True, radius=kit.radius)

    def _card(self, kit: Kit, box: Box) -> Node:
        """What happened, what the director read, and the names."""
        sides = self.session.sides
        state = sides.view.scenes[self.number]
        galley = Galley(kit, inside(kit, box.w))
        galley.words(word("menu.name"), "big").gap(2)
        galley.words(word("menu.name_line"), "story").gap(6)
        if state.takes and state.printed:
            take = state.takes[state.printed - 1]
            galley.words(word("dailies.read", n=take.read, noise=take.noise), "body_bold", kit["good"])
        galley.words(f"“{sides.rules.scenes[self.number].vision}”", "quote", galley.tone.quiet).gap(8)
        for at, action in enumerate(self.session.menu, start=1):
            galley.put(option(kit, galley.width, deed_of(sides, action, at if at < 10 else 0)), 8)
        galley.quiet(word("wrap.name_line"))
        return panel(kit, "names", box._replace(h=min(box.h, galley.tall + 2 * kit.padding)), galley, ground="card")
