"""From index to money: one table of multiples carries all magnitudes (``docs/outcome.md``, "The table")."""

from __future__ import annotations

import math
from bisect import bisect_right

from game.engine.outcome.film import FilmPackage
from game.engine.outcome.params import OutcomeParams, Tier
from game.engine.outcome.rounding import nearest


def row_value(knots: tuple[float, ...], tier: Tier, z: float) -> float:
    """The log multiple of one tier's row at an index in deviations; straight lines, also beyond both ends."""
    row = tier.ln_multiples
    if z <= knots[0]:
        return row[0] + tier.low_slope * (z - knots[0])
    if z >= knots[-1]:
        return row[-1] + tier.high_slope * (z - knots[-1])
    right = bisect_right(knots, z)
    part = (z - knots[right - 1]) / (knots[right] - knots[right - 1])
    return row[right - 1] + part * (row[right] - row[right - 1])


def ln_multiple(params: OutcomeParams, size: float, z: float) -> float:
    """Log of gross over budget for a log budget (millions of 2024 dollars) and an index in deviations.

    Between the median budgets of two tiers the two rows are mixed in proportion to the log budget.
    """
    tiers = params.tiers
    above = bisect_right([tier.median_ln_budget for tier in tiers], size)
    low, high = tiers[max(0, above - 1)], tiers[min(above, len(tiers) - 1)]
    small = row_value(params.knots, low, z)
    if low is high:
        return small
    part = (size - low.median_ln_budget) / (high.median_ln_budget - low.median_ln_budget)
    return small + part * (row_value(params.knots, high, z) - small)


def multiple(params: OutcomeParams, package: FilmPackage, z: int) -> int:
    """The log of gross over budget in thousandths for an index in thousandths; rises with the index."""
    size = math.log(package.millions(package.budget))
    return nearest(1000 * ln_multiple(params, size, z / 1000))


def gross(params: OutcomeParams, package: FilmPackage, z: int) -> int:
    """Worldwide gross in whole currency units, never above what all cinemas can take in."""
    taken = package.budget * math.exp(multiple(params, package, z) / 1000)
    return nearest(min(taken, package.units(params.market.gross_ceiling)))
