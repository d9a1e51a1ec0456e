"""Lines of shipped packs that show a verb in use, as their authors wrote them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.packs.author.build import Files, shaped
from game.packs.author.contents import ShapedPack
from game.packs.author.findings import Path
from game.packs.author.reader import Document
from game.packs.author.shape.conditions import EffectBase
from game.packs.author.shape.effect_verbs import EFFECTS
from game.packs.author.shape.form import Form, walk
from game.packs.author.shape.leaves import LEAVES

LONGEST = 110
"""A longer line does not teach the verb any more."""


class Example(NamedTuple):
    """A line of a pack and the file it stands in."""

    pack: str
    file: str
    line: str


class Examples(NamedTuple):
    """The first short line of each verb, by verb."""

    conditions: dict[str, Example]
    effects: dict[str, Example]


def examples(packs: Iterable[Files]) -> Examples:
    """What the packs show of every verb, the first pack first."""
    found = Examples({}, {})
    for files in packs:
        pack = shaped(files).pack
        if pack is not None:
            _gather(pack, found)
    return found


def _gather(pack: ShapedPack, found: Examples) -> None:
    for name, file in pack.files.items():
        for path, value in walk(file.form):
            verb = _verb(value)
            if verb is None:
                continue
            known = found.effects if isinstance(value, EffectBase) else found.conditions
            line = "" if verb in known else _written(file.document, path)
            if line:
                known[verb] = Example(pack.id, f"{name}.yaml", line)


def _verb(value: object) -> str | None:
    """The verb a form was written with; None for what is neither an effect nor a condition."""
    if not isinstance(value, Form) or not type(value).__module__.endswith("conditions"):
        return None
    verbs = EFFECTS if isinstance(value, EffectBase) else LEAVES
    return next((name for name in map(_key, type(value).model_fields) if name in verbs), None)


def _key(field: str) -> str:
    return field.rstrip("_")


def _written(document: Document, path: Path) -> str:
    """The mapping at a path as it was written; empty when it is long, or spread over lines."""
    place = document.place(path)
    text = document.source.lines[place.line - 1][place.column - 1 :]
    depth = 0
    for at, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0:
            return text[: at + 1] if sign == "}" and at < LONGEST else ""
    return ""
