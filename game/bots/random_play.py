"""The bot that knows nothing: every line of the menu is as good as any other."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action


class RandomPlay:
    """Chooses evenly from the menu. Its generator is its own: the film's luck knows nothing of it."""

    name = "random"

    def __init__(self, seed: int) -> None:
        self._luck = Random(seed)

    def choose(self, situation: Situation) -> Action:
        """Any of the choices."""
        return self._luck.choice(situation.choices)
