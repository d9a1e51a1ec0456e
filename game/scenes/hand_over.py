"""Two players at one screen: the chair changes hands, and nothing of the other desk is on the screen."""

from __future__ import annotations

from game.scenes import shell
from game.scenes.places import AtTable
from game.scenes.play import PlayScene
from game.strings import count, names
from game.strings.causes import when
from game.strings.measures import sentence
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art
from game.ui.nodes import Node, Role
from game.ui.scene import Deal, Replace, Transition
from game.ui.widgets import Deed, ground
from game.ui.words import word


class HandOver(PlayScene):
    """The other chair, empty, in its light."""

    wishes = ("sit",)

    def build(self, kit: Kit, focus: str) -> Node:
        """Whose chair it is, what it has this time, and the button to sit down."""
        whole = kit.frame.whole
        wide = min(kit.px(620), whole.w // 2)
        light = Box(whole.w - wide - kit.px(20), 0, wide, whole.h - kit.px(40))
        tall = min(kit.px(324), whole.h // 2)
        chair = Box(light.middle[0] - tall // 4, whole.h - tall - kit.px(140), tall // 2, tall)
        marks = (
            *ground(kit),
            Art(light, "spotlight", (), (kit["glow"],)),
            Art(chair, "chair", (), (kit.chair.main, kit.chair.dark)),
        )
        galley = self._words(kit, whole.w // 2 - kit.px(80))
        text = Node(
            "text",
            Role.TEXT,
            Box(kit.px(80), max(kit.px(40), whole.h // 3 - galley.tall // 3), galley.width, galley.tall),
            ". ".join(galley.said),
            marks=tuple(galley.marks),
        )
        root = Node("hand_over", Role.GROUP, whole, marks=marks).add(text)
        deeds = [Deed("sit", word("turn.sit"), "sit")]
        return shell.closed(kit, root, focus, deeds)

    def _words(self, kit: Kit, width: int) -> Galley:
        """Whose chair it is, when, and what is left to spend."""
        sides = self.session.sides
        galley = Galley(kit, width, on_table(kit))
        galley.words(sentence(when(sides.film.phase, sides.film.round)), "caption", kit["dust"]).gap(4)
        galley.words(word("turn.title", chair=names.chair(sides.chair)), "huge").gap(8)
        has = count(sides.view.tokens.get(sides.chair, 0), sides.token)
        galley.quiet(word("turn.tokens", tokens=has), "intro").gap(16)
        return galley.quiet(word("turn.line"), "lead")

    def hear(self, wish: object) -> Transition:
        """Sit down: only now the desk is shown."""
        if wish == "sit":
            self.session.seated = self.session.film.seat
            return Replace(AtTable(self.session), Deal())
        return super().hear(wish)
