"""Fitting the constants that hold the outcome model at its invariant.

What a designer or the real films set stays as it is; `fit_constants` works out what follows: spreads of mixed latents,
what the gate does to the films that pass it, the room left to market luck (all in closed form), and the quantile rows
at the tiers' median budgets. Run it after every change of ``scenarios/core/outcome.json``
(``python -m benchmarks.outcome --refit``); a test compares the stored constants with a fresh fit.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from game.engine.outcome.params import Crafts, Marginal, OutcomeParams, Tier, TierFit
from game.engine.outcome.rounding import normal_share
from game.engine.outcome.table import ln_multiple
from game.engine.outcome.terms import Terms, appeal_terms, quality_terms

Floats: TypeAlias = npt.NDArray[np.float64]

ROUNDS = 200
DAMPING = 0.6
BUDGETS = 24
DIGITS = 4


class Made(NamedTuple):
    """What has to hold over all films made so that the released ones correlate as real films do."""

    corr: float
    tilt: float


class Passing(NamedTuple):
    """What the gate does: how each latent goes with passing, and the mean and variance of what passing adds."""

    critics: float
    audience: float
    appeal: float
    lift: float
    narrowing: float


def mixed_variance(weights: Mapping[str, float], corr: float) -> float:
    """The variance of a weighted sum of unit latents that all correlate equally."""
    squares = sum(weight**2 for weight in weights.values())
    return squares + corr * (sum(weights.values()) ** 2 - squares)


def mixed_covariance(one: Mapping[str, float], other: Mapping[str, float], corr: float) -> float:
    """The covariance of two weighted sums of the same equally correlated unit latents."""
    own = sum(weight * other.get(name, 0.0) for name, weight in one.items())
    return own + corr * (sum(one.values()) * sum(other.values()) - own)


def fit_crafts(crafts: Crafts) -> Crafts:
    """The crafts with the spread of critics' and audience's quality before they are scaled to 1."""
    return replace(
        crafts,
        critics_sd=round(math.sqrt(mixed_variance(crafts.critics, crafts.corr)), DIGITS),
        audience_sd=round(math.sqrt(mixed_variance(crafts.audience, crafts.corr)), DIGITS),
    )


def quality_sd(crafts: Crafts, corr: float) -> float:
    """The spread of the critics-audience mix when the two unit latents correlate by ``corr``."""
    return math.sqrt(mixed_variance({"c": crafts.critics_in_quality, "a": crafts.audience_in_quality}, corr))


def gate_spread(params: OutcomeParams, tilt: float) -> float:
    """The deviation of a film's standing at the gate, its luck there included."""
    gate = params.gate
    return math.sqrt(mixed_variance({"q": gate.quality, "a": gate.appeal}, tilt) + 1.0)


def gate_share(params: OutcomeParams, tier: Tier) -> float:
    """The share of a tier's films made that get into cinemas."""
    return normal_share(tier.gate / gate_spread(params, tier.fit.tilt))


def with_quality(crafts: Crafts, corr: float) -> tuple[float, float]:
    """How critics' and audience's latents correlate with market quality when they correlate by ``corr``."""
    sd = quality_sd(crafts, corr)
    critics, audience = crafts.critics_in_quality, crafts.audience_in_quality
    return (critics + audience * corr) / sd, (critics * corr + audience) / sd


def passing(params: OutcomeParams, tier: Tier, made: Made) -> Passing:
    """How selection by the gate works on a tier where films made correlate as given (probit selection)."""
    gate, spread = params.gate, gate_spread(params, made.tilt)
    critics, audience = with_quality(params.crafts, made.corr)
    quality = (gate.quality + gate.appeal * made.tilt) / spread
    bar = tier.gate / spread
    lift = math.exp(-(bar**2) / 2) / math.sqrt(2 * math.pi) / normal_share(bar)
    return Passing(
        critics=critics * quality,
        audience=audience * quality,
        appeal=(gate.quality * made.tilt + gate.appeal) / spread,
        lift=lift,
        narrowing=lift * (lift + bar),
    )


