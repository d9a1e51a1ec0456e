"""What is said behind a choice in the menu: its consequence, what a promise closes, how an agenda is judged."""

from __future__ import annotations

from game.engine import actions
from game.engine.rules.events import Promise
from game.engine.rules.film import Goal
from game.strings import Sides, knows, line, measures, names, say
from game.strings.conditions import because


def remark(sides: Sides, action: actions.Action) -> str:
    """One line behind a choice; empty where its label says it all."""
    match action:
        case actions.Sit(lend=True):
            return ""
        case actions.Rehearse(scene=scene):
            return _rehearsal(sides, scene)
        case actions.TakeAgenda(agenda=agenda):
            return judged(sides, agenda)
        case actions.Give(promise=promise, about=about):
            return f"{line(sides, action)} {promised(sides, sides.tale.promises[promise], about)}"
        case _:
            return line(sides, action)


def _rehearsal(sides: Sides, number: str) -> str:
    """Whom a rehearsal brings together; what happens in the scene is told when it is explained."""
    scene = sides.rules.scenes[number]
    cast = measures.listed([names.place(sides, role) for role in scene.cast])
    return say("remark.rehearse", weight=scene.weight, cast=cast)


def judged(sides: Sides, agenda: str) -> str:
    """By what a private agenda is judged at the premiere."""
    goals = (*sides.tale.agendas_producer, *sides.tale.agendas_director)
    found = next((goal for goal in goals if goal.id == agenda), None)
    return measured(sides, found) if found else ""


def measured(sides: Sides, goal: Goal) -> str:
    """By what a goal is judged, with its figures."""
    return say("remark.judged", what=because(sides, goal.when, {}))


def promised(sides: Sides, promise: Promise, about: str = "") -> str:
    """What a promise closes, for how long, and whether the crew hears of it. ``about``: what it is given on."""
    closes = list(dict.fromkeys(_deed(breaker.did) for breaker in promise.broken_by))
    until = say(f"lasts.{promise.lasts}_{promise.rounds}" if _counted(promise) else f"lasts.{promise.lasts}")
    listed = say("remark.or", first=", ".join(closes[:-1]), last=closes[-1]) if len(closes) > 1 else "".join(closes)
    return say(
        "remark.promise_heard" if promise.witnesses == "crew" else "remark.promise",
        closes=listed,
        about=say("remark.about", what=names.about(sides, about)) if about else "",
        until=until,
    )


def worth_of_promises(sides: Sides) -> dict[str, str]:
    """What keeping and breaking a promise is worth, for a text."""
    trust = sides.rules.n.trust
    return {
        "kept": measures.signed(trust.kept_untempted),
        "tempted": measures.signed(trust.kept_tempted),
        "broken": measures.signed(trust.broken),
        "heard": measures.signed(trust.broken_heard_morale),
    }


def _counted(promise: Promise) -> bool:
    return promise.lasts == "rounds" and knows(f"lasts.rounds_{promise.rounds}")


def _deed(name: str) -> str:
    """A deed as something one might do: "working through a night"."""
    return names.written("doing", name)
