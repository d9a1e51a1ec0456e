"""The standards of average play, measured anew over every shipped film.

``python -m benchmarks.standards`` plays the reference population (a quarter random, half careful, a quarter looking
ahead) and prints the text of ``scenarios/core/standards.yaml``; ``--check`` prints instead how far the stored rows are
from the plays: mean 0 and deviation 1 is the aim, 0.15 off is allowed. Run it after a change of the rules.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial

from game.engine import Options, Rules
from game.packs.library import load_rules, usual_library
from game.playtest.standards import OFTEN, TOLERANCE, Row, as_yaml, off, population, refit


def rules_of(scenario: str, length: str) -> Rules:
    """The rules of a shipped film. Raises ``SystemExit`` when it can't be played."""
    found = load_rules(scenario, Options(length=length))
    if not isinstance(found, Rules):
        raise SystemExit(found.sentence)
    return found


def boards() -> list[tuple[str, str]]:
    """Every shipped film and length."""
    return [(film.id, length) for film in usual_library().films() if film.shipped for length in film.lengths]


def check(plays: int, seed: int, jobs: int) -> int:
    """Print how far average play is from the stored rows; 1 when a latent is further off than allowed."""
    worst = 0.0
    for scenario, length in boards():
        rules = rules_of(scenario, length)
        tier = rules.film.tier
        stored = rules.core.standards[f"{tier}/{length}"]
        rows = [Row(tier, length, name, one.mean, one.sd) for name, one in stored.items()]
        done = population(partial(rules_of, scenario, length), plays, seed, jobs=jobs, often=OFTEN)
        for latent, (mean, deviation) in off(rows, done).items():
            worst = max(worst, abs(mean), abs(deviation - 1))
            print(f"{scenario:16} {length:8} {latent:12} mean {mean:6.2f}  deviation {deviation:5.2f}")
    return int(worst > TOLERANCE)


def main() -> int:
    """Print the rows, or how far off the stored ones are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plays", type=int, default=400, help="plays of each film and length")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--check", action="store_true", help="compare with the stored rows instead")
    options = parser.parse_args()
    if options.check:
        return check(options.plays, options.seed, options.jobs)
    loaders = {f"{scenario}/{length}": partial(rules_of, scenario, length) for scenario, length in boards()}
    sys.stdout.write(as_yaml(refit(loaders, options.plays, options.seed, jobs=options.jobs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
