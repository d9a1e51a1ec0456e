"""What the coach has to say now: hints that fit the chair and the moment and were not read yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import judge

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.engine.rules.core import Hint
    from game.strings.sides import Sides

STAGES = ("turn", "floor")
"""When there is time to be told something."""


def fitting(sides: Sides, read: Collection[str]) -> list[Hint]:
    """The hints for the seated chair whose conditions hold, in the order of their table."""
    film = sides.film
    if film.stage not in STAGES:
        return []
    unread = [one for one in sides.rules.core.coach if one.id not in read and one.chair in (sides.chair, "both")]
    return [one for one in unread if judge.holds(film, one.when)]
