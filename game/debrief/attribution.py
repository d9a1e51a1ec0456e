"""The result taken apart: the commercial index by what was decided, and scores and gross by groups of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.finished import standards
from game.debrief.sources import GROUPS, HOMES, Source, sources
from game.engine import outcome
from game.engine.outcome.rounding import nearest
from game.engine.outcome.terms import index_terms
from game.engine.post import measure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine import Production
    from game.engine.state import Premiere

PACKAGE = ("par", "genre")
RELEASE = ("month", "wide")


class Share(msgspec.Struct, frozen=True):
    """What one cause added to the commercial index, in thousandths of a deviation.

    ``latent`` is the latent it went through; empty for the package and for luck, whose ``kind`` are "package" and
    "luck" and whose ``id`` names the part. ``entry`` is the first ledger entry behind it, -1 where there is none.
    """

    group: str
    kind: str
    id: str
    chair: str
    phase: str
    round: int
    latent: str
    amount: int
    entry: int = -1


class Rung(msgspec.Struct, frozen=True):
    """What switching one group on changed: critics and audience in tenths, the index in thousandths, and the gross
    in whole currency units."""

    group: str
    critics: int
    audience: int
    index: int
    gross: int


class Level(msgspec.Struct, frozen=True):
    """What the outcome model says of a film with some groups at average."""

    critics: int
    audience: int
    index: int
    gross: int


def shares(film: Production) -> tuple[Share, ...]:
    """The commercial index of a delivered film by its causes, the largest first. The shares add up to the index (and
    to the sum of ``premiere.parts``) exactly. Empty for a film that was never delivered.
    """
    board = film.premiere
    if board is None or not board.parts:
        return ()
    package = measure.package(film)
    terms = index_terms(film.rules.core.outcome, outcome.tier_for(film.rules.core.outcome, package))
    found = [*_given(board)]
    traced = sources(film)
    for latent in measure.LATENTS:
        mine = [one for one in traced if one.latent == latent]
        found += _through(film, mine, terms.get(latent, 0.0), board.parts[latent])
    return tuple(sorted(_merged(found), key=lambda one: -abs(one.amount)))


def _given(board: Premiere) -> Iterable[Share]:
    """The parts of the index that are no latent: the package, the release month and width, and luck."""
    for name, amount in board.parts.items():
        if name in HOMES:
            continue
        group = "package" if name in PACKAGE else "release" if name in RELEASE else "luck"
        kind = "luck" if group == "luck" else "package"
        yield Share(group, kind, name, "", "release", 0, "", amount)


def _through(film: Production, traced: list[Source], term: float, part: int) -> list[Share]:
    """The sources of one latent as shares of its part of the index; what rounding leaves stays with the average."""
    table = standards(film)
    found = [_share(one, nearest(term * one.amount / table[one.latent].sd)) for one in traced[:-1]]
    return [*found, _share(traced[-1], part - sum(one.amount for one in found))]


def _share(one: Source, amount: int) -> Share:
    return Share(one.group, one.kind, one.id, one.chair, one.phase, one.round, one.latent, amount, one.entry)


def _merged(found: Iterable[Share]) -> list[Share]:
    """Shares of the same cause, chair and round as one, with the first entry of them."""
    merged: dict[tuple[object, ...], Share] = {}
    for one in found:
        key = one.group, one.kind, one.id, one.chair, one.phase, one.round, one.latent
        known = merged.get(key)
        merged[key] = msgspec.structs.replace(known, amount=known.amount + one.amount) if known else one
    return [one for one in merged.values() if one.amount]


def ladder(film: Production) -> tuple[Rung, ...]:
    """Scores, index and gross of a delivered film by groups of decisions, each switched on after the ones before it
    in the order of ``GROUPS``; a group that is off is average, luck that is off is even.

    The first rung is what an average film with this package gets. A last rung, "sale", is what the film's own deal
    and weekends made of the gross the model gives a film in all cinemas. The rungs add up to the premiere board
    exactly. Empty for a film that was never delivered.
    """
    board = film.premiere
    if board is None or not board.parts:
        return ()
    traced, rungs = sources(film), list[Rung]()
    before = Level(0, 0, 0, 0)
    for count, group in enumerate(GROUPS, start=1):
        level = _level(film, traced, GROUPS[:count])
        rungs.append(_rung(group, before, level))
        before = level
    return (*rungs, Rung("sale", 0, 0, 0, board.gross - before.gross))


def _rung(group: str, before: Level, after: Level) -> Rung:
    return Rung(
        group,
        after.critics - before.critics,
        after.audience - before.audience,
        after.index - before.index,
        after.gross - before.gross,
    )


def _level(film: Production, traced: list[Source], on: tuple[str, ...]) -> Level:
    params = film.rules.core.outcome
    package, draws = measure.package(film), measure.luck(film)
    if "release" not in on:
        package = msgspec.structs.replace(package, month=film.rules.n.release.usual_month, wide=False, committed=False)
    if "luck" not in on:
        draws = outcome.Draws()
    latents = _latents(film, traced, on)
    seen = outcome.scores(params, package, latents, draws)
    index = outcome.index_z(params, package, latents, draws)
    return Level(seen.positive, seen.audience, index, outcome.gross(params, package, index))


def _latents(film: Production, traced: list[Source], on: tuple[str, ...]) -> outcome.Latents:
    """The latents with only some groups on, standardised as the engine does it: with all on they are its own."""
    table = standards(film)
    sums = dict.fromkeys(measure.LATENTS, 0)
    for one in traced:
        if one.group in on:
            sums[one.latent] += one.amount
    return outcome.Latents(**{name: 10 * total // table[name].sd_tenths for name, total in sums.items()})
