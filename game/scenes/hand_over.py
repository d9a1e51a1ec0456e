"""Two players at one screen: the chair changes hands, and nothing of the other desk is on the screen."""

from __future__ import annotations

from game.scenes import shell
from game.scenes.overlay import heading
from game.scenes.play import PlayScene
from game.strings import count, names
from game.strings.causes import when
from game.strings.measures import sentence
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
        sides = self.session.sides
        whole = kit.frame.whole
        light = Box(whole.w // 2 - kit.px(300), 0, kit.px(600), whole.h - kit.px(20))
        tall = min(kit.px(320), whole.h // 2)
        chair = Box(whole.w // 2 - tall // 4, whole.h - tall - kit.px(110), tall // 2, tall)
        marks = (*ground(kit), Art(light, "spotlight", (), (kit["glow"],)), Art(chair, "chair", (), (kit.chair.main, kit.chair.dark)))
        root = Node("hand_over", Role.GROUP, whole, marks=marks)
        has = word("turn.tokens", tokens=count(sides.view.tokens.get(sides.chair, 0), sides.token))
        where = sentence(when(sides.film.phase, sides.film.round))
        root.add(heading(kit, word("turn.title", chair=names.chair(sides.chair)), f"{where} · {has} · {word('turn.line')}", 60))
        foot = Box(0, whole.h - shell.foot_tall(kit), whole.w, shell.foot_tall(kit))
        deeds = [("sit", Deed(word("turn.sit"), "sit"))]
        return root.add(shell.foot(kit, foot, shell.hint_line(kit, foot, root.find(focus), deeds), deeds))

    def hear(self, wish: object) -> Transition:
        """Sit down: only now the desk is shown."""
        if wish == "sit":
            from game.scenes.route import screen

            self.session.seated = self.session.film.seat
            return Replace(screen(self.session), Deal())
        return super().hear(wish)
