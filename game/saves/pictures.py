"""Pictures a player wants to keep: written whole, under a name that nothing has yet."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

from game.saves import vault


def keep_picture(folders: Sequence[Path], name: str, png: bytes) -> Path:
    """Keep a PNG in the first folder that takes it, under a name like the one wanted. Returns where it lies.

    Raises ``OSError`` where no folder takes it.
    """
    refused = OSError("no folder was offered")
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            place = _free(folder, name)
            vault.put(place, png)
        except OSError as problem:
            refused = problem
        else:
            return place
    raise refused


def _free(folder: Path, name: str) -> Path:
    """A path for a PNG that nothing lies at yet."""
    plain = re.sub(r"[^\w-]+", "_", name).strip("_") or "picture"
    names = (f"{plain}{f'-{number}' if number > 1 else ''}.png" for number in itertools.count(1))
    return next(folder / one for one in names if not (folder / one).exists())
