"""Whether the choices of a film are choices: success by bot, duties that are alive, options nobody takes.

``python -m benchmarks.balance the_last_reel`` plays every bot, bars a careful one from each duty on common seeds, reads
which cards were met and what look-ahead answered, and works out how much was decided before the release.
"""

from __future__ import annotations

import argparse
from functools import partial

from game.bots import NAMES
from game.engine import Options, Rules
from game.packs.library import load_rules
from game.playtest.coverage import cards, never_met, no_choices
from game.playtest.decision_share import measure
from game.playtest.liveness import lives
from game.playtest.runner import Loader, Play, Series, run
from game.playtest.statistics import wilson

SLOW = "lookahead"


def rules_of(scenario: str, length: str) -> Rules:
    """The rules of a shipped film. Raises ``SystemExit`` when it can't be played."""
    found = load_rules(scenario, Options(length=length))
    if not isinstance(found, Rules):
        raise SystemExit(found.sentence)
    return found


def successes(load: Loader, plays: int, jobs: int) -> dict[str, list[Play]]:
    """Play every bot and print how often it succeeds; look-ahead plays a tenth of the others."""
    found = {}
    for bot in NAMES:
        series = Series(plays if bot != SLOW else max(1, plays // 10), bot, 1)
        found[bot] = list(run(load, series, jobs=jobs))
        won = sum(one.premiere.success for one in found[bot])
        low, high = wilson(won, series.plays)
        print(f"{bot:16} {series.plays:5} plays  success {won / series.plays:5.1%}  [{low:.1%}, {high:.1%}]")
    return found


def duties(load: Loader, plays: int, jobs: int) -> None:
    """Print for every duty what a careful bot without it loses or wins beyond noise."""
    for one in lives(load, list(load().core.duties), Series(plays, "careful", 1), jobs=jobs):
        changed = {name: round(found.mean, 1) for name, found in one.changed.items() if found.beyond_noise}
        print(f"{one.duty:20} used {one.used:4.0%}  {'alive' if one.alive else 'DEAD '}  {changed}")


def options_of(rules: Rules, plays: dict[str, list[Play]]) -> None:
    """Print cards nobody met and options that look-ahead hardly ever or nearly always takes."""
    rows = cards(rules, plays)
    print("never met:", ", ".join(never_met(rows)) or "none")
    for event, option, share in no_choices(rows, SLOW):
        print(f"{event}.{option}: {share:.0%} of the answers")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario")
    parser.add_argument("--length", default="lesson")
    parser.add_argument("--plays", type=int, default=400)
    parser.add_argument("--films", type=int, default=300, help="films behind the decision share")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    load = partial(rules_of, options.scenario, options.length)
    plays = successes(load, options.plays, options.jobs)
    options_of(load(), plays)
    duties(load, options.plays, options.jobs)
    share = measure(load(), ("careful", "careful", "random"), 1, films=options.films)
    print(f"decided before release: {share.commercial:.0%} of the index, {share.log_return:.0%} of log return")


if __name__ == "__main__":
    main()
