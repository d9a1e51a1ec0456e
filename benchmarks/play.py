"""How fast the engine plays: decisions per CPU second beside the yardstick, and microseconds per call.

``python -m benchmarks.play`` lets a random player play whole films through ``choices`` and ``step``, in turn with
``reference_loop.py`` (A B A B ...), and prints the ratio with its spread: absolute figures move with the neighbours.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import mean, median

from game.bots import NAMES, decide, make
from game.engine import Options, Production, Refusal, Rules, actions, choices, explain, new_production, step, view
from game.packs.library import load_rules

NO_DECISION = (actions.EndTurn, actions.NoMemo, actions.SignReport)
YARDSTICK = Path(__file__).parent / "reference_loop.py"
FIGURE = re.compile(r"([\d,]+) decisions/cpu-s")


def rules_of(scenario: str, length: str) -> Rules:
    """The rules of a shipped film. Raises ``SystemExit`` when it can't be played."""
    found = load_rules(scenario, Options(length=length))
    if not isinstance(found, Rules):
        raise SystemExit(found.sentence)
    return found


def taken(film: Production, action: object) -> Production:
    """The production after a step that must be legal."""
    done = step(film, action)  # type: ignore[arg-type]
    if isinstance(done, Refusal):
        raise RuntimeError(f"refused: {done} for {action}")
    return done.production


def random_play(rules: Rules, seconds: float, first: int) -> tuple[int, int, float]:
    """Films and decisions a random player gets through in so many CPU seconds, and the seconds it really took."""
    films = decisions = 0
    start = time.process_time()
    while time.process_time() - start < seconds:
        film, luck = new_production(rules, first + films), Random(first + films)
        while not film.over:
            film = taken(film, luck.choice(choices(film)))
            decisions += 1
        films += 1
    return films, decisions, time.process_time() - start


def yardstick(seconds: float) -> float:
    """Decisions per CPU second of the reference loop, in a process of its own."""
    command = [sys.executable, str(YARDSTICK), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    found = FIGURE.search(done.stdout)
    if found is None:
        raise RuntimeError(f"no figure in {done.stdout!r}")
    return float(found[1].replace(",", ""))


def compare(rules: Rules, turns: int, seconds: float) -> None:
    """Engine and yardstick in turn; the ratio of each pair."""
    ratios, ours, theirs, films = [], [], [], 0
    for turn in range(turns):
        played, decisions, took = random_play(rules, seconds, 1000 * turn)
        films += played
        ours.append(decisions / took)
        theirs.append(yardstick(seconds))
        ratios.append(ours[-1] / theirs[-1])
    print(f"random play   {mean(ours):10,.0f} decisions/cpu-s over {films} films")
    print(f"yardstick     {mean(theirs):10,.0f} decisions/cpu-s")
    print(f"ratio         {median(ratios):10.4f} (from {min(ratios):.4f} to {max(ratios):.4f} in {turns} pairs)")


def clocked(call: Callable[[], object]) -> float:
    """Microseconds of one call."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1e6


def calls(rules: Rules, films: int) -> None:
    """Microseconds per call, over the moments of careful films."""
    found: dict[str, list[float]] = {"choices": [], "step": [], "end of round": [], "view": [], "explain": []}
    bot = make("careful", 1)
    for seed in range(films):
        film = new_production(rules, seed)
        while not film.over:
            action = decide(bot, film)
            found["choices"].append(clocked(lambda film=film: choices(film)))  # type: ignore[misc]
            found["view"].append(clocked(lambda film=film: view(film, film.seat)))  # type: ignore[misc]
            found["explain"].append(clocked(lambda film=film, action=action: explain(film, action)))  # type: ignore[misc]
            start = time.perf_counter()
            after = taken(film, action)
            spent = (time.perf_counter() - start) * 1e6
            same = (after.phase, after.round) == (film.phase, film.round)
            found["step" if same else "end of round"].append(spent)
            film = after
    for name, values in found.items():
        print(f"{name:13} {median(values):8.1f} µs median, {mean(values):8.1f} mean of {len(values)}")


def counted(rules: Rules, films: int) -> None:
    """Decisions of a careful film, click by click and as the design counts them: a visit to a table, a morning's bets
    or a memo is one, and handing over is none."""
    clicks = decisions = 0
    for seed in range(films):
        film, bot = new_production(rules, seed), make("careful", seed)
        while not film.over:
            action, table = decide(bot, film), film.table
            clicks += 1
            decisions += not (table or isinstance(action, NO_DECISION))
            film = taken(film, action)
    print(f"careful film: {clicks / films:.0f} clicks, {decisions / films:.0f} decisions as the design counts them")


def bots(rules: Rules, names: list[str], films: int) -> None:
    """CPU milliseconds of a whole film by each bot."""
    for name in names:
        start, decisions = time.process_time(), 0
        for seed in range(films if name != "lookahead" else max(1, films // 10)):
            film, bot = new_production(rules, seed), make(name, seed)
            while not film.over:
                film = taken(film, decide(bot, film))
                decisions += 1
        spent, count = time.process_time() - start, films if name != "lookahead" else max(1, films // 10)
        print(f"{name:16} {spent * 1000 / count:9.1f} ms a film, {decisions / count:6.1f} decisions")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenario", default="the_last_reel")
    parser.add_argument("--length", default="lesson")
    parser.add_argument("--turns", type=int, default=5, help="pairs of engine and yardstick")
    parser.add_argument("--seconds", type=float, default=1.0, help="CPU seconds for each half of a pair")
    parser.add_argument("--films", type=int, default=20, help="films behind the calls and the bots")
    options = parser.parse_args()
    rules = rules_of(options.scenario, options.length)
    print(f"{rules.film.title}, {options.length}")
    compare(rules, options.turns, options.seconds)
    print()
    calls(rules, max(1, options.films // 4))
    print()
    counted(rules, options.films)
    bots(rules, list(NAMES), options.films)


if __name__ == "__main__":
    main()
