"""``doctor``: what this installation has and can do."""

from __future__ import annotations

import platform
import sys
from importlib import metadata
from pathlib import Path

from game import __version__
from game.cli import ends, shelves
from game.dataroot import data_root
from game.engine import Options
from game.packs.library import usual_library
from game.strings import say

PARTS = ("pygame-ce", "msgspec", "numpy", "pydantic", "PyYAML", "typer", "rich", "platformdirs")


def doctor() -> int:
    """Say versions, films, folders and whether they can be written to. Exit code 1 when something is missing."""
    lines = [say("cli.doctor.game", version=__version__, python=platform.python_version(), system=platform.system())]
    lines += [_part(name) for name in PARTS]
    lines.append(say("cli.doctor.data", folder=data_root()))
    library = usual_library()
    good = True
    for film in library.films():
        try:
            shelves.film_rules(film.id, Options())
            lines.append(say("cli.doctor.film", id=film.id, title=film.title, version=film.version))
        except ends.Ended as end:
            good = False
            lines.append(end.sentence)
    lines.append(say("cli.doctor.cache_yes" if library.cache_is_writable() else "cli.doctor.cache_no"))
    folder = shelves.saves_folder()
    lines.append(say("cli.doctor.saves_yes" if _writable(folder) else "cli.doctor.saves_no", folder=folder))
    sys.stdout.write("\n".join(lines) + "\n")
    return ends.GOOD if good else ends.FAILED


def _part(name: str) -> str:
    try:
        return say("cli.doctor.part", name=name, version=metadata.version(name))
    except metadata.PackageNotFoundError:
        return say("cli.doctor.part_missing", name=name)


def _writable(folder: Path) -> bool:
    """Whether a file can be made in a folder, which is made if need be."""
    probe = folder / "probe"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
