"""What is said after a decision that hung on chance, or that asked somebody."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.news import News
from game.engine.preview import odds
from game.engine.state import Take
from game.strings import Sides, told
from tests.engine.builders import Filming


def gambling(rules: Rules, chance: int) -> Rules:
    """The rules with one card that works so often."""
    event = rules.film.events["pre_producer"]
    options = tuple(replace(one, chance=chance) for one in event.options)
    film = replace(rules.film, events={**rules.film.events, event.id: replace(event, options=options)})
    return Rules(film, rules.core, rules.options)


def test_a_gamble_that_worked_is_told_as_one(small: Rules) -> None:
    news = News("answered", {"event": "pre_producer", "option": "yes", "lucky": 1})
    assert "and it worked" in told(Sides(Filming(gambling(small, 60)).film), news)
    assert "and it worked" not in told(Sides(Filming(small).film), news)


def test_a_department_says_which_takes_have_a_fault(small: Rules) -> None:
    stage = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1)
    takes = (Take(1, "", "", 70, 5), Take(2, "", "", 74, 5, reported=("sound",)))
    stage.film.scenes["1"] = replace(stage.film.scenes["1"], takes=takes)
    news = News("asked", {"department": "sound", "scene": "1"})
    said = told(Sides(stage.film, "director"), news)
    assert "a fault in take 2" in said
    assert "nothing is wrong with take 1" in said


def test_a_query_has_its_odds_and_its_result(small: Rules) -> None:
    film = Filming(small).on_day(1).film
    asked = [(odd.id, odd.percent) for odd in odds(film, actions.SignReport("query"))]
    assert asked == [("finds", small.n.bets.query_chance)]
    assert "nothing" in told(Sides(film, "producer"), News("query_found", {"amount": 0}))
