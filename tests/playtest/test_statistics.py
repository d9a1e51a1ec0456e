"""Spreads, intervals and paired differences."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.playtest.statistics import difference, spread, wilson


def test_a_spread_holds_mean_and_quantiles() -> None:
    assert spread(list(range(101))) == (50.0, 10.0, 50.0, 90.0)


def test_no_values_have_no_spread() -> None:
    with pytest.raises(ValueError, match="no values"):
        spread([])


@pytest.mark.parametrize(
    ("won", "plays", "interval"), [(5, 10, (0.2366, 0.7634)), (0, 10, (0.0, 0.2775)), (10, 10, (0.7225, 1.0))]
)
def test_wilsons_interval_is_the_published_one(won: int, plays: int, interval: tuple[float, float]) -> None:
    assert wilson(won, plays) == pytest.approx(interval, abs=1e-3)


@given(st.integers(1, 5000).flatmap(lambda plays: st.tuples(st.integers(0, plays), st.just(plays))))
def test_the_interval_holds_the_rate(drawn: tuple[int, int]) -> None:
    won, plays = drawn
    low, high = wilson(won, plays)
    assert 0.0 <= low <= won / plays + 1e-4
    assert won / plays - 1e-4 <= high <= 1.0


def test_pairs_on_the_same_seeds_show_a_small_steady_difference() -> None:
    noisy = [math.sin(7 * index) * 50 for index in range(200)]
    better = [value + 1 + 0.1 * math.sin(index) for index, value in enumerate(noisy)]
    assert difference(noisy, better).beyond_noise
    assert not difference(noisy, noisy).beyond_noise


def test_series_of_different_length_are_no_pairs() -> None:
    with pytest.raises(ValueError, match="can't be paired"):
        difference([1.0, 2.0], [1.0])
