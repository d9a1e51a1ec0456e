"""The premiere on paper: why the film won or lost first, and one statement about luck."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from game.bots import decide, make
from game.engine import Production, Rules, advance, new_production
from game.engine.outcome import FILM_DRAWS, RELEASE_DRAWS
from game.strings import Sides, say
from game.text.premiere import luck, premiere
from game.text.short import in_short


@pytest.fixture(scope="module")
def film(the_reel: Rules) -> Production:
    """A shipped film in careful hands."""
    found, bot = new_production(the_reel, 7), make("careful", 0)
    while not found.over:
        advance(found, decide(bot, found))
    return found


def ended(film: Production, **facts: object) -> list[str]:
    """The film in short, had it ended otherwise."""
    twin = film.fork()
    assert twin.premiere is not None
    twin.premiere = replace(twin.premiere, **facts)
    return in_short(Sides(twin), twin.premiere)


def musts(film: Production, chair: str) -> list[str]:
    goals = film.rules.film.goals_producer if chair == "producer" else film.rules.film.goals_director
    return [goal.id for goal in goals if goal.required]


def test_the_film_in_short_stands_first(film: Production) -> None:
    assert film.premiere is not None
    title, lines = premiere(Sides(film))[0]
    assert title == say("in_short.title")
    assert lines == in_short(Sides(film), film.premiere)


def test_a_success_says_what_was_reached(film: Production) -> None:
    assert film.premiere is not None
    met = tuple(dict.fromkeys((*film.premiere.met, *musts(film, "producer"), *musts(film, "director"))))
    first = ended(film, success=True, met=met)[0]
    assert first.startswith(f"{film.rules.film.title} was a success")
    assert re.search(r"\(\d+ %\)", first)


def test_missing_money_is_told_with_the_largest_payment_before_it(film: Production) -> None:
    paid = {"advertising": 900, "sales_agent": 215_000, "equity": 1_000_000, "producers": 5_000_000}
    met = tuple(musts(film, "director"))
    first, second, *_rest = ended(film, success=False, met=met, waterfall=paid, returned_percent=58)
    assert "the producer missed" in first
    assert "(58 %)" in first
    assert "the director missed" not in first
    assert "sales agent, $215k" in second


def test_money_that_never_came_in_is_told_with_what_the_film_cost(film: Production) -> None:
    found = ended(film, success=False, met=tuple(musts(film, "director")), waterfall={"equity": 5}, pot={"bank": 5})
    assert "Only $5 went into the waterfall" in found[1]


def test_bad_reviews_are_told_with_the_longest_step_down(film: Production) -> None:
    found = ended(film, success=False, met=tuple(musts(film, "producer")), critics=310)
    assert "the director missed" in found[0]
    assert any(line.startswith("The longest step down") for line in found)


def test_an_ending_may_take_the_success_away(film: Production) -> None:
    met = (*musts(film, "producer"), *musts(film, "director"))
    assert ended(film, success=False, met=met)[0] == say("in_short.lost_by_ending", title=film.rules.film.title)


def test_what_is_lost_names_the_must_that_was_missed(film: Production) -> None:
    twin = film.fork()
    assert twin.premiere is not None
    goal = next(one for one in twin.rules.film.goals_producer if one.required)
    twin.premiere = replace(twin.premiere, success=False, producer=False, met=tuple(musts(film, "director")))
    verdict = dict(premiere(Sides(twin)))[say("premiere.verdict")]
    assert goal.label in verdict[-1]
    assert "not a success" in verdict[-1]


# -- luck ------------------------------------------------------------------------------------------------------


def test_luck_of_the_market_is_left_to_the_parallel_releases(film: Production) -> None:
    twin = film.fork()
    board = twin.premiere
    assert board is not None
    parts = {**dict.fromkeys(board.parts, 0), "taste": 600, "market": 3000}
    board = replace(board, gross=1000, parts=parts)
    told = luck(Sides(twin), board)
    assert any("+0.6" in line for line in told)
    assert not any("3.0" in line or "3.6" in line for line in told)
    assert "market" in RELEASE_DRAWS
    assert "taste" in FILM_DRAWS


@pytest.mark.parametrize(("released", "key"), [("streamer", "no_luck"), ("none", "no_cinema")])
def test_without_tickets_the_luck_of_the_critics_is_still_named(film: Production, released: str, key: str) -> None:
    twin = film.fork()
    assert twin.premiere is not None
    twin.run = replace(twin.run, released=released)
    assert luck(Sides(twin), replace(twin.premiere, gross=0)) == [say(f"premiere.{key}")]
