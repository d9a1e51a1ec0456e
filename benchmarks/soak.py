"""Many random films with fixed seeds, and everything that must always hold.

``python -m benchmarks.soak`` plays every shipped film and length with a random player and checks at every step that
there is something to choose, at sampled steps that a step leaves its caller's production alone, that the ledger adds
up to the gauges, that a snapshot comes back as it was, and that no view tells what its chair cannot know; and that
every film ends. It prints figures, and every failure with the seed and the actions that lead to it. Exit code 1 when
something failed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from multiprocessing import get_context
from random import Random
from typing import NamedTuple

import msgspec

from game.engine import (
    Options,
    Production,
    Refusal,
    Rules,
    actions,
    choices,
    new_production,
    restore,
    snapshot,
    step,
    view,
)
from game.engine.ledger import sums
from game.packs.library import load_rules, usual_library
from game.playtest.runner import seed_of
from tests.bots.peeking import twin

LIMIT = 3000
MOST_CHOICES = 40
STUBBORN = 0.75
ABANDON = actions.Greenlight("abandon")
CHAIRS = ("producer", "director")


class Job(NamedTuple):
    """Films of one scenario and length to soak: seeds from ``first`` on."""

    scenario: str
    length: str
    seed: int
    first: int
    films: int
    every: int


class Soaked(NamedTuple):
    """What came of a job: decisions, checks made, endings, and the failures as text."""

    job: Job
    decisions: int
    checks: int
    endings: Counter[str]
    failures: list[str]


class Broken(Exception):
    """Something that must always hold does not."""


def rules_of(scenario: str, length: str) -> Rules:
    """The rules of a shipped film. Raises ``SystemExit`` when it can't be played."""
    found = load_rules(scenario, Options(length=length))
    if not isinstance(found, Rules):
        raise SystemExit(found.sentence)
    return found


def soak(job: Job) -> Soaked:
    """Play the films of a job and check them."""
    rules = rules_of(job.scenario, job.length)
    decisions = checks = 0
    endings: Counter[str] = Counter()
    failures: list[str] = []
    for index in range(job.first, job.first + job.films):
        seed, taken = seed_of(job.seed, index), list[actions.Action]()
        try:
            checks += soak_one(new_production(rules, seed), taken, job.every, endings)
        except Exception as error:  # noqa: BLE001 - whatever breaks is what a soak is looking for
            path = msgspec.json.encode(taken[-6:]).decode()
            failures.append(f"{job.scenario} {job.length} seed {seed} after {len(taken)}: {error!r}; last {path}")
        decisions += len(taken)
    return Soaked(job, decisions, checks, endings, failures)


def soak_one(film: Production, taken: list[actions.Action], every: int, endings: Counter[str]) -> int:
    """Play and check one film; returns the number of full checks. Whatever breaks is raised."""
    checks, rules = 0, film.rules
    for moment in played(film, Random(film.luck.seed), taken):
        if len(taken) % every == 0:
            check(moment, rules)
            checks += 1
        if moment.premiere:
            endings[moment.premiere.ending] += 1
    return checks


def played(film: Production, luck: Random, taken: list[actions.Action]) -> Iterator[Production]:
    """Every production of a random film, the last one with its premiere. Three in four are never called off."""
    yield film
    stubborn = luck.random() < STUBBORN
    while not film.over:
        menu = choices(film)
        if not menu or len(menu) > MOST_CHOICES:
            raise Broken(f"a menu of {len(menu)} at stage {film.stage}")
        if len(taken) >= LIMIT:
            raise Broken(f"no end after {LIMIT} decisions")
        if stubborn and ABANDON in menu:
            menu = [one for one in menu if one != ABANDON]
        taken.append(luck.choice(menu))
        done = step(film, taken[-1])
        if isinstance(done, Refusal):
            raise Broken(f"a choice is refused: {done.reason}")
        film = done.production
        yield film
    if sums(film) != film.gauges:
        raise Broken("the ledger does not add up at the end")


def check(film: Production, rules: Rules) -> None:
    """What must hold at any moment. Raises `Broken`."""
    before = snapshot(film)
    for action in choices(film)[:3]:
        step(film, action)
    if snapshot(film) != before:
        raise Broken("a step changed its caller's production")
    if sums(film) != film.gauges:
        raise Broken("the ledger does not add up")
    again = restore(before, rules)
    if snapshot(again) != before or choices(again) != choices(film):
        raise Broken("a snapshot does not come back as it was")
    if film.stage not in ("name", "over"):
        _check_views(film)


def _check_views(film: Production) -> None:
    other = twin(film)
    for chair in CHAIRS:
        if msgspec.json.encode(view(film, chair)) != msgspec.json.encode(view(other, chair)):
            raise Broken(f"the view of the {chair} tells something hidden")
    if choices(other) != choices(film):
        raise Broken("the menu tells something hidden")


def jobs_for(films: int, seed: int, every: int, parts: int) -> list[Job]:
    """The films spread over shipped scenarios and lengths, cut into parts."""
    found: list[Job] = []
    boards = [(one.id, length) for one in usual_library().films() if one.shipped for length in one.lengths]
    for scenario, length in boards:
        share = -(-films // len(boards))
        size = -(-share // parts)
        starts = range(0, share, size)
        found += [Job(scenario, length, seed, first, min(size, share - first), every) for first in starts]
    return found


def main() -> int:
    """Soak, print, and say with the exit code whether all is dry."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=25, help="decisions between two full checks")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    start = time.perf_counter()
    with get_context("spawn").Pool(options.jobs) as pool:
        done = pool.map(soak, jobs_for(options.films, options.seed, options.every, options.jobs), chunksize=1)
    report(done, time.perf_counter() - start)
    return 1 if any(one.failures for one in done) else 0


def report(done: list[Soaked], seconds: float) -> None:
    """Figures per scenario and length, then every failure."""
    for name in dict.fromkeys((one.job.scenario, one.job.length) for one in done):
        some = [one for one in done if (one.job.scenario, one.job.length) == name]
        films, decisions = sum(one.job.films for one in some), sum(one.decisions for one in some)
        endings = sum((one.endings for one in some), Counter[str]())
        checks, failures = sum(one.checks for one in some), sum(len(one.failures) for one in some)
        print(f"{name[0]} {name[1]}: {films} films, {decisions / max(1, films):.0f} decisions a film,", end=" ")
        print(f"{checks} full checks, {failures} failures")
        print("   " + ", ".join(f"{ending} {count}" for ending, count in endings.most_common()))
    for one in done:
        for failure in one.failures:
            print(failure)
    print(f"{sum(one.job.films for one in done)} films in {seconds:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
