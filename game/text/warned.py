"""Promises a choice would break: said before it is made, as its price is."""

from __future__ import annotations

from game.engine import Production, actions, imagine
from game.engine.turn import advance
from game.strings import Sides, cards

IMAGINED = (1, 2, 3)
"""So many imagined steps: some promises break only where somebody accepts."""
BEYOND = (actions.EndTurn, actions.NoMemo, actions.Give, actions.Greenlight)
"""Choices after which the round goes on by itself: what breaks then was not this choice."""


def breaks(sides: Sides, action: actions.Action) -> list[str]:
    """The promises of this chair, by their labels, that a choice breaks or may break."""
    given = [at for at, one in enumerate(sides.film.promises) if one.state == "open" and one.giver == sides.chair]
    if not given or isinstance(action, BEYOND):
        return []
    found = dict.fromkeys(at for salt in IMAGINED for at in _broken(sides.film, action, salt) if at in given)
    return [_label(sides, at) for at in found]


def _broken(film: Production, action: actions.Action, salt: int) -> list[int]:
    """The promises that are broken after an imagined step."""
    fork = imagine(film, film.seat, salt)
    advance(fork, action)
    return [at for at, one in enumerate(fork.promises) if one.state == "broken"]


def _label(sides: Sides, at: int) -> str:
    given = sides.film.promises[at]
    return cards.promise_label(sides, given.id, next(iter(given.binds.values()), ""))


def is_idle(sides: Sides, action: actions.Action) -> bool:
    """Whether sitting down at a table would spend the token and settle nothing, as nothing there can be paid for."""
    if not isinstance(action, actions.Sit):
        return False
    fork = imagine(sides.film, sides.film.seat, IMAGINED[0])
    advance(fork, action)
    return fork.table is None and fork.deeds == sides.film.deeds and not fork.over
