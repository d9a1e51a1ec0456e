"""Releasing a film, once and a thousand times (``docs/outcome.md``, "Parallel releases")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import msgspec

from game.engine.outcome import admission, market, run, table
from game.engine.outcome.film import Draws, FilmPackage, Latents, on_release
from game.engine.outcome.index import index_z
from game.engine.outcome.params import OutcomeParams
from game.engine.outcome.reception import Scores, scores
from game.engine.outcome.rounding import nearest

PER_MILLE = 1000


class Result(msgspec.Struct, frozen=True):
    """A film's outcome. ``chance`` of a release in per mille, ``z`` and ``legs`` in thousandths, money whole.

    A film that is not released has no gross, no legs and no opening; its account holds a sale.
    """

    scores: Scores
    chance: int
    released: bool
    z: int
    gross: int
    legs: int
    opening: int
    account: market.Account


class Spread(msgspec.Struct, frozen=True):
    """What the same film would have met elsewhere: grosses from low to high, shares in per mille.

    A release that did not come about counts as a gross of 0.
    """

    grosses: tuple[int, ...]
    released: int
    in_profit: int


def release(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> Result:
    """The outcome of a film under the luck that was drawn for it: the same inputs give the same outcome."""
    seen = scores(params, package, latents, draws)
    standing = admission.gate_score(params, package, latents, draws)
    chance = admission.chance(package, standing)
    z = index_z(params, package, latents, draws)
    if not admission.gate(package, standing, draws):
        account = market.sold(params, package, admission.sale(params, package, latents, draws))
        return Result(seen, chance, released=False, z=z, gross=0, legs=0, opening=0, account=account)
    gross = table.gross(params, package, z)
    abroad = market.sold_abroad(params, package, gross, draws)
    share = market.foreign_share(params, package, latents, draws) if abroad else 0
    domestic, foreign = market.territories(gross, share)
    length = run.legs(params, package, domestic, (seen, draws))
    return Result(
        seen,
        chance,
        released=True,
        z=z,
        gross=gross,
        legs=length,
        opening=run.opening(domestic, length),
        account=market.theatrical(params, package, latents, (domestic, foreign)),
    )


def parallel_releases(
    params: OutcomeParams, package: FilmPackage, latents: Latents, fixed: Draws, *, redrawn: Iterable[Draws]
) -> Spread:
    """The same finished film, scores and all, released again under each redrawn luck. No draws raise ValueError."""
    results = [release(params, package, latents, on_release(fixed, luck)) for luck in redrawn]
    if not results:
        raise ValueError("parallel releases need at least one draw")
    return Spread(
        grosses=tuple(sorted(result.gross for result in results)),
        released=_per_mille(sum(result.released for result in results), len(results)),
        in_profit=_per_mille(sum(result.account.profit > 0 for result in results), len(results)),
    )


def place(spread: Spread, gross: int) -> int:
    """Where a gross stands among the parallel releases, in per mille from the bottom; ties count half."""
    below = bisect_left(spread.grosses, gross)
    return _per_mille(below + bisect_right(spread.grosses, gross), 2 * len(spread.grosses))


def quantile(spread: Spread, per_mille: int) -> int:
    """The gross that this share of the parallel releases stays below."""
    last = len(spread.grosses) - 1
    return spread.grosses[min(last, per_mille * len(spread.grosses) // PER_MILLE)]


def _per_mille(part: int, whole: int) -> int:
    return nearest(PER_MILLE * part / whole)
