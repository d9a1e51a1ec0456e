"""Odds as chances that can be drawn: their words, how likely, and whether they are a danger."""

from __future__ import annotations

from collections.abc import Iterable

from game.engine.preview import Odd
from game.strings import measures
from game.strings.previews import odds
from game.ui.chances import Chance

DANGERS = ("walks_off", "accident_per_mille", "sours", "late", "late_if_sore")
ON_THE_FACE = ("late", "late_if_sore")
"""Odds that stand among the facts of a card: the lines below it have room for a figure and not for its words."""
MOST = 100


def chances_of(found: Iterable[Odd]) -> tuple[Chance, ...]:
    """Every chance that is one; what cannot happen is left out."""
    return tuple(Chance(odds([odd])[0], _percent(odd), odd.id in DANGERS, _figure(odd)) for odd in found if odd.percent)


def _figure(odd: Odd) -> str:
    """The figure alone, where there is no room for its words."""
    return measures.per_mille(odd.percent) if odd.id.endswith("_per_mille") else measures.percent(odd.percent)


def _percent(odd: Odd) -> int:
    """From 1 to 100: what may happen at all is never drawn as nothing."""
    percent = odd.percent // 10 if odd.id.endswith("_per_mille") else odd.percent
    return max(1, min(MOST, percent))
