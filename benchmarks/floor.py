"""What play on the floor is worth: fixed plans, careful play and look-ahead on the same shooting days.

``python -m benchmarks.floor [--plays 60] [--ahead 12]`` lets a careful player prepare every film; on the floor another
one takes over. It prints the film so far (0-100) when the shoot is over: for every fixed coverage and number of takes,
for careful play, for look-ahead (fewer plays) and for careful play without rehearsal, paired with careful play on the
same seeds, with 95 % intervals; how often actors walk off; and at which take printing stops. Game design, section 6.
"""

from __future__ import annotations

import argparse
import functools
from collections import Counter
from collections.abc import Callable
from statistics import mean
from typing import NamedTuple

from benchmarks.duties import rules_of
from game.bots import Bot, decide, make
from game.bots.situation import Situation
from game.engine import Rules, actions, advance, gauges, new_production
from game.engine.actions import Action
from game.playtest.runner import seed_of
from game.playtest.statistics import difference

COVERAGES = ("master", "singles", "full")
TAKES = (1, 2, 3, 4, 5)


class Planned:
    """Careful everywhere but in scenes that are played: there the same coverage and number of takes, every day."""

    name = "planned"

    def __init__(self, coverage: str, takes: int) -> None:
        self._careful = make("careful", 1)
        self._coverage, self._takes = coverage, takes

    def choose(self, situation: Situation) -> Action:
        """The plan where it can be followed, the careful action elsewhere."""
        first = self._careful.choose(situation)
        floor, menu = situation.view.floor, situation.choices
        if isinstance(first, actions.Slate):
            planned = actions.Slate(first.scene, self._coverage)
            return planned if planned in menu else first
        if floor is None or not floor.on_set or not isinstance(first, (actions.Roll, actions.Print)):
            return first
        taken = len(situation.view.scenes[floor.on_set].takes)
        rolls = [one for one in menu if isinstance(one, actions.Roll) and not one.note]
        prints = [one for one in menu if isinstance(one, actions.Print)]
        if taken < self._takes and rolls:
            return rolls[0]
        return max(prints, key=lambda one: situation.view.scenes[floor.on_set].takes[one.take - 1].read, default=first)


class Shot(NamedTuple):
    """The end of a shoot: the film so far, walk-offs, and how often printing stopped at each take."""

    creative: int
    walked: int
    stopped: Counter[int]


def shoot(rules: Rules, index: int, prep: Bot, floor: Bot) -> Shot:
    """One film up to the end of its shoot."""
    film = new_production(rules, seed_of(1, index))
    stopped: Counter[int] = Counter()
    while film.phase in ("pre", "shoot") and not film.over:
        action = decide(floor if film.phase == "shoot" and film.seat == "director" else prep, film)
        if isinstance(action, actions.Print) and film.floor is not None:
            stopped[len(film.scenes[film.floor.on_set].takes)] += 1
        advance(film, action)
    return Shot(gauges.creative(film), film.deeds.get("walked_off", 0), stopped)


def series(rules: Rules, plays: int, floor: Callable[[], Bot], *, bar: tuple[str, ...] = ()) -> list[Shot]:
    """The same shoots with somebody else on the floor."""
    return [shoot(rules, index, make("careful", index, bar=bar), floor()) for index in range(plays)]


def told(name: str, base: list[Shot], other: list[Shot]) -> float:
    """Print a row and return the mean difference."""
    apart = difference([float(one.creative) for one in base[: len(other)]], [float(one.creative) for one in other])
    low, high = (apart.mean + sign * 1.96 * apart.error for sign in (-1, 1))
    walked = mean(one.walked for one in other)
    film = mean(one.creative for one in other)
    print(f"{name:24} film {film:5.1f}  {apart.mean:+5.1f} [{low:+.1f}, {high:+.1f}]  walk-offs {walked:.2f}")
    return apart.mean


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--film", default="the_last_reel")
    parser.add_argument("--length", default="lesson")
    parser.add_argument("--plays", type=int, default=60)
    parser.add_argument("--ahead", type=int, default=12)
    asked = parser.parse_args()
    rules = rules_of(asked.film, asked.length)
    careful = series(rules, asked.plays, functools.partial(make, "careful", 1))
    told("careful", careful, careful)
    for coverage in COVERAGES:
        for takes in TAKES:
            planned = functools.partial(Planned, coverage, takes)
            told(f"{coverage}, {takes} takes", careful, series(rules, asked.plays, planned))
    ahead = series(rules, asked.ahead, functools.partial(make, "lookahead", 1))
    told("look-ahead", careful, ahead)
    anybody = functools.partial(make, "careful", 1)
    told("without rehearsal", careful, series(rules, asked.plays, anybody, bar=("rehearsal",)))
    for name, shots in (("careful", careful), ("look-ahead", ahead)):
        stopped = sum((one.stopped for one in shots), Counter[int]())
        total = max(1, stopped.total())
        print(f"{name} stops at take", {take: f"{stopped[take] / total:.0%}" for take in sorted(stopped)})


if __name__ == "__main__":
    main()
