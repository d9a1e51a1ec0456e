"""Pages that commands write: only where they are HTML, and never over a file that is there."""

from __future__ import annotations

import sys
from pathlib import Path

from game.cli import ends, shelves
from game.strings import say


def must_be_a_page(report: Path) -> None:
    """End the command for a report of another kind, or one that would be written over something."""
    if report.suffix == ".pdf":
        raise ends.misused("cli.replay.report_pdf")
    if report.suffix not in (".html", ".htm"):
        raise ends.misused("cli.replay.report_kind", file=report.name)
    if shelves.is_there(report):
        raise ends.misused("cli.file_exists", file=report)


def write_page(report: Path, page: str) -> None:
    """Write a page and say where it is. Ends the command where it can't be written."""
    try:
        report.write_text(page, encoding="utf-8")
    except OSError as error:
        raise ends.failed("cli.cannot_write", file=report, why=error.strerror) from None
    sys.stderr.write(say("cli.replay.report_written", file=report) + "\n")
