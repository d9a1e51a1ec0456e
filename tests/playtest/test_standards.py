"""The standards of average play."""

from __future__ import annotations

import pytest
import yaml

from game.playtest.standards import LEAST_SD, Row, as_yaml, fit, off, population
from tests.playtest.films import play, small_rules

PLAYS = [play(index, script=50 + 10 * (-1) ** index, craft=100) for index in range(20)]


def rows_of(latent: str) -> Row:
    return next(row for row in fit("indie", "lesson", PLAYS) if row.latent == latent)


def test_a_row_is_the_mean_and_deviation_of_the_ledger_sums() -> None:
    assert rows_of("script") == Row("indie", "lesson", "script", 50, 10)


def test_a_latent_that_hardly_varies_keeps_a_deviation_to_divide_by() -> None:
    assert rows_of("craft").sd == LEAST_SD


def test_films_that_were_called_off_are_not_average_play() -> None:
    called_off = [play(index, delivered=False, script=-1000) for index in range(20)]
    assert fit("indie", "lesson", [*PLAYS, *called_off]) == fit("indie", "lesson", PLAYS)


def test_no_film_has_no_standards() -> None:
    with pytest.raises(ValueError, match="no delivered film"):
        fit("indie", "lesson", [play(delivered=False)])


def test_fitted_rows_put_average_play_at_nought_and_one() -> None:
    mean, deviation = off(fit("indie", "lesson", PLAYS), PLAYS)["script"]
    assert (mean, deviation) == pytest.approx((0.0, 1.0), abs=0.05)


def test_the_rows_are_written_as_the_core_pack_wants_them() -> None:
    rows = fit("indie", "lesson", PLAYS)
    read = yaml.safe_load(as_yaml(rows))["standards"]
    again = [
        Row(row["tier"], row["length"], row["latent"], row["mean_tenths"] / 10, row["sd_tenths"] / 10) for row in read
    ]
    assert again == rows


@pytest.mark.slow
def test_the_reference_population_is_a_quarter_random_half_careful_a_quarter_looking_ahead() -> None:
    assert len(population(small_rules, 4, 1)) == 4


@pytest.mark.slow
def test_quick_bots_play_more_often_and_the_shares_stay() -> None:
    once, often = population(small_rules, 4, 1), population(small_rules, 4, 1, often=3)
    assert len(often) == 3 * len(once)
    assert often[-3:] == once[-1:] * 3
