"""Holding the outcome model against real films.

`model_population` releases films of average play through the engine's own functions; `ks_table` and `summaries`
compare them with real films (a CSV the game does not ship) or with the quantiles stored in ``outcome.json``.
Released films only: real records know nothing of films that never reached cinemas.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from game.engine.luck import standard
from game.engine.outcome import (
    FILM_DRAWS,
    RELEASE_DRAWS,
    Draws,
    FilmPackage,
    Latents,
    OutcomeParams,
    Result,
    release,
    tier_of,
)
from game.engine.outcome.params import Tier
from game.engine.outcome.terms import Terms, index_terms
from game.playtest.fitting import fit_constants, package_moments, released_variance, spread_over

if TYPE_CHECKING:
    from game.playtest.runner import Play

__all__ = [
    "FilmRow",
    "KsRow",
    "Shares",
    "TierSummary",
    "decision_share",
    "draw_films",
    "fit_constants",
    "ks_table",
    "model_population",
    "play_population",
    "read_films",
    "summaries",
]

Floats: TypeAlias = npt.NDArray[np.float64]
Film: TypeAlias = tuple[FilmPackage, Latents, Draws]

BATCH = 500
SUCCESS = (1.0, 2.0, 2.5, 3.0)
CHANCE_LIMIT = standard((1 << 63) - 1) / 1000
LATENT_NAMES = Latents.__struct_fields__


class FilmRow(NamedTuple):
    """A released film: gross over budget, percent-positive 0-100, audience 0-100, profit over budget.

    Scores and profit a source does not have are NaN.
    """

    tier: str
    multiple: float
    critics: float
    audience: float
    profit: float = math.nan


class KsRow(NamedTuple):
    """Greatest distance between the two distributions of log multiples in a tier, and the greatest allowed.

    ``real`` is the number of real films compared with; 0 means the stored quantiles.
    """

    tier: str
    model: int
    real: int
    distance: float
    limit: float


class TierSummary(NamedTuple):
    """Scores, their links and success in a tier (the last row, ``all``, is every film).

    ``at_least`` are the shares of films that took in at least `SUCCESS` times their budget, ``in_profit`` those that
    paid off; shares are 0 to 1, and NaN where a source has no profits.
    """

    tier: str
    films: int
    critics_mean: float
    critics_sd: float
    audience_mean: float
    audience_sd: float
    critics_audience_corr: float
    critics_multiple_rank_corr: float
    audience_multiple_rank_corr: float
    at_least: tuple[float, ...]
    in_profit: float


class Shares(NamedTuple):
    """Shares of a tier's variance of the index over released films, by what settles them."""

    package: float
    decisions: float
    film_luck: float
    release_luck: float


def draw_films(params: OutcomeParams, tier: Tier, rng: np.random.Generator) -> Iterator[Film]:
    """Films made at average play in a tier, without end: package by real mixes, latents and luck standard normal."""
    sample = params.population.tiers[tier.name]
    genres, months = spread_over(sample.genres), {str(key): share for key, share in sample.months.items()}
    names, months = list(genres), spread_over(months)
    while True:
        sizes = np.interp(rng.random(BATCH), params.population.budget_at, sample.ln_budgets)
        genre = rng.choice(len(names), BATCH, p=list(genres.values()))
        month = rng.choice(np.array([int(key) for key in months]), BATCH, p=list(months.values()))
        wide = rng.random(BATCH) < tier.wide_share
        latents = _latents(params, rng)
        draws = _thousandths(rng.standard_normal((BATCH, len(Draws.__struct_fields__))))
        for film in range(BATCH):
            package = FilmPackage(
                budget=round(math.exp(sizes[film]) * 1e6),
                genre=names[genre[film]],
                month=int(month[film]),
                wide=bool(wide[film]),
                era=params.population.era,
            )
            yield package, Latents(*latents[film]), Draws(*draws[film])


