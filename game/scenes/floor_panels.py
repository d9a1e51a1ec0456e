"""The right column on a shooting day: clock, departments, and what can be done between takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, gauges, schedule
from game.engine.shooting import clock, daylight
from game.engine.shooting import floor as shooting
from game.scenes.choice_cards import deed_of, key_of, short_label
from game.scenes.desk_panels import desk_galley, my_cards
from game.strings import measures, names
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session
    from game.strings import Sides
    from game.ui.theme import Colour

BETWEEN = (
    actions.Floorwork,
    actions.Phone,
    actions.PlayFavour,
    actions.Remedy,
    actions.Stay,
    actions.Rest,
    actions.Night,
    actions.Wrap,
)
"""What can be done besides shooting: what helps the scene first, what ends the day last."""
QUIET = 40
TIGHT = 2
"""Logical pixels by which rows of departments stand closer than other rows."""
MOODS = ((50, "tired"), (62, "fine"), (72, "steady"))
"""Words for the morale of a department, below so many points; above them it is proud."""


def clock_galley(kit: Kit, sides: Sides, width: int) -> Galley:
    """The day's clock: what is worked, what the call sheet still needs, how long there is light, what the sky does."""
    galley = Galley(kit, inside(kit, width))
    floor = sides.view.floor
    if floor is None:
        return galley
    need = sum(schedule.planned_minutes(sides.film, one) for one in shooting.waiting(sides.film))
    whole, over = floor.planned, floor.minutes > floor.planned
    planned_text = word("floor.clock_of", hours=measures.minutes(whole))
    planned = kit.block(planned_text, "small", kit["small"], galley.width)
    if planned.width + kit.setter.width(word("floor.clock"), "caption") + kit.px(10) <= galley.width:
        galley.marks += shifted(planned, galley.width - planned.width, 0)
        galley.words(word("floor.clock"), "caption", galley.tone.quiet)
    else:
        galley.words(word("floor.clock"), "caption", galley.tone.quiet).words(planned_text, "small", kit["small"])
    galley.words(measures.minutes(floor.minutes), "big", kit["bad"] if over else kit["ink"])
    _day(galley.gap(1), floor.minutes, need, whole)
    left = whole - floor.minutes
    galley.gap(6)
    if over:
        galley.pair(word("floor.over"), measures.minutes(-left), "small", kit["bad"])
    else:
        galley.pair(word("floor.left"), measures.minutes(left), "small")
    galley.pair(word("floor.since_call"), measures.minutes(clock.since_call(sides.film)), "small")
    if need:
        shade = kit["bad"] if need > left else None
        galley.pair(word("floor.need"), measures.minutes(need), "small", shade)
    light = daylight.left(sides.film)
    sky = names.written("weather", sides.sky) if sides.sky else word("floor.weather")
    icon = f"weather/{sides.sky}" if sides.sky else ""
    if light is not None:
        said = measures.minutes(light) if light > 0 else word("floor.dark")
        shade = kit["bad"] if light < need_of_sun(sides) else None
        return galley.pair(word("floor.sunset", sky=measures.sentence(sky)), said, "small", shade, icon=icon)
    return galley.pair(word("floor.weather"), sky, "small", icon=icon) if sides.sky else galley


def _day(galley: Galley, worked: int, need: int, planned: int) -> None:
    """The day as a bar: worked, still needed, and in red what of it lies behind the planned wrap, which has a mark."""
    kit, tall = galley.kit, galley.kit.px(12)
    scale = max(planned, worked + need, 1)
    ends = [galley.width * at // scale for at in (worked, worked + need, planned)]
    row = Box(0, galley.y, galley.width, tall)
    marks = [Plate(row, galley.tone.trough, tall // 2)]
    if ends[1] > ends[2]:
        marks.append(Plate(row._replace(w=ends[1]), kit["bad"], tall // 2))
    if need:
        marks.append(
            Plate(row._replace(w=min(ends[1], ends[2])), kit.chair.bright, tall // 2 if ends[1] <= ends[2] else 0)
        )
    if worked:
        late = worked > planned
        marks.append(Plate(row._replace(w=max(tall, ends[0])), kit["bad"] if late else kit.chair.main, tall // 2))
    mark = max(2, kit.px(2))
    marks.append(
        Plate(Box(min(ends[2], galley.width - mark), galley.y - kit.px(2), mark, tall + kit.px(4)), kit["ink"])
    )
    galley.marks += marks
    galley.down(tall)


def need_of_sun(sides: Sides) -> int:
    """Planned minutes of the day exteriors that still wait."""
    waiting = shooting.waiting(sides.film)
    return sum(schedule.planned_minutes(sides.film, one) for one in waiting if daylight.needs_sun(sides.film, one))


def floor_galley(kit: Kit, session: Session, width: int) -> Galley:
    """Each department with its mood; one that has stopped reporting reads quiet. Some can be asked."""
    sides, galley = session.sides, Galley(kit, inside(kit, width))
    galley.words(word("floor.floor"), "caption", galley.tone.quiet).gap(2)
    seen = sides.view.gauges
    for department, _size in gauges.departments(sides.film):
        mood, colour = _mood(kit, seen.get(f"morale:{department}", 0), seen.get(f"report:{department}", 100))
        value = f"{seen.get(f'morale:{department}', 0)} {word(f'floor.{mood}')}"
        start = galley.y
        galley.pair(names.department(sides, department), value, "small", colour, icon=f"department/{department}")
        galley.down(-kit.px(TIGHT))
        ask = actions.Floorwork("ask", department)
        if ask in session.menu:
            row = Box(0, start, galley.width, galley.y - start)
            galley.nodes.append(
                Node(
                    key_of(ask),
                    Role.BUTTON,
                    row,
                    deed_of(sides, ask).label,
                    word("floor.ask_hint"),
                    state=value,
                    emits=ask,
                    radius=kit.px(3),
                )
            )
    return galley


def _mood(kit: Kit, morale: int, report: int) -> tuple[str, Colour]:
    if report < QUIET:
        return "quiet", kit["bad"]
    mood = next((name for below, name in MOODS if morale < below), "proud")
    return mood, {"tired": kit["warn"], "fine": kit["ink"]}.get(mood, kit["good"])


def between_galley(kit: Kit, session: Session, width: int) -> Galley:
    """What can be done on the floor besides shooting; the card that wants an answer first."""
    sides, galley = session.sides, Galley(kit, inside(kit, width))
    if my_cards(sides):
        galley.extend(desk_galley(kit, session, width, brief=True)).gap(4)
    galley.words(word("floor.word"), "caption", galley.tone.quiet).gap(2)
    found = [one for one in session.menu if isinstance(one, BETWEEN) and getattr(one, "what", "") != "ask"]
    for action in sorted(found, key=lambda one: BETWEEN.index(type(one))):
        deed = deed_of(sides, action)
        node = link(kit, galley.width, deed._replace(label=short_label(sides, action)), "body")
        node.label = deed.label
        galley.put(node)
    return galley


def floor_column(kit: Kit, session: Session, box: Box) -> list[Node]:
    """The three panels: clock and departments as tall as they are, what can be done between takes in what is left."""
    nodes: list[Node] = []
    for key, galley, ground in (
        ("clock", clock_galley(kit, session.sides, box.w), "card"),
        ("floor", floor_galley(kit, session, box.w), "paper"),
    ):
        piece, box = box.top(min(galley.tall + 2 * kit.padding, box.h * 55 // 100), kit.gutter)
        nodes.append(panel(kit, key, piece, galley, ground=ground))
    return [*nodes, panel(kit, "between", box, between_galley(kit, session, box.w), ground="card")]
