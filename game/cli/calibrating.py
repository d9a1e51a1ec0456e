"""``calibrate``: how close simulated films are to real ones."""

from __future__ import annotations

import csv
import functools
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from game.cli import ends, shelves
from game.cli.simulating import rules_for
from game.engine import Options, Rules
from game.engine.outcome import OutcomeParams
from game.packs.library import usual_library
from game.playtest.calibration import (
    FilmRow,
    KsRow,
    ks_table,
    model_population,
    play_population,
    read_films,
    summaries,
)
from game.playtest.runner import Play
from game.playtest.standards import POPULATION as REFERENCE
from game.playtest.standards import Row, off
from game.playtest.standards import population as average_play
from game.strings import say

POPULATIONS = ("model", "play")
COLUMNS = ("tier", "multiple", "critics", "audience")
FILMS = {"model": 24_000, "play": 200}
"""Films drawn where nobody says how many. A play takes a tenth of a second to a second."""


def calibrate(
    population: Annotated[str, typer.Option(help=say("cli.help.population"))] = "model",
    films: Annotated[int | None, typer.Option(min=6, help=say("cli.help.films"))] = None,
    seed: Annotated[str, typer.Option(help=say("cli.help.seed"))] = "1",
    jobs: Annotated[int, typer.Option(min=1, help=say("cli.help.jobs"))] = 1,
    csv_file: Annotated[Path | None, typer.Option("--csv", help=say("cli.help.csv"))] = None,
    real: Annotated[Path | None, typer.Option(help=say("cli.help.real"))] = None,
) -> int:
    """Draw released films, from average play of the outcome model or from plays of bots, and compare them with real
    ones, tier by tier. Plays are also held against the standards of average play."""
    if population not in POPULATIONS:
        raise ends.misused("cli.unknown_population", name=population, known=", ".join(POPULATIONS))
    params = shelves.film_rules(shelves.DEFAULT_FILM, Options())[0].core.outcome
    known = _real_films(params, real) if real else None
    count, number, out = films or FILMS[population], shelves.whole_number(seed), Console(highlight=False)
    if population == "model":
        rows = model_population(params, number, per_tier=max(1, count // len(params.tiers)))
    else:
        rows = play_population(params, _plays(out, count, number, jobs))
    if csv_file is not None:
        _write(csv_file, rows)
    if not rows:
        out.print(say("cli.calibrate.none_in_cinemas"))
        return ends.GOOD
    close = ks_table(params, rows, known)
    _print(out, close, rows, "films" if known else "table")
    # Plays are of two films: how they lie beside all real films of their size is shown, not judged.
    good = population == "play" or all(row.distance <= row.limit for row in close)
    return ends.GOOD if good else ends.FAILED


def _print(out: Console, close: list[KsRow], rows: list[FilmRow], against: str) -> None:
    out.print(say(f"cli.calibrate.against_{against}"))
    table = Table(*(say(f"cli.calibrate.{head}") for head in ("tier", "real", "model", "distance", "limit")))
    for row in close:
        table.add_row(row.tier, str(row.real), str(row.model), f"{row.distance:.3f}", f"{row.limit:.2f}")
    out.print(table)
    more = Table(*(say(f"cli.calibrate.{head}") for head in ("tier", "critics", "audience", "profit")))
    for one in summaries(rows):
        more.add_row(one.tier, f"{one.critics_mean:.0f}", f"{one.audience_mean:.0f}", f"{one.in_profit:.0%}")
    out.print(more)


def _plays(out: Console, films: int, seed: int, jobs: int) -> list[Play]:
    """Plays of the reference population of every shipped film and length, with a table of each."""
    boards = [(film.id, length) for film in usual_library().films() if film.shipped for length in film.lengths]
    found: list[Play] = []
    for film, length in boards:
        load = functools.partial(rules_for, film, Options(length))
        done = average_play(load, max(len(REFERENCE), films // len(boards)), seed, jobs=jobs)
        found += done
        _print_plays(out, load(), done)
    return found


def _print_plays(out: Console, rules: Rules, plays: list[Play]) -> None:
    """How the plays of a film end, and how far their latents are from average play: 0 and 1 fit."""
    made = [play for play in plays if play.delivered]
    facts = {
        "film": rules.film.title,
        "length": rules.options.length,
        "plays": len(plays),
        "delivered": f"{len(made) / len(plays):.0%}",
        "cinemas": f"{sum(play.premiere.gross > 0 for play in plays) / len(plays):.0%}",
        "success": f"{sum(play.premiere.success for play in plays) / len(plays):.0%}",
    }
    out.print(say("cli.calibrate.plays", **facts))
    tier, length = rules.film.tier, rules.options.length
    usual = rules.core.standards[f"{tier}/{length}"]
    stored = [Row(tier, length, name, one.mean, one.sd) for name, one in usual.items()]
    table = Table(*(say(f"cli.calibrate.{head}") for head in ("latent", "mean", "deviation")))
    for latent, (mean, deviation) in off(stored, plays).items() if made else ():
        table.add_row(latent, f"{mean:+.2f}", f"{deviation:.2f}")
    out.print(table)


def _real_films(params: OutcomeParams, file: Path) -> list[FilmRow]:
    try:
        lines = shelves.existing(file).read_text(encoding="utf-8").splitlines()
        return read_films(params, lines)
    except (OSError, UnicodeDecodeError, KeyError, ValueError):
        raise ends.failed("cli.no_film_table", file=file) from None


def _write(file: Path, rows: list[FilmRow]) -> None:
    """Write the films as a table: tier, multiple, critics, audience."""
    try:
        with file.open("x", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(COLUMNS)
            writer.writerows([getattr(row, name) for name in COLUMNS] for row in rows)
    except FileExistsError:
        raise ends.failed("cli.file_exists", file=file) from None
    except OSError as error:
        raise ends.failed("cli.cannot_write", file=file, why=error.strerror) from None
    sys.stderr.write(say("cli.calibrate.written", count=len(rows), file=file) + "\n")
