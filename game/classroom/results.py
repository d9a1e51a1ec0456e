"""What a group ended up with: the row of a class comparison, and what several groups had on average."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from game.debrief import partnership, people, verdicts
from game.debrief.finished import premiere_of, recovered
from game.engine.tokens import CHAIRS

if TYPE_CHECKING:
    from game.engine import Production


class Result(msgspec.Struct, frozen=True):
    """How a film ended.

    ``critics`` and ``audience`` run from 0 to 100, None for a film that was never delivered; ``cost`` is whole currency
    units; ``returned`` is what came back in percent, ``again`` the share of the seven who would return; ``overtime``
    minutes past the planned days. ``wrap`` is the board day of the last scene, 0 where none was shot; ``picked_up``
    says that scenes were left for after the shoot.
    """

    ending: str
    producer: bool
    director: bool
    success: bool
    cost: int
    wrap: int
    picked_up: bool
    critics: int | None
    audience: int | None
    returned: int
    again: int
    kept: int
    broken: int
    overtime: int
    walk_offs: int


class Average(msgspec.Struct, frozen=True):
    """What films had on average, rounded, and how many of them succeeded. The numbers are those of ``Result``; films
    without scores leave the means of the scores alone."""

    successes: int
    critics: int | None
    audience: int | None
    returned: int
    again: int


class Wanted(msgspec.Struct, frozen=True):
    """A private agenda, the places in the class of those who took it, and how many of them got it."""

    chair: str
    label: str
    groups: tuple[int, ...]
    met: int


def result(film: Production) -> Result:
    """How a film ended. Raises ``ValueError`` while it has no premiere."""
    board, two, crew = premiere_of(film), partnership(film), people(film)
    seen = bool(board.latents)
    return Result(
        ending=verdicts(film).title,
        producer=board.producer,
        director=board.director,
        success=board.success,
        cost=board.final_cost,
        wrap=two.envelopes.wrap,
        picked_up=two.envelopes.wrap > film.rules.rounds["shoot"],
        critics=board.critics // 10 if seen else None,
        audience=board.audience // 10 if seen else None,
        returned=recovered(film, board),
        again=board.would_return_percent,
        kept=two.kept,
        broken=two.broken,
        overtime=sum(crew.overtime.values()),
        walk_offs=crew.walk_offs,
    )


def wanted(films: Sequence[Production]) -> tuple[Wanted, ...]:
    """The private agendas of a class, chair by chair, in the order of the films that took them first."""
    found: dict[tuple[str, str], list[tuple[int, bool]]] = {}
    for chair in CHAIRS:
        for place, film in enumerate(films):
            aim = getattr(verdicts(film), chair).agenda
            if aim is not None:
                found.setdefault((chair, aim.label), []).append((place, aim.met))
    return tuple(
        Wanted(chair, label, tuple(place for place, _met in took), sum(met for _place, met in took))
        for (chair, label), took in found.items()
    )


def average(results: Sequence[Result]) -> Average:
    """What some films had on average. Raises ``ZeroDivisionError`` for none."""
    return Average(
        successes=sum(one.success for one in results),
        critics=_mean([one.critics for one in results]),
        audience=_mean([one.audience for one in results]),
        returned=round(sum(one.returned for one in results) / len(results)),
        again=round(sum(one.again for one in results) / len(results)),
    )


def _mean(scores: Sequence[int | None]) -> int | None:
    """The mean of the scores there are; None where no film has one."""
    known = [one for one in scores if one is not None]
    return round(sum(known) / len(known)) if known else None
