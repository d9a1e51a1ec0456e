"""Applying the effects of cards, by the table of verbs the rules carry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from game.engine import gauges, judge, money
from game.engine.judge import Binds
from game.engine.ledger import Cause
from game.engine.rules.events import Effect

if TYPE_CHECKING:
    from game.engine.production import Production

Verb: TypeAlias = "Callable[[Production, Effect, Cause, Binds], None]"


def apply_all(film: Production, effects: tuple[Effect, ...], cause: Cause, binds: Binds) -> None:
    """Apply effects in their order, each if its conditions hold. An unknown verb raises ``KeyError``."""
    for effect in effects:
        if judge.holds(film, effect.when, binds):
            film.rules.effects[effect.verb](film, effect, cause, binds)


def amount_of(film: Production, effect: Effect) -> int:
    """An effect's sum in whole currency units: an amount, or percent of a day's cost or of the budget."""
    match effect.of:
        case "percent_of_day":
            return money.day_cost(film) * effect.amount // 100
        case "percent_of_budget":
            return gauges.budget_total(film) * effect.amount // 100
        case _:
            return effect.amount
