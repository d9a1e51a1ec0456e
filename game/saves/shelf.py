"""The shelf: which films lie in a folder, for the screen that offers to go on with one."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import msgspec

from game.engine import Options
from game.saves.loading import read
from game.saves.notices import Notice, Unreadable

ENDING = ".film"
"""Ending of a save's file name."""


SECOND = 1_000_000_000
"""Nanoseconds."""


class Spine(msgspec.Struct, frozen=True):
    """What a film on the shelf shows before it is opened. ``stage`` is "over" when it has had its premiere;
    ``written`` is when it was last played, in seconds of the file system's clock."""

    path: Path
    scenario: str
    seed: int
    options: Options
    decisions: int
    phase: str
    round: int
    stage: str
    seat: str
    written: int


class _Standing(msgspec.Struct):
    phase: str
    round: int
    stage: str
    seat: str


def shelf(folder: Path) -> list[Spine | Notice]:
    """The films in a folder, last written first; a notice for each that can't be read. No folder, no films."""
    with suppress(OSError):
        return [_spine(path) for path in sorted(films(folder), key=_written, reverse=True)]
    return []


def films(folder: Path) -> list[Path]:
    """The files in a folder that are named like films, by name. Raises ``OSError`` where the folder can't be listed."""
    return sorted(path for path in folder.iterdir() if path.name.endswith(ENDING))


def free_path(folder: Path, scenario: str, seed: int) -> Path:
    """A path in a folder that no film has yet, named after its scenario and seed."""
    name = re.sub(r"[^\w-]+", "_", scenario) or "film"
    taken: list[str] = []
    with suppress(OSError):
        taken = [path.name for path in films(folder)]
    number = 1
    while _numbered(name, seed, number) in taken:
        number += 1
    return folder / _numbered(name, seed, number)


def discard(path: Path) -> Notice | None:
    """Take a film off the shelf for good. Returns what to tell the player where that failed; no film is no failure."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        return Notice("not_discarded", {"file": path.name, "why": error.strerror or type(error).__name__})
    return None


def _numbered(name: str, seed: int, number: int) -> str:
    return f"{name}-{seed}{f'-{number}' if number > 1 else ''}{ENDING}"


def _written(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_mtime_ns
    return 0


def _spine(path: Path) -> Spine | Notice:
    try:
        save = read(path)
        standing = msgspec.json.decode(save.snapshot, type=_Standing)
    except Unreadable as error:
        return error.notice
    except msgspec.DecodeError:
        return Notice("damaged", {"file": path.name})
    head = save.head
    return Spine(path, head.origin.scenario, head.seed, head.options, len(save.decisions),
                 standing.phase, standing.round, standing.stage, standing.seat, _written(path) // SECOND)  # fmt: skip