def _latents(params: OutcomeParams, rng: np.random.Generator) -> list[list[int]]:
    """A batch of latents: those of craft correlate, the others don't."""
    values = rng.standard_normal((BATCH, len(LATENT_NAMES)))
    corr, common = params.crafts.corr, rng.standard_normal(BATCH)
    for column, name in enumerate(LATENT_NAMES):
        if name in params.crafts.critics or name in params.crafts.audience:
            values[:, column] = math.sqrt(corr) * common + math.sqrt(1 - corr) * values[:, column]
    return _thousandths(values)


def _thousandths(values: Floats) -> list[list[int]]:
    """Standard normals as whole thousandths, no further out than the engine's own draws reach."""
    within = np.clip(values, -CHANCE_LIMIT, CHANCE_LIMIT)
    rows: list[list[int]] = np.rint(1000 * within).astype(int).tolist()
    return rows


def released_films(params: OutcomeParams, tier: Tier, rng: np.random.Generator) -> Iterator[tuple[Film, Result]]:
    """Films of average play that reached cinemas, with their outcomes, without end."""
    for film in draw_films(params, tier, rng):
        result = release(params, *film)
        if result.released:
            yield film, result


def model_population(params: OutcomeParams, seed: int, *, total: int = 0, per_tier: int = 0) -> list[FilmRow]:
    """Released films of average play: ``total`` shared among tiers as in real life, or ``per_tier`` of each."""
    real = {name: float(sample.films) for name, sample in params.population.tiers.items()}
    rows: list[FilmRow] = []
    for number, (tier, share) in enumerate(zip(params.tiers, spread_over(real).values(), strict=True)):
        films = released_films(params, tier, np.random.default_rng((seed, number)))
        for _, (film, result) in zip(range(per_tier or round(total * share)), films, strict=False):
            rows.append(film_row(tier.name, film[0], result))
    return rows


def film_row(tier: str, package: FilmPackage, result: Result) -> FilmRow:
    """A released film of the game as a row beside real ones."""
    return FilmRow(
        tier=tier,
        multiple=max(result.gross, 1) / package.budget,
        critics=result.scores.positive / 10,
        audience=result.scores.audience / 10,
        profit=result.account.profit / package.budget,
    )


def play_population(params: OutcomeParams, plays: Iterable[Play]) -> list[FilmRow]:
    """The plays whose film came to cinemas, as rows beside real films: what was called off or sold has no multiple."""
    rows = []
    for board in (play.premiere for play in plays):
        if board.gross and board.final_cost:
            tier = tier_of(params, board.final_cost / 1e6).name
            profit = board.return_percent / 100 - 1
            rows.append(FilmRow(tier, board.gross / board.final_cost, board.critics / 10, board.audience / 10, profit))
    return rows


def read_films(params: OutcomeParams, lines: Iterable[str]) -> list[FilmRow]:
    """Rows from the lines of a CSV of real films or of simulated ones.

    Real: ``worldwide_gross_usd``, ``budget_usd``, ``budget_2024usd_m``, ``critic_rating_pct``,
    ``audience_rating_10``. Simulated: ``tier``, ``multiple``, ``critics``, ``audience``. Other columns are passed
    over. A missing column raises ``KeyError``, a number that isn't one ``ValueError``.
    """
    return [_simulated(row) if "multiple" in row else _real(params, row) for row in csv.DictReader(lines)]


def _simulated(row: Mapping[str, str]) -> FilmRow:
    return FilmRow(row["tier"], float(row["multiple"]), _number(row["critics"]), _number(row["audience"]))


def _real(params: OutcomeParams, row: Mapping[str, str]) -> FilmRow:
    return FilmRow(
        tier=tier_of(params, float(row["budget_2024usd_m"])).name,
        multiple=float(row["worldwide_gross_usd"]) / float(row["budget_usd"]),
        critics=_number(row["critic_rating_pct"]),
        audience=10 * _number(row["audience_rating_10"]),
    )


def _number(text: str) -> float:
    return float(text) if text else math.nan


