"""Where the numbers stand that everybody watches: all of them when a chair sits down, then only those that moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.engine import cashflow
from game.strings import Sides, count, measures, say

WITH_TOKENS = ("turn", "floor")
"""The stages at which a chair has tokens to spend."""
TIGHT = ("pre", "shoot", "post")
"""The parts of a film in which bills come in."""
UNTOLD = ("agenda", "memo", "note")
"""Stages at which no number decides anything: there only what moved is said."""
OF_100 = ("trust", "morale", "creative", "stress")


class Figure(NamedTuple):
    """A number that is watched: its name, its value, and the words that say it."""

    key: str
    value: int
    text: str


def figures(sides: Sides) -> list[Figure]:
    """The watched numbers of a chair, tokens first, money last."""
    known, found = sides.view.gauges, list[Figure]()
    if sides.film.stage in WITH_TOKENS:
        left = sides.film.tokens.get(sides.chair, 0)
        found.append(Figure(f"tokens:{sides.chair}", left, say("standing.left", tokens=count(left, sides.token))))
    for name in OF_100:
        key = f"stress:{sides.chair}" if name == "stress" else name
        found.append(Figure(key, known.get(key, 0), say(f"standing.{name}", n=known.get(key, 0))))
    return [*found, *_by_phase(sides)]


def _by_phase(sides: Sides) -> list[Figure]:
    known, symbol, phase = sides.view.gauges, sides.symbol, sides.film.phase
    over = known["estimated_cost"] - known["budget"]
    form = "standing.over" if over > 0 else "standing.under"
    cost = [Figure("cost", over, say(form, amount=measures.money(abs(over), symbol))), *_cash(sides)]
    if phase == "pre":
        raised = known.get("raised", 0) * 100 // max(1, known["budget"])
        return [Figure("raised", raised, say("standing.raised", percent=measures.percent(raised))), *cost]
    if phase == "shoot":
        behind = known["schedule"]
        late = say("standing.behind" if behind > 0 else "standing.ahead", minutes=measures.minutes(abs(behind)))
        return [Figure("schedule", behind, late), *cost]
    return cost


def _cash(sides: Sides) -> list[Figure]:
    """The producer's cash, with a warning where it will not last to the end of this part of the film."""
    if "cash" not in sides.view.gauges or sides.film.phase not in TIGHT:
        return []
    cash, left = sides.view.gauges["cash"], cashflow.ahead(sides.film)[0].left
    amounts = {"cash": measures.money(abs(cash), sides.symbol), "short": measures.money(abs(left), sides.symbol)}
    form = f"standing.{'cash' if cash >= 0 else 'overdrawn'}{'' if left >= 0 else '_short'}"
    return [Figure("cash", cash, say(form, **amounts))]


def standing(sides: Sides) -> str:
    """All watched numbers, in a few short sentences; nothing at stages where they decide nothing."""
    if sides.film.stage in UNTOLD:
        return ""
    found = figures(sides)
    watched = ", ".join(one.text for one in found if _plain(one) in OF_100)
    rest = [one.text for one in found if _plain(one) not in OF_100]
    first, last = (rest[:1], rest[1:]) if sides.film.stage in WITH_TOKENS else ([], rest)
    return " ".join(measures.sentence(f"{text}.") for text in (*first, say("standing.of_100", parts=watched), *last))


def moved(sides: Sides, before: Mapping[str, int]) -> str:
    """The watched numbers that are not what they were, each with its change where one can read it off."""
    found = [_change(one, before[one.key]) for one in figures(sides) if before.get(one.key, one.value) != one.value]
    return say("standing.now", parts=", ".join(found)) if found else ""


def _change(one: Figure, before: int) -> str:
    if _plain(one) not in OF_100:
        return one.text
    return say("standing.moved", figure=one.text, change=measures.signed(one.value - before))


def _plain(one: Figure) -> str:
    return one.key.partition(":")[0]
