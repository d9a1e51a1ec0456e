"""What a choice warns of before a token is spent on it."""

from __future__ import annotations

from game.engine import actions, imagine
from game.engine.turn import advance
from game.strings import Sides


def is_idle(sides: Sides, action: actions.Action) -> bool:
    """Whether sitting down at a table would spend the token and settle nothing, as nothing there can be paid for."""
    if not isinstance(action, actions.Sit):
        return False
    fork = imagine(sides.film, sides.film.seat, 1)
    advance(fork, action)
    return fork.table is None and fork.deeds == sides.film.deeds and not fork.over
