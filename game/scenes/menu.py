"""Any menu of choices as cards: the screen of every stage that has none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import shell
from game.scenes.chair_panel import missing
from game.scenes.choice_cards import choice_cards, key_of
from game.scenes.desk_panels import moved_galley
from game.scenes.duty_table import chosen, right_column
from game.scenes.effects_panel import effects_galley
from game.scenes.play import PlayScene
from game.scenes.question import asked
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, ground, inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action


class Menu(PlayScene):
    """What has to be decided now, and every way to decide it."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first choice."""
        return tuple(key_of(action) for action in self.session.menu[:1])

    def build(self, kit: Kit, focus: str) -> Node:
        """The question at the left, the answers in the middle, what they would do at the right."""
        root = Node("menu", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, self.session.sides)
        areas = shell.regions(kit, bar.box.h)
        root.add(
            bar, self._question(kit, areas, focus), choice_cards(kit, self.session, areas.centre, self.session.menu)
        )
        if areas.right is not None:
            root.add(*right_column(kit, self, areas.right, focus))
        deeds = [self.undo_deed(), self._primary(focus)]
        return shell.closed(kit, root, focus, deeds)

    def _primary(self, focus: str) -> Deed:
        """The primary button takes the choice under focus, else the first."""
        action: Action = chosen(self, focus) or self.session.menu[0]
        return Deed("take", word("menu.take"), action, "")

    def _question(self, kit: Kit, areas: shell.Regions, focus: str) -> Node:
        sides = self.session.sides
        galley = Galley(kit, inside(kit, areas.left.w))
        title, line = asked(self.session)
        galley.words(word("board.you_are"), "caption", kit.chair.ink)
        galley.words(word(f"board.{sides.chair}"), "title", kit.chair.ink).gap(10)
        galley.words(title, "title").gap(4)
        galley.words(line, "body").gap(14)
        if sides.film.stage == "greenlight":
            missing(galley, sides)
        if areas.right is None:
            galley.extend(effects_galley(kit, self.session, chosen(self, focus), areas.left.w), 8)
            galley.extend(moved_galley(kit, self.session, areas.left.w, 3), 14)
        return panel(kit, "question", areas.left, galley, stripe=kit.chair.main)
