"""What stands behind each group of the reviews: the one cause that raised them most, and the one that cost most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.finished import standards
from game.debrief.sources import TRACED, sources
from game.engine import outcome
from game.engine.outcome.terms import critics_terms
from game.engine.post import measure

if TYPE_CHECKING:
    from game.debrief.sources import Source
    from game.engine import Production

LEAST = 10
"""Thousandths of a deviation of the critics' latent from which a cause is worth naming."""


class Ground(msgspec.Struct, frozen=True):
    """One cause within a group: what it moved the critics' latent, in thousandths of a deviation of films made.

    ``kind`` and ``id`` are those of ``Source``; ``department`` is whose understanding of the film it moved most,
    empty where it moved something else; ``entry`` is the first ledger entry behind it, -1 where it is none.
    """

    group: str
    kind: str
    id: str
    department: str
    latent: str
    amount: int
    entry: int


def grounds(film: Production) -> dict[str, tuple[Ground | None, Ground | None]]:
    """For each group of decisions the cause that raised the reviews most and the one that lowered them most, None
    where nothing did. Empty for a film that was never delivered."""
    board = film.premiere
    if board is None or not board.parts:
        return {}
    found: dict[str, list[Ground]] = {}
    for one in _merged(film):
        if abs(one.amount) >= LEAST:
            found.setdefault(one.group, []).append(one)
    return {group: (_extreme(mine, 1), _extreme(mine, -1)) for group, mine in found.items()}


def _extreme(mine: list[Ground], sign: int) -> Ground | None:
    best = max(mine, key=lambda one: sign * one.amount)
    return best if sign * best.amount > 0 else None


def _merged(film: Production) -> list[Ground]:
    """Sources of the reviews by cause. Where the ledger tells a latent by its causes, what is left of it is only where
    the film began, and no cause."""
    params, table = film.rules.core.outcome, standards(film)
    terms = critics_terms(params, outcome.tier_for(params, measure.package(film)))
    merged: dict[tuple[str, ...], dict[str, float]] = {}
    first: dict[tuple[str, ...], Source] = {}
    for one in sources(film):
        weight = terms.get(one.latent, 0.0)
        if not weight or (one.kind == "average" and one.latent in TRACED.values()):
            continue
        key = one.group, one.kind, one.id
        parts, department = merged.setdefault(key, {}), _department(film, one)
        parts[department] = parts.get(department, 0.0) + weight * one.amount / table[one.latent].sd
        first.setdefault(key, one)
    return [_ground(one, merged[key]) for key, one in first.items()]


def _ground(one: Source, parts: dict[str, float]) -> Ground:
    """A cause by its parts: those of departments, and under no name what it moved otherwise."""
    total = sum(parts.values())
    named = max((name for name in parts if name), key=lambda name: abs(parts[name]), default="")
    through = 2 * abs(parts.get("", 0.0)) < abs(total)
    return Ground(one.group, one.kind, one.id, named if through else "", one.latent, round(total), one.entry)


def _department(film: Production, one: Source) -> str:
    entry = film.entries[one.entry] if one.entry >= 0 else None
    return entry.subject if entry is not None and entry.gauge == "alignment" else ""
