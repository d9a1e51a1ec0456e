"""The producer's morning: bets on a day nobody knows yet, strips that have to go, the answer on the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.careful import purse, strips, taste
from game.engine import actions

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action

WET = ("rain", "storm")


def wet_percent(situation: Situation, day: int) -> int:
    """The chance of rain on a board day by the latest forecast, else by the climate."""
    climate = situation.rules.film.climate
    usual = sum(climate.get(kind, 0) for kind in WET)
    for ahead, hit in enumerate(situation.rules.n.weather.hits, start=1):
        said = situation.view.forecasts.get(f"{day}/{ahead}")
        if said:
            return (hit if said in WET else 0) + (100 - hit) * usual // 100
    return usual


def day_to_day(situation: Situation) -> Action | None:
    """The bets that are worth more than they cost, best first."""
    best = situation.best(actions.Bet, lambda one: _bet_worth(situation, one))
    return best if best is not None and _bet_worth(situation, best) > 0 else None


def _bet_worth(situation: Situation, action: actions.Bet) -> float:
    """Worth of a bet in points of morale, its price taken off."""
    rule, day = situation.rules.n.bets, situation.view.round
    overfull = situation.once(_overfull)
    match action.bet:
        case "weather_cover":
            outside = sum(situation.rules.scenes[one].exterior for one in strips.of_day(situation, day))
            return wet_percent(situation, day) * min(2, outside) * 0.06 - _price(situation, rule.cover_percent)
        case "overtime_float":
            return (4.0 if overfull > 0.05 else 0.0) - _price(situation, rule.float_percent)
        case "second_camera":
            short = strips.wanted_level(situation, action.about) > 0
            return (4.0 if overfull > 0 and short else 1.0) - _price(situation, rule.camera_percent)
        case "second_unit":
            return (6.0 if overfull > 0.15 else 0.0) - _price(situation, rule.second_unit_percent)
        case "second_meal":
            return 2.0 + rule.meal_morale - _price(situation, rule.meal_percent)
        case "settle_worry":
            return 5.0
        case _:
            return 4.0


def _overfull(situation: Situation) -> float:
    """How much more stands on today's board than fits: 0.1 is a tenth too much, below zero there is room."""
    minutes = max(1, situation.rules.day_minutes - strips.MOVES_PER_DAY)
    return strips.load(situation, situation.view.round) / minutes - 1


def _price(situation: Situation, percent: int) -> float:
    """Percent of a board day as points of morale."""
    return taste.of_money(situation, percent * strips.day_percent(situation) / 100)


def cut_scenes(situation: Situation) -> Action | None:
    """Halve the scene that wins the most minutes for its weight; cut a light one when days run out."""
    desperate = strips.overload(situation) > 1.35
    best: Action | None = None
    highest = 0.0
    for action in situation.of(actions.Strike):
        if action.way == "halve" or desperate:
            weight = situation.rules.scenes[action.scene].weight
            if action.way == "cut" and weight > 4:
                continue
            worth = strips.wanted_minutes(situation, action.scene) / (3 + weight * (3 if action.way == "cut" else 1))
            if worth > highest:
                best, highest = action, worth
    return best


def phone(situation: Situation) -> Action:
    """Yes while the purse has a cushion, else no."""
    wanted = purse.cushion(situation) > 3
    replies = situation.of(actions.Reply)
    return next((one for one in replies if one.yes == wanted), situation.choices[0])
