"""Files written whole or not at all, and read without surprises."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from game.saves.notices import unreadable

PART = ".part"
"""Ending of a temporary file; one that is left over was never finished, and its film goes on without it."""

_MOST_BYTES = 64 * 1024 * 1024


def put(path: Path, raw: bytes) -> None:
    """Replace a file by these bytes in one move, so that a reader or a crash finds the old or the new, never less.

    The temporary file lies in the same folder, because a move across file systems is a copy. Raises ``OSError``.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    try:
        with part.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _sync(path.parent)


def _sync(folder: Path) -> None:
    """Make the move itself outlast a power cut, where the system lets a folder be synced (Windows does not)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(path: Path) -> None:
    """Remove the temporary files that killed processes left beside a file. One that can't be removed stays."""
    with suppress(OSError):
        for part in path.parent.glob(f"{_literal(path.name)}.*{PART}"):
            part.unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def fetch(path: Path) -> bytes:
    """The bytes of a file. Raises ``Unreadable`` if there is no file, if it can't be read or is no ordinary file."""
    name = path.name or str(path)
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise unreadable("a_folder", file=name)
        # A pipe or a device would be waited for without end, and no film fills 64 MB.
        if not stat.S_ISREG(kind.st_mode) or kind.st_size > _MOST_BYTES:
            raise unreadable("not_a_save", file=name)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise unreadable("missing", file=name) from error
    except PermissionError as error:
        raise unreadable("no_permission", file=name) from error
    except OSError as error:
        raise unreadable("out_of_reach", file=name, why=error.strerror or type(error).__name__) from error
