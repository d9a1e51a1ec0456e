"""The standards of average play: mean and deviation of each latent's ledger sum over a reference population.

Latents enter the outcome model as deviations from average play. Average play is a mixed table: a quarter plays at
random, half plays carefully, a quarter looks ahead, over all shipped scenarios of a tier and length. A film that was
called off is no film and does not count. After a change of the rules `refit` measures it anew and `as_yaml` writes the
rows of ``scenarios/core/standards.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.engine.post.measure import LATENTS
from game.playtest.runner import Loader, Play, Series, run

POPULATION = {"random": 1, "careful": 2, "lookahead": 1}
"""How many of four players in the reference population play like this."""
OFTEN = 6
"""How many times as often the quick bots play; what looks ahead counts so often instead. A few odd films of random play
would else make the deviation."""
SLOW = "lookahead"
TOLERANCE = 0.15
"""How far the mean (in deviations) and the deviation of average play may be from 0 and 1."""
LEAST_SD = 2.0
"""The least deviation a latent is measured by, in points: where play hardly differs a point must not be everything."""


class Row(NamedTuple):
    """A row of ``standards.yaml``, in points to a tenth; the deviation is at least one."""

    tier: str
    length: str
    latent: str
    mean: float
    sd: float


def population(load: Loader, plays: int, seed: int, *, jobs: int = 1, often: int = 1) -> list[Play]:
    """The reference population on one film and length; no fewer than one play of each kind.

    The list holds ``often`` times ``plays``: the quick bots play so much more, those of the slow bot are repeated.
    """
    parts = sum(POPULATION.values())
    found: list[Play] = []
    for bot, share in POPULATION.items():
        count = max(1, plays * share // parts)
        played, times = (count, often) if bot == SLOW else (count * often, 1)
        found += list(run(load, Series(played, bot, seed), jobs=jobs)) * times
    return found


def fit(tier: str, length: str, plays: Sequence[Play]) -> list[Row]:
    """The rows of one tier and length from plays of its films. Raises ``ValueError`` when no film was delivered."""
    made = [one for one in plays if one.delivered]
    if not made:
        raise ValueError(f"no delivered film of {tier}/{length} among {len(plays)} plays")
    rows = []
    for latent in LATENTS:
        sums = np.asarray([one.sums[latent] for one in made], dtype=float)
        sd = max(LEAST_SD, round(float(np.std(sums)), 1))
        rows.append(Row(tier, length, latent, round(float(np.mean(sums)), 1), sd))
    return rows


def refit(films: Mapping[str, Loader], plays: int, seed: int, *, jobs: int = 1) -> list[Row]:
    """The rows of every tier and length for which there is a film: equally many plays of each film count.

    ``films`` are loaders by any name, each with the options to play it with; ``plays`` is for each of them.
    """
    grouped: dict[tuple[str, str], list[Play]] = {}
    for load in films.values():
        rules = load()
        group = grouped.setdefault((rules.film.tier, rules.options.length), [])
        group += population(load, plays, seed, jobs=jobs, often=OFTEN)
    return [row for (tier, length), group in grouped.items() for row in fit(tier, length, group)]


def off(rows: Iterable[Row], plays: Sequence[Play]) -> dict[str, tuple[float, float]]:
    """Mean and deviation of each latent over plays, on the scale of given rows: 0 and 1 when they fit."""
    found = {}
    for row in rows:
        sums = np.asarray([one.sums[row.latent] for one in plays if one.delivered], dtype=float)
        found[row.latent] = (float(np.mean(sums) - row.mean) / row.sd, float(np.std(sums)) / row.sd)
    return found


def as_yaml(rows: Iterable[Row]) -> str:
    """The text of ``scenarios/core/standards.yaml`` for these rows."""
    head = (
        "# Mean and deviation of each latent's ledger sum over average play, by tier and length, in tenths.\n"
        "# Refitted by the play-test tool.\n"
        "standards:\n"
    )
    lines = (_line(row) for row in rows)
    return head + "".join(lines)


def _line(row: Row) -> str:
    tenths = f"mean_tenths: {round(10 * row.mean)}, sd_tenths: {round(10 * row.sd)}"
    return f"  - {{ tier: {row.tier}, length: {row.length}, latent: {row.latent}, {tenths} }}\n"
