"""What a careful player thinks a change is worth: one scale for everything, about a point of crew morale.

The numbers are taste, not rules: they say how this bot reads the effects printed on a card.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.bots.careful import purse, strips

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.rules.conditions import Condition
    from game.engine.rules.events import Effect, Option

GAUGES = {
    "morale": 1.0,
    "trust": 0.8,
    "stress": -0.25,
    "buzz": 0.5,
    "investor_goodwill": 0.25,
    "bond_patience": 0.25,
    "alignment": 0.8,
    "report": 0.6,
    "quality": 2.0,
    "patience": 0.6,
    "schedule": -0.03,
    "script": 2.0,
    "performance": 2.0,
    "craft": 1.2,
    "cohesion": 1.0,
    "spectacle": 0.8,
    "concept": 1.2,
    "star": 0.8,
    "marketing": 0.8,
    "campaign": 0.8,
}
USUAL = {"morale": 72, "trust": 75, "investor_goodwill": 60, "stress": 20}
"""Where people usually stand: what is short is worth more, what there is plenty of less."""
SPAN, LEAST, MOST = 40.0, 0.4, 2.0
"""Points below the usual at which a change counts twice, and the least and most that it counts."""
DEPARTMENT = 0.25
"""A change in one department against the same change in all of them."""
PER_BUDGET_PERCENT = 5.0
SCARCE, LAST_PENNY = ((5.0, 1.0), (3.0, 1.6)), 2.5
"""Money is dearer the less is left of the contingency, in percent of the budget: post has not been paid yet."""
MINUTE = 0.05
SCENE_POINT = 0.4
SURE, UNSURE = 1.0, 0.5

FLAT = {
    "problem": -7.0,
    "clear_problem": 7.0,
    "favour": 3.0,
    "spend_favour": -2.0,
    "paper": -2.0,
    "clear_paper": 2.0,
    "reveal": 1.0,
    "leaves": -12.0,
    "offer": 3.0,
    "fall_through": -10.0,
    "injury": -20.0,
    "owe_scene": -4.0,
    "safe_scene": 0.5,
}
"""Verbs whose worth does not depend on their amount."""


def of_option(situation: Situation, option: Option, binds: dict[str, str]) -> float:
    """The expected worth of an option: its effects by the printed chance, else what happens otherwise."""
    good = of_effects(situation, option.effects, binds)
    if option.chance >= 100:
        return good
    bad = of_effects(situation, option.otherwise, binds)
    return (good * option.chance + bad * (100 - option.chance)) / 100


def of_effects(situation: Situation, effects: tuple[Effect, ...], binds: dict[str, str]) -> float:
    """The summed worth of effects. One with a condition counts half: it may not come."""
    return sum(
        (_sureness(situation, effect.when) * WORTH.get(effect.verb, _flat)(situation, effect, binds))
        for effect in effects
    )


def _sureness(situation: Situation, when: tuple[Condition, ...]) -> float:
    return UNSURE if when else SURE


def _flat(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return FLAT.get(effect.verb, 0.0)


def _change(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    worth = GAUGES.get(effect.target, 0.0) * effect.amount
    if effect.target in USUAL:
        worth *= _need(situation, effect)
    one = effect.of and effect.of != "all" and effect.target in ("morale", "alignment", "report")
    return worth * DEPARTMENT if one else worth


def _need(situation: Situation, effect: Effect) -> float:
    """How much a point counts now: morale when people are low, sleep when a chair is short of it."""
    usual, gauges = USUAL[effect.target], situation.view.gauges
    if effect.target == "stress":
        short = gauges.get(f"stress:{effect.of or situation.chair}", usual) - usual
    else:
        short = usual - gauges.get(effect.target, usual)
    return min(MOST, max(LEAST, 1 + short / SPAN))


def budget_percent(situation: Situation, effect: Effect) -> float:
    """A sum of an effect in percent of the budget."""
    if effect.of == "percent_of_budget":
        return float(effect.amount)
    if effect.of == "percent_of_day":
        return effect.amount * strips.day_percent(situation) / 100
    return purse.percent(situation, effect.amount)


def of_money(situation: Situation, percent: float) -> float:
    """What so many percent of the budget are worth: more while the film has no cushion."""
    cushion = purse.cushion(situation)
    scarce = next((times for above, times in SCARCE if cushion > above), LAST_PENNY)
    return percent * PER_BUDGET_PERCENT * scarce


def _spend(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return -of_money(situation, budget_percent(situation, effect))


def _earn(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return of_money(situation, budget_percent(situation, effect))


def _minutes(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return -MINUTE * effect.amount


def _overtime(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return -5.0 * effect.amount


def _tokens(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return 4.0 * effect.amount


def weight_of(situation: Situation, name: str) -> int:
    """What a scene carries of the story in percent, 0 for anything that is no scene."""
    scene = situation.rules.scenes.get(name)
    return scene.weight if scene else 0


def _shoot(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    number = binds.get(effect.target, effect.target)
    if number not in situation.rules.scenes:
        return 0.0
    share = {"master": 0.2, "singles": 0.35, "full": 0.45}.get(effect.word, 0.3)
    return share * weight_of(situation, number) + MINUTE * strips.wanted_minutes(situation, number) / 2


def _drop(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    number = binds.get(effect.target, effect.target)
    return -1.2 * weight_of(situation, number)


def _mark(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    number = binds.get(effect.target, effect.target)
    return SCENE_POINT * effect.amount * weight_of(situation, number) / 10


def _simplify(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    number = binds.get(effect.target, effect.target)
    return -0.1 * weight_of(situation, number)


def _mood(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return 1.0 * effect.amount


def _draft(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return 2.0 * effect.amount


def _delay(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return -0.6 * effect.amount


def _final_cut(situation: Situation, effect: Effect, binds: dict[str, str]) -> float:
    return 4.0 if effect.target == "director" else -4.0


WORTH: dict[str, Callable[[Situation, Effect, dict[str, str]], float]] = {
    "change": _change,
    "spend": _spend,
    "earn": _earn,
    "minutes": _minutes,
    "overtime": _overtime,
    "tokens": _tokens,
    "shoot_scene": _shoot,
    "drop_scene": _drop,
    "mark": _mark,
    "simplify_scene": _simplify,
    "mood": _mood,
    "draft": _draft,
    "delay": _delay,
    "final_cut": _final_cut,
}
