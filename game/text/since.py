"""What a round did to the numbers while nobody was asked: said with its reasons when a chair sits down again."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine import ledger
from game.engine.ledger import Entry
from game.strings import Sides, measures, names, say
from game.strings.causes import cause
from game.strings.previews import MONEY
from game.text.marks import item

TOLD = ("trust", "morale", "stress", "estimate", "investor_goodwill", "bond_patience", "buzz")
"""The gauges whose moves are told; cash comes and goes by itself."""
REASONS = 2
"""So many reasons in each direction, the largest first."""


def values(sides: Sides) -> dict[str, int]:
    """The numbers a chair can be told about, by gauge; its own stress by its name."""
    known = sides.view.gauges
    found = {name: known.get(name, 0) for name in TOLD if name not in ("stress", "estimate") and name in known}
    stress = f"stress:{sides.chair}"
    return {**found, stress: known.get(stress, 0), "estimate": known["estimated_cost"]}


def since(sides: Sides, before: Mapping[str, tuple[int, int]]) -> list[str]:
    """Each number that moved since it was last shown, with its main reasons. ``before``: value and ledger length."""
    found = []
    for name, value in values(sides).items():
        was, start = before.get(name, (value, 0))
        if was != value:
            found.append(item(_line(sides, name, (was, value), start)))
    return [say("since.title"), *found] if found else []


def _line(sides: Sides, name: str, change: tuple[int, int], start: int) -> str:
    gauge, _, chair = name.partition(":")
    was, now = change
    moves = [one for one in ledger.entries(sides.film, start) if one.gauge == gauge and chair in ("", one.subject)]
    up, down = _reasons(sides, moves, 1), _reasons(sides, moves, -1)
    label = names.gauge(sides, gauge, chair)
    figures = (
        say("since.money", gauge=label, change=measures.change(now - was, now - was, sides.symbol))
        if gauge in MONEY
        else say("since.gauge", gauge=label, was=was, now=now)
    )
    parts = [say(form, what=measures.listed(why)) for form, why in (("since.up", up), ("since.down", down)) if why]
    return say("since.line", figures=figures, why="; ".join(parts)) if parts else figures


def _reasons(sides: Sides, moves: list[Entry], sign: int) -> list[str]:
    """The causes that moved a number one way, the largest sum first."""
    sums: dict[str, int] = {}
    for one in moves:
        text = cause(sides, one)
        sums[text] = sums.get(text, 0) + one.applied
    ranked = sorted((text for text, total in sums.items() if total * sign > 0), key=lambda text: -abs(sums[text]))
    return ranked[:REASONS]
