"""``career``: the films so far and the reputation they left."""

from __future__ import annotations

import sys
from typing import Annotated

import msgspec
import typer

from game.cli import ends, shelves
from game.saves import profile, put_aside
from game.strings import say
from game.text import career as pages


def career(
    reset: Annotated[bool, typer.Option("--reset", help=say("cli.help.reset"))] = False,
    json: Annotated[bool, typer.Option("--json", help=say("cli.help.json"))] = False,
) -> int:
    """List the films of your career and the reputation they left, or begin anew."""
    folder = shelves.data_folder()
    if reset:
        aside = put_aside(folder)
        sys.stdout.write((say("career.reset", file=aside) if aside else say("career.none")) + "\n")
        return ends.GOOD
    known, notice = profile(folder)
    if notice is not None:
        ends.complain(say(f"saves.{notice.id}", **notice.facts))
    if known is None:
        return ends.FAILED
    if json:
        sys.stdout.write(msgspec.json.encode(known).decode() + "\n")
    else:
        sys.stdout.write("\n".join(pages.listed(known)) + "\n")
    return ends.GOOD
