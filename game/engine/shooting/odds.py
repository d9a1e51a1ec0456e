"""The odds of the next take: better is what raises the worth of the scene in the film."""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING

from game.engine.luck import likelihood
from game.engine.shooting import footage, takes

if TYPE_CHECKING:
    from game.engine.production import Production


def better_percent(film: Production, number: str, note: str, to: str) -> int:
    """The odds in percent that the next take raises the worth of a scene, by what the director has read.

    100 before the first take; 0 when no take can: then, and only then, more takes are worth nothing.
    """
    shot = film.scenes[number].takes
    if not shot:
        return 100
    brought = footage.heads(film, true=False)
    worth, at = max((footage.worth_with(film, number, take, brought), -index) for index, take in enumerate(shot))
    wanted = _wanted(film, number, worth, brought)
    if wanted is None:
        return 0
    best, coming = takes.believed(film, number, shot[-at]), takes.expected(film, number, note, to)
    return max(1, likelihood(wanted - coming.value, isqrt(best.noise**2 + coming.noise**2)))


def _wanted(film: Production, number: str, worth: int, brought: footage.Brought) -> int | None:
    """How good a take without a fault must be for the scene to be worth more than this; None when it can't be."""
    share = film.rules.n.film_score.performance
    without = footage.worth_in_hundredths(film, footage.parts_of(film, number, 0, brought))
    points = -(-(100 * worth + 50 - without) // share)
    return None if points > footage.FULL else points - film.scenes[number].marks.get("performance", 0)
