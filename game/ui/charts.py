"""Charts as geometry: bars of a strip, a hill over them, steps that telescope, a line over time. Nothing is drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from game.ui.layout import Box, shares
from game.ui.marks import Point

SMOOTH = 2.2
"""How far a count reaches into the hill beside it, in bars."""
FINE = 4
"""Points of a hill for each bar."""


def bars(box: Box, counts: Sequence[int], gap: int) -> list[Box]:
    """A bar for each count, all on the bottom of the box, the largest as tall as it; what is not nothing is seen."""
    most, x, found = max([1, *counts]), box.x, list[Box]()
    for count, width in zip(counts, shares(box.w, [1] * len(counts), gap), strict=True):
        tall = max(1, box.h * count // most) if count > 0 else 0
        found.append(Box(x, box.bottom - tall, max(1, width), tall))
        x += width + gap
    return found


def hill(box: Box, counts: Sequence[int]) -> tuple[Point, ...]:
    """The outline of the counts as a smooth line from the bottom left of the box to the bottom right."""
    steps = max(1, (len(counts) - 1) * FINE)
    level = [_around(counts, step / FINE) for step in range(steps + 1)]
    most = max([0.001, *level])
    line = [(box.x + box.w * at // steps, round(box.bottom - box.h * value / most)) for at, value in enumerate(level)]
    return ((box.x, box.bottom), *line, (box.right, box.bottom))


def _around(counts: Sequence[int], place: float) -> float:
    """The counts near a place, the nearer the more they weigh."""
    weights = [math.exp(-(((at - place) / SMOOTH) ** 2)) for at in range(len(counts))]
    return sum(count * weight for count, weight in zip(counts, weights, strict=True)) / max(0.001, sum(weights))


def telescope(box: Box, rungs: Sequence[int], gap: int) -> tuple[list[Box], int]:
    """A bar for each rung from where the ones before it end to where it ends itself; behind them one for the whole.

    The other part is the height of zero; it and all bars lie within the box.
    """
    ends = [0]
    for rung in rungs:
        ends.append(ends[-1] + rung)
    low, high = min(ends), max(ends)

    def height(value: int) -> int:
        return box.bottom - box.h * (value - low) // max(1, high - low)

    spans = [*pairwise(ends), (0, ends[-1])]
    x, found = box.x, list[Box]()
    for (start, end), width in zip(spans, shares(box.w, [1] * len(spans), gap), strict=True):
        top, bottom = sorted((height(start), height(end)))
        found.append(Box(x, top, width, max(1, bottom - top)))
        x += width + gap
    return found, height(0)


def trend(box: Box, values: Sequence[int], low: int, high: int) -> tuple[Point, ...]:
    """Values between low and high as a line across the box."""
    last = max(1, len(values) - 1)
    return tuple(
        (box.x + box.w * at // last, box.bottom - box.h * (value - low) // max(1, high - low))
        for at, value in enumerate(values)
    )
