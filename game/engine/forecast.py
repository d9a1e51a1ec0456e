"""What the coming weekend may bring, move by move: from imagined markets, and from the weekends that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from game.engine import box_office
from game.engine.imagine import imagine
from game.engine.post import measure

if TYPE_CHECKING:
    from game.engine.production import Production

MARKETS = 40
"""Imagined markets behind a forecast."""
TAIL = 10
"""Percent of the markets left out at each end of what is said."""
KNOWN = 2
"""Weekends after which the fall is no longer a guess."""
SCALE = 1_000_000
"""The first week of a run whose size does not matter."""


class Outlook(msgspec.Struct, frozen=True):
    """A move before the coming weekend: its price, the screens, and what tickets may bring in whole currency units.

    ``low`` and ``high`` leave out a tenth of the markets each; ``pays`` is the percent of the markets in which the move
    adds more at the till than it costs, or loses less than it saves.
    """

    move: str
    cost: int
    screens: int
    low: int
    middle: int
    high: int
    pays: int


def outlook(film: Production, chair: str, moves: tuple[str, ...]) -> list[Outlook]:
    """The forecast for each move. Nothing hidden is used: markets are imagined, weekends that were played are known."""
    runs = _runs(film, chair)
    holds = [_gross(film, "hold", run) for run in runs]
    found = []
    for move in moves:
        grosses, cost = [_gross(film, move, run) for run in runs], box_office.move_cost(film, move)
        won = sum(one - other > cost for one, other in zip(grosses, holds, strict=True))
        ranked = sorted(grosses)
        cut = len(ranked) * TAIL // 100
        low, middle, high = ranked[cut], ranked[len(ranked) // 2], ranked[-1 - cut]
        screens = box_office.screens(film, move)
        found.append(Outlook(move, cost, screens, low, middle, high, won * 100 // len(runs)))
    return found


def falls(film: Production) -> int | None:
    """Percent a weekend loses when nothing is done to it; None until two weekends are known."""
    played = film.run.weekends
    return 100 - round(100 * _keeps(film)) if len(played) >= KNOWN and played[0].gross else None


def _runs(film: Production, chair: str) -> list[tuple[int, ...]]:
    """Runs that fit what is known: imagined ones before the opening, scaled to it after, one once the fall is known."""
    played = film.run.weekends
    if falls(film) is not None:
        return [_scaled(film, (SCALE, round(SCALE * _keeps(film))))]
    imagined = [_imagined(film, chair, salt) for salt in range(1, MARKETS + 1)]
    return [_scaled(film, run) for run in imagined] if played else imagined


def _imagined(film: Production, chair: str, salt: int) -> tuple[int, ...]:
    """The first two weeks in one imagined market, for the film as it might be measured."""
    fork = imagine(film, chair, salt)
    for name, parts in measure.measured(fork).items():
        fork.gauges[f"measured.{name}"] = sum(parts)
    weeks = box_office.market(fork).weeks
    return (*weeks, 0, 0)[:KNOWN]


def _scaled(film: Production, run: tuple[int, ...]) -> tuple[int, ...]:
    """A run as long as the film is out, that falls like the first two weeks given and fits the last weekend."""
    count, keeps = len(film.run.weekends), run[1] / run[0] if run[0] else 0.0
    weeks = [SCALE * keeps**index for index in range(count + 1)]
    shape = tuple(round(week) for week in weeks)
    share = 100 + _lift_in(film, count - 1, shape)
    size = box_office.fresh(film, count - 1) * 100 / share / weeks[-2] if share and weeks[-2] else 0.0
    return tuple(round(week * size) for week in weeks)


def _keeps(film: Production) -> float:
    """What a weekend keeps of the one before, from the first two; what was done to them is taken out."""
    first, second = (box_office.fresh(film, index) for index in range(KNOWN))
    keeps = second / first
    for _ in range(3):
        shape = (SCALE, round(SCALE * keeps))
        lifts = [100 + _lift_in(film, index, shape) for index in range(KNOWN)]
        keeps = second * lifts[0] / (first * max(1, lifts[1]))
    return min(1.0, keeps)


def _lift_in(film: Production, index: int, shape: tuple[int, ...]) -> int:
    """Percent that moves added to a weekend that was played."""
    fork, played = film.fork(), film.run.weekends
    fork.run = replace(film.run, weekends=played[:index])
    return box_office.lift(fork, played[index].move, shape)


def _gross(film: Production, move: str, run: tuple[int, ...]) -> int:
    """Tickets in the coming weekend, in one run."""
    return box_office.counted(film, move, run).gross
