"""Deciding conditions: compiled to closures on first use, by the table of verbs the rules carry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias, assert_never

from game.engine.rules.conditions import All, Any, Condition, Leaf, Not

if TYPE_CHECKING:
    from game.engine.production import Production

Binds: TypeAlias = Mapping[str, str]
Test: TypeAlias = "Callable[[Production, Binds], bool]"
Leaves: TypeAlias = Mapping[str, "Callable[[Leaf], Test]"]

NOTHING: Binds = {}


def holds(film: Production, conditions: tuple[Condition, ...], binds: Binds = NOTHING) -> bool:
    """Whether all conditions hold for a production and the names a card has bound."""
    if not conditions:
        return True
    known = film.rules.judged.get(id(conditions))
    if known is None:
        # The conditions are kept with their closures: while they live, nothing else can have their identity.
        tests = tuple(build(one, film.rules.leaves) for one in conditions)
        known = film.rules.judged[id(conditions)] = (conditions, tests)
    for test in known[1]:  # noqa: SIM110 - asked so often that a loop is worth its lines
        if not test(film, binds):
            return False
    return True


def build(condition: Condition, leaves: Leaves) -> Test:
    """The closure that decides one condition by a table of verbs. An unknown verb raises ``KeyError``."""
    match condition:
        case All(of):
            parts = tuple(build(one, leaves) for one in of)
            return lambda film, binds: all(test(film, binds) for test in parts)
        case Any(of):
            parts = tuple(build(one, leaves) for one in of)
            return lambda film, binds: any(test(film, binds) for test in parts)
        case Not(of):
            part = build(of, leaves)
            return lambda film, binds: not part(film, binds)
        case Leaf():
            return leaves[condition.verb](condition)
        case _:
            assert_never(condition)


def bound(name: str, binds: Binds) -> str:
    """What a name of a card is bound to; a name that is not bound stands for itself."""
    return binds.get(name, name)
