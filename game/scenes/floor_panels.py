"""The right column on a shooting day: clock, departments, and what can be done between takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, gauges, schedule
from game.engine.shooting import daylight
from game.engine.shooting import floor as shooting
from game.scenes.choice_cards import deed_of, key_of
from game.scenes.desk_panels import desk_galley, my_cards
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node, Role
from game.ui.text import Span
from game.ui.widgets import inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session
    from game.strings import Sides
    from game.ui.theme import Colour

BETWEEN = (
    actions.Floorwork,
    actions.Night,
    actions.Rest,
    actions.Stay,
    actions.Phone,
    actions.Wrap,
    actions.PlayFavour,
    actions.Remedy,
)
QUIET = 40
MOODS = ((50, "tired"), (62, "fine"), (72, "steady"))
"""Words for the morale of a department, below so many points; above them it is proud."""


def clock_galley(kit: Kit, sides: Sides, width: int) -> Galley:
    """The day's clock: what is worked, what the call sheet still needs."""
    galley = Galley(kit, inside(kit, width))
    floor = sides.view.floor
    if floor is None:
        return galley
    over = floor.minutes > floor.planned
    galley.words(word("floor.clock"), "caption", galley.tone.quiet)
    whole = word("floor.clock_of", hours=measures.minutes(floor.planned))
    galley.words(
        (
            Span(measures.minutes(floor.minutes), "big", kit["bad"] if over else kit["ink"]),
            Span(f" {whole}", "head", kit["small"]),
        )
    )
    galley.gap(2).bar(floor.minutes * 100 // max(1, floor.planned), kit["bad"] if over else kit.chair.main, 12).gap(5)
    left = sides.minutes_left
    galley.quiet(
        word("floor.clock_over", time=measures.minutes(-left))
        if left < 0
        else word("floor.clock_left", time=measures.minutes(left))
    )
    light = daylight.left(sides.film)
    if light is not None:
        text = word("floor.clock_sun" if light > 0 else "floor.clock_dark", time=measures.minutes(light))
        galley.words(text, "small", kit["bad"] if light < need_of_sun(sides) else galley.tone.quiet)
    need = sum(schedule.planned_minutes(sides.film, one) for one in shooting.waiting(sides.film))
    if need:
        galley.words(
            word("floor.clock_need", time=measures.minutes(need)),
            "small",
            kit["bad"] if need > left else galley.tone.quiet,
        )
    return galley


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
    if sides.sky:
        galley.pair(word("floor.weather"), names.written("weather", sides.sky), "small", icon=f"weather/{sides.sky}")
    return galley


def _mood(kit: Kit, morale: int, report: int) -> tuple[str, Colour]:
    if report < QUIET:
        return "quiet", kit["bad"]
    mood = next((name for below, name in MOODS if morale < below), "proud")
    return mood, {"tired": kit["warn"], "fine": kit["ink"]}.get(mood, kit["good"])


def between_galley(kit: Kit, session: Session, width: int) -> Galley:
    """What can be done on the floor besides shooting; the card that wants an answer first."""
    galley = Galley(kit, inside(kit, width))
    if my_cards(session.sides):
        galley.extend(desk_galley(kit, session, width)).gap(8)
    galley.words(word("floor.word"), "caption", galley.tone.quiet)
    for action in session.menu:
        if isinstance(action, BETWEEN) and getattr(action, "what", "") != "ask":
            galley.put(link(kit, galley.width, deed_of(session.sides, action)))
    if session.fresh:
        galley.gap(8).words(word("board.just_now"), "caption", kit.chair.ink)
        for text in session.fresh[-2:]:
            galley.gap(2).words(text, "body").gap(4)
    return galley


def floor_column(kit: Kit, session: Session, box: Box) -> list[Node]:
    """The three panels, the last one with what room is left."""
    nodes: list[Node] = []
    for key, galley, ground in (
        ("clock", clock_galley(kit, session.sides, box.w), "card"),
        ("floor", floor_galley(kit, session, box.w), "paper"),
    ):
        piece, box = box.top(min(galley.tall + 2 * kit.padding, box.h // 2), kit.gutter)
        nodes.append(panel(kit, key, piece, galley, ground=ground))
    return [*nodes, panel(kit, "between", box, between_galley(kit, session, box.w), ground="card")]
