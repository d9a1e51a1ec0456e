"""Conditions in an author's words, for findings and labels; play has its own, with names, in ``game.strings``."""

from __future__ import annotations

from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.packs.author.shape.leaves import LEAVES


def said(condition: Condition) -> str:
    """A condition as a clause without a full stop."""
    match condition:
        case Not(of):
            return f"it is not so that {said(of)}"
        case All(of):
            return " and ".join(said(one) for one in of)
        case Any(of):
            return "either " + " or ".join(said(one) for one in of)
        case Leaf():
            return _leaf(condition)


def _leaf(leaf: Leaf) -> str:
    words = {name: _spoken(getattr(leaf, name)) for name in ("arg", "of", "about")}
    return LEAVES[leaf.verb].says.format(range=range_said(leaf.low, leaf.high), **words)


def _spoken(name: str) -> str:
    return name.rpartition(".")[2].replace("_", " ")


def range_said(low: int | None, high: int | None) -> str:
    """A range in words: ``at least 3``, ``between 2 and 5``, ``0``."""
    if low is not None and high is not None:
        return str(low) if low == high else f"between {low} and {high}"
    if low is not None:
        return f"at least {low}"
    return f"at most {high}"
