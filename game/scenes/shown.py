"""What is shown of a decision before the next screen: the clapper on a take, cards that turn over, a die that falls."""

from __future__ import annotations

from collections.abc import Collection

from game.ui.scene import Clap, Flip, Motion, Toss, Unseal

SHOWN: dict[str, Motion] = {
    "premiere": Unseal(),
    "revealed": Flip(("theirs", "story", "desk", "moved", "between")),
    "take": Clap("monitor"),
}
"""Cues of news with a motion of their own, the foremost first."""
THROWN: dict[str, Motion] = {
    f"{kind}_{came}": Toss(good=bool(came))
    for kind in ("answered.lucky", "remedy.solved", "haggled.won", "pressed.won", "invoices.won")
    for came in (1, 0)
}
"""Cues of how a decision with odds came out."""


def shown(cues: Collection[str], *, risky: bool) -> Motion | None:
    """The motion for what a decision brought; a die falls only where there were odds (``risky``)."""
    table = {**SHOWN, **THROWN} if risky else SHOWN
    return next((motion for cue, motion in table.items() if cue in cues), None)
