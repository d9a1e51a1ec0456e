"""The wrap: what the day gave as a strip of film, and every place an owed scene can go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, schedule
from game.engine.shooting import clock, wrap
from game.scenes.chair_panel import sign
from game.scenes.choice_cards import deed_of, key_of
from game.scenes.columns import Columns
from game.scenes.days_panel import days
from game.scenes.duty_table import chosen, right_column
from game.scenes.effects_panel import effects_galley
from game.scenes.film_strip import SMALL, film_strip, shot_on, strip_height
from game.strings import label, line, measures
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, card, face, inside, keycap, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.strings import Sides

LEAST = 156
FULL = 100
MOST_KEYS = 9
MANY = 8
"""As many places leave the strip of film its usual size."""


class WrapUp(Columns):
    """The day is over, and something was not shot."""

    name = "wrap_up"

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first place."""
        return tuple(key_of(action) for action in self.session.menu[:1])

    def left(self, kit: Kit, width: int) -> Galley:
        """The day in figures: what was shot, what is owed, the hours."""
        sides, galley = self.session.sides, Galley(kit, inside(kit, width))
        day = clock.floor_of(sides.film)
        sign(galley)
        galley.words(word("board.you_are"), "caption", kit.chair.ink)
        galley.words(word(f"board.{sides.chair}"), "huge", kit.chair.ink).gap(4)
        galley.words(word("wrap.title", n=sides.film.round), "title").gap(6)
        owed, late = wrap.owed(sides.film), clock.overtime_minutes(sides.film)
        galley.pair(word("wrap.shot"), str(len(shot_on(sides, sides.film.round))))
        galley.pair(word("wrap.owed"), str(len(owed)), "body", kit["bad"])
        galley.pair(word("wrap.worked"), measures.minutes(day.minutes))
        galley.bar(day.minutes * FULL // max(1, day.planned), kit["bad"] if late else kit.chair.main, 10).gap(6)
        over = measures.minutes(late) if late else word("wrap.none")
        galley.pair(word("wrap.overtime"), over, "body", kit["bad" if late else "good"]).gap(8)
        galley.quiet(word("wrap.report_line")).gap(8)
        return days(galley, sides, after=1) if sides.film.round < sides.rules.rounds["shoot"] else galley

    def middle(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """Dailies above, the owed scene and its places below; where there is little room the places come first."""
        sides, found = self.session.sides, list[Node]()
        numbers = [*shot_on(sides, sides.film.round), *wrap.owed(sides.film)]
        most = SMALL if len(self.session.menu) <= MANY else LEAST
        tall = strip_height(kit, sides, numbers, box.w, most=most)
        if kit.frame.roomy:
            top, box = box.top(min(tall, box.h // 2), kit.gutter)
            found.append(film_strip(kit, sides, numbers, top, most=most))
        return [*found, *self._places(kit, box)]

    def right(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """What the place under focus would do."""
        return right_column(kit, self, box, focus)

    def folded(self, kit: Kit, width: int, focus: str) -> Galley:
        """The same, without what moved."""
        return effects_galley(kit, self.session, chosen(self, focus), width)

    def deeds(self, focus: str) -> list[Deed]:
        """Undo, and the place under focus."""
        action = chosen(self, focus) or self.session.menu[0]
        return [self.undo_deed(), Deed("take", word("wrap.settle"), action, label(self.session.sides, action))]

    def _places(self, kit: Kit, box: Box) -> list[Node]:
        """The scene that is owed, and a card for each place it can go to."""
        sides, number = self.session.sides, wrap.owed(self.session.film)[0]
        galley = Galley(kit, box.w, on_table(kit))
        galley.words(word("wrap.where", scene=number), "title")
        galley.quiet(sides.rules.scenes[number].synopsis, "body")
        head, rest = box.top(galley.tall, kit.px(10))
        title = Node("owed", Role.TEXT, head, ". ".join(galley.said), marks=tuple(galley.marks))
        menu = self.session.menu
        grid = cells(rest.w, len(menu), kit.px(LEAST * min(1.4, kit.frame.text)), kit.px(12))
        sheets = [_place(kit, sides, action, inside(kit, grid.width)) for action in menu]
        nodes, y = list[Node](), 0
        for start in range(0, len(menu), grid.columns):
            row = sheets[start : start + grid.columns]
            tall = max(sheet.tall for sheet in row) + kit.px(22)
            for at, sheet in enumerate(row):
                place = grid.box(at, (0, y), tall, 0)
                deed = deed_of(sides, menu[start + at], start + at + 1 if start + at < MOST_KEYS else 0)
                marks = (*face(kit, place, sheet), *keycap(kit, deed.number, (place.w - kit.px(10), kit.px(10))))
                nodes.append(card(kit, place, deed, marks))
            y += tall + kit.px(12)
        return [title, scroll(kit, "places", rest, nodes)]


def _place(kit: Kit, sides: Sides, action: Action, width: int) -> Galley:
    """A place: for a day its hours with the scene in it, for the others what is left of the scene."""
    galley = Galley(kit, width)
    if not isinstance(action, actions.Place):
        return galley.words(label(sides, action), "head")
    galley.width -= kit.px(30)
    title = word(f"wrap.{action.way}", day=action.day, scene=action.into)
    galley.words(title, "head", kit["bad"] if action.way == "strike" else None)
    galley.width = width
    if action.way != "day":
        return galley.gap(2).quiet(line(sides, action))
    after, whole = hours(sides, action.scene, action.day), sides.rules.day_minutes
    over, scale = after - whole, max(after, whole, 1)
    colour = kit["bad"] if over > 0 else kit.chair.main
    galley.gap(4).bar(after * FULL // scale, colour, 10, whole * FULL // scale).gap(4)
    text = word("wrap.over" if over > 0 else "wrap.spare", time=measures.minutes(abs(over)))
    galley.words(text, "small_bold", kit["bad"] if over > 0 else kit["good"])
    there = schedule.strips_of(sides.film, action.day)
    return galley.quiet(word("wrap.with", scenes=", ".join(there)) if there else word("wrap.empty"))


def hours(sides: Sides, number: str, day: int) -> int:
    """Planned minutes of a day with a scene in it, company moves counted."""
    film = sides.film
    return schedule.minutes_of_day(film, day, {**film.board, number: day})
