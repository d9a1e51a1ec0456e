"""Where a latent comes from: every ledger entry behind it, and the group of decisions it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.causes import doer
from game.debrief.finished import standards
from game.engine import gauges
from game.engine.ledger import entries
from game.engine.post.measure import LATENTS
from game.engine.shooting import footage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine import Production
    from game.engine.ledger import Entry

MILLI = 1000

GROUPS = ("package", "script", "people", "shoot", "post", "release", "luck")
"""The fixed order in which a result is taken apart."""

HOMES = {
    "script": "script",
    "performance": "shoot",
    "craft": "shoot",
    "cohesion": "people",
    "spectacle": "people",
    "concept": "script",
    "marketing": "release",
    "star": "people",
    "campaign": "release",
}
"""The group that answers for a latent as a whole: what the finished film measures, against the mean of average play."""

OF_DUTY = {
    "rights": "script",
    "script": "script",
    "fit_vision": "script",
    "promotion": "release",
    "music_marketing": "release",
    "distribution": "release",
    "box_office": "release",
}
"""Duties whose work belongs to a group wherever in the film it is done. Other entries belong to their phase."""

TRACED = {"quality": "script", "alignment": "cohesion", "trust": "cohesion", "investor_goodwill": "campaign"}
"""Gauges that the finished film is measured by, and the latent they become."""

OF_PHASE = {"pre": "people", "shoot": "shoot", "post": "post", "release": "release"}


class Source(msgspec.Struct, frozen=True):
    """What one cause added to a latent, in thousandths of a point of its ledger sum.

    ``kind`` and ``id`` are those of the ledger; besides there are "scene" (the printed take of a scene, against
    average play) and "average" (where the film started, and the mean of average play, taken off). ``entry`` is the
    place in the ledger, -1 where it is no single entry.
    """

    latent: str
    group: str
    kind: str
    id: str
    chair: str
    phase: str
    round: int
    amount: int
    entry: int = -1


def sources(film: Production) -> list[Source]:
    """Every source of every latent of a finished film. For each latent they add up exactly to a thousand times its
    ledger sum less the mean of average play: what the outcome model standardises."""
    found = [*_decided(film)]
    for latent in LATENTS:
        found += _measured(film, latent)
    return found


def wanted(film: Production, latent: str) -> int:
    """A latent's ledger sum less the mean of average play, in thousandths of a point."""
    table = standards(film)
    total = film.of(f"latent.{latent}") + film.of(f"measured.{latent}")
    return MILLI * total - MILLI // 10 * table[latent].mean_tenths


def group_of(entry: Entry) -> str:
    """The group of decisions an entry of a latent belongs to."""
    if entry.kind == "opening":
        return "package"
    if entry.kind == "duty" and entry.id in OF_DUTY:
        return OF_DUTY[entry.id]
    return OF_PHASE[entry.phase]


def _decided(film: Production) -> Iterator[Source]:
    """What decisions added to each latent directly."""
    for index, entry in enumerate(entries(film)):
        latent = entry.gauge.removeprefix("latent.")
        if latent != entry.gauge:
            yield _source(film, index, latent, MILLI * entry.applied)


def _source(film: Production, index: int, latent: str, amount: int) -> Source:
    entry = film.entries[index]
    return Source(
        latent,
        HOMES[latent] if entry.gauge in TRACED else group_of(entry),
        entry.kind,
        entry.id,
        doer(film, entry),
        entry.phase,
        entry.round,
        amount,
        index,
    )


def _measured(film: Production, latent: str) -> list[Source]:
    """What the finished film measures, traced back as far as the ledger or the footage can say; the rest of it, with
    the mean of average play taken off, is one source of its own."""
    match latent:
        case "script":
            found = [*_traced(film, "quality", {"": 1})]
        case "cohesion":
            found = [
                *_traced(film, "alignment", dict(gauges.departments(film))),
                *_traced(film, "trust", {"": film.rules.n.trust.cohesion_percent}, 100),
            ]
        case "campaign":
            found = [*_traced(film, "investor_goodwill", {"": 1}, film.rules.n.investors.word_points)]
        case "performance":
            found = [*_scenes(film)]
        case _:
            found = []
    decided = MILLI * film.of(f"latent.{latent}")
    rest = wanted(film, latent) - decided - sum(one.amount for one in found)
    return [*found, Source(latent, HOMES[latent], "average", f"measure.{latent}", "", "release", 0, rest)]


def _traced(film: Production, gauge: str, weights: dict[str, int], total: int = 0) -> Iterator[Source]:
    """The entries of the gauge a latent is measured by, each by the share that the weight of its subject has in the
    total (all weights, where none is given). Opening values are left to the comparison with average play: alone they
    say nothing."""
    total = total or sum(weights.values())
    for index, entry in enumerate(entries(film)):
        if entry.gauge == gauge and entry.subject in weights and entry.kind != "opening":
            amount = MILLI * entry.applied * weights[entry.subject] // total
            yield _source(film, index, TRACED[gauge], amount)


def _scenes(film: Production) -> Iterator[Source]:
    """The printed take of each scene in the cut against average play, by what the scene carries of the story."""
    table = standards(film)
    shot = {
        number: film.rules.scenes[number].weight
        for number, state in film.scenes.items()
        if state.state == "shot" and state.in_cut
    }
    total = sum(shot.values())
    for number, weight in shot.items():
        above = 10 * footage.performance_points(film, number, true=True) - table["performance"].mean_tenths
        amount = MILLI // 10 * above * weight // total
        yield Source("performance", "shoot", "scene", number, "director", "shoot", film.scenes[number].day, amount)
