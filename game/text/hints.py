"""Coach hints: one at a time, each once, when its conditions first hold."""

from __future__ import annotations

from game.strings import Sides, say
from game.strings.coaching import fitting


def hints(sides: Sides, shown: list[str]) -> list[str]:
    """The first hint that fits now and was not shown yet, if there is one; its id is added to ``shown``."""
    found = fitting(sides, shown)[:1]
    shown += [hint.id for hint in found]
    return [say("hint.coach", text=hint.text) for hint in found]
