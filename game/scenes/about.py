"""The credits of the game: who made it, which type and programs it is made of, and what is invented in it."""

from __future__ import annotations

from game import __version__
from game.scenes import shell
from game.scenes.overlay import heading
from game.ui.commands import Key
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Audible, Pop, Transition
from game.ui.widgets import Deed, inside, panel
from game.ui.words import known, word

PARTS = ("authors", "type", "programs", "sound", "pictures", "model", "invented", "licence")


class About(Audible):
    """A roll of credits, as tall as it is."""

    seat = "none"
    wishes = ("back",)
    mood = "title"

    def build(self, kit: Kit, focus: str) -> Node:
        """White on black, in the middle."""
        root = Node("about", Role.GROUP, kit.frame.whole, marks=(Plate(kit.frame.whole, kit["black"]),))
        title = heading(kit, word("about.title"), word("about.line", version=__version__), 28)
        foot = shell.foot_box(kit)
        wide = min(kit.px(760 * min(1.5, kit.frame.text)), kit.frame.width - 2 * kit.gutter)
        top = title.box.bottom + kit.px(12)
        room = Box((kit.frame.width - wide) // 2, top, wide, foot.y - top)
        galley = Galley(kit, inside(kit, wide), on_table(kit))
        for part in PARTS:
            galley.words(word(f"about.{part}.title").upper(), "caption", kit["award"], align="centre").gap(4)
            number = 1
            while known(f"about.{part}.{number}"):
                galley.words(word(f"about.{part}.{number}"), "lead", align="centre").gap(2)
                number += 1
            galley.gap(16)
        root.add(title, panel(kit, "credits", room, galley, ground="black"))
        return shell.closed(kit, root, focus, [Deed("back", word("about.back"), "back")])

    def hear(self, wish: object) -> Transition:
        """Back to the title."""
        return Pop() if wish in ("back", Key("back"), Key("menu")) else None
