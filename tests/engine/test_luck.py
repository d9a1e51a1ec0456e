"""Chance is keyed: the same key gives the same luck, whatever happened before."""

from __future__ import annotations

from statistics import fmean, pstdev

from hypothesis import given
from hypothesis import strategies as st

from game.engine.luck import Luck, draw, likelihood, spread, standard


def test_the_same_key_gives_the_same_word() -> None:
    assert draw(7, "weather", 739000) == draw(7, "weather", 739000)
    assert draw(7, "weather", 739000) == 7126876697551250592


def test_seed_stream_and_index_all_matter() -> None:
    words = {draw(1, "take", 14, 1), draw(2, "take", 14, 1), draw(1, "walk", 14, 1), draw(1, "take", 14, 2)}
    assert len(words) == 4


def test_redrawn_streams_leave_the_others_alone() -> None:
    luck = Luck(5)
    other = luck.redrawn(9, "release")
    assert other.word("release", 1) != luck.word("release", 1)
    assert other.word("weather", 1) == luck.word("weather", 1)
    assert luck.redrawn(9).word("weather", 1) != luck.word("weather", 1)


def test_standard_deviates_have_mean_zero_and_deviation_one() -> None:
    values = [standard(draw(3, "n", index)) / 1000 for index in range(20_000)]
    assert abs(fmean(values)) < 0.02
    assert abs(pstdev(values) - 1) < 0.02
    inside = sum(abs(value) < 1.96 for value in values) / len(values)
    assert abs(inside - 0.95) < 0.01


@given(st.integers(0, (1 << 64) - 1), st.integers(0, 50))
def test_spread_is_odd_and_bounded(word: int, deviation: int) -> None:
    mirrored = word ^ (1 << 63)
    assert spread(word, deviation) == -spread(mirrored, deviation)
    assert abs(spread(word, deviation)) <= 4 * deviation


@given(st.integers(-60, 60), st.integers(1, 20))
def test_likelihood_is_the_upper_tail(above: int, deviation: int) -> None:
    words = [draw(11, "tail", index) for index in range(400)]
    share = 100 * sum(standard(word) * deviation >= above * 1000 for word in words) / len(words)
    assert abs(likelihood(above, deviation) - share) < 9


@given(st.integers(0, 99))
def test_a_chance_of_some_percent_happens_that_often(percent: int) -> None:
    luck = Luck(percent)
    share = sum(luck.chance(percent, "coin", index) for index in range(2000)) / 20
    assert abs(share - percent) < 5
