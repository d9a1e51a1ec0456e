"""The gauges in the bar: five numbers everybody watches, each with its value in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.strings import measures, names
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides


class Dial(NamedTuple):
    """A gauge as the bar shows it. ``gauge`` is the tracked number behind it, ``tick`` a mark on the bar or -1."""

    gauge: str
    colour: str
    name: str
    value: str
    percent: int
    said: str
    hint: str
    tick: int = -1


def dials(sides: Sides) -> list[Dial]:
    """The five dials of a chair."""
    return [_money(sides), _schedule(sides), *(_plain(sides, gauge) for gauge in ("morale", "creative", "trust"))]


def _hint(sides: Sides, gauge: str) -> str:
    known = sides.rules.core.gauges.get(gauge)
    explain = known.explain if known else ""
    return f"{explain} {word('bar.why_hint')}".strip()


def _plain(sides: Sides, gauge: str) -> Dial:
    value = sides.view.gauges.get(gauge, 0)
    return Dial(gauge, gauge, word(f"bar.{gauge}"), str(value), value, names.gauge(sides, gauge), _hint(sides, gauge))


def _money(sides: Sides) -> Dial:
    """What is raised before the shoot; from then on what is spent, with the estimate as a tick."""
    known, budget = sides.view.gauges, max(1, sides.view.gauges["budget"])
    if sides.film.phase == "pre":
        gauge, amount, tick = "raised", known.get("raised", 0), -1
    else:
        amount = sum(value for name, value in known.items() if name.partition(":")[0] == "cost")
        gauge, tick = "cost", known["estimated_cost"] * 100 // budget
    value = word(
        "bar.amount_of", amount=measures.money(amount, sides.symbol), whole=measures.money(budget, sides.symbol)
    )
    name = word("bar.raised" if gauge == "raised" else "bar.spent")
    return Dial(
        gauge, "budget", name, value, amount * 100 // budget, names.gauge(sides, gauge), _hint(sides, gauge), tick
    )


def _schedule(sides: Sides) -> Dial:
    """Minutes ahead or behind on the middle of the bar: left of it is ahead."""
    behind = sides.view.gauges["schedule"]
    kind = "behind" if behind > 0 else "ahead"
    value = word(f"bar.{kind}", time=measures.minutes(abs(behind))) if behind else word("bar.on_time")
    part = max(0, min(100, 50 + behind * 50 // max(1, sides.rules.day_minutes)))
    return Dial(
        "schedule",
        "schedule",
        word("bar.schedule"),
        value,
        part,
        names.gauge(sides, "schedule"),
        _hint(sides, "schedule"),
        50,
    )
