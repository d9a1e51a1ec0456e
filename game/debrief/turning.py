"""A decision that mattered as it is told: in words, with what it was worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.strings import Sides, label

if TYPE_CHECKING:
    from game.debrief.mattered import Mattered
    from game.debrief.worth import Worth


class Turning(msgspec.Struct, frozen=True):
    """One of the decisions that mattered, for a page or a report.

    ``number`` opens it with ``what_if``. ``made`` and ``instead`` are what the two choices were called on the menu;
    ``instead`` is empty where leaving it out was the best alternative. ``gain`` is in tenths of a point, above zero
    when the alternative would have been better. ``forced`` counts the later choices that could not be kept.
    """

    number: int
    phase: str
    round: int
    chair: str
    made: str
    instead: str
    gain: int
    was: Worth
    would_be: Worth
    forced: int


def turning(one: Mattered) -> Turning:
    """A decision that mattered in the words of its own menu."""
    film = one.moment.before
    sides = Sides(film)
    return Turning(
        number=one.moment.number,
        phase=film.phase,
        round=film.round,
        chair=film.seat,
        made=label(sides, one.moment.action),
        instead=label(sides, one.instead) if one.instead is not None else "",
        gain=one.gain,
        was=one.made,
        would_be=one.other,
        forced=len(one.forced),
    )
