"""The look: the three sliders of the vision, where the audience of the genre expects them, and who sees them alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.look import ENDS, LOOK_DEPARTMENTS
from game.scenes.choice_cards import deed_of
from game.scenes.duty_table import DutyTable, chosen
from game.strings import measures, names, say
from game.ui.galley import Galley
from game.ui.layout import Box, row
from game.ui.marks import Disc, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.theme import blend
from game.ui.widgets import inside, option, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.ui.kit import Kit

TRACK = 10
"""Logical height of a slider's track."""


class LookTable(DutyTable):
    """The director makes the look book: one slider a book, towards one of its ends."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The sliders on one paper; the one that is looked at shows where it would go."""
        galley = Galley(kit, inside(kit, box.w))
        galley.words(word("look.title"), "title").gap(2)
        galley.quiet(word("look.how"), "body").gap(10)
        if not self.menu():
            galley.words(word("look.done"), "body_bold").gap(8)
        aimed = chosen(self, focus)
        for slider in self.session.sides.tale.vision_start:
            self._slider(galley, slider, aimed if isinstance(aimed, actions.LookBook) else None)
            galley.gap(14)
        return [panel(kit, "vision", box, galley, ground="card")]

    def _slider(self, galley: Galley, slider: str, aimed: actions.LookBook | None) -> None:
        """A slider: its track with the audience's zone, where it stands in words, and a choice at each end."""
        kit, sides = galley.kit, self.session.sides
        now = sides.view.gauges.get(f"vision:{slider}", 0)
        low, high = sides.tale.audience_zone.get(slider, (0, 100))
        would = now
        if aimed is not None and aimed.slider == slider:
            shift = sides.rules.n.vision.look_shift
            would = max(0, min(100, now + (shift if aimed.towards else -shift)))
        galley.words(measures.sentence(names.written("slider", slider)), "head").gap(4)
        galley.marks += _track(kit, Box(0, galley.y, galley.width, kit.px(26)), (low, high), (now, would))
        galley.down(kit.px(26))
        off = max(low - would, would - high, 0)
        facts = {"now": would, "low": low, "high": high, "off": off, "genre": names.spelled(sides.tale.genre)}
        said = word("look.outside" if off else "look.inside", **facts)
        galley.words(said, "small", kit["warn"] if off else kit["good"]).gap(6)
        self._ends(galley, slider)

    def _ends(self, galley: Galley, slider: str) -> None:
        """The choices at both ends, side by side, the lower end left."""
        kit, menu = galley.kit, self.menu()
        found = [one for one in menu if isinstance(one, actions.LookBook) and one.slider == slider]
        found.sort(key=lambda one: ENDS.index(one.towards))
        places = row(Box(0, 0, galley.width, 0), [1] * max(2, len(found)), kit.gutter)
        nodes = []
        for action, place in zip(found, places, strict=False):
            deed = deed_of(self.session.sides, action, menu.index(action) + 1)
            short = measures.sentence(say(f"look.{slider}_{action.towards}"))
            node = option(kit, place.w, deed._replace(label=short))
            node.label = deed.label
            node.box = node.box._replace(x=place.x)
            nodes.append(node)
        if nodes:
            tall = max(node.box.h for node in nodes)
            ends = Node(f"ends.{slider}", Role.GROUP, Box(0, 0, galley.width, tall)).add(*nodes)
            galley.put(ends)

    def notes(self, galley: Galley, focus: str) -> None:
        """Who makes the same film: alignment by department, and who gets the book."""
        kit, sides = galley.kit, self.session.sides
        found = [one for one, _size in sides.rules.departments if f"alignment:{one}" in sides.view.gauges]
        if not found:
            return
        galley.gap(16).words(word("look.alignment"), "head").gap(4)
        for department in found:
            value = sides.view.gauges[f"alignment:{department}"]
            name = names.department(sides, department)
            if department in LOOK_DEPARTMENTS:
                name = word("look.in_the_book", department=name)
            galley.pair(name, str(value), "small").bar(value, kit.chair.main, 6).gap(6)


def _track(kit: Kit, box: Box, zone: tuple[int, int], stands: tuple[int, int]) -> list[Mark]:
    """The track with the audience's zone framed, a knob where the film stands and an empty one where it would."""
    (low, high), (now, would) = zone, stands
    radius = box.h // 2 - kit.px(2)
    middle, tall = box.y + box.h // 2, kit.px(TRACK)
    inner = box.w - 2 * radius

    def x_of(value: int) -> int:
        return box.x + radius + inner * value // 100

    rail = Box(box.x, middle - tall // 2, box.w, tall)
    area = Box(x_of(low), rail.y - kit.px(3), max(1, x_of(high) - x_of(low)), tall + kit.px(6))
    marks: list[Mark] = [
        Plate(rail, kit["trough"], tall // 2),
        Plate(area, blend(kit["good"], kit["card"], 70), kit.px(4)),
        Outline(area, kit["good"], kit.px(4), max(1, kit.px(1)), kit.px(4)),
        Disc(x_of(now), middle, radius, kit.chair.main, kit.chair.light),
    ]
    if would != now:
        marks.append(Disc(x_of(would), middle, radius, kit.chair.main, kit.chair.main, dash=max(3, radius // 2)))
    return marks
