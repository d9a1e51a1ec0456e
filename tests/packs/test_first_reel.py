"""The first film: it is sound, it ends whatever one does, and its coach has something to say all the way through."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import bots
from game.bots.situation import decide
from game.engine import Options, Production, Rules, advance, new_production, schedule
from game.engine.ledger import sums
from game.packs.library import load_rules, pack_check
from game.strings import Sides
from game.text.hints import hints
from tests.engine.builders import play_randomly

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
LENGTHS = ("lesson", "feature")
LESSONS = 12


def rules_of(length: str, film: str = "first_reel") -> Rules:
    rules = load_rules(film, Options(length=length))
    assert isinstance(rules, Rules), rules
    return rules


@pytest.fixture(scope="module", params=LENGTHS)
def first_reel(request: pytest.FixtureRequest) -> Rules:
    return rules_of(request.param)


@pytest.fixture(scope="module")
def lesson() -> Rules:
    return rules_of("lesson")


def hints_heard(rules: Rules, seed: int) -> list[str]:
    """The hints a careful player of both chairs is given, in their order."""
    film, bot, shown = new_production(rules, seed), bots.make("careful", seed), list[str]()
    while not film.over:
        hints(Sides(film, film.seat), shown)
        assert advance(film, decide(bot, film)) is None
    return shown


def moments(rules: Rules, seed: int) -> list[tuple[Production, list[str]]]:
    """Each moment of a careful play at which the coach speaks, and what is said there."""
    film, bot, shown = new_production(rules, seed), bots.make("careful", seed), list[str]()
    found = []
    while not film.over:
        said = hints(Sides(film, film.seat), shown)
        if said:
            found.append((film.fork(), said))
        assert advance(film, decide(bot, film)) is None
    return found


def test_the_checker_finds_nothing_in_the_first_film() -> None:
    assert pack_check(SCENARIOS / "first_reel") == []


@pytest.mark.parametrize("seed", range(10))
def test_random_first_films_end_and_their_ledgers_add_up(first_reel: Rules, seed: int) -> None:
    film = new_production(first_reel, seed)
    play_randomly(film, seed)
    assert film.premiere is not None
    assert sums(film) == film.gauges


def test_a_lesson_plays_the_heavy_scenes_and_reports_the_light_ones(lesson: Rules) -> None:
    film = new_production(lesson, 1)
    played = {number: schedule.is_played(film, number) for number in lesson.scenes}
    lightest = min(lesson.scenes.values(), key=lambda scene: scene.weight)
    heaviest = max(lesson.scenes.values(), key=lambda scene: scene.weight)
    assert played[heaviest.number]
    assert not played[lightest.number]


def test_the_money_of_a_lesson_is_not_together_when_the_player_sits_down(lesson: Rules) -> None:
    film = new_production(lesson, 1)
    asked = sum(one.amount for one in film.offers.values() if one.state == "open")
    missing = lesson.film.budget.total - film.of("raised")
    assert 0 < missing < asked


def test_the_coach_says_one_thing_at_a_time(lesson: Rules) -> None:
    assert {len(said) for seed in range(4) for _film, said in moments(lesson, seed)} == {1}


def test_the_coach_speaks_in_every_phase_and_to_both_chairs(lesson: Rules) -> None:
    places = {(film.phase, film.seat) for film, _said in moments(lesson, 1)}
    assert places == {(phase, chair) for phase in ("pre", "shoot", "post") for chair in ("producer", "director")}


def test_hints_of_a_first_film_stay_away_from_larger_ones(lesson: Rules) -> None:
    heard = {name for seed in range(LESSONS) for name in hints_heard(lesson, seed)}
    larger = set(hints_heard(rules_of("lesson", "the_last_reel"), 1))
    of_the_first = {name for name in heard if name.startswith("first_")}
    assert of_the_first
    assert not of_the_first & larger


def test_the_aunt_can_be_repaid_without_a_cinema(lesson: Rules) -> None:
    ends = [bots.finish(new_production(lesson, seed), bots.make("careful", seed)) for seed in range(6)]
    repaid = [one.run.released for one in ends if one.premiere is not None and "aunt_repaid" in one.premiere.met]
    assert repaid
    assert "theatrical" not in repaid
