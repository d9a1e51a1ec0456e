"""``pack``: what an author asks about a pack."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from game.cli import authoring, ends, shelves
from game.packs.author.findings import as_json, has_errors, report
from game.packs.library import pack_check
from game.strings import say

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _all() -> None:
    """Check scenario packs, and read what may stand in them."""


@app.command("check")
def check(
    pack: Annotated[Path, typer.Argument(help=say("cli.help.pack"))],
    json: Annotated[bool, typer.Option("--json", help=say("cli.help.json"))] = False,
) -> int:
    """Say everything that is wrong with a pack, in the order of its files."""
    found = pack_check(shelves.existing(pack))
    if json:
        sys.stdout.write(as_json(found) + "\n")
    elif found:
        sys.stdout.write(report(found) + "\n")
    else:
        sys.stdout.write(say("cli.pack.clean", pack=pack) + "\n")
    return ends.FAILED if has_errors(found) else ends.GOOD


app.command("docs")(authoring.docs)
app.command("schema")(authoring.schema)
