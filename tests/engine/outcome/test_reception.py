"""Scores: what critics and the audience make of a finished film."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.outcome import Draws, FilmPackage, Latents, scores
from game.engine.outcome.params import Marginal
from game.engine.outcome.reception import bent, percent_positive
from tests.engine.outcome.films import (
    AVERAGE,
    EVEN_LUCK,
    PARAMS,
    SMALL_DRAMA,
    THRILLER,
    draws,
    latents,
    packages,
)

CRAFTS = ("script", "performance", "craft", "cohesion", "spectacle")


def test_percent_positive_is_the_normal_share_below_the_latent() -> None:
    even = Marginal(mean=0.0, sd=1.0)
    assert percent_positive(even, 0.0, 0) == 500
    assert percent_positive(even, 0.0, 1000) == 841
    assert percent_positive(even, -1.0, -1000) == 23


def test_an_average_thriller_gets_mixed_reviews_and_a_fair_public() -> None:
    seen = scores(PARAMS, THRILLER, AVERAGE, EVEN_LUCK)
    assert (seen.positive, seen.average, seen.audience) == (428, 535, 631)


def test_an_average_small_drama_is_below_the_small_dramas_that_reach_cinemas() -> None:
    seen = scores(PARAMS, SMALL_DRAMA, AVERAGE, EVEN_LUCK)
    assert seen.critics_latent < -500
    assert seen.audience_latent < -500


def test_critics_do_not_see_spectacle_but_the_audience_does() -> None:
    plain = scores(PARAMS, THRILLER, AVERAGE, EVEN_LUCK)
    loud = scores(PARAMS, THRILLER, Latents(spectacle=2000), EVEN_LUCK)
    assert loud.positive == plain.positive
    assert loud.audience > plain.audience


def test_neither_campaign_nor_release_luck_changes_what_is_thought_of_the_film() -> None:
    sold = Latents(marketing=2000, star=2000, campaign=2000, concept=2000)
    lucky = Draws(buzz=3000, market=3000, gate=3000, legs=3000)
    assert scores(PARAMS, THRILLER, sold, lucky) == scores(PARAMS, THRILLER, AVERAGE, EVEN_LUCK)


def test_the_taste_of_the_day_moves_both_publics() -> None:
    plain = scores(PARAMS, THRILLER, AVERAGE, EVEN_LUCK)
    in_taste = scores(PARAMS, THRILLER, AVERAGE, Draws(taste=1000))
    critics = in_taste.critics_latent - plain.critics_latent
    assert critics > 400
    assert in_taste.audience_latent - plain.audience_latent == pytest.approx(critics, rel=0.01)


def test_the_audience_curve_falls_longer_than_it_rises() -> None:
    assert bent(PARAMS, 2.0) - bent(PARAMS, 0.0) < bent(PARAMS, 0.0) - bent(PARAMS, -2.0)
    assert bent(PARAMS, 50.0) == bent(PARAMS, 5.0)


@given(packages, latents, draws, st.sampled_from(CRAFTS), st.integers(0, 3000))
def test_better_work_never_lowers_a_score(
    package: FilmPackage, film: Latents, luck: Draws, craft: str, more: int
) -> None:
    before = scores(PARAMS, package, film, luck)
    after = scores(PARAMS, package, replace(film, **{craft: getattr(film, craft) + more}), luck)
    assert after.positive >= before.positive
    assert after.average >= before.average
    assert after.audience >= before.audience


@given(packages, latents, draws)
def test_scores_stay_on_their_scale(package: FilmPackage, film: Latents, luck: Draws) -> None:
    seen = scores(PARAMS, package, film, luck)
    assert all(0 <= score <= 1000 for score in (seen.positive, seen.average, seen.audience))
