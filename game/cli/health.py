"""``doctor``: what this installation has and can do."""

from __future__ import annotations

import os
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
    """Say versions, films, folders, display, sound and speech. Exit code 1 when a film can't be played."""
    # A library that greets would do it in front of the first line.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
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
    lines += _outfit()
    sys.stdout.write("\n".join(lines) + "\n")
    return ends.GOOD if good else ends.FAILED


def _outfit() -> list[str]:
    """What the window finds on this computer. The terminal game needs none of it, so nothing of it is a failure."""
    from game.ui.outfit import UNSEEN, outfit

    found = outfit()
    display, sound = found.display, found.sound
    why = display.why or (display.driver if display.driver in UNSEEN else "")
    return [
        say("cli.doctor.display_no", why=why)
        if why
        else say("cli.doctor.display", driver=display.driver, width=display.size[0], height=display.size[1]),
        say("cli.doctor.sound_no", why=sound.why)
        if sound.why
        else say("cli.doctor.sound", driver=sound.driver, rate=sound.size[0], channels=sound.size[1]),
        say("cli.doctor.fonts_no", names=", ".join(found.missing)) if found.missing else say("cli.doctor.fonts"),
        say("cli.doctor.speech", name=found.speech) if found.speech else say("cli.doctor.speech_no"),
    ]


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
