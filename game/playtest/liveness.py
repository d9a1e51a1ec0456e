"""Which duties are alive: what a careful bot loses, or wins, that is kept from one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from game.playtest.runner import Loader, Play, Series, run
from game.playtest.statistics import Difference, difference

VERDICTS: dict[str, Callable[[Play], float]] = {
    "success": lambda play: float(play.premiere.success),
    "critics": lambda play: play.premiere.critics / 10,
    "audience": lambda play: play.premiere.audience / 10,
    "returned": lambda play: min(200.0, float(play.premiere.returned_percent)),
    "return": lambda play: min(300.0, float(play.premiere.return_percent)),
    "cost": lambda play: play.premiere.final_cost / 1000,
    "would_return": lambda play: float(play.premiere.would_return_percent),
    "injuries": lambda play: float(play.gauges.get("injuries", 0)),
    "trust": lambda play: float(play.gauges.get("trust", 0)),
}
"""The numbers of the premiere board that a duty may move. Returns are capped: one runaway hit would drown them."""


class Life(NamedTuple):
    """A duty barred on common seeds: how often it was used before, and what changed in each verdict number."""

    duty: str
    used: float
    changed: dict[str, Difference]

    @property
    def alive(self) -> bool:
        """Whether barring the duty changed success or a verdict number beyond noise."""
        return any(one.beyond_noise for one in self.changed.values())


def lives(load: Loader, duties: Sequence[str], series: Series, *, jobs: int = 1) -> Iterator[Life]:
    """For each duty: the series again with the bot kept from it, compared play by play with the series as it is."""
    usual = list(run(load, series, jobs=jobs))
    for duty in duties:
        barred = Series(series.plays, series.bot, series.seed, (*series.bar, duty))
        yield life(duty, usual, list(run(load, barred, jobs=jobs)))


def life(duty: str, usual: Sequence[Play], without: Sequence[Play]) -> Life:
    """Compare plays on the same seeds. Raises ``ValueError`` when they can't be paired."""
    used = sum(duty in one.duties for one in usual) / len(usual) if usual else 0.0
    changed = {
        name: difference([read(one) for one in usual], [read(one) for one in without])
        for name, read in VERDICTS.items()
    }
    return Life(duty, round(used, 4), changed)
