"""A finished film: its premiere, and the two numbers that every part of the debrief starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import waterfall

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.rules.core import Standard
    from game.engine.state import Premiere


def premiere_of(film: Production) -> Premiere:
    """The premiere of a finished film. Raises ``ValueError`` while it has none."""
    if film.premiere is None:
        raise ValueError(f"the film stands at {film.stage} and has no premiere yet")
    return film.premiere


def recovered(film: Production, board: Premiere) -> int:
    """What came back, in percent: to the investors of what they put in, or of the cost where nobody put in equity."""
    return board.returned_percent if waterfall.invested(film) else board.return_percent


def standards(film: Production) -> dict[str, Standard]:
    """Mean and deviation of each latent's ledger sum over average play of this tier and length."""
    return film.rules.core.standards[f"{film.rules.film.tier}/{film.rules.options.length}"]
