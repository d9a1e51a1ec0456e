"""The three days ahead: what is forecast, how likely every weather is, and what stands outside on each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import schedule, weather
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.marks import Icon, Plate
from game.ui.nodes import Node, Role
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides

DAYS = 3
WET = ("rain", "storm")
"""Weather that takes minutes from an exterior."""
WORRY = 30
"""Percent of wet weather from which a day with exteriors is marked."""


def days_ahead(sides: Sides) -> list[int]:
    """The day that begins and the next ones, as far as the shoot goes."""
    first = sides.film.round
    return list(range(first, min(first + DAYS, sides.rules.rounds["shoot"] + 1)))


def wet_percent(sides: Sides, day: int) -> int:
    """The chance in percent that a day is wet, for all that is forecast."""
    return sum(percent for kind, percent in weather.likely(sides.film, day).items() if kind in WET)


def outside_on(sides: Sides, day: int) -> list[str]:
    """The exteriors that stand on a day."""
    there = schedule.strips_of(sides.film, day)
    return [number for number in there if sides.rules.scenes[number].exterior]


def sky_panel(kit: Kit, sides: Sides, box: Box) -> tuple[list[Node], int]:
    """A card for each day side by side, and how tall they are."""
    days = days_ahead(sides)
    places = row(box, [1] * DAYS, kit.px(12))[: len(days)]
    sheets = [_day(kit, sides, day, place.w - 2 * kit.padding) for day, place in zip(days, places, strict=True)]
    tall = max(sheet.tall for sheet in sheets) + 2 * kit.px(10)
    nodes = []
    for day, sheet, place in zip(days, sheets, places, strict=True):
        at = place._replace(h=tall)
        marks = (Plate(Box(0, 0, at.w, tall), kit["paper"], kit.radius), *sheet.placed(kit.padding, kit.px(10)))
        said = ". ".join(sheet.said)
        nodes.append(Node(f"sky.{day}", Role.TEXT, at, said, marks=marks, layer=True, shadow=True, radius=kit.radius))
    return nodes, tall


def _day(kit: Kit, sides: Sides, day: int, width: int) -> Galley:
    """One day: the likeliest weather as a sign, every weather with its chance, what stands outside."""
    galley, chances = Galley(kit, width), weather.likely(sides.film, day)
    likely = max(chances, key=lambda kind: chances[kind])
    side = kit.setter.line("head") + kit.setter.line("small")
    galley.marks.append(Icon(Box(galley.width - side, 0, side, side), f"weather/{likely}", kit.chair.main))
    galley.width -= side + kit.px(6)
    galley.words(word("bets.today" if day == sides.film.round else "bets.day", day=day), "head")
    galley.words(measures.sentence(names.written("weather", likely)), "small_bold", kit.chair.ink)
    galley.width = width
    galley.gap(4)
    _chances(galley, chances)
    galley.said.append(", ".join(f"{names.written('weather', kind)} {n} %" for kind, n in chances.items()))
    outside, wet = outside_on(sides, day), wet_percent(sides, day)
    form = "bets.wet_outside" if outside else "bets.wet_inside"
    worried = bool(outside) and wet >= WORRY
    text = word(form, n=wet, scenes=", ".join(outside))
    return galley.gap(3).words(text, "small_bold", kit["bad"] if worried else galley.tone.quiet)


def _chances(galley: Galley, chances: dict[str, int]) -> None:
    """The chances as one bar in pieces, dry to wet, each wet piece hatched by its height."""
    kit, high, x = galley.kit, galley.kit.px(10), 0
    shades = {"clear": kit["award"], "overcast": kit["muted"], "rain": kit.theme.gauges["schedule"]}
    whole = sum(chances.values()) or 1
    for kind, percent in chances.items():
        wide = galley.width * percent // whole
        tall = high if kind in WET else high * 6 // 10
        colour = shades.get(kind, kit["ink"])
        galley.marks.append(Plate(Box(x, galley.y + high - tall, max(0, wide - kit.px(1)), tall), colour, kit.px(2)))
        x += wide
    galley.down(high)
