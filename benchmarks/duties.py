"""Which duties are alive: the careful bot against itself kept from one duty, on common seeds.

``python -m benchmarks.duties [--plays 400] [--film the_last_reel] [--length lesson] [--jobs 2] [--without DUTY]
[DUTY ...]`` prints a row for each duty: how many plays used it, and every verdict number that changes beyond noise
(three standard errors of the paired differences) when the bot may not use it, with its 95 % interval.
A duty is alive where there is one.
"""

from __future__ import annotations

import argparse
import functools

from game.engine import Options, Rules
from game.packs.library import load_rules
from game.playtest.liveness import Life, lives
from game.playtest.runner import Series
from game.playtest.statistics import Difference


def rules_of(film: str, length: str) -> Rules:
    """The rules to play by, for any process. Raises ``SystemExit`` when the film can't be played."""
    rules = load_rules(film, Options(length=length))
    if not isinstance(rules, Rules):
        raise SystemExit(rules.sentence)
    return rules


def row(one: Life) -> str:
    """A duty as a line of a table."""
    changed = [(name, found) for name, found in one.changed.items() if found.beyond_noise]
    state = "alive" if one.alive else ("quiet" if one.used else "unused")
    told = ", ".join(f"{name} {interval(name, found)}" for name, found in changed)
    return f"| `{one.duty}` | {one.used:.0%} | {state} | {told} |"


def interval(name: str, found: Difference) -> str:
    """A mean difference with the ends of its 95 % interval; success in points of a hundred."""
    scale = 100 if name == "success" else 1
    low, high = (found.mean + sign * 1.96 * found.error for sign in (-1, 1))
    return f"{found.mean * scale:+.1f} [{low * scale:+.1f}, {high * scale:+.1f}]"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duty", nargs="*", help="only these duties")
    parser.add_argument("--plays", type=int, default=400)
    parser.add_argument("--film", default="the_last_reel")
    parser.add_argument("--length", default="lesson")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--without", action="append", default=[], help="bar this duty in both series")
    asked = parser.parse_args()
    load = functools.partial(rules_of, asked.film, asked.length)
    print(f"{asked.film}, {asked.length}: careful, {asked.plays} common seeds, barred less unbarred\n")
    print("| duty | used | | what changes without it |\n|---|---|---|---|")
    names = asked.duty or list(load().core.duties)
    for one in lives(load, names, Series(asked.plays, "careful", 1, tuple(asked.without)), jobs=asked.jobs):
        print(row(one), flush=True)


if __name__ == "__main__":
    main()
