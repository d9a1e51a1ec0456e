"""The edit bench: a monitor, the cut as strips under it, passes at the left, what a scene has at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.post import order
from game.scenes import shell
from game.scenes.choice_cards import key_of
from game.scenes.cut_panels import bench_galley, covered, scene_galley
from game.scenes.duty_table import DutyTable, chosen
from game.scenes.effects_panel import effects_galley
from game.scenes.monitor import scene_art
from game.scenes.strip_board import BACKWARDS
from game.scenes.timeline import Bench, Held, curve, curve_tall, move_of, number_of, on_bench, slots, strips
from game.strings import label, names
from game.ui.commands import Drag, Drop, Key, Steer
from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Stay, Transition
from game.ui.text import Span
from game.ui.widgets import Deed, ground, panel, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.actions import Action
    from game.scenes.session import Session
    from game.strings import Sides

LEAST_MONITOR = 110


class EditBench(DutyTable):
    """The director sits down to the cut."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.held: Held | None = None

    @property
    def wishes(self) -> tuple[str, ...]:
        """The strip in hand; else the first pass that still adds something."""
        if self.held is not None:
            return (key_of(move_of(self.session.sides.view.scenes[self.held.number])),)
        return tuple(key_of(action) for action in self.menu()[:1])

    def build(self, kit: Kit, focus: str) -> Node:
        """Passes and running time, the monitor over the strips, what the scene under focus has."""
        session = self.session
        number = self.held.number if self.held else on_bench(session, focus)
        root = Node("edit_bench", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, session.sides)
        areas = shell.regions(kit, bar.box.h)
        left = bench_galley(kit, session, areas.left.w)
        if areas.right is None:
            left.extend(scene_galley(kit, session, number, areas.left.w, loose=self.held is None), 16)
            left.extend(effects_galley(kit, session, chosen(self, focus), areas.left.w), 16)
        root.add(
            bar,
            panel(kit, "bench", areas.left, left, stripe=kit.chair.main),
            *self._middle(kit, areas.centre, number),
        )
        if areas.right is not None:
            root.add(*self._right(kit, areas.right, focus, number))
        return shell.closed(kit, root, focus, [self.undo_deed(), self._leave(), self._primary(focus)])

    def _middle(self, kit: Kit, box: Box, number: str) -> list[Node]:
        """The monitor, and the cut in what room is left; where there is little the strips come first."""
        sides = self.session.sides
        edge = kit.px(5)
        laid = slots(kit, sides, box.w - 2 * edge, self.held)
        places = [slot._replace(box=slot.box.moved(edge, edge)) for slot in laid]
        tall = max((slot.box.bottom for slot in places), default=0) + edge
        head = 2 * kit.setter.line("head") if kit.frame.text > 1 else kit.setter.line("head") + kit.px(4)
        room = box.h - tall - head - kit.gutter
        below = curve_tall(kit) + kit.px(12)
        line = curve(kit, sides, places, Box(box.x, 0, box.w, curve_tall(kit)))
        with_curve = line is not None and room - below >= kit.px(LEAST_MONITOR)
        found: list[Node] = []
        if number and room - (below if with_curve else 0) >= kit.px(LEAST_MONITOR):
            screen, box = box.top(room - (below if with_curve else 0), kit.gutter)
            found.append(self._monitor(kit, screen, number))
        title, box = box.top(head)
        found.append(self._title(kit, title))
        view, rest = box.top(min(tall, box.h))
        found.append(scroll(kit, "cut", view, strips(kit, self.session, Bench(places, number, self.held))))
        if with_curve and line is not None:
            line.box = line.box._replace(y=rest.y + kit.px(12))
            found.append(line)
        return found

    def _title(self, kit: Kit, box: Box) -> Node:
        spans = (
            Span(word("edit.cut"), "head", kit["cream"]),
            Span(f" · {word('edit.cut_line')}", "body", kit["dust"]),
        )
        block = kit.setter.block(spans, box.w, "left", 2)
        return Node("cut.title", Role.TEXT, box, f"{word('edit.cut')}. {word('edit.cut_line')}", marks=block.glyphs)

    def _monitor(self, kit: Kit, box: Box, number: str) -> Node:
        """The frame of the scene that is on the bench, with its slate."""
        sides, rim = self.session.sides, kit.px(10)
        state = sides.view.scenes[number]
        glass = Box(rim, rim, box.w - 2 * rim, box.h - 2 * rim)
        marks: list[Mark] = [Plate(Box(0, 0, box.w, box.h), kit["rail"], kit.radius)]
        marks.append(Plate(glass, kit["black"], kit.px(2)))
        if state.state == "shot":
            marks.append(scene_art(sides, number, glass))
        text = slate(sides, number)
        block = kit.setter.block(kit.spans(text, "head", kit["cream"]), glass.w - kit.px(40), "left", 1)
        marks.append(Plate(Box(glass.x, glass.y, glass.w, block.height + kit.px(16)), (*kit["black"][:3], 150)))
        marks += shifted(block, glass.x + kit.px(20), glass.y + kit.px(8))
        return Node("monitor", Role.PICTURE, box, text, marks=tuple(marks), layer=True, shadow=True, radius=kit.radius)

    def _right(self, kit: Kit, box: Box, focus: str, number: str) -> list[Node]:
        have = scene_galley(kit, self.session, number, box.w, loose=self.held is None)
        top, rest = box.top(min(have.tall + 2 * kit.padding, box.h * 6 // 10), kit.gutter)
        would = effects_galley(kit, self.session, self._aimed(focus), box.w)
        return [panel(kit, "have", top, have, ground="card"), panel(kit, "effects", rest, would)]

    def _under(self, focus: str) -> Action | None:
        """A strip under focus that the menu does not list, but that could be taken out all the same."""
        trims = [actions.Trim(number, out=out) for number in self.session.sides.rules.scenes for out in (True, False)]
        found = next((action for action in trims if key_of(action) == focus), None)
        return found if found is not None and self.session.refuse(found) is None else None

    def _primary(self, focus: str) -> Deed:
        """What is under focus, else the first pass."""
        action = self._aimed(focus) or (None if self.held else next(iter(self.menu()), None))
        if action is None:
            return Deed("take", word("menu.take"), None, enabled=False)
        return Deed("take", label(self.session.sides, action), action)

    def _aimed(self, focus: str) -> Action | None:
        """What would be done now: the strip in hand put down, else what is under focus."""
        if self.held is None:
            return chosen(self, focus) or self._under(focus)
        action = actions.Reorder(self.held.number, self.held.before)
        return action if self.session.refuse(action) is None else None

    # -- moving a scene ----------------------------------------------------------------------------------------

    def hear(self, wish: object) -> Transition:
        """A strip is picked up, carried and put down; the rest is as at every table."""
        match wish:
            case ("lift", str(number)):
                return self._hold(Held(number, self._next_to(number, 0)))
            case Steer(_key, way) if self.held is not None:
                step = -1 if way in BACKWARDS else 1
                return self._hold(self.held._replace(before=self._next_to(self.held.number, step)))
            case Drag(key, over):
                sides = self.session.sides
                return self._hold(Held(number_of(sides, key), number_of(sides, over), dragged=True))
            case Drop(_key, over) if self.held is not None and not over:
                return self._hold(None)
            case Drop() | "put" if self.held is not None:
                return self._put()
            case "undo" | Key("undo") | Key("back") if self.held is not None:
                return self._hold(None)
            case _:
                self.held = None
                return super().hear(wish)

    def _hold(self, held: Held | None) -> Transition:
        self.held = held
        return Stay()

    def _next_to(self, number: str, step: int) -> str:
        """The scene a strip would stand in front of, so many places on from where it is; empty at the end."""
        film = self.session.film
        now = order.running(film.rules, film.scenes, film.cut)
        rest = [one for one in now if one != number]
        here = now.index(number)
        if self.held is not None:
            here = rest.index(self.held.before) if self.held.before else len(rest)
        place = max(0, min(len(rest), here + step))
        return rest[place] if place < len(rest) else ""

    def _put(self) -> Transition:
        """Put the strip in hand down: where it stood, nothing happens."""
        action, self.held = self._aimed(""), None
        return self.play(action) if action is not None else Stay()


def slate(sides: Sides, number: str) -> str:
    """The slate of a scene on the bench: slug, coverage, the take that was printed, and its name if it has one."""
    state = sides.view.scenes[number]
    if state.state != "shot":
        return word("edit.slate_owed", scene=names.scene(sides, number))
    take = word("edit.take", n=state.printed) if state.printed else ""
    called = sides.rules.core.take_names.get(state.name)
    parts = [names.scene(sides, number), covered(state), take, f"“{called.label}”" if called else ""]
    return " · ".join(part for part in parts if part)
