"""The small film as a loader that can travel to another process, and plays made by hand."""

from __future__ import annotations

from game.engine import Options, Rules
from game.engine.post.measure import LATENTS
from game.engine.state import Premiere
from game.packs.library import load_rules
from game.playtest.runner import Play
from tests.engine import small_film


def small_rules() -> Rules:
    """Rules of the small film with the shipped numbers."""
    shipped = load_rules("the_last_reel", Options())
    assert isinstance(shipped, Rules), shipped
    return small_film.rules(shipped.core)


def play(seed: int = 1, *, success: bool = True, critics: int = 600, delivered: bool = True, **sums: int) -> Play:
    """A play with the numbers that matter to a test."""
    board = Premiere("solid" if success else "flop", success, success, success, critics=critics, return_percent=110)
    latents = {name: sums.get(name, 0) for name in LATENTS}
    return Play(seed, 100, board, {"trust": 60}, ("edit",), {}, latents, delivered)
