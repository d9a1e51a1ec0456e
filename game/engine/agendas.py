"""Private agendas: each chair takes one at the start, and some answers to cards would cost it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from game.engine import actions
from game.engine.judge import Binds, bound
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.rules.conditions import All, Any, Condition, Leaf, Not

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.events import Effect, Option
    from game.engine.rules.film import Goal

QUALITY = ("script", "performance", "craft", "cohesion", "quality")


def of_chair(film: Production, chair: str) -> tuple[Goal, ...]:
    """The private agendas a chair may take."""
    tell = film.rules.film
    return tell.agendas_producer if chair == "producer" else tell.agendas_director


def refuse_agenda(film: Production, action: actions.TakeAgenda) -> Refusal | None:
    """One of the chair's own, at the start."""
    if film.stage != "agenda":
        return no("not_now")
    known = any(goal.id == action.agenda for goal in of_chair(film, film.seat))
    return None if known else no("no_such_agenda", agenda=action.agenda)


def take_agenda(film: Production, action: actions.TakeAgenda) -> None:
    """Take it; the other chair takes one next, then the first turn begins."""
    film.agendas[film.seat] = action.agenda
    if film.seat == "producer":
        film.seat = "director"
    else:
        film.seat, film.stage = "producer", "turn"


def menu(film: Production) -> list[actions.Action]:
    """The agendas of the seated chair."""
    return [actions.TakeAgenda(goal.id) for goal in of_chair(film, film.seat)]


def is_against(film: Production, chair: str, option: Option, binds: Binds) -> bool:
    """Whether an option would cost the agenda this chair has taken: its money, its people, its scene, its film."""
    taken = film.agendas.get(chair)
    asked = [leaf for goal in of_chair(film, chair) if goal.id == taken for leaf in _leaves(goal.when)]
    return any(_costs(effect, leaf, binds) for leaf in asked for effect in option.effects)


def _leaves(conditions: Sequence[Condition]) -> Iterator[Leaf]:
    for one in conditions:
        match one:
            case Leaf():
                yield one
            case All(of) | Any(of):
                yield from _leaves(of)
            case Not(of):
                yield from _leaves((of,))
            case _:
                assert_never(one)


def _costs(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    rule = COSTS.get(leaf.verb)
    return rule is not None and rule(effect, leaf, binds)


def _money(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    return effect.verb == "spend"


def _bodies(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    return effect.verb in ("overtime", "injury")


def _people(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    return effect.verb == "overtime" or (effect.target == "morale" and effect.amount < 0)


def _scene(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    return effect.verb in ("drop_scene", "simplify_scene") and bound(effect.target, binds) == leaf.arg


def _cut(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    return effect.verb == "final_cut" and effect.target != leaf.arg


def _film(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    return effect.verb == "drop_scene" or (effect.target in QUALITY and effect.amount < 0)


def _calendar(effect: Effect, leaf: Leaf, binds: Binds) -> bool:
    return effect.verb == "delay" or (effect.target == "late_days" and effect.amount > 0)


COSTS: dict[str, Callable[[Effect, Leaf, Binds], bool]] = {
    "final_cost_over_percent": _money,
    "return_percent": _money,
    "returned_to_investors_percent": _money,
    "injuries": _bodies,
    "would_return_percent": _people,
    "scene_as_written": _scene,
    "final_cut": _cut,
    "critics": _film,
    "audience": _film,
    "on_time": _calendar,
}
"""By what an agenda asks for: the effects that would cost it."""

RULES: Ruleset = {actions.TakeAgenda: Rule(refuse_agenda, take_agenda)}
