"""The director after the shoot: passes, the weak scene that goes, the lock, ADR, the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.post import order

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action

LIGHT = 4
WEAK_BY = 10


def is_last_step(situation: Situation) -> bool:
    """Whether this is the last post round."""
    return situation.view.round >= situation.view.rounds["post"]


def passes_worth(situation: Situation) -> float:
    """Points the best next pass should give, by the ruleset's table of falling gains."""
    return max((_gain(situation, kind) for kind in ("structure", "pace", "performance")), default=0.0)


def _gain(situation: Situation, kind: str) -> float:
    rule = situation.rules.n.edit
    first = {"structure": rule.structure, "pace": rule.pace, "performance": rule.performance}[kind]
    made = situation.view.cut.passes.get(kind, 0)
    return float(first * ((100 - rule.falls_percent) / 100) ** made)


def edit(situation: Situation) -> Action | None:
    """A better order; passes by gain; then show the cut; on the last step lock, so that sound can be finished."""
    if moved := _better_order(situation):
        return moved
    last = is_last_step(situation) and situation.can(actions.Lock())
    if not last and situation.can(actions.ShowCut()):
        return actions.ShowCut()
    best = situation.best(actions.Pass, lambda one: _gain(situation, one.kind))
    if last:
        return best if best is not None and _gain(situation, best.kind) >= 2 else actions.Lock()
    if best is not None and _gain(situation, best.kind) >= 1:
        return best
    return _weak_scene(situation)


def _better_order(situation: Situation) -> Action | None:
    """A strong scene at the front or at the end, when the story can take it."""
    view, best, most = situation.view, None, 0
    for action in situation.of(actions.Reorder):
        gain = sum(order.change(situation.rules, view.scenes, view.cut, action))
        if gain > most:
            best, most = action, gain
    return best


def _weak_scene(situation: Situation) -> Action | None:
    """A light scene that plays far under the line is better out."""
    line = situation.rules.n.film_score.weak_below - WEAK_BY
    for action in situation.of(actions.Trim):
        if action.out:
            state = situation.view.scenes[action.scene]
            if 0 <= state.worth < line and situation.rules.scenes[action.scene].weight <= LIGHT:
                return action
    return None


def reshoots(situation: Situation) -> Action | None:
    """Whatever was ordered, heaviest first."""
    ordered = situation.of(actions.Reshoot)
    return max(ordered, key=lambda one: situation.rules.scenes[one.scene].weight, default=None)


def adr(situation: Situation) -> Action | None:
    """Repair the heaviest scene first."""
    faulty = situation.of(actions.Repair)
    return max(faulty, key=lambda one: situation.rules.scenes[one.scene].weight, default=None)


def self_edit(situation: Situation) -> Action | None:
    """Where nobody was hired, somebody has to make the rough cut."""
    alone = actions.SelfEdit()
    return alone if situation.can(alone) else None


def promotion(situation: Situation) -> Action | None:
    """Go and talk to the press."""
    return next((one for one in situation.of(actions.Tour)), None)
