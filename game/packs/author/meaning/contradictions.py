"""Conditions that can never hold, found without playing: empty ranges, opposites, rounds that don't exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.packs.author.compile.sentences import said

ROUNDS = {"week": "pre", "day": "shoot", "step": "post", "weekend": "release"}
"""The leaves that count the rounds of a phase."""

SINGLE = ("weather", "forecast", "final_cut", "tier", "length", "released", "light", "int_ext")
"""Leaves that hold for one word at a time."""

WITHIN = {
    "gauge:morale": (0, 100), "gauge:trust": (0, 100), "gauge:stress": (0, 100), "gauge:buzz": (0, 100),
    "gauge:creative": (0, 100), "gauge:alignment": (0, 100), "gauge:report": (0, 100),
    "gauge:investor_goodwill": (0, 100), "gauge:bond_patience": (0, 100), "mood": (0, 100), "critics": (0, 100),
    "audience": (0, 100), "would_return_percent": (0, 100), "share_of_shoot": (0, 100),
}  # fmt: skip
"""Numbers that have ends: a range outside them is empty."""


class Bounds(NamedTuple):
    """Where a condition stands: its phase (empty: any), the rounds of each length, the lengths it is for."""

    phase: str
    rounds: Mapping[str, Mapping[str, int]]
    lengths: tuple[str, ...]


def why_never(conditions: Iterable[Condition], bounds: Bounds) -> str | None:
    """Why these conditions can't all hold at once; None when they might."""
    leaves: list[Leaf] = []
    never: list[Leaf] = []
    for condition in conditions:
        why = _collect(condition, (leaves, never), bounds)
        if why:
            return why
    return _out_of_rounds(leaves, bounds) or _opposites(leaves, never) or _empty(leaves)


def _collect(condition: Condition, found: tuple[list[Leaf], list[Leaf]], bounds: Bounds) -> str | None:
    """Sort the leaves that must hold and those that must not. An ``any`` is impossible when each of its parts is."""
    match condition:
        case Leaf():
            found[0].append(condition)
        case All(of):
            for one in of:
                why = _collect(one, found, bounds)
                if why:
                    return why
        case Not(Leaf() as leaf):
            found[1].append(leaf)
        case Any(of):
            reasons = [why_never((one,), bounds) for one in of]
            if of and all(reasons):
                return reasons[0]
        case _:
            pass
    return None


def _name(leaf: Leaf) -> str:
    return ":".join(part for part in (leaf.verb, leaf.arg, leaf.of, leaf.about) if part)


def _out_of_rounds(leaves: list[Leaf], bounds: Bounds) -> str | None:
    for leaf in leaves:
        phase = ROUNDS.get(leaf.verb)
        if phase is None:
            continue
        if bounds.phase and phase != bounds.phase:
            return f"{said(leaf)}, but that is another phase"
        longest = max((bounds.rounds[length].get(leaf.verb, 0) for length in bounds.lengths), default=None)
        if longest is not None and not any(leaf.holds(number) for number in range(1, longest + 1)):
            return f"{said(leaf)}, but there are only {longest}"
    return None


def _opposites(leaves: list[Leaf], never: list[Leaf]) -> str | None:
    for leaf in leaves:
        if leaf in never:
            return f"{said(leaf)}, and it must not be so"
    words: dict[str, Leaf] = {}
    for leaf in leaves:
        if leaf.verb in SINGLE:
            other = words.setdefault(f"{leaf.verb}:{leaf.about}", leaf)
            if other.arg != leaf.arg:
                return f"{said(other)}, and {said(leaf)}"
    return None


def _empty(leaves: list[Leaf]) -> str | None:
    """Two ranges of the same number that share none, or one outside what the number can be."""
    ranges: dict[str, tuple[int | None, int | None]] = dict(WITHIN)
    for leaf in leaves:
        if leaf.low is None and leaf.high is None:
            continue
        low, high = ranges.get(_name(leaf), ranges.get(leaf.verb, (None, None)))
        low = leaf.low if low is None else low if leaf.low is None else max(low, leaf.low)
        high = leaf.high if high is None else high if leaf.high is None else min(high, leaf.high)
        if low is not None and high is not None and low > high:
            return f"{said(leaf)}, and no number is left"
        ranges[_name(leaf)] = (low, high)
    return None
