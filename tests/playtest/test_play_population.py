"""Plays beside real films: only what came to cinemas has a multiple."""

from __future__ import annotations

import msgspec
import pytest

from game.engine import Options, Rules
from game.engine.state import Premiere
from game.packs.library import load_rules
from game.playtest.calibration import ks_table, play_population, summaries
from game.playtest.runner import Play


def play(**board: int) -> Play:
    premiere = msgspec.structs.replace(Premiere("solid", True, True, True), **board)
    return Play(1, 100, premiere, {}, (), {}, {}, delivered=True)


@pytest.fixture(scope="module")
def rules() -> Rules:
    found = load_rules("the_last_reel", Options())
    assert isinstance(found, Rules)
    return found


def test_a_film_in_cinemas_is_a_row_with_its_multiple_and_scores(rules: Rules) -> None:
    params = rules.core.outcome
    rows = play_population(
        params, [play(gross=6_000_000, final_cost=3_000_000, critics=654, audience=700, return_percent=150)]
    )
    assert [(row.multiple, row.critics, row.audience, row.profit) for row in rows] == [(2.0, 65.4, 70.0, 0.5)]
    assert rows[0].tier in params.population.tiers


def test_what_was_sold_or_called_off_is_no_row(rules: Rules) -> None:
    assert play_population(rules.core.outcome, [play(final_cost=3_000_000), play()]) == []


def test_a_single_film_can_be_compared_and_summed_up(rules: Rules) -> None:
    params = rules.core.outcome
    rows = play_population(params, [play(gross=1_000_000, final_cost=3_000_000, critics=500, audience=500)])
    assert [row.model for row in ks_table(params, rows)] == [1]
    assert [one.films for one in summaries(rows)] == [1, 1]
