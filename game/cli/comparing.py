"""``class compare``: the saved films of a class side by side."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from game.classroom.gathering import Gathered, gather
from game.cli import ends, shelves
from game.cli.pages import must_be_a_page, write_page
from game.installation import Installation
from game.strings import say
from game.text.class_page import ClassPage, left_out


def compare(
    folder: Annotated[Path, typer.Argument(help=say("cli.help.class_folder"))],
    report: Annotated[Path | None, typer.Option("--report", help=say("cli.help.class_report"))] = None,
) -> int:
    """Compare the saved films of a class: a row for each, where they parted, and the cards that divided them."""
    if report is not None:
        must_be_a_page(report)
    found = _gathered(folder)
    if not found.groups:
        for sentence in left_out(found):
            ends.complain(sentence)
        raise ends.failed("class.cli.none_finished", folder=folder)
    page = ClassPage(found)
    sys.stdout.write("\n".join(page.lines()) + "\n")
    if report is not None:
        write_page(report, page.html())
    return ends.FAILED if found.apart or found.broken else ends.GOOD


def _gathered(folder: Path) -> Gathered:
    """The films of the folder. Ends the command where there is no folder, or none of them."""
    if not shelves.existing(folder).is_dir():
        raise ends.misused("class.cli.not_a_folder", file=folder)
    try:
        found = gather(folder, Installation().find_rules)
    except OSError as error:
        raise ends.failed("class.cli.cannot_list", folder=folder, why=error.strerror) from None
    if not (found.groups or found.unfinished or found.broken):
        raise ends.failed("class.cli.no_films", folder=folder)
    return found
