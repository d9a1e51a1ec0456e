"""Digests: what a class compares to know that everybody plays the same pack."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from game.packs.author.media import LOCK

SHOWN = 12
"""Characters of a pack's digest that people compare."""


def file_digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of every file of a pack but its lock, sorted by name, as 64 hexadecimal digits."""
    return {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files) if name != LOCK}


def pack_digest(files: Mapping[str, bytes]) -> str:
    """The digest of a whole pack: SHA-256 over the sorted names and digests of its files, 64 hexadecimal digits.

    The same for a folder and for an archive of it. Show the first ``SHOWN`` characters.
    """
    lines = "".join(f"{digest}  {name}\n" for name, digest in file_digests(files).items())
    return hashlib.sha256(lines.encode()).hexdigest()
