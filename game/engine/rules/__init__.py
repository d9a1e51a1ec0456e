"""The rules of one film as frozen data: what a compiled pack says, in engine units.

Money is whole currency units, pages are eighths, times are minutes after midnight, dates are proleptic
ordinals (``datetime.date.toordinal``), shares are whole percent unless a name says otherwise. Nothing here
decides anything: the rooms of the engine read it.
"""

from game.engine.rules.conditions import All, Any, Condition, Leaf, Not
from game.engine.rules.core import Core
from game.engine.rules.events import Effect, Event, Option
from game.engine.rules.film import Film, Length
from game.engine.rules.rulebook import Career, Options, Rules

__all__ = [
    "All",
    "Any",
    "Career",
    "Condition",
    "Core",
    "Effect",
    "Event",
    "Film",
    "Leaf",
    "Length",
    "Not",
    "Option",
    "Options",
    "Rules",
]
