"""Readings on a scale from 0 to 100 with their error: a mark where the reading is, a band where the truth may be."""

from __future__ import annotations

from game.ui.galley import Galley
from game.ui.layout import Box
from game.ui.marks import Disc, Mark, Plate
from game.ui.theme import Colour

WIDE = 2
"""Standard errors at each side of a reading: the truth lies inside nineteen times of twenty."""


def reading(galley: Galley, value: int, error: int, colour: Colour, *, tall: float = 12) -> Galley:
    """A scale with a reading and its band; it takes the galley's whole width."""
    kit, width = galley.kit, galley.width
    high = kit.px(tall)
    rail = Box(0, galley.y, width, high)
    low, top = max(0, value - WIDE * error), min(100, value + WIDE * error)
    band = Box(width * low // 100, rail.y, max(kit.px(4), width * (top - low) // 100), high)
    marks: list[Mark] = [Plate(rail, galley.tone.trough, high // 2), Plate(band, kit.chair.light, high // 2)]
    if not error:
        marks[1] = Plate(Box(0, rail.y, max(high, width * value // 100), high), colour, high // 2)
    for at in (25, 50, 75):
        marks.append(Plate(Box(width * at // 100, rail.y, max(1, kit.px(1)), high), galley.tone.line))
    radius = high * 6 // 10
    x = min(width - radius, max(radius, width * value // 100))
    marks.append(Disc(x, rail.y + high // 2, radius, colour, kit["card"]))
    galley.marks += marks
    galley.down(high)
    return galley
