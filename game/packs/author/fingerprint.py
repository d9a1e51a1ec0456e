"""What a compiled film was made from and by: digests of packs, and of the compiler itself. No YAML, no pydantic."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOMS = ("packs/author", "packs/load.py", "engine/rules", "engine/outcome")
"""The sources that decide what a compiled film looks like."""


@cache
def compiler() -> str:
    """Sixteen characters that name the sources this compiler is made of: another compiler, another film."""
    game = Path(__file__).parents[2]
    digest = hashlib.sha256()
    for room in ROOMS:
        place = game / room
        for source in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def digest_of(digests: Mapping[str, str]) -> str:
    """One digest for the packs of a film, whatever their order: 64 hexadecimal digits."""
    lines = "".join(f"{pack} {digests[pack]}\n" for pack in sorted(digests))
    return hashlib.sha256(lines.encode()).hexdigest()
