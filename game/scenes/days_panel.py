"""The days that are left to shoot, each as a bar against the planned hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import schedule
from game.strings import measures
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides
    from game.ui.galley import Galley

FULL = 100


def days(galley: Galley, sides: Sides, most: int = 9, *, after: int = 0) -> Galley:
    """A bar for every day from today (or so many days ``after`` it) on, red past the planned wrap, which has a mark."""
    kit, whole = galley.kit, sides.rules.day_minutes
    galley.words(word("days.title"), "head").gap(3)
    for day in range(sides.film.round + after, sides.rules.rounds["shoot"] + 1)[:most]:
        minutes = schedule.minutes_of_day(sides.film, day)
        shade, scale = kit["bad"] if minutes > whole else None, max(minutes, whole, 1)
        galley.pair(word("wrap.day", day=day), measures.minutes(minutes), "small", shade)
        galley.bar(minutes * FULL // scale, shade or kit.chair.main, 5, whole * FULL // scale).gap(2)
    return galley
