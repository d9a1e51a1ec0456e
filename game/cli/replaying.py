"""``replay``: play a save again from its seed, and say whether every step agrees with the record."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from game import saves
from game.cli import ends
from game.cli.pages import must_be_a_page, write_page
from game.cli.playing import unreadable
from game.installation import Installation
from game.saves import Notice, Unreadable
from game.strings import say
from game.text.report import report as report_of


def replay(
    file: Annotated[Path, typer.Argument(help=say("cli.help.save"))],
    verify: Annotated[bool, typer.Option("--verify", help=say("cli.help.verify"))] = False,
    report: Annotated[Path | None, typer.Option("--report", help=say("cli.help.report"))] = None,
    json: Annotated[bool, typer.Option("--json", help=say("cli.help.json"))] = False,
) -> int:
    """Play a save again and name the first step that differs."""
    if report is not None:
        must_be_a_page(report)
    try:
        played = saves.replay(file, Installation().find_rules, verify=verify)
    except Unreadable as error:
        raise unreadable(error.notice, file) from None
    if isinstance(played, Notice):
        raise ends.failed(f"saves.{played.id}", **played.facts)
    first = played.first_difference
    if json:
        found = {"steps": played.steps, "verified": verify and first is None, "first_difference": first}
        sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
    elif first is None:
        sys.stdout.write(say("cli.replay.same" if verify else "cli.replay.played", steps=played.steps) + "\n")
    else:
        facts = {"number": first.number, "action": first.action, "reason": first.reason}
        sys.stdout.write(say(f"cli.replay.{first.kind}", **facts) + "\n")
    if report is not None and first is None:
        _write(report, file)
    return ends.GOOD if first is None else ends.FAILED


def _write(report: Path, file: Path) -> None:
    """Write the debrief of a finished film as a page."""
    recorder = saves.load(file, Installation().find_rules).recorder
    if recorder.production.premiere is None:
        raise ends.failed("cli.replay.unfinished", file=file)
    write_page(report, report_of(recorder))
