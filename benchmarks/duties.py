"""Which duties are alive: the careful bot against itself kept from one duty, on common seeds.

``python -m benchmarks.duties [--plays 400] [--film the_last_reel] [--length lesson] [--jobs 2]`` prints a table: for
each duty the change of the success rate and of three numbers of the verdict when the bot may not use it, with 95 %
intervals of the paired differences. A duty is alive where one of them is more than three standard errors from zero.
"""

from __future__ import annotations

import argparse
import functools
from collections.abc import Sequence

from game.engine import Options, Rules
from game.packs.library import load_rules
from game.playtest.runner import Play, Series, run
from game.playtest.statistics import difference

NUMBERS = ("success", "critics", "returned_percent", "would_return_percent")


def rules_of(film: str, length: str) -> Rules:
    """The rules to play by, for any process."""
    rules = load_rules(film, Options(length=length))
    if not isinstance(rules, Rules):
        raise SystemExit(rules.sentence)
    return rules


def values(plays: Sequence[Play], name: str) -> list[float]:
    """One number of the verdict of every play; critics as a percentage."""
    scale = {"success": 100.0, "critics": 0.1}.get(name, 1.0)
    return [float(getattr(one.premiere, name)) * scale for one in plays]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plays", type=int, default=400)
    parser.add_argument("--film", default="the_last_reel")
    parser.add_argument("--length", default="lesson")
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    load = functools.partial(rules_of, asked.film, asked.length)
    whole = list(run(load, Series(asked.plays, "careful", 1), jobs=asked.jobs))
    print(f"{asked.film}, {asked.length}, careful, {asked.plays} common seeds; change when barred, 95 % interval")
    for duty in load().core.duties:
        barred = list(run(load, Series(asked.plays, "careful", 1, (duty,)), jobs=asked.jobs))
        cells, alive = [], False
        for name in NUMBERS:
            found = difference(values(whole, name), values(barred, name))
            low, high = found.mean - 1.96 * found.error, found.mean + 1.96 * found.error
            alive = alive or found.beyond_noise
            cells.append(f"{name} {found.mean:+.1f} [{low:+.1f} {high:+.1f}]")
        print(f"{'alive' if alive else 'quiet':6} {duty:20} " + "  ".join(cells), flush=True)


if __name__ == "__main__":
    main()
