"""Coach hints of a first film: each is shown once, when its conditions first hold."""

from __future__ import annotations

from game.engine import judge
from game.strings import Sides, say


def hints(sides: Sides, shown: list[str]) -> list[str]:
    """The hints that fit now and were not shown yet; their ids are added to ``shown``."""
    found: list[str] = []
    if sides.film.stage not in ("turn", "floor"):
        return found
    for hint in sides.rules.core.coach:
        if hint.id not in shown and hint.chair == sides.chair and judge.holds(sides.film, hint.when):
            shown.append(hint.id)
            found.append(say("hint.coach", text=hint.text))
    return found
