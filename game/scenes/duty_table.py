"""A table: what can be settled at a duty, with its facts, odds and effects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes import shell
from game.scenes.chair_panel import tokens
from game.scenes.choice_cards import choice_cards, emblem
from game.scenes.company import company, heads
from game.scenes.desk_panels import moved_galley
from game.scenes.desk_sheet import desk_sheet
from game.scenes.effects_panel import effects_galley
from game.scenes.play import PlayScene
from game.scenes.states import state_of
from game.ui.commands import Key
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Icon
from game.ui.nodes import Node, Role
from game.ui.scene import Transition
from game.ui.theme import blend
from game.ui.widgets import Deed, ground, inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action

CLOTH, WOVEN = 168, 14
"""Logical side of the sign on the empty table, and how far it stands out from the cloth, in percent."""


class DutyTable(PlayScene):
    """The chair sits at a duty's table."""

    def build(self, kit: Kit, focus: str) -> Node:
        """The duty at the left, what can be done in the middle, what it would do at the right."""
        root = Node("duty_table", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, self.session.sides)
        areas = shell.regions(kit, bar.box.h)
        aim = self.aim(focus)
        side = areas.right
        band = None if side is None else self.band(kit, inside(kit, side.right - areas.left.x), aim)
        if band is None:
            root.add(bar, self._left(kit, areas, aim))
        else:
            areas, sheet = _under(kit, areas, band)
            root.add(bar, sheet)
        root.add(*self.centre(kit, areas.centre, aim))
        if areas.right is not None:
            root.add(*self.right(kit, areas.right, aim))
        root.add(*self.above(kit))
        deeds = [self.undo_deed(), self._leave()]
        return shell.closed(kit, root, focus, deeds)

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """What lies on the table: every choice on the card of what it is about."""
        cards = choice_cards(kit, self.session, box, self.menu())
        return [cards, *self.beneath(kit, box, cards)]

    def beneath(self, kit: Kit, box: Box, cards: Node) -> list[Node]:
        """What lies where the cards leave room: the sheet of the duty, or its sign woven into the cloth."""
        table = self.session.sides.view.table
        duty, used = table.duty if table else "", cards.content + (kit.gutter if cards.content else 0)
        room = Box(box.x, box.y + used, box.w, max(0, box.h - used))
        sheet = desk_sheet(kit, self.session, room, duty)
        return [sheet] if sheet is not None else _cloth(kit, room, duty)

    def right(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """What the choice that is looked at would do, and what happened just now."""
        return right_column(kit, self, box, focus)

    def band(self, kit: Kit, width: int, focus: str) -> Galley | None:
        """A picture across the whole table, instead of the duty at the left; it wants text that is not too large."""
        return None

    def notes(self, galley: Galley, focus: str) -> None:
        """What stands under the duty at the left, in addition: who is hired, where people are hired."""
        table = self.session.sides.view.table
        if table is not None and table.duty in ("heads", "line_producer", "department_meetings"):
            galley.gap(16).words(word("cast.crew"), "head").gap(4)
            company(galley, self.session.sides, heads(self.session.sides))

    def above(self, kit: Kit) -> list[Node]:
        """What is in the player's hand, over everything else."""
        return []

    def aim(self, focus: str) -> str:
        """The key of what is looked at."""
        return focus

    def menu(self) -> list[Action]:
        """What can be done here; getting up is the primary button."""
        return [action for action in self.session.menu if not isinstance(action, actions.Leave)]

    def _left(self, kit: Kit, areas: shell.Regions, focus: str) -> Node:
        sides = self.session.sides
        table = sides.view.table
        duty = sides.rules.core.duties[table.duty] if table else None
        galley = Galley(kit, inside(kit, areas.left.w))
        if duty is not None and table is not None:
            galley.marks += emblem(kit, f"duty/{duty.id}", kit.px(44), (0, 0))
            galley.down(kit.px(44))
            galley.gap(8).words(duty.label, "title", kit.chair.ink).gap(2).words(duty.line, "body")
            state = state_of(sides, duty.id)
            galley.gap(8).chips([text for text in (state, word("table.left", n=table.left)) if text])
        galley.gap(16)
        tokens(galley, sides)
        self.notes(galley, focus)
        if duty is not None and duty.principle:
            galley.gap(14).words(word("table.rule"), "caption", galley.tone.quiet).gap(2)
            galley.words(duty.principle, "quote")
        if areas.right is None:
            galley.extend(effects_galley(kit, self.session, chosen(self, focus), areas.left.w))
            galley.extend(moved_galley(kit, self.session, areas.left.w, 3), 14)
        return panel(kit, "duty", areas.left, galley, stripe=kit.chair.main)

    def _leave(self) -> Deed:
        return Deed("leave", word("table.leave"), actions.Leave(), word("table.leave_hint"))

    def hear(self, wish: object) -> Transition:
        """Esc gets up."""
        if wish == Key("back"):
            return self.play(actions.Leave())
        return super().hear(wish)


def _cloth(kit: Kit, room: Box, duty: str) -> list[Node]:
    """The sign of the duty, woven into the cloth of the table. Small places stay empty."""
    side = min(kit.px(CLOTH), room.h - 2 * kit.gutter)
    if side < kit.px(CLOTH) // 2 or not duty:
        return []
    sign = Box(room.x + (room.w - side) // 2, room.y + (room.h - side) // 2, side, side)
    ink = blend(kit["table"], kit["dust"], WOVEN)
    return [Node("cloth", Role.GROUP, sign, marks=(Icon(Box(0, 0, side, side), f"duty/{duty}", ink),))]


def _under(kit: Kit, areas: shell.Regions, band: Galley) -> tuple[shell.Regions, Node]:
    """The regions under a band across the table, and the band."""
    side = areas.right or areas.centre
    whole = Box(areas.left.x, areas.left.y, side.right - areas.left.x, areas.left.h)
    top, rest = whole.top(min(band.tall + 2 * kit.padding, whole.h // 2), kit.gutter)
    right, centre = rest.right_piece(side.w, kit.gutter)
    return areas._replace(centre=centre, right=right), panel(kit, "band", top, band, ground="card")


def chosen(scene: PlayScene, focus: str) -> Action | None:
    """The action whose node is under focus, or was before focus went on to the panel that tells of it."""
    focus = kept(scene, focus)
    if not focus.startswith("do."):
        return None
    return next((action for action in scene.session.menu if f"do.{action!r}" == focus), None)


def kept(scene: PlayScene, focus: str) -> str:
    """Focus as the panel of effects takes it: while somebody reads the panel, it goes on telling what it told.

    Otherwise a long text that scrolls would turn short under focus, and focus would fall off it.
    """
    if focus.startswith("do."):
        scene.looked = focus
    return scene.looked if focus == "effects.body" else focus


def right_column(kit: Kit, scene: PlayScene, box: Box, focus: str) -> list[Node]:
    """What the choice under focus would do, and under it what happened just now."""
    effects = effects_galley(kit, scene.session, chosen(scene, focus), box.w)
    news = moved_galley(kit, scene.session, box.w, 3)
    least = min(news.tall + 2 * kit.padding, box.h * 9 // 20)
    tall = min(max(effects.tall + 2 * kit.padding, box.h // 2), box.h - least - kit.gutter)
    top, rest = box.top(tall, kit.gutter)
    return [panel(kit, "effects", top, effects, ground="card"), panel(kit, "moved", rest, news)]
