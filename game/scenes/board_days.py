"""The days of a strip board as columns: hours against the limit, strips in shooting order, moves between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.strips import Desk, held_card, strip_card
from game.strings import measures
from game.strings.boards import clash_words, forecast_words
from game.ui.galley import Galley, on_table
from game.ui.layout import Box, cells
from game.ui.marks import Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.text import Span
from game.ui.widgets import keycap, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.boards import BoardDay
    from game.scenes.strip_board import Hand
    from game.strings import Sides
    from game.ui.kit import Kit

LEAST_DAY = 150
MOST_KEYS = 9


class Laid(NamedTuple):
    """A board as it is shown: its days, the strip in hand, and whether its strips stay where they are."""

    days: tuple[BoardDay, ...]
    hand: Hand | None
    fixed: bool = False


class About(NamedTuple):
    """A column of the board: its day, its place, what stands in it, and how much of it is in sight before scrolling."""

    day: BoardDay
    box: Box
    galley: Galley
    seen: int


def board_days(kit: Kit, sides: Sides, box: Box, laid: Laid) -> Node:
    """The columns, as many beside each other as fit; more stand in rows under them, and scroll."""
    gap = kit.px(12)
    grid = cells(box.w, len(laid.days), kit.px(LEAST_DAY * max(1.0, kit.frame.text * 0.9)), gap)
    galleys = [_column(Desk(kit, sides, grid.width - 2 * kit.px(8)), day, laid) for day in laid.days]
    rows = [galleys[at : at + grid.columns] for at in range(0, len(galleys), grid.columns)]
    least = (box.h - gap * (len(rows) - 1)) // max(1, len(rows))
    nodes: list[Node] = []
    y = 0
    for row in rows:
        tall = max(least if least > kit.px(120) else 0, *(one.tall + kit.px(20) for one in row))
        for galley in row:
            at = len(nodes)
            place = Box(at % grid.columns * grid.pitch, y, grid.width, tall)
            nodes.append(
                _day(kit, sides, laid, About(laid.days[at], place, galley, min(tall, max(0, box.h - y) or tall)))
            )
        y += tall + gap
    return scroll(kit, "days", box, nodes)


def _column(desk: Desk, day: BoardDay, laid: Laid) -> Galley:
    """What stands in a column."""
    kit, sides, width = desk
    limit = sides.rules.day_minutes
    over = day.minutes > limit
    galley = Galley(kit, width, on_table(kit))
    hours = measures.minutes(day.minutes)
    load = Span(hours, "subhead", kit["bright_bad"] if over else kit["cream"])
    galley.pair(word("strips.day", n=day.day), (load,), "subhead")
    colour = kit["bright_bad"] if over else kit.theme.gauges["schedule"]
    galley.bar(day.minutes * 75 // max(1, limit), colour, 6, tick=75).gap(4)
    verdict = word("strips.over", time=measures.minutes(day.minutes - limit)) if over else ""
    galley.words(verdict or measures.day(day.date), "small", kit["bright_bad"] if verdict else kit["dust"]).gap(6)
    galley.words(forecast_words(sides, day.day), "small", kit["dust"]).gap(2)
    moves, place = dict(day.moves), ""
    for number in day.strips:
        location = sides.rules.scenes[number].location
        if number in moves:
            galley.put(_move(desk, number, moves[number]), 6)
        elif location != place:
            galley.words(sides.tale.locations[location].name, "small", kit["dust"]).gap(4)
        place = location
        galley.put(_strip(desk, number, day, laid), 6)
    return galley


def _strip(desk: Desk, number: str, day: BoardDay, laid: Laid) -> Node:
    if laid.hand is not None and laid.hand.number == number:
        return held_card(desk, laid.hand, day)
    clashes = [one for one in day.clashes if one.scene == number]
    return strip_card(desk, number, clashes, fixed=laid.fixed)


def _move(desk: Desk, number: str, minutes: int) -> Node:
    """A company move: a dashed box between two strips."""
    kit, sides, width = desk
    place = sides.tale.locations[sides.rules.scenes[number].location].name
    galley = Galley(kit, width - kit.px(12), on_table(kit))
    said = word("strips.move", time=measures.minutes(minutes), place=place)
    galley.words(said, "small", kit["award"], align="centre")
    box = Box(0, 0, width, galley.tall + kit.px(6))
    edge = Outline(box, kit["award"], kit.px(4), max(1, kit.px(1)), kit.px(4))
    return Node(f"move.{number}", Role.TEXT, box, said, marks=(edge, *galley.placed(kit.px(6), kit.px(3))))


def _day(kit: Kit, sides: Sides, laid: Laid, about: About) -> Node:
    """A column as a node: it takes what is dragged to it, and what is in the hand when it is chosen."""
    day, box, galley, seen = about
    aimed = laid.hand is not None and laid.hand.day == day.day
    marks: list[Mark] = [Plate(Box(0, 0, box.w, box.h), kit["slate_dark"], kit.radius)]
    if aimed:
        marks.append(Outline(Box(0, 0, box.w, box.h), kit["award"], kit.radius, max(2, kit.px(3))))
    pad = (kit.px(8), kit.px(8))
    marks += galley.placed(*pad)
    held = laid.hand is not None and not laid.hand.dragged
    number = day.day if held and day.day <= MOST_KEYS else 0
    column = Node(f"column.{day.day}", Role.GROUP, box, marks=tuple(marks), layer=True, radius=kit.radius, takes=True)
    head = Node(
        f"day.{day.day}",
        Role.OPTION if held else Role.GAUGE,
        Box(0, 0, box.w, box.h) if held else Box(0, 0, box.w, kit.px(12) + 2 * kit.setter.line("subhead")),
        word("strips.day", n=day.day),
        _hint(sides, day),
        state=word("strips.day_state", time=measures.minutes(day.minutes), n=len(day.strips)),
        emits=("put", day.day) if held else None,
        number=number,
        marks=tuple(keycap(kit, number, (box.w - kit.px(8), seen - kit.px(28)))),
        radius=kit.radius,
    )
    body = Node(f"strips.{day.day}", Role.GROUP, Box(*pad, galley.width, galley.tall)).add(*galley.nodes)
    return column.add(head, body)


def _hint(sides: Sides, day: BoardDay) -> str:
    """Everything that is wrong with a day, or that nothing is."""
    return ". ".join(clash_words(sides, one) for one in day.clashes) or word("strips.day_fine")