def _passed_corr(corr: float, one: float, other: float, narrowing: float) -> float:
    """The correlation of two unit latents after selection, from how each goes with passing."""
    covariance = corr - one * other * narrowing
    return covariance / math.sqrt((1 - one**2 * narrowing) * (1 - other**2 * narrowing))


def released(params: OutcomeParams, tier: Tier, made: Made) -> Made:
    """The correlations over released films of what correlates as given over films made."""
    crafts, passed = params.crafts, passing(params, tier, made)
    critics, audience = with_quality(crafts, made.corr)
    cut = passed.narrowing
    corr = _passed_corr(made.corr, passed.critics, passed.audience, cut)
    from_critics = _passed_corr(made.tilt * critics, passed.critics, passed.appeal, cut)
    from_audience = _passed_corr(made.tilt * audience, passed.audience, passed.appeal, cut)
    tilt = crafts.critics_in_quality * from_critics + crafts.audience_in_quality * from_audience
    return Made(corr, tilt / quality_sd(crafts, corr))


def solve_made(params: OutcomeParams, tier: Tier) -> Made:
    """Correlations over films made that give the tier's correlations over released films."""
    made = Made(tier.critics_audience_corr, tier.tilt)
    for _ in range(ROUNDS):
        now = released(params, tier, made)
        made = Made(
            made.corr + DAMPING * (tier.critics_audience_corr - now.corr),
            made.tilt + DAMPING * (tier.tilt - now.tilt),
        )
    return made


def covariance(params: OutcomeParams, one: Terms, other: Terms) -> float:
    """The covariance of two sums of terms over films made: craft latents correlate, all else does not."""
    craft = dict.fromkeys((*params.crafts.critics, *params.crafts.audience))
    plain = sum(term * other.get(name, 0.0) for name, term in one.items() if name not in craft)
    mine = {name: term for name, term in one.items() if name in craft}
    theirs = {name: term for name, term in other.items() if name in craft}
    return plain + mixed_covariance(mine, theirs, params.crafts.corr)


def released_variance(params: OutcomeParams, tier: Tier, part: Terms) -> float:
    """The variance of a sum of terms over the released films of a fitted tier."""
    gate, quality, appeal = params.gate, quality_terms(params, tier), appeal_terms(params, tier)
    names = dict.fromkeys((*quality, *appeal))
    standing = {name: gate.quality * quality.get(name, 0.0) + gate.appeal * appeal.get(name, 0.0) for name in names}
    passes = covariance(params, part, standing) / gate_spread(params, tier.fit.tilt)
    cut = passing(params, tier, solve_made(params, tier)).narrowing
    return covariance(params, part, part) - passes**2 * cut


def spread_over(shares: Mapping[str, float]) -> dict[str, float]:
    """Shares that add up to 1."""
    whole = sum(shares.values())
    return {name: share / whole for name, share in shares.items()}


def package_moments(params: OutcomeParams, tier: Tier) -> tuple[float, float]:
    """Mean and variance of what genre, month and width of release add to the index in a tier."""
    sample = params.population.tiers[tier.name]
    genres = [(share, params.genres[name].index) for name, share in spread_over(sample.genres).items()]
    whole = sum(sample.months.values())
    months = [(share / whole, params.months[month - 1]) for month, share in sample.months.items()]
    wide = [(tier.wide_share, params.index.wide), (1 - tier.wide_share, 0.0)]
    mean = variance = 0.0
    for part in (genres, months, wide):
        centre = sum(share * effect for share, effect in part)
        mean += centre
        variance += sum(share * (effect - centre) ** 2 for share, effect in part)
    return mean, variance


def explained(params: OutcomeParams, tier: Tier) -> float:
    """The variance of the index that is settled before market luck, over released films."""
    weights = params.index
    quality = tier.quality**2 + weights.appeal**2 + 2 * tier.quality * weights.appeal * tier.tilt
    people = weights.marketing**2 + weights.star**2 + weights.buzz**2
    return quality + people + package_moments(params, tier)[1]


