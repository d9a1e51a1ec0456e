"""Releasing a film once, and a thousand times."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from msgspec.structs import replace
from numpy.random import default_rng

from game.engine.outcome import (
    FILM_DRAWS,
    RELEASE_DRAWS,
    Draws,
    FilmPackage,
    Latents,
    on_release,
    parallel_releases,
    place,
    quantile,
    release,
)
from game.playtest.calibration import draw_films
from tests.engine.outcome.films import AVERAGE, PARAMS, SMALL_DRAMA, THRILLER, draws, latents, luck_of, packages


def test_a_good_thriller_with_some_luck_comes_out_as_it_always_did() -> None:
    good = Latents(script=900, concept=500)
    result = release(PARAMS, THRILLER, good, Draws(taste=300, market=800, legs=-200, foreign=100))
    assert result.z == 787
    assert (result.scores.positive, result.scores.audience) == (595, 682)
    assert result.gross == 170_146_952
    assert (result.opening, result.legs) == (28_469_912, 3036)
    assert result.account.profit == 19_196_103


def test_every_draw_belongs_either_to_the_film_or_to_its_release() -> None:
    assert sorted((*FILM_DRAWS, *RELEASE_DRAWS)) == sorted(Draws.__struct_fields__)


@given(packages, latents, draws, draws)
def test_redrawn_release_luck_leaves_the_scores_alone(
    package: FilmPackage, film: Latents, fixed: Draws, other: Draws
) -> None:
    first = release(PARAMS, package, film, fixed)
    assert release(PARAMS, package, film, on_release(fixed, other)).scores == first.scores


def test_parallel_releases_of_one_film_differ_in_luck_only() -> None:
    fixed = luck_of(1)
    spread = parallel_releases(PARAMS, THRILLER, AVERAGE, fixed, redrawn=map(luck_of, range(200)))
    assert len(spread.grosses) == 200
    assert quantile(spread, 50) < quantile(spread, 500) < quantile(spread, 950)
    assert 0 < spread.in_profit < 500 < spread.released


def test_a_better_film_does_better_in_most_parallel_releases() -> None:
    spreads = [
        parallel_releases(PARAMS, SMALL_DRAMA, film, luck_of(1), redrawn=map(luck_of, range(200)))
        for film in (AVERAGE, Latents(script=1500, performance=1500, concept=1500))
    ]
    assert spreads[1].released > spreads[0].released
    assert quantile(spreads[1], 800) > quantile(spreads[0], 800)


def test_the_place_of_a_release_is_the_share_of_parallel_ones_below_it() -> None:
    bound = replace(THRILLER, committed=True)
    spread = parallel_releases(PARAMS, bound, AVERAGE, luck_of(1), redrawn=map(luck_of, range(50)))
    assert place(spread, 0) == 0
    assert place(spread, spread.grosses[-1] + 1) == 1000
    assert place(spread, spread.grosses[25]) == 510


def test_parallel_releases_need_a_draw() -> None:
    with pytest.raises(ValueError, match="at least one"):
        parallel_releases(PARAMS, THRILLER, AVERAGE, luck_of(1), redrawn=[])


@pytest.mark.slow
def test_bands_of_eighty_percent_hold_eighty_percent_of_films() -> None:
    other = draw_films(PARAMS, PARAMS.tiers[4], default_rng(8))
    inside = 0
    films = draw_films(PARAMS, PARAMS.tiers[4], default_rng(7))
    for (package, film, luck), _ in zip(films, range(250), strict=False):
        bound = replace(package, committed=True)
        redrawn = [next(other)[2] for _ in range(99)]
        spread = parallel_releases(PARAMS, bound, film, luck, redrawn=redrawn)
        inside += 100 <= place(spread, release(PARAMS, bound, film, luck).gross) <= 900
    assert inside / 250 == pytest.approx(0.8, abs=0.06)


def test_a_release_is_the_same_in_every_process() -> None:
    script = (
        "from tests.engine.outcome.films import *; from game.engine.outcome import release;"
        "print(release(PARAMS, THRILLER, AVERAGE, luck_of(3)))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {f"{release(PARAMS, THRILLER, AVERAGE, luck_of(3))}\n"}
