"""``class``: what a teacher needs."""

from __future__ import annotations

import secrets
import sys
from typing import Annotated

import typer

from game.classroom import codes
from game.cli import comparing, ends, shelves
from game.engine import Options
from game.strings import say

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

DIALS = ("relaxed", "fair", "tight")
PREVIEWS = ("full", "hints", "none")


@app.callback()
def _all() -> None:
    """Prepare a lesson, and compare what came of it."""


app.command("compare")(comparing.compare)


@app.command("code")
def code(
    scenario: Annotated[str, typer.Option(help=say("cli.help.scenario"))] = shelves.DEFAULT_FILM,
    length: Annotated[str, typer.Option(help=say("cli.help.length"))] = "lesson",
    budget: Annotated[str, typer.Option(help=say("cli.help.budget"))] = "fair",
    schedule: Annotated[str, typer.Option(help=say("cli.help.schedule"))] = "fair",
    previews: Annotated[str, typer.Option(help=say("cli.help.previews"))] = "full",
    seed: Annotated[str, typer.Option(help=say("cli.help.seed"))] = "",
) -> int:
    """Print a class code: whoever types it plays this very film, with the same weather, cards and audience."""
    for dial in (budget, schedule):
        if dial not in DIALS:
            raise ends.misused("cli.unknown_dial", name=dial)
    if previews not in PREVIEWS:
        raise ends.misused("cli.unknown_previews", name=previews)
    options = Options(length, budget, schedule, previews=previews)
    compiled = shelves.film_rules(scenario, options)[1]
    number = shelves.whole_number(seed) if seed else secrets.randbelow(codes.SEEDS)
    if not 0 <= number < codes.SEEDS:
        raise ends.misused("code.long_seed", most=codes.SEEDS - 1)
    sys.stdout.write(codes.write(compiled.film.id, compiled.digest, options, number) + "\n")
    return ends.GOOD
