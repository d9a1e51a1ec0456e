"""The forecast before a weekend: ranges from imagined markets, nothing hidden, sharper with every weekend known."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Refusal, Rules, actions, imagine, step
from game.engine.forecast import Outlook, falls, outlook
from game.engine.production import Production
from game.engine.release import MOVES
from tests.scenes.finished import released


def told(film: Production) -> dict[str, Outlook]:
    return {one.move: one for one in outlook(film, "producer", MOVES)}


def play(film: Production, *moves: str) -> Production:
    for move in moves:
        done = step(film, actions.Weekend(move))
        assert not isinstance(done, Refusal)
        film = done.production
    return film


def test_before_the_opening_the_forecast_is_a_wide_range(small: Rules) -> None:
    hold = told(released(small))["hold"]
    assert 0 < hold.low < hold.middle < hold.high


def test_promotion_says_what_it_costs_and_sells_more_than_holding(small: Rules) -> None:
    found = told(released(small))
    assert found["promote"].cost > 0
    assert found["hold"].cost == 0
    assert found["promote"].middle > found["hold"].middle


def test_nothing_hidden_moves_the_forecast(small: Rules) -> None:
    film = released(small)
    other = imagine(film, "producer", 77)
    assert told(film) == told(other)


def test_the_opening_narrows_the_second_weekend(small: Rules) -> None:
    film = released(small)
    before, after = told(film)["hold"], told(play(film, "hold"))["hold"]
    assert after.high / max(1, after.low) < before.high / max(1, before.low)


def test_after_two_weekends_holding_brings_what_was_said(small: Rules) -> None:
    film = play(released(small), "hold", "promote")
    said = told(film)["hold"]
    came = play(film, "hold").run.weekends[-1].gross
    assert abs(said.middle - came) <= max(2, came * 3 // 100)


def test_a_price_below_what_it_wins_always_pays_and_holding_never_does(small: Rules) -> None:
    film = released(small)
    film.run = replace(film.run, advertising=0, screens=100_000)
    found = told(film)
    assert found["promote"].pays == 100
    assert found["hold"].pays == 0


def test_a_promoted_weekend_does_not_hide_how_the_film_falls(small: Rules) -> None:
    left_alone, promoted = play(released(small), "hold", "hold"), play(released(small), "hold", "promote")
    alone, pushed = falls(left_alone), falls(promoted)
    assert falls(play(released(small), "hold")) is None
    assert alone is not None
    assert pushed is not None
    assert abs(alone - pushed) <= 1