def fit_tier(params: OutcomeParams, tier: Tier) -> Tier:
    """A tier with its fitted constants, given fitted crafts."""
    crafts, made = params.crafts, solve_made(params, tier)
    passed = passing(params, tier, made)
    common = mixed_covariance(crafts.critics, crafts.audience, crafts.corr)
    common *= crafts.load**2 / crafts.critics_sd / crafts.audience_sd
    fit = TierFit(
        taste_share=round((made.corr - common) / (1 - crafts.load**2), DIGITS),
        tilt=round(made.tilt, DIGITS),
        quality_made_sd=round(quality_sd(crafts, made.corr), DIGITS),
        critics=_marginal(passed.critics, passed),
        audience=_marginal(passed.audience, passed),
        appeal=_marginal(passed.appeal, passed),
        quality_sd=round(quality_sd(crafts, tier.critics_audience_corr), DIGITS),
        par=round(package_moments(params, tier)[0], DIGITS),
        market=round(math.sqrt(1 - explained(params, tier)), DIGITS),
    )
    return replace(tier, fit=fit)


def _marginal(goes_with_passing: float, passed: Passing) -> Marginal:
    """Mean and deviation of a unit latent among released films."""
    return Marginal(
        mean=round(goes_with_passing * passed.lift, DIGITS),
        sd=round(math.sqrt(1 - goes_with_passing**2 * passed.narrowing), DIGITS),
    )


def with_row(params: OutcomeParams, tier: Tier, row: Floats) -> Tier:
    """A tier with a quantile row; the slopes beyond its ends are those of its outer twentieths."""
    knots, at = params.knots, params.population.multiples_at
    low, high = at.index(0.05), at.index(0.95)
    return replace(
        tier,
        ln_multiples=tuple(round(float(value), DIGITS) for value in row),
        low_slope=round(float((row[low] - row[0]) / (knots[low] - knots[0])), DIGITS),
        high_slope=round(float((row[-1] - row[high]) / (knots[-1] - knots[high])), DIGITS),
    )


def tier_quantiles(params: OutcomeParams, tier: str) -> Floats:
    """Quantiles of the log multiple over a tier's budgets as the table has them now."""
    at, sample = params.population.budget_at, params.population.tiers[tier]
    sizes = np.interp((np.arange(BUDGETS) + 0.5) / BUDGETS, at, sample.ln_budgets)
    scores = np.linspace(-3.5, 3.5, 141)
    values = np.array([ln_multiple(params, size, z) for size in sizes for z in scores])
    weight = np.tile(np.exp(-(scores**2) / 2), BUDGETS)
    order = np.argsort(values)
    shares = np.cumsum(weight[order]) / weight.sum()
    found: Floats = np.interp(params.population.multiples_at, shares, values[order])
    return found


def fit_table(params: OutcomeParams) -> OutcomeParams:
    """Rows at the tiers' median budgets such that each whole tier comes near its real quantiles.

    Mixing neighbouring rows blurs a tier, so part of the difference is taken off each row, once. Twelve random
    halvings of the fitting sample showed that every further pass takes the table away from films it has not seen.
    """
    real = [np.asarray(params.population.tiers[tier.name].ln_multiples) for tier in params.tiers]
    mixed = _with_rows(params, real)
    excess = [tier_quantiles(mixed, tier.name) - row for tier, row in zip(params.tiers, real, strict=True)]
    pairs = zip(real, excess, strict=True)
    return _with_rows(params, [np.maximum.accumulate(row - DAMPING * more) for row, more in pairs])


def _with_rows(params: OutcomeParams, rows: list[Floats]) -> OutcomeParams:
    pairs = zip(params.tiers, rows, strict=True)
    return replace(params, tiers=tuple(with_row(params, tier, row) for tier, row in pairs))


def fit_constants(params: OutcomeParams) -> OutcomeParams:
    """The parameters with every fitted field worked out anew from the others."""
    params = replace(params, crafts=fit_crafts(params.crafts))
    return fit_table(replace(params, tiers=tuple(fit_tier(params, tier) for tier in params.tiers)))
