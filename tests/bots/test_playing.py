"""Whole films: every bot reaches the premiere, and each keeps to what it stands for."""

from __future__ import annotations

from collections import Counter

import pytest

from game.bots import NAMES, Situation, decide, finish, make
from game.bots.variants import FLOOR_DUTIES
from game.engine import Production, Rules, actions, advance, choices, new_production
from game.engine.actions import Action
from game.engine.ledger import sums

CHEAP = [name for name in NAMES if name != "lookahead"]


def played(rules: Rules, bot: str, seed: int, bar: tuple[str, ...] = ()) -> tuple[Production, list[tuple[str, Action]]]:
    """A film played to the end, and who decided what."""
    film, player, decided = new_production(rules, seed), make(bot, seed, bar=bar), list[tuple[str, Action]]()
    while not film.over and len(decided) < 3000:
        action = decide(player, film)
        decided.append((film.seat, action))
        assert advance(film, action) is None
    assert film.over
    return film, decided


@pytest.mark.parametrize("bot", CHEAP)
@pytest.mark.parametrize("seed", range(3))
def test_every_bot_reaches_the_premiere_with_a_ledger_that_adds_up(the_reel: Rules, bot: str, seed: int) -> None:
    film, _ = played(the_reel, bot, seed)
    assert film.premiere is not None
    assert sums(film) == film.gauges


@pytest.mark.parametrize("bot", CHEAP)
def test_the_same_bot_and_seed_play_the_same_film(the_reel: Rules, bot: str) -> None:
    assert played(the_reel, bot, 4)[1] == played(the_reel, bot, 4)[1]


def test_random_play_depends_on_the_bots_own_seed_only(small: Rules) -> None:
    film = new_production(small, 1)
    menus = [decide(make("random", seed), film) for seed in range(30)]
    assert len(set(map(repr, menus))) > 1
    assert decide(make("random", 3), film) == decide(make("random", 3), film)


@pytest.mark.parametrize("seed", range(5))
def test_careful_play_keeps_its_promises_and_its_nights(the_reel: Rules, seed: int) -> None:
    film, decided = played(the_reel, "careful", seed)
    assert all(not isinstance(action, actions.Night) for _, action in decided)
    given = [promise for promise in film.promises if promise.state == "broken"]
    assert given == []


def test_the_night_owl_works_every_night_it_may(the_reel: Rules) -> None:
    film, player = new_production(the_reel, 2), make("night-owl", 2)
    nights = 0
    while not film.over:
        offered = actions.Night() in choices(film) and len(choices(film)) > 1
        action = decide(player, film)
        assert not offered or action == actions.Night()
        nights += offered
        advance(film, action)
    assert nights > 0


@pytest.mark.parametrize("chair", ["producer", "director"])
def test_a_neglected_chair_spends_no_token(the_reel: Rules, chair: str) -> None:
    _, decided = played(the_reel, f"neglect-{chair}", 1)
    free = {"hire_director"}
    sat = [action for seat, action in decided if seat == chair and isinstance(action, actions.Sit)]
    assert [action for action in sat if action.duty not in free] == []
    other = [action for seat, action in decided if seat != chair and isinstance(action, actions.Sit)]
    assert other


@pytest.mark.parametrize("duty", ["finance", "rehearsal", "approve_plan", "day_to_day", "edit", "hire_post"])
def test_a_barred_bot_never_sits_at_the_duty(the_reel: Rules, duty: str) -> None:
    _, decided = played(the_reel, "careful", 1, bar=(duty,))
    assert actions.Sit(duty) not in [action for _, action in decided]
    assert actions.Sit(duty) in [action for _, action in played(the_reel, "careful", 1)[1]]


@pytest.mark.parametrize("duty", sorted(FLOOR_DUTIES))
def test_a_barred_bot_leaves_the_work_of_a_duty_on_the_floor_undone(the_reel: Rules, duty: str) -> None:
    film, player = new_production(the_reel, 1), make("careful", 1, bar=(duty,))
    rule = FLOOR_DUTIES[duty]
    while not film.over:
        situation, action = Situation(film), decide(player, film)
        way_out = [one for one in situation.choices if not rule(situation, one)]
        assert not way_out or not rule(situation, action), action
        advance(film, action)


def test_a_fixed_plan_gives_the_same_coverage_and_takes_every_day(the_reel: Rules) -> None:
    film, decided = played(the_reel, "fixed", 3)
    plans = Counter(action.plan for _, action in decided if isinstance(action, actions.Slate))
    assert plans["full"] == plans["lean"] == plans["generous"] == 0
    assert plans["singles"] > 0
    assert all(len(scene.takes) <= 3 for scene in film.scenes.values())


def test_a_film_is_finished_on_a_fork(the_reel: Rules) -> None:
    film = new_production(the_reel, 6)
    done = finish(film, make("careful", 6))
    assert done.over
    assert not film.over


@pytest.mark.slow
def test_the_bot_that_looks_ahead_reaches_the_premiere(the_reel: Rules) -> None:
    film, _ = played(the_reel, "lookahead", 2)
    assert film.premiere is not None
