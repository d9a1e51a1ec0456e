"""``calibrate``: how close simulated films are to real ones."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from game.cli import ends, shelves
from game.engine import Options
from game.engine.outcome import OutcomeParams
from game.playtest.calibration import FilmRow, ks_table, model_population, read_films, summaries
from game.strings import say

POPULATIONS = ("model",)
COLUMNS = ("tier", "multiple", "critics", "audience")


def calibrate(
    population: Annotated[str, typer.Option(help=say("cli.help.population"))] = "model",
    films: Annotated[int, typer.Option(min=6, help=say("cli.help.films"))] = 24_000,
    seed: Annotated[str, typer.Option(help=say("cli.help.seed"))] = "1",
    csv_file: Annotated[Path | None, typer.Option("--csv", help=say("cli.help.csv"))] = None,
    real: Annotated[Path | None, typer.Option(help=say("cli.help.real"))] = None,
) -> int:
    """Draw released films from average play of the outcome model and compare them with real ones, tier by tier."""
    if population not in POPULATIONS:
        raise ends.misused("cli.unknown_population", name=population, known=", ".join(POPULATIONS))
    params = shelves.film_rules(shelves.DEFAULT_FILM, Options())[0].core.outcome
    known = _real_films(params, real) if real else None
    rows = model_population(params, shelves.whole_number(seed), per_tier=max(1, films // len(params.tiers)))
    if csv_file is not None:
        _write(csv_file, rows)
    out = Console(highlight=False)
    out.print(say("cli.calibrate.against_films" if known else "cli.calibrate.against_table"))
    table = Table(*(say(f"cli.calibrate.{head}") for head in ("tier", "real", "model", "distance", "limit")))
    close = ks_table(params, rows, known)
    for row in close:
        table.add_row(row.tier, str(row.real), str(row.model), f"{row.distance:.3f}", f"{row.limit:.2f}")
    out.print(table)
    more = Table(*(say(f"cli.calibrate.{head}") for head in ("tier", "critics", "audience", "profit")))
    for one in summaries(rows):
        more.add_row(one.tier, f"{one.critics_mean:.0f}", f"{one.audience_mean:.0f}", f"{one.in_profit:.0%}")
    out.print(more)
    return ends.GOOD if all(row.distance <= row.limit for row in close) else ends.FAILED


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
