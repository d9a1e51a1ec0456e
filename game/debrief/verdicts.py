"""The two verdicts, the agendas behind them, and the film's name in history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.finished import premiere_of
from game.engine import agendas, premiere

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.rules.film import Ending, Goal


class Aim(msgspec.Struct, frozen=True):
    """A goal or agenda: its label, whether the verdict needs it, and whether it was met."""

    id: str
    label: str
    required: bool
    met: bool


class Verdict(msgspec.Struct, frozen=True):
    """What a chair wanted and got. ``agenda`` is the one it took, or None where the film has none."""

    chair: str
    won: bool
    goals: tuple[Aim, ...]
    agenda: Aim | None


class Verdicts(msgspec.Struct, frozen=True):
    """Both verdicts and the ending. ``success`` needs both, unless the ending says otherwise."""

    producer: Verdict
    director: Verdict
    success: bool
    ending: str
    title: str
    text: str


def verdicts(film: Production) -> Verdicts:
    """The verdicts on a finished film. Raises ``ValueError`` while it has no premiere."""
    board = premiere_of(film)
    ending = _ending(film, board.ending)
    tell = film.rules.film
    return Verdicts(
        producer=_verdict(film, "producer", tell.goals_producer, won=board.producer),
        director=_verdict(film, "director", tell.goals_director, won=board.director),
        success=board.success,
        ending=ending.id,
        title=ending.title,
        text=ending.text,
    )


def _ending(film: Production, name: str) -> Ending:
    endings = (*film.rules.film.endings, *film.rules.core.endings)
    return next((one for one in endings if one.id == name), premiere.ending_of(film))


def _verdict(film: Production, chair: str, goals: tuple[Goal, ...], *, won: bool) -> Verdict:
    taken = film.agendas.get(chair)
    agenda = next((_aim(film, goal) for goal in agendas.of_chair(film, chair) if goal.id == taken), None)
    return Verdict(chair, won, tuple(_aim(film, goal) for goal in goals), agenda)


def _aim(film: Production, goal: Goal) -> Aim:
    met = film.premiere is not None and goal.id in film.premiere.met
    return Aim(goal.id, goal.label, goal.required, met)
