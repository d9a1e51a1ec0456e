"""The rules of the game: a pure function of rules, seed and decisions.

No I/O, no clock, no chance but ``luck``. The calls below are all a client needs.
"""

from game.engine.imagine import imagine, reroll
from game.engine.preview import Preview, explain
from game.engine.production import Production
from game.engine.refusal import Refusal
from game.engine.rules import Options, Rules
from game.engine.snapshots import restore, snapshot
from game.engine.start import new_production
from game.engine.turn import Step, advance, choices, menu_of, refuse, step
from game.engine.view import View, glance, view

__all__ = [
    "Options",
    "Preview",
    "Production",
    "Refusal",
    "Rules",
    "Step",
    "View",
    "advance",
    "choices",
    "explain",
    "glance",
    "imagine",
    "menu_of",
    "new_production",
    "refuse",
    "reroll",
    "restore",
    "snapshot",
    "step",
    "view",
]
