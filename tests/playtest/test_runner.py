"""Plays over processes: the same whatever their number; the report is the object that is promised."""

from __future__ import annotations

import itertools
import json

import pytest

from game.engine import Rules
from game.playtest.reporting import as_json, report, simulate
from game.playtest.runner import Series, Timed, bot_seed_of, play, run, seed_of
from tests.playtest.films import play as made
from tests.playtest.films import small_rules

KEYS = {
    "scenario", "length", "bot", "plays", "seed", "success_rate", "success_ci95", "endings", "gauges", "return",
    "critics", "decisions_per_play", "plays_per_second", "duties",
}  # fmt: skip


@pytest.fixture(scope="module")
def small() -> Rules:
    return small_rules()


@pytest.mark.slow
def test_two_processes_play_what_one_plays() -> None:
    series = Series(12, "random", 5)
    assert list(run(small_rules, series, jobs=2)) == list(run(small_rules, series, jobs=1))


def _nothing_to_play() -> Rules:
    raise ValueError("no such film")


def test_what_cannot_be_loaded_says_so_however_many_processes_play() -> None:
    for jobs in (1, 2):
        with pytest.raises(ValueError, match="no such film"):
            list(run(_nothing_to_play, Series(2, "random", 1), jobs=jobs))


def test_a_play_is_the_same_alone_and_in_a_series(small: Rules) -> None:
    series = Series(4, "careful", 8)
    assert play(small, series, 3) == list(run(small_rules, series))[3]


def test_plays_differ_and_the_bots_luck_is_not_the_films() -> None:
    seeds = [seed_of(1, index) for index in range(50)] + [bot_seed_of(1, index) for index in range(50)]
    assert len(set(seeds)) == len(seeds)


def test_the_report_has_exactly_the_promised_keys() -> None:
    clock = itertools.count().__next__
    found = simulate(small_rules, Series(3, "random", 1), clock=lambda: float(clock()))
    plain = json.loads(as_json(found))
    assert set(plain) == KEYS
    assert set(plain["return"]) == set(plain["critics"]) == {"mean", "p10", "p50", "p90"}
    assert plain["plays_per_second"] == 3.0
    assert sum(plain["endings"].values()) == pytest.approx(1.0, abs=1e-3)


def test_rates_and_duties_are_shares_of_the_plays(small: Rules) -> None:
    plays = [made(index, success=index < 3) for index in range(4)]
    found = report(small, Series(4, "careful", 1), Timed(plays, 2.0))
    assert found.success_rate == 0.75
    assert found.endings == {"flop": 0.25, "solid": 0.75}
    assert found.duties["edit"] == 1.0
    assert found.duties["rights"] == 0.0
    assert found.plays_per_second == 2.0


def test_progress_is_told_after_every_play() -> None:
    told: list[int] = []
    simulate(small_rules, Series(3, "random", 2), each=told.append)
    assert told == [1, 2, 3]


def test_an_unknown_bot_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(run(small_rules, Series(1, "clairvoyant", 1)))


def test_a_barred_series_does_not_use_the_duty() -> None:
    usual, barred = (list(run(small_rules, Series(3, "careful", 4, bar))) for bar in ((), ("edit",)))
    assert all("edit" in one.duties for one in usual)
    assert all("edit" not in one.duties for one in barred)
