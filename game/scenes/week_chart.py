"""Box office week by week: bars for what is counted, a dashed range for what may come, screens and holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.strings import measures
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Mark, Outline, Plate
from game.ui.theme import Colour
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.forecast import Outlook
    from game.engine.state import Weekend
    from game.strings import Sides

MOST_BAR = 62
"""Logical width of a bar at 100 % text, where there is room."""
TICKS = 2
NEAR = 50
"""A range narrower than this part of its middle is said as one amount."""


class Axis(NamedTuple):
    """Where a chart stands: its floor, its height, the amount at its top, and the sign of the money."""

    floor: int
    tall: int
    top: int
    symbol: str

    def up(self, amount: int) -> int:
        """The place of an amount above the floor."""
        return self.floor - self.tall * min(amount, self.top) // max(1, self.top)


def held(weekends: tuple[Weekend, ...], at: int) -> int | None:
    """Percent that a weekend kept of the one before; None for the opening."""
    if at < 1 or not weekends[at - 1].gross:
        return None
    return weekends[at].gross * 100 // weekends[at - 1].gross


def week_chart(galley: Galley, sides: Sides, coming: Outlook | None, height: int) -> Galley:
    """The chart in the galley's width; ``height`` is what it may take, captions counted."""
    kit, weekends = galley.kit, sides.view.run.weekends
    count = max(sides.rules.rounds["release"], len(weekends))
    line = kit.setter.line("small")
    amounts = [one.gross for one in weekends] + ([coming.high] if coming else [])
    top = _round_up(max([1, *amounts]))
    scale = max(kit.setter.width(measures.money(top, sides.symbol), "small"), kit.px(30)) + kit.px(10)
    floor = galley.y + max(kit.px(70), height - 2 * line - kit.px(8))
    axis = Axis(floor, max(kit.px(50), height - 4 * line - kit.px(8)), top, sides.symbol)
    galley.marks += _lines(kit, axis, (scale, galley.width))
    pitch = (galley.width - scale) // count
    wide = min(kit.px(MOST_BAR), pitch * 7 // 10)
    for at in range(count):
        place = Box(scale + at * pitch, axis.floor, pitch, wide)
        if at < len(weekends):
            galley.marks += _bar(kit, axis, (weekends, at), place)
        elif at == len(weekends) and coming is not None:
            galley.marks += _range(kit, axis, coming, place)
        galley.marks += _label(kit, word("premiere.week", n=at + 1), place.moved(0, kit.px(3)), kit["small"])
    galley.said.append(word("weekend.chart_said", n=len(weekends)))
    galley.down(axis.floor + 2 * line + kit.px(4) - galley.y)
    return galley


def _round_up(amount: int) -> int:
    """A round amount at or above this one, for the top of an axis."""
    step = int(10 ** max(0, len(str(amount)) - 1))
    tops = [step * part // 2 for part in (2, 3, 4, 5, 6, 8, 10, 12, 16, 20)]
    return min(top for top in tops if top >= amount)


def _lines(kit: Kit, axis: Axis, ends: tuple[int, int]) -> list[Mark]:
    """The floor, and a line at the half and at the top with their amounts."""
    found: list[Mark] = [Plate(Box(ends[0], axis.floor, ends[1] - ends[0], max(1, kit.px(2))), kit["muted"])]
    for part in range(1, TICKS + 1):
        amount = axis.top * part // TICKS
        y = axis.up(amount)
        found.append(Plate(Box(ends[0], y, ends[1] - ends[0], max(1, kit.px(1))), kit["line"]))
        text = kit.block(measures.money(amount, axis.symbol), "small", kit["small"], ends[0])
        found += shifted(text, 0, y - text.height // 2)
    return found


def _bar(kit: Kit, axis: Axis, run: tuple[tuple[Weekend, ...], int], place: Box) -> list[Mark]:
    """A weekend that is counted: its gross above it, how it held and on how many screens below it."""
    weekends, at = run
    one, hold = weekends[at], held(weekends, at)
    y = axis.up(one.gross)
    bar = _standing(kit, place, y)
    found: list[Mark] = [Plate(bar, kit.theme.chair("director").main, kit.px(4))]
    money = measures.money(one.gross, axis.symbol)
    found += _label(kit, money, place._replace(y=y - kit.setter.line("small") - kit.px(2)), kit["ink"])
    text = word("weekend.screens", n=one.screens) if hold is None else word("weekend.held", n=hold)
    low = axis.floor + kit.px(3) + kit.setter.line("small")
    return [*found, *_label(kit, text, place._replace(y=low), kit["small"])]


def _range(kit: Kit, axis: Axis, coming: Outlook, place: Box) -> list[Mark]:
    """The coming weekend: a dashed bar to the middle of the markets, a bracket from low to high."""
    colour = kit.theme.chair("director").main
    y, low, high = axis.up(coming.middle), axis.up(coming.low), axis.up(coming.high)
    bar = _standing(kit, place, y)
    middle, thin = place.x + place.w // 2, max(1, kit.px(2))
    found: list[Mark] = [Outline(bar, colour, kit.px(4), max(2, kit.px(2)), kit.px(5))]
    found.append(Plate(Box(middle - thin // 2, high, thin, max(thin, low - high)), kit["ink"]))
    for end in (low, high):
        found.append(Plate(Box(middle - kit.px(8), end, kit.px(16), thin), kit["ink"]))
    text = measures.money(coming.middle, axis.symbol)
    if coming.high - coming.low > coming.middle // NEAR:
        ends = (measures.money(amount, axis.symbol) for amount in (coming.low, coming.high))
        text = "–".join(ends)
    above = place._replace(y=high - kit.setter.line("small") - kit.px(2))
    return [*found, *_label(kit, text, above, kit["small"])]


def _standing(kit: Kit, place: Box, y: int) -> Box:
    """A bar from a height down to the floor; a place has the floor as its top and the bar's width as its height."""
    return Box(place.x + (place.w - place.h) // 2, y, place.h, max(kit.px(3), place.y - y))


def _label(kit: Kit, text: str, place: Box, colour: Colour) -> list[Mark]:
    """A label at a height, in the middle of a place; left out where it is wider."""
    if kit.setter.width(text, "small") > place.w + kit.px(8):
        return []
    block = kit.setter.block(kit.spans(text, "small", colour), place.w + kit.px(12), "centre", 1)
    return list(shifted(block, place.x - kit.px(6), place.y))
