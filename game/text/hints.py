"""Coach hints of a first film: each is shown once, when its conditions first hold."""

from __future__ import annotations

from game.strings import Sides, say
from game.strings.coaching import fitting


def hints(sides: Sides, shown: list[str]) -> list[str]:
    """The hints that fit now and were not shown yet; their ids are added to ``shown``."""
    found = fitting(sides, shown)
    shown += [hint.id for hint in found]
    return [say("hint.coach", text=hint.text) for hint in found]
