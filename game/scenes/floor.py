"""The shooting floor: call sheet, monitor, takes, clock and departments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes import shell
from game.scenes.call_sheet import call_sheet
from game.scenes.choice_cards import choice_cards, key_of
from game.scenes.duty_table import chosen
from game.scenes.floor_panels import between_galley, clock_galley, floor_column, floor_galley
from game.scenes.monitor import monitor
from game.scenes.next_take import next_galley, next_take, next_width
from game.scenes.places import AtDailies
from game.scenes.play import PlayScene
from game.scenes.takes import laid, take_strip
from game.strings import label
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node, Role
from game.ui.scene import Deal, Flip, Motion, Replace, Transition
from game.ui.widgets import Deed, ground, inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action

SHOOTING = (actions.Slate, actions.Adapt)
MONITOR = (40, 60)
"""The least and the most of the floor that the monitor takes, in percent; notes that need room get it between them."""


class FloorScene(PlayScene):
    """A shooting day from the director's chair."""

    @property
    def wishes(self) -> tuple[str, ...]:
        """A card that wants an answer, then rolling, then putting a scene up."""
        rolls = [key_of(one) for one in self.session.menu if isinstance(one, actions.Roll)]
        slates = [key_of(one) for one in self.session.menu if isinstance(one, actions.Slate)]
        return ("desk.open", *rolls[:1], *slates[:1])

    def build(self, kit: Kit, focus: str) -> Node:
        """Call sheet, the floor in the middle, clock and departments."""
        session = self.session
        root = Node("floor_scene", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, session.sides)
        areas = shell.regions(kit, bar.box.h)
        clock = None if areas.right is not None else clock_galley(kit, session.sides, areas.left.w)
        sheet = call_sheet(kit, session, areas.left.w, clock)
        if areas.right is None:
            for more in (floor_galley, between_galley):
                sheet.extend(more(kit, session, areas.left.w), 14)
        root.add(
            bar,
            panel(kit, "call_sheet", areas.left, sheet, stripe=kit.chair.main),
            *self._middle(kit, areas.centre, focus),
        )
        if areas.right is not None:
            root.add(*floor_column(kit, session, areas.right))
        deeds = [self.undo_deed(), self._primary(focus)]
        return shell.closed(kit, root, focus, deeds)

    def _middle(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The monitor with the takes under it, or the scenes that can go up."""
        sides = self.session.sides
        if not (sides.view.floor and sides.view.floor.on_set):
            return self._slates(kit, box)
        wide = next_width(kit, box.w)
        notes = next_galley(kit, self, inside(kit, wide), focus)
        need = max(notes.tall + kit.px(26), laid(kit, sides, box.w - wide - kit.gutter).tall)
        low, high = (box.h * share // 100 for share in MONITOR)
        tall = max(low, min(high, box.h - need - kit.gutter))
        top, under = box.top(tall, kit.gutter)
        right, left = under.right_piece(wide, kit.gutter)
        return [monitor(kit, sides, top), take_strip(kit, self.session, left), next_take(kit, right, notes)]

    def _slates(self, kit: Kit, box: Box) -> list[Node]:
        galley = Galley(kit, box.w, on_table(kit))
        menu = [one for one in self.session.menu if isinstance(one, SHOOTING)]
        galley.words(word("floor.ready") if menu else word("floor.nothing_up"), "title")
        galley.quiet(word("floor.ready_line"), "body")
        title = Node(
            "ready", Role.TEXT, Box(box.x, box.y, box.w, galley.tall), ". ".join(galley.said), marks=tuple(galley.marks)
        )
        _head, rest = box.top(galley.tall, kit.gutter)
        return [title, choice_cards(kit, self.session, rest, menu)]

    def _primary(self, focus: str) -> Deed:
        """What the moment asks for: print the take under focus or the best one, roll, put a scene up, or wrap."""
        sides, action = self.session.sides, self._asked(focus)
        if action is None:
            return Deed("do", word("floor.move_on"), None, enabled=False)
        hint = word("floor.print_hint") if isinstance(action, actions.Print) else ""
        name = word("floor.put_up", scene=action.scene) if isinstance(action, actions.Slate) else label(sides, action)
        return Deed("do", name, action, hint)

    def play(self, action: object, motion: Motion | None = None) -> Transition:
        """A wrap that owes nothing is followed by the dailies."""
        day = self.session.film.floor
        shown = AtDailies(self.session, self.session.film.round, day.minutes if day else 0)
        gone = super().play(action, motion)
        if self.session.film.stage == "name" and isinstance(gone, Replace):
            self.session.cues.append("wonder")
            return gone._replace(motion=Flip(("frame",)))
        if isinstance(action, actions.Wrap) and isinstance(gone, Replace) and self._over(shown.day):
            return Replace(shown, Deal())
        return gone

    def _over(self, day: int) -> bool:
        """Whether a day is done with, and left something to look at."""
        film = self.session.film
        return film.stage != "wrap" and any(one.state == "shot" and one.day == day for one in film.scenes.values())

    def _asked(self, focus: str) -> Action | None:
        menu = self.session.menu
        under = chosen(self, focus)
        if isinstance(under, actions.Print | actions.Roll | actions.Slate | actions.Wrap):
            return under
        number = self.session.sides.view.floor.on_set if self.session.sides.view.floor else ""
        takes = self.session.sides.view.scenes[number].takes if number else ()
        if takes:
            best = max(takes, key=lambda take: take.read)
            return actions.Print(best.number)
        first = (actions.Roll, actions.Slate, actions.Wrap)
        return next((one for kind in first for one in menu if isinstance(one, kind)), None)
