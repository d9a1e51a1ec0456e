"""The rough reckoning of how a film would end: by the engine's own rules, on a fork."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from game.bots import decide, make
from game.bots.lookahead import alternatives
from game.bots.outlook import outlook, reckon
from game.bots.situation import Situation
from game.engine import Production, Rules, actions, advance, new_production
from game.engine.ledger import Cause, post

RETURNED = "returned_to_investors_percent"


def carefully(rules: Rules, until: Callable[[Production], bool]) -> Production:
    """A careful film when something is so for the first time."""
    film, bot = new_production(rules, 3), make("careful", 3)
    while not until(film):
        advance(film, decide(bot, film))
    return film


@pytest.fixture(scope="module")
def wrapped(the_reel: Rules) -> Production:
    return carefully(the_reel, lambda film: film.phase == "post")


def test_money_that_is_paid_long_after_delivery_is_reckoned_with(wrapped: Production) -> None:
    credit = wrapped.rules.film.offers["state_credit"]
    with_credit, without = wrapped.fork(), wrapped.fork()
    assert with_credit.offers[credit.id].state == "signed"
    without.offers[credit.id] = replace(without.offers[credit.id], state="refused")
    assert reckon(with_credit)[RETURNED] > reckon(without)[RETURNED]


def test_a_late_film_is_worth_less_to_its_buyer(wrapped: Production) -> None:
    in_time, late = wrapped.fork(), wrapped.fork()
    post(late, "late_days", "", 21, Cause("rule", "test"))
    assert reckon(late)[RETURNED] < reckon(in_time)[RETURNED]


def test_a_meeting_that_was_held_is_not_held_again(the_reel: Rules) -> None:
    film = carefully(the_reel, lambda film: film.stage == "note")
    reckoned = film.fork()
    reckon(reckoned)
    assert reckoned.deeds["closed"] == film.deeds["closed"] == 1
    assert all(one.paid <= one.amount for one in reckoned.offers.values())


def test_what_is_missing_is_raised_before_the_meeting(the_reel: Rules) -> None:
    film = new_production(the_reel, 3)
    reckon(film)
    assert film.offers["old_town_fund"].state == "signed"
    assert film.of("loan", "greenlight") == 0


def test_a_goal_met_by_a_hair_is_worth_less_than_one_met_with_room(the_reel: Rules) -> None:
    over = carefully(the_reel, lambda film: film.over)
    richer = over.fork()
    post(richer, "guarantee", "", over.of("guarantee") // 10 + 1000, Cause("rule", "test"))
    assert outlook(richer) > outlook(over)


def test_doing_without_is_thought_of_in_the_last_step_alone(the_reel: Rules) -> None:
    def at_the_desk(film: Production, step: int) -> bool:
        if (film.phase, film.round, film.stage, film.seat) != ("post", step, "turn", "producer") or film.table:
            return False
        return Situation(film).can(actions.EndTurn()) and bool(Situation(film).of(actions.Sit))

    first, last = 1, the_reel.rounds["post"]
    for step, thought_of in ((first, False), (last, True)):
        there = Situation(carefully(the_reel, lambda film, step=step: at_the_desk(film, step)))  # type: ignore[misc]
        others = alternatives(there, there.of(actions.Sit)[0])
        assert (actions.EndTurn() in others) is thought_of
