"""Conditions as data. What a leaf *means* is decided in ``game.engine.judge``, one function per verb."""

from __future__ import annotations

import msgspec


class Leaf(msgspec.Struct, frozen=True, tag="leaf", omit_defaults=True):
    """One fact the game can say in a sentence: a verb, what it is about, and the range or word it asks for.

    ``low`` and ``high`` are inclusive; ``below: 40`` compiles to ``high=39``. ``of`` narrows a gauge to one
    department, chair or bound name. ``about`` is the name a promise or scene leaf is bound to.
    """

    verb: str
    arg: str = ""
    of: str = ""
    about: str = ""
    low: int | None = None
    high: int | None = None

    def holds(self, number: int) -> bool:
        """Whether a number lies in the leaf's range, ends included."""
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)


class All(msgspec.Struct, frozen=True, tag="all"):
    """True when every part is true. An empty list is true."""

    of: tuple[Condition, ...]


class Any(msgspec.Struct, frozen=True, tag="any"):
    """True when at least one part is true."""

    of: tuple[Condition, ...]


class Not(msgspec.Struct, frozen=True, tag="not"):
    """True when its part is false."""

    of: Condition


Condition = Leaf | All | Any | Not


def mentions(condition: Condition, names: frozenset[str]) -> bool:
    """Whether a condition asks about one of the names a card binds."""
    match condition:
        case All(of) | Any(of):
            return any(mentions(one, names) for one in of)
        case Not(of):
            return mentions(of, names)
        case Leaf():
            return not names.isdisjoint((condition.arg, condition.of, condition.about))
