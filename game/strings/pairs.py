"""Who goes with whom: the chemistry of an actor with those who are signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.rules.people import Actor
    from game.strings.sides import Sides


def chemistry(sides: Sides, found: Actor) -> list[tuple[str, int]]:
    """Each signed actor with whom this one has any, in points of a take; nothing before somebody heard a reading."""
    if f"ability.{found.id}" not in sides.view.readings:
        return []
    signed = [sides.tale.actors[one.person] for one in sides.view.cast.values()]
    pairs = [(one.id, found.chemistry.get(one.id, one.chemistry.get(found.id, 0))) for one in signed]
    return [(name, points) for name, points in pairs if points]
