"""Compiled packs kept for old films: by digest, for as long as a save names them."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

from game.saves import vault
from game.saves.loading import read
from game.saves.notices import Unreadable
from game.saves.shelf import films

# A digest stands in a save, and a save may come from anybody: it must not lead out of the folder.
_DIGEST = re.compile(r"[0-9a-zA-Z]{8,128}")
_KEPT = ".pack"


def keep_pack(folder: Path, digest: str, compiled: bytes) -> bool:
    """Keep a compiled pack under its digest. Returns whether it is there now: in a locked folder it can't be.

    Raises ``ValueError`` for a digest of other signs than letters and digits.
    """
    place = _place(folder, digest)
    if place is None:
        raise ValueError(f"not a digest: {digest!r}")
    if kept_pack(folder, digest) == compiled:
        return True
    try:
        folder.mkdir(parents=True, exist_ok=True)
        vault.put(place, _seal(compiled) + b"\n" + compiled)
    except OSError:
        return False
    return True


def kept_pack(folder: Path, digest: str) -> bytes | None:
    """The compiled pack kept under a digest, or None if there is none or it is no longer what was kept."""
    place = _place(folder, digest)
    if place is None:
        return None
    try:
        seal, _, compiled = vault.fetch(place).partition(b"\n")
    except Unreadable:
        return None
    return compiled if seal == _seal(compiled) else None


def release_packs(folder: Path, saves: Path) -> list[str]:
    """Remove the kept packs that no save in a folder names; returns their digests.

    While the folder or one save in it can't be read, all packs stay: it may name any of them.
    """
    try:
        named = {stretch.digest for path in films(saves) for stretch in read(path).head.stretches}
        free = sorted(path for path in folder.glob(f"*{_KEPT}") if path.stem not in named)
        for path in free:
            path.unlink()
    except (Unreadable, OSError):
        return []
    return [path.stem for path in free]


def _place(folder: Path, digest: str) -> Path | None:
    return folder / f"{digest}{_KEPT}" if _DIGEST.fullmatch(digest) else None


def _seal(compiled: bytes) -> bytes:
    return blake2b(compiled, digest_size=16).hexdigest().encode()