def ks_table(params: OutcomeParams, rows: Sequence[FilmRow], real: Sequence[FilmRow] | None = None) -> list[KsRow]:
    """Kolmogorov-Smirnov distance of log multiples per tier, against real films or else the stored quantiles.

    A tier without films in the rows has no distance.
    """
    table: list[KsRow] = []
    for name, sample in params.population.tiers.items():
        model = log_multiples(rows, name)
        if not len(model):
            continue
        if real is None:
            scores = np.interp(model, sample.ln_multiples, params.population.multiples_at)
            distance, films = _distance_to_shares(scores), 0
        else:
            films = len(log_multiples(real, name))
            distance = ks_distance(model, log_multiples(real, name))
        table.append(KsRow(name, len(model), films, distance, sample.ks_limit))
    return table


def log_multiples(rows: Sequence[FilmRow], tier: str) -> Floats:
    """The log multiples of a tier's films, sorted."""
    return np.sort(np.log([row.multiple for row in rows if row.tier == tier]))


def ks_distance(one: Floats, other: Floats) -> float:
    """The greatest distance between two empirical distributions, given as sorted values."""
    both = np.concatenate([one, other])
    first = np.searchsorted(one, both, side="right") / len(one)
    second = np.searchsorted(other, both, side="right") / len(other)
    return float(np.abs(first - second).max())


def _distance_to_shares(shares: Floats) -> float:
    """The greatest distance of sorted probability transforms from even spread, ends of the table left out."""
    low, high = shares[0], shares[-1]
    steps = np.arange(len(shares) + 1) / len(shares)
    inside = (shares > low) & (shares < high)
    gaps = np.maximum(np.abs(shares - steps[:-1]), np.abs(shares - steps[1:]))
    return float(gaps[inside].max(initial=0.0))


def summaries(rows: Sequence[FilmRow]) -> list[TierSummary]:
    """Scores and success per tier, in the order of the rows, and of all films."""
    names = list(dict.fromkeys(row.tier for row in rows))
    parts = [(name, [row for row in rows if row.tier == name]) for name in names]
    return [_summary(name, part) for name, part in [*parts, ("all", list(rows))]]


def _summary(name: str, rows: Sequence[FilmRow]) -> TierSummary:
    values = np.array([row[1:] for row in rows], dtype=np.float64)
    multiple, critics, audience, profit = values.T
    reviewed, seen = ~np.isnan(critics), ~np.isnan(audience)
    both = reviewed & seen
    return TierSummary(
        tier=name,
        films=len(rows),
        critics_mean=float(critics[reviewed].mean()),
        critics_sd=float(critics[reviewed].std()),
        audience_mean=float(audience[seen].mean()),
        audience_sd=float(audience[seen].std()),
        critics_audience_corr=_corr(critics[both], audience[both]),
        critics_multiple_rank_corr=_corr(_ranks(critics[reviewed]), _ranks(multiple[reviewed])),
        audience_multiple_rank_corr=_corr(_ranks(audience[seen]), _ranks(multiple[seen])),
        at_least=tuple(float((multiple >= bar).mean()) for bar in SUCCESS),
        in_profit=math.nan if np.isnan(profit).any() else float((profit > 0).mean()),
    )


def _corr(one: Floats, other: Floats) -> float:
    if len(one) < 2:
        return math.nan
    return float(np.corrcoef(one, other)[0, 1])


def _ranks(values: Floats) -> Floats:
    """Ranks with ties at their mean, as Spearman's correlation asks."""
    order = np.sort(values)
    below, upto = np.searchsorted(order, values, "left"), np.searchsorted(order, values, "right")
    return (below + upto) / 2.0


def decision_share(params: OutcomeParams, tier: Tier) -> Shares:
    """How much of the index's variance over released films package, decisions and the two kinds of luck explain.

    In closed form. The gate sets decisions a little against the film's own luck, since a film needs one or the other
    to pass; so the four add up to slightly more than 1 below $5M.
    """
    terms = index_terms(params, tier)
    return Shares(
        package=package_moments(params, tier)[1],
        decisions=released_variance(params, tier, _named(terms, LATENT_NAMES)),
        film_luck=released_variance(params, tier, _named(terms, FILM_DRAWS)),
        release_luck=released_variance(params, tier, _named(terms, RELEASE_DRAWS)),
    )


def _named(terms: Terms, names: Sequence[str]) -> Terms:
    return {name: terms[name] for name in names if name in terms}
