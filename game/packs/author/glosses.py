"""What the entries of the closed lists mean: the file ``glosses.yaml``, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from game.packs.author.reader import read

FILE = "glosses.yaml"


class Gloss(msgspec.Struct, frozen=True):
    """What a verb does, in which unit its number is, and which numbers are usual or possible."""

    means: str
    unit: str
    range: str = ""


class Glosses(msgspec.Struct, frozen=True):
    """Every entry of every closed list with its meaning."""

    effects: dict[str, Gloss]
    conditions: dict[str, Gloss]
    gauges: dict[str, str]
    changeable: dict[str, str]
    moments: dict[str, str]
    scene_states: dict[str, str]
    placeholders: dict[str, str]
    fields: dict[str, str]
    deeds: dict[str, str]
    sources: dict[str, str]
    preferences: dict[str, str]


@cache
def glosses() -> Glosses:
    """The glosses of the game. Raises ``msgspec.ValidationError`` where an entry lacks its meaning."""
    raw = resources.files("game.packs.author").joinpath(FILE).read_bytes()
    return msgspec.convert(read(FILE, raw).plain(), Glosses)
