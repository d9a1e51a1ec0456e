"""The report of a series of plays: the one object that ``simulate`` prints."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import msgspec

from game.engine import Rules
from game.playtest.runner import Loader, Play, Series, Timed, timed
from game.playtest.statistics import Spread, spread, wilson


class Report(msgspec.Struct, frozen=True, rename={"returned": "return"}):
    """A series in numbers: rates and shares from 0 to 1, return in percent of the final cost, critics of 100."""

    scenario: str
    length: str
    bot: str
    plays: int
    seed: int
    success_rate: float
    success_ci95: tuple[float, float]
    endings: dict[str, float]
    gauges: dict[str, dict[str, float]]
    returned: dict[str, float]
    critics: dict[str, float]
    decisions_per_play: float
    plays_per_second: float
    duties: dict[str, float]


def simulate(
    load: Loader,
    series: Series,
    *,
    jobs: int = 1,
    clock: Callable[[], float] = time.perf_counter,
    each: Callable[[int], None] = lambda done: None,
) -> Report:
    """Play a series and report it. Everything but ``plays_per_second`` is the same whatever ``jobs`` is.

    Raises ``ValueError`` for a series without plays, ``KeyError`` for an unknown bot.
    """
    return report(load(), series, timed(load, series, jobs=jobs, clock=clock, each=each))


def report(rules: Rules, series: Series, done: Timed) -> Report:
    """The report of plays that are done."""
    plays = done.plays
    won = sum(one.premiere.success for one in plays)
    names = dict.fromkeys(name for one in plays for name in one.gauges)
    return Report(
        scenario=rules.film.id,
        length=rules.options.length,
        bot=series.bot,
        plays=len(plays),
        seed=series.seed,
        success_rate=round(won / len(plays), 4) if plays else 0.0,
        success_ci95=wilson(won, len(plays)),
        endings=_shares(one.premiere.ending for one in plays),
        gauges={name: numbers([one.gauges.get(name, 0) for one in plays]) for name in sorted(names)},
        returned=numbers([one.premiere.return_percent for one in plays]),
        critics=numbers([one.premiere.critics / 10 for one in plays]),
        decisions_per_play=round(sum(one.decisions for one in plays) / len(plays), 2),
        plays_per_second=round(len(plays) / done.seconds, 2) if done.seconds > 0 else 0.0,
        duties=duty_shares(rules, plays),
    )


def numbers(values: Sequence[float]) -> dict[str, float]:
    """A spread as it is printed."""
    found: Spread = spread(values)
    return found._asdict()


def _shares(names: Iterable[str]) -> dict[str, float]:
    counted = Counter(names)
    total = sum(counted.values())
    return {name: round(count / total, 4) for name, count in sorted(counted.items())}


def duty_shares(rules: Rules, plays: Sequence[Play]) -> dict[str, float]:
    """For every duty on the board the share of plays that used it at least once."""
    used = Counter(duty for one in plays for duty in one.duties)
    return {duty: round(used[duty] / len(plays), 4) for duty in rules.core.duties}


def as_json(one: Report) -> bytes:
    """The report as one JSON object."""
    return msgspec.json.encode(one)
