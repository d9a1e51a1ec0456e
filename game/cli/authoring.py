"""``pack docs`` and ``pack schema``: what the game says to authors about the shape of packs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from game.cli import ends
from game.packs.author.closed_lists import pages
from game.packs.author.publish import schema as schema_of
from game.packs.author.shape.files import EVENTS, known_names
from game.packs.library import usual_library
from game.strings import say


def docs(
    folder: Annotated[Path, typer.Argument(help=say("cli.help.docs_folder"))],
    check: Annotated[bool, typer.Option("--check", help=say("cli.help.docs_check"))] = False,
) -> int:
    """Write the authors' reference: the files of packs, effects, conditions and words, with examples."""
    library = usual_library()
    shipped = [library.files_of(pack.id) or {} for pack in reversed(library.installed()) if pack.shipped]
    fresh = pages(shipped)
    if check:
        stale = [name for name, text in fresh.items() if _read(folder / name) != text]
        for name in stale:
            ends.complain(say("cli.pack.stale", file=folder / name))
        return ends.FAILED if stale else ends.GOOD
    for name, text in fresh.items():
        _write(folder / name, text)
        sys.stdout.write(say("cli.pack.written", file=folder / name) + "\n")
    return ends.GOOD


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ends.failed("cli.cannot_write", file=file, why=error.strerror) from None


def schema(
    name: Annotated[str, typer.Argument(help=say("cli.help.schema_name"))] = "",
) -> int:
    """Print the JSON schema of a file of a pack, for an editor that checks while you type; no name lists the names."""
    known = [*known_names(), f"{EVENTS}..."]
    if not name:
        sys.stdout.write("\n".join(known) + "\n")
        return ends.GOOD
    found = schema_of(name)
    if found is None:
        raise ends.misused("cli.unknown_file", name=name, known=", ".join(known))
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(found)).decode() + "\n")
    return ends.GOOD
