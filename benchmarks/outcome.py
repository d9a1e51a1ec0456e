"""The outcome model against real films: distances, scores, shares of luck, and the time a release takes.

``python -m benchmarks.outcome`` compares a drawn population with the quantiles stored in outcome.json;
``--real FILE`` with the films of a CSV (columns as in ``game.playtest.calibration.read_films``);
``--refit`` works out the fitted constants anew and writes them back into outcome.json.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

import msgspec
from numpy.random import default_rng

from game.dataroot import data_root
from game.engine.outcome import OutcomeParams, decode, release
from game.playtest.calibration import (
    FilmRow,
    Shares,
    TierSummary,
    decision_share,
    draw_films,
    fit_constants,
    ks_table,
    model_population,
    read_films,
    summaries,
)
from game.playtest.fitting import gate_share

NUMBERS = re.compile(r"\[\s+([-0-9.,\s]+?)\s+\]")


def formatted(params: OutcomeParams) -> str:
    """The parameters as JSON with one key a line and lists of numbers on one line."""
    text = json.dumps(msgspec.to_builtins(params, str_keys=True), indent=1)
    return NUMBERS.sub(lambda found: "[" + " ".join(found[1].split()) + "]", text) + "\n"


def print_distances(params: OutcomeParams, rows: list[FilmRow], real: list[FilmRow] | None) -> None:
    """Kolmogorov-Smirnov distances per tier, with the greatest allowed."""
    print("compared with", "the real films given" if real else "the quantiles stored in outcome.json (no --real)")
    print(f"{'tier':8} {'model':>6} {'real':>6} {'KS':>6} {'limit':>6}")
    for row in ks_table(params, rows, real):
        verdict = "" if row.distance <= row.limit else "  too far"
        print(f"{row.tier:8} {row.model:6} {row.real:6} {row.distance:6.3f} {row.limit:6.2f}{verdict}")


def print_summary(found: list[TierSummary]) -> None:
    """Scores, links and success per tier."""
    print(
        f"{'tier':8} {'films':>6} {'critics':>12} {'audience':>12} {'c~a':>5} {'c~x':>5} {'a~x':>5}"
        f" {'1x':>5} {'2x':>5} {'2.5x':>5} {'3x':>5} {'profit':>6}"
    )
    for row in found:
        shares = " ".join(f"{share:5.2f}" for share in (*row.at_least, row.in_profit))
        print(
            f"{row.tier:8} {row.films:6} {row.critics_mean:5.1f} ± {row.critics_sd:4.1f}"
            f" {row.audience_mean:5.1f} ± {row.audience_sd:4.1f} {row.critics_audience_corr:5.2f}"
            f" {row.critics_multiple_rank_corr:5.2f} {row.audience_multiple_rank_corr:5.2f} {shares}"
        )


def print_shares(params: OutcomeParams) -> None:
    """What settles the index, and how many films made get into cinemas."""
    print(f"{'tier':8} {'released':>8} " + " ".join(f"{name:>12}" for name in Shares._fields))
    for tier in params.tiers:
        shares = " ".join(f"{share:12.2f}" for share in decision_share(params, tier))
        print(f"{tier.name:8} {gate_share(params, tier):8.2f} {shares}")


def microseconds(params: OutcomeParams, films: int) -> float:
    """CPU time of one release."""
    drawn = draw_films(params, params.tiers[3], default_rng(1))
    ready = [next(drawn) for _ in range(films)]
    start = time.process_time()
    for film in ready:
        release(params, *film)
    return (time.process_time() - start) / films * 1e6


def main() -> None:
    """Print the comparison, or refit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--params", type=Path, default=data_root() / "scenarios" / "core" / "outcome.json")
    parser.add_argument("--real", type=Path, help="CSV of real films; the game does not ship one")
    parser.add_argument("--films", type=int, default=4000, help="model films per tier")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--refit", action="store_true", help="write fresh fitted constants into --params")
    options = parser.parse_args()
    params = decode(options.params.read_bytes())
    if options.refit:
        options.params.write_text(formatted(fit_constants(params)), encoding="utf-8")
        return
    real = None
    if options.real:
        with options.real.open(encoding="utf-8", newline="") as lines:
            real = read_films(params, lines)
    rows = model_population(params, options.seed, per_tier=options.films)
    print_distances(params, rows, real)
    print("\nmodel, average play, released films")
    print_summary(summaries(rows))
    if real:
        print("\nreal films")
        names = [tier.name for tier in params.tiers]
        print_summary(summaries(sorted(real, key=lambda row: names.index(row.tier))))
    print("\nshares of the index's variance over released films")
    print_shares(params)
    print(f"\n{microseconds(params, 2000):.0f} µs a release")


if __name__ == "__main__":
    main()
