"""The morning's bets on the screen: chips, cash, the sky of three days with its odds."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.shooting import morning
from game.scenes.choice_cards import key_of
from game.scenes.morning_bets import price_of
from game.scenes.session import Session
from game.scenes.sky_panel import days_ahead, outside_on, wet_percent
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.finished import play_of
from tests.scenes.tables import Keyboard, Mouse, at_table


def before_the_call(small: Rules, cash: int = 50_000) -> Session:
    """The producer at the table on the first morning."""
    stage = Filming(small).with_cast("ann", "cyd").with_heads()
    stage.film.board = dict.fromkeys(small.scenes, 1)
    stage.in_phase("shoot", 1).with_gauge("cash", "", cash)
    stage.film.forecasts.clear()
    stage.film.forecasts.update({"1/1": "rain", "2/2": "clear"})
    return play_of(small, stage.at_table("day_to_day", "producer", left=3))


def said(shown: Window, key: str) -> str:
    node = shown.hands.tree.find(key)
    assert node is not None
    return " ".join(one.label for one in node.walk())


def test_every_bet_lies_on_the_table_with_its_price(small: Rules) -> None:
    play = before_the_call(small)
    shown = at_table(play)
    for bet in morning.BETS:
        assert price_of(play.sides, bet) in said(shown, f"bet.{bet}")


def test_a_price_is_said_as_a_share_of_the_cash(small: Rules) -> None:
    play = before_the_call(small)
    price = morning.bet_price(play.film, "weather_cover")
    assert f"{price * 100 // 50_000} % of the cash" in price_of(play.sides, "weather_cover")


def test_the_sky_prints_the_odds_of_rain_beside_what_stands_outside(small: Rules) -> None:
    play = before_the_call(small)
    wet = wet_percent(play.sides, 1)
    assert days_ahead(play.sides) == [1, 2]
    assert outside_on(play.sides, 1) == ["3"]
    assert f"wet {wet} %, outside 3" in said(at_table(play), "sky.1")
    assert wet > wet_percent(play.sides, 2)


def test_a_chip_is_put_down_by_key_and_another_by_mouse(small: Rules) -> None:
    play = before_the_call(small)
    shown = at_table(play)
    for hand, bet in ((Keyboard(shown), "weather_cover"), (Mouse(shown), "second_meal")):
        node = shown.hands.tree.find(key_of(actions.Bet(bet)))
        assert node is not None
        hand.take(node)
    assert play.film.floor is not None
    assert play.film.floor.bets == ("weather_cover", "second_meal")
    assert "On the table" in said(shown, "bet.weather_cover")


def test_a_bet_that_cannot_be_paid_says_why(small: Rules) -> None:
    shown = at_table(before_the_call(small, cash=0))
    card = shown.hands.tree.find("bet.weather_cover")
    assert card is not None
    assert not any(node.focusable for node in card.walk())
    assert "cash" in said(shown, "bet.weather_cover").lower()


def test_weather_that_has_come_needs_no_odds(small: Rules) -> None:
    play = before_the_call(small)
    play.film.forecasts["1/0"] = "clear"
    assert wet_percent(play.sides, 1) == 0


def test_a_bet_with_nobody_to_be_about_says_so(small: Rules) -> None:
    play = before_the_call(small)
    assert play.film.floor is not None
    play.film.floor = replace(play.film.floor, today=())
    assert "Nothing for it" in said(at_table(play), "bet.second_camera")
