"""Reports of a crash: a plain text beside the films, written whole; failing to write one is no second crash."""

from __future__ import annotations

import platform
from pathlib import Path

from game import __version__
from game.saves import vault


def report(trace: str, facts: dict[str, str]) -> str:
    """The text of a report: versions, what is known of the moment, the trace."""
    lines = [f"above-the-line {__version__}, Python {platform.python_version()}, {platform.system()}"]
    lines += [f"{name}: {value}" for name, value in facts.items()]
    return "\n".join([*lines, "", trace.rstrip(), ""])


def keep_report(folder: Path, stamp: str, text: str) -> Path | None:
    """Keep a report under a stamp (a date and time in letters and digits); a second one under the same stamp gets a
    number. None where it can't be written."""
    path, number = folder / f"crash-{stamp}.txt", 1
    try:
        folder.mkdir(parents=True, exist_ok=True)
        while path.exists():
            number += 1
            path = folder / f"crash-{stamp}-{number}.txt"
        vault.put(path, text.encode())
    except OSError:
        return None
    return path
