"""Small statistics of many plays: spreads, intervals, and the difference of two bots on common seeds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

Z95 = 1.959964


class Spread(NamedTuple):
    """Mean and three quantiles of a number over plays."""

    mean: float
    p10: float
    p50: float
    p90: float


def spread(values: Sequence[float]) -> Spread:
    """The spread of some values, rounded to hundredths. Raises ``ValueError`` without any."""
    if not values:
        raise ValueError("no values to spread")
    low, middle, high = np.percentile(values, (10, 50, 90))
    return Spread(*(round(float(one), 2) for one in (np.mean(values), low, middle, high)))


def wilson(successes: int, plays: int) -> tuple[float, float]:
    """The 95 % interval of a rate by Wilson's score: honest near 0 and 1 too. Zero plays tell nothing: (0, 1)."""
    if plays == 0:
        return 0.0, 1.0
    rate, z = successes / plays, Z95
    centre = rate + z * z / (2 * plays)
    half = z * math.sqrt(rate * (1 - rate) / plays + z * z / (4 * plays * plays))
    whole = 1 + z * z / plays
    return round(max(0.0, (centre - half) / whole), 4), round(min(1.0, (centre + half) / whole), 4)


class Difference(NamedTuple):
    """How far two series on the same seeds are apart: the mean difference and its standard error."""

    mean: float
    error: float

    @property
    def beyond_noise(self) -> bool:
        """Whether the difference is more than three standard errors: chance does that once in 400 comparisons."""
        return abs(self.mean) > 3 * self.error and self.mean != 0.0


def difference(first: Sequence[float], second: Sequence[float]) -> Difference:
    """The paired difference ``second - first``. Raises ``ValueError`` for series of different or no length."""
    if len(first) != len(second) or not first:
        raise ValueError(f"series of {len(first)} and {len(second)} plays can't be paired")
    apart = np.asarray(second, dtype=float) - np.asarray(first, dtype=float)
    error = float(np.std(apart, ddof=1)) / math.sqrt(len(apart)) if len(apart) > 1 else math.inf
    return Difference(float(np.mean(apart)), error)
