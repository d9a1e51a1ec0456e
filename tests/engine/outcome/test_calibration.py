"""The model against real films: distributions, scores, the share of decisions, and the stored fit."""

from __future__ import annotations

import csv
import io
import math

import pytest
from msgspec.structs import asdict
from numpy.random import default_rng

from game.engine.outcome.params import Tier
from game.playtest.calibration import (
    FilmRow,
    decision_share,
    fit_constants,
    ks_table,
    model_population,
    read_films,
    released_films,
    summaries,
)
from tests.engine.outcome.films import PARAMS

pytestmark = pytest.mark.slow
REAL_SCORES = {
    # tier: mean and deviation of percent-positive, of the audience's mark, their correlation
    "<1M": (68, 24, 63, 11, 0.74),
    "1-5M": (65, 26, 64, 13, 0.70),
    "5-20M": (54, 28, 63, 13, 0.75),
    "20-60M": (47, 27, 60, 13, 0.74),
    "60-120M": (46, 25, 61, 11, 0.72),
    ">120M": (54, 25, 64, 12, 0.83),
}


@pytest.fixture(scope="module")
def population() -> list[FilmRow]:
    return model_population(PARAMS, 5, per_tier=1500)


def test_multiples_of_average_play_are_those_of_real_films(population: list[FilmRow]) -> None:
    for row in ks_table(PARAMS, population):
        assert row.distance <= row.limit, row


def test_scores_of_released_films_are_those_of_real_films(population: list[FilmRow]) -> None:
    for found in summaries(population)[:-1]:
        mean, sd, audience, audience_sd, corr = REAL_SCORES[found.tier]
        assert found.critics_mean == pytest.approx(mean, abs=3.5), found
        assert found.critics_sd == pytest.approx(sd, abs=3.5), found
        assert found.audience_mean == pytest.approx(audience, abs=2), found
        assert found.audience_sd == pytest.approx(audience_sd, abs=2.5), found
        assert found.critics_audience_corr == pytest.approx(corr, abs=0.05), found


def test_reviews_go_with_money_as_far_as_they_do_in_life(population: list[FilmRow]) -> None:
    real = {"<1M": 0.39, "1-5M": 0.39, "5-20M": 0.16, "20-60M": 0.24, "60-120M": 0.36, ">120M": 0.47}
    for found in summaries(population)[:-1]:
        assert found.critics_multiple_rank_corr == pytest.approx(real[found.tier], abs=0.12), found


def test_three_to_four_films_in_ten_pay_off() -> None:
    everything = summaries(model_population(PARAMS, 6, total=3000))[-1]
    assert everything.in_profit == pytest.approx(0.37, abs=0.03)


@pytest.mark.parametrize("tier", PARAMS.tiers, ids=lambda tier: tier.name)
def test_the_index_of_released_films_is_standard_normal(tier: Tier) -> None:
    films = released_films(PARAMS, tier, default_rng(9))
    found = [result.z / 1000 for (_, result), _ in zip(films, range(1500), strict=False)]
    mean = sum(found) / len(found)
    assert mean == pytest.approx(0, abs=0.09)
    assert math.sqrt(sum((z - mean) ** 2 for z in found) / len(found)) == pytest.approx(1, abs=0.06)


def test_decisions_settle_about_four_tenths_of_the_index() -> None:
    shares = {tier.name: decision_share(PARAMS, tier) for tier in PARAMS.tiers}
    films = {name: sample.films for name, sample in PARAMS.population.tiers.items()}
    overall = sum(films[name] * (share.decisions + share.package) for name, share in shares.items())
    assert overall / sum(films.values()) == pytest.approx(0.40, abs=0.05)
    for name, share in shares.items():
        assert 0.28 <= share.decisions <= 0.50, name
        assert sum(share) == pytest.approx(1, abs=0.08), name


def test_the_stored_constants_are_those_a_fresh_fit_gives() -> None:
    fresh = fit_constants(PARAMS)
    assert fresh.crafts == PARAMS.crafts
    for tier, again in zip(PARAMS.tiers, fresh.tiers, strict=True):
        assert _numbers(again) == pytest.approx(_numbers(tier), abs=2e-4)


def _numbers(tier: Tier) -> list[float]:
    fit = tier.fit
    marginals = [value for one in (fit.critics, fit.audience, fit.appeal) for value in asdict(one).values()]
    plain = [fit.taste_share, fit.tilt, fit.quality_made_sd, fit.quality_sd, fit.par, fit.market]
    return [*tier.ln_multiples, tier.low_slope, tier.high_slope, *marginals, *plain]


def test_a_population_shared_like_real_films_keeps_their_proportions() -> None:
    rows = model_population(PARAMS, 1, total=120)
    real = {name: sample.films for name, sample in PARAMS.population.tiers.items()}
    for name, films in real.items():
        assert sum(row.tier == name for row in rows) == round(120 * films / sum(real.values()))


def test_a_model_compared_with_itself_has_no_distance(population: list[FilmRow]) -> None:
    assert {row.distance for row in ks_table(PARAMS, population, population)} == {0.0}


def test_real_films_are_read_with_their_tier_and_their_gaps() -> None:
    told = io.StringIO(
        "worldwide_gross_usd,budget_usd,budget_2024usd_m,critic_rating_pct,audience_rating_10\n"
        "90000000,30000000,61.7,21.0,5.6\n500000,250000,0.4,,\n"
    )
    big, small = read_films(PARAMS, told)
    assert big[:4] == ("60-120M", 3.0, 21.0, 56.0)
    assert (small.tier, small.multiple) == ("<1M", 2.0)
    assert math.isnan(small.critics)
    assert math.isnan(small.audience)


def test_simulated_films_can_be_read_back() -> None:
    told = io.StringIO()
    writer = csv.writer(told)
    writer.writerow(["tier", "multiple", "critics", "audience"])
    writer.writerow(["1-5M", 2.5, 71.5, 66.0])
    told.seek(0)
    assert read_films(PARAMS, told)[0][:4] == ("1-5M", 2.5, 71.5, 66.0)


def test_a_market_twice_as_rich_is_noticed(population: list[FilmRow]) -> None:
    richer = [row._replace(multiple=2 * row.multiple) for row in population]
    assert all(row.distance > row.limit for row in ks_table(PARAMS, richer))
