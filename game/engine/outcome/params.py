"""The numbers of the outcome model, decoded straight from ``scenarios/core/outcome.json``.

No constant of the model stands in code. ``docs/outcome.md`` says what each block is for and where it comes from;
the fields called *fitted* are written by ``game.playtest.fitting`` and hold the index at mean 0 and deviation 1.
Money in the model is millions of 2024 US dollars, logarithms are natural.
"""

from __future__ import annotations

import msgspec


class Marginal(msgspec.Struct, frozen=True):
    """Mean and standard deviation of one score over the released films of a tier."""

    mean: float
    sd: float


class TierFit(msgspec.Struct, frozen=True):
    """Fitted constants of a tier: centres and scales of its released films among all films made."""

    taste_share: float
    tilt: float
    quality_made_sd: float
    critics: Marginal
    audience: Marginal
    appeal: Marginal
    quality_sd: float
    par: float
    market: float


class Tier(msgspec.Struct, frozen=True):
    """One of the six budget tiers: ``floor`` in millions, scores, weights, gate, quantile row of the multiple."""

    name: str
    floor: float
    positive: Marginal
    average: Marginal
    audience: Marginal
    critics_audience_corr: float
    quality: float
    tilt: float
    gate: float
    wide_share: float
    foreign_sd: float
    us_only: float
    median_ln_budget: float
    ln_multiples: tuple[float, ...]
    low_slope: float
    high_slope: float
    fit: TierFit


class Genre(msgspec.Struct, frozen=True):
    """What a genre adds: to the three scores, to the index, to the foreign share (logit), to the legs (log)."""

    positive: float
    average: float
    audience: float
    index: float
    foreign: float
    legs: float


class Crafts(msgspec.Struct, frozen=True):
    """How the five craft latents make quality: weights for critics and audience, their spread, the load."""

    corr: float
    load: float
    critics: dict[str, float]
    audience: dict[str, float]
    critics_sd: float
    audience_sd: float
    critics_in_quality: float
    audience_in_quality: float
    audience_bend: float


class IndexWeights(msgspec.Struct, frozen=True):
    """Weights of the commercial index that do not differ between tiers, and the decided shares of two of them."""

    appeal: float
    concept_share: float
    marketing: float
    star: float
    buzz: float
    campaign_in_buzz: float
    wide: float


class Gate(msgspec.Struct, frozen=True):
    """Who gets into cinemas, and what a film that does not is sold for (shares of its budget)."""

    quality: float
    appeal: float
    sale_low: float
    sale_high: float
    quality_in_sale: float


class Legs(msgspec.Struct, frozen=True):
    """How long a film runs: logarithm of domestic gross over opening weekend, and the shape of a run."""

    audience: float
    critics: float
    size: float
    size_from: float
    months: dict[int, float]
    noise: float
    limited_noise: float
    shortest: float
    longest: float
    drop_times_legs: float
    weekend_share: float


class Market(msgspec.Struct, frozen=True):
    """Foreign share, rentals, prints and advertising, ancillary income and what is kept of it."""

    foreign_base: float
    foreign_budget: float
    foreign_budget_from: float
    foreign_spectacle: float
    tentpole_from: float
    small_gross: float
    domestic_rental: float
    foreign_rental: float
    pa_scale: float
    pa_power: float
    pa_marketing: float
    pa_limited: float
    pa_limited_large: float
    pa_large_from: float
    pa_abroad: float
    ancillary_scale: float
    ancillary_power: float
    ancillary_domestic: float
    ancillary_foreign: float
    ancillary_budget: float
    kept: float
    participants: float
    gross_ceiling: float


class Era(msgspec.Struct, frozen=True):
    """What changes with the years: base of the legs (log), foreign logit of tentpoles, ancillary income."""

    legs: float
    tentpole_foreign: float
    ancillary: float


class Sample(msgspec.Struct, frozen=True):
    """What the real films of a tier look like: the population to draw and the quantiles to meet."""

    films: int
    genres: dict[str, float]
    months: dict[int, float]
    ln_budgets: tuple[float, ...]
    ln_multiples: tuple[float, ...]
    ks_limit: float


class Population(msgspec.Struct, frozen=True):
    """Average play: the samples of all tiers, and the probabilities their quantiles stand for."""

    budget_at: tuple[float, ...]
    multiples_at: tuple[float, ...]
    era: str
    tiers: dict[str, Sample]


class OutcomeParams(msgspec.Struct, frozen=True):
    """All parameters. ``knots`` are the normal scores at which every tier's ``ln_multiples`` are given."""

    about: dict[str, str]
    knots: tuple[float, ...]
    tiers: tuple[Tier, ...]
    genres: dict[str, Genre]
    months: tuple[float, ...]
    crafts: Crafts
    index: IndexWeights
    gate: Gate
    legs: Legs
    market: Market
    eras: dict[str, Era]
    population: Population


def decode(text: bytes) -> OutcomeParams:
    """The parameters in a JSON text. A missing or wrong field raises ``msgspec.ValidationError``."""
    return msgspec.json.decode(text, type=OutcomeParams)


def tier_of(params: OutcomeParams, millions: float) -> Tier:
    """The calibration tier of a budget in millions of 2024 dollars."""
    found = params.tiers[0]
    for tier in params.tiers:
        if millions >= tier.floor:
            found = tier
    return found
