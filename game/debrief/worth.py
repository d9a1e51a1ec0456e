"""What a film was worth to the two chairs: one number that compares two endings of the same film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.finished import premiere_of, recovered

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.state import Premiere

MOST_RETURNED = 200
"""Percent from which more money changes nobody's verdict any more."""
VERDICT = 500
"""A chair's verdict in tenths of a point: more than one decision usually moves the other numbers."""
GOAL = 100
"""Another goal, or the chair's own agenda, in tenths of a point."""


class Worth(msgspec.Struct, frozen=True):
    """How a film ended, in the numbers the verdicts are about. ``critics`` are tenths, ``returned`` and ``people``
    percent, ``verdicts`` the chairs that got what they needed (0-2), ``goals`` what else they wanted and got."""

    critics: int
    returned: int
    people: int
    verdicts: int
    goals: int
    success: bool

    @property
    def points(self) -> int:
        """All of it as one number, in tenths of a point: a percent of each is a point, a verdict is 50, a goal 10."""
        return self.critics + 10 * (self.returned + self.people) + VERDICT * self.verdicts + GOAL * self.goals


def worth(film: Production) -> Worth:
    """What a finished film was worth. Raises ``ValueError`` while it has no premiere."""
    board = premiere_of(film)
    return Worth(
        critics=board.critics,
        returned=min(MOST_RETURNED, recovered(film, board)),
        people=board.would_return_percent,
        verdicts=board.producer + board.director,
        goals=_goals(film, board),
        success=board.success,
    )


def _goals(film: Production, board: Premiere) -> int:
    """Goals that no verdict hangs on, and the agendas that were taken: those that were met."""
    tell = film.rules.film
    wished = [goal.id for goal in (*tell.goals_producer, *tell.goals_director) if not goal.required]
    return sum(name in board.met for name in (*wished, *film.agendas.values()))
