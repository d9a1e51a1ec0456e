"""What both chairs want, by what it is judged, and how it stands now as far as anybody can say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.engine import results, waterfall
from game.engine.rules.conditions import All, Any, Condition, Leaf
from game.engine.rules.film import Goal
from game.strings import Sides, measures, names, say
from game.strings.conditions import because


def goals(sides: Sides, *, now: bool = False) -> list[str]:
    """What both chairs must reach and would like, and the private agenda of this one; ``now`` says how it stands."""
    tale = sides.tale
    found = []
    for chair, wanted in (("producer", tale.goals_producer), ("director", tale.goals_director)):
        for goal in wanted:
            form = "status.goal" if goal.required else "status.wish"
            found.append(_line(sides, form, (names.chair(chair), goal), now=now))
    mine = agenda(sides)
    return [*found, _line(sides, "status.agenda", ("", mine), now=now)] if mine else found


def agenda(sides: Sides) -> Goal | None:
    """The private agenda of this chair, once it is taken."""
    own = sides.tale.agendas_producer if sides.chair == "producer" else sides.tale.agendas_director
    return next((goal for goal in own if goal.id == sides.view.agenda), None)


def _line(sides: Sides, form: str, whose: tuple[str, Goal], *, now: bool) -> str:
    chair, goal = whose
    told = say(form, chair=chair, goal=goal.label, judged=because(sides, goal.when, {}))
    stands = so_far(sides, goal) if now else []
    return f"{told} {say('status.so_far', what=measures.listed(stands))}" if stands else told


def so_far(sides: Sides, goal: Goal) -> list[str]:
    """How a goal stands now: one clause for each thing it is judged by that can be said before the premiere."""
    found = [SO_FAR[leaf.verb](sides, leaf) for leaf in _leaves(goal.when) if leaf.verb in SO_FAR]
    return list(dict.fromkeys(text for text in found if text))


def asked(goal: Goal) -> set[str]:
    """What a goal is judged by: the verbs of its conditions."""
    return {leaf.verb for leaf in _leaves(goal.when)}


def _leaves(conditions: tuple[Condition, ...]) -> Iterator[Leaf]:
    for one in conditions:
        if isinstance(one, Leaf):
            yield one
        elif isinstance(one, (All, Any)):
            yield from _leaves(one.of)


def _cost(sides: Sides, leaf: Leaf) -> str:
    over = sides.view.gauges["estimated_cost"] - sides.view.gauges["budget"]
    form = "standing.over" if over > 0 else "standing.under"
    return say(form, amount=measures.money(abs(over), sides.symbol))


def _returned(sides: Sides, leaf: Leaf) -> str:
    equity = [
        waterfall.put_in(state)
        for name, state in sides.view.offers.items()
        if sides.tale.offers[name].source == "equity"
    ]
    guaranteed = sides.view.gauges.get("guarantee", 0)
    return say(
        "so_far.returned",
        equity=measures.money(sum(equity), sides.symbol),
        guaranteed=measures.money(guaranteed, sides.symbol),
    )


def _film(sides: Sides, leaf: Leaf) -> str:
    return say("standing.creative", n=sides.view.gauges["creative"])


def _crew(sides: Sides, leaf: Leaf) -> str:
    return say("so_far.crew", percent=measures.percent(results.would_return(sides.film)))


def _hurt(sides: Sides, leaf: Leaf) -> str:
    hurt = sides.view.gauges.get("injuries", 0)
    return say("so_far.hurt", n=hurt) if hurt else say("so_far.nobody_hurt")


def _late(sides: Sides, leaf: Leaf) -> str:
    late = sides.view.gauges.get("late_days", 0)
    return say("so_far.late", n=late) if late else say("so_far.not_late")


def _cut(sides: Sides, leaf: Leaf) -> str:
    return say("so_far.final_cut", chair=names.chair(sides.view.final_cut))


SO_FAR: dict[str, Callable[[Sides, Leaf], str]] = {
    "final_cost_over_percent": _cost,
    "returned_to_investors_percent": _returned,
    "critics": _film,
    "audience": _film,
    "would_return_percent": _crew,
    "injuries": _hurt,
    "on_time": _late,
    "final_cut": _cut,
}
"""What can be said of a condition before the premiere, by its verb."""


IN_PERCENT = ("critics", "gross_percent", "returned_to_investors_percent", "return_percent", "would_return_percent")
PLAIN = ("audience", "running_time")
"""Results of the finished film that are one number, by the verb of the condition that asks for them."""


def came_to(sides: Sides, goal: Goal) -> list[str]:
    """What the finished film came to, for each thing a goal is judged by that is one number."""
    return [text for text in (_came(sides, leaf) for leaf in _leaves(goal.when)) if text]


def _final_cost(sides: Sides) -> str:
    over = sides.view.gauges["estimated_cost"] - sides.view.gauges["budget"]
    return say("so_far.over" if over > 0 else "so_far.under", amount=measures.money(abs(over), sides.symbol))


def _came(sides: Sides, leaf: Leaf) -> str:
    if leaf.verb == "final_cost_over_percent":
        return _final_cost(sides)
    if leaf.verb == "on_time":
        return say("so_far.late_weeks", n=sides.film.run.late_weeks) if sides.film.run.late_weeks else ""
    if leaf.verb not in (*IN_PERCENT, *PLAIN):
        return ""
    number = results.number(sides.film, leaf.verb) or 0
    return measures.percent(number) if leaf.verb in IN_PERCENT else str(number)
