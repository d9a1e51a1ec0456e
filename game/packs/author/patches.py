"""Explicit changes of another pack's items: ``patch:`` in ``pack.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from pydantic import ValidationError

from game.packs.author.contents import ShapedFile, ShapedPack
from game.packs.author.findings import Finding, Path
from game.packs.author.nodes import Plain
from game.packs.author.shape.files import form_for
from game.packs.author.shape.manifest import PatchForm
from game.packs.author.shape.mistakes import mistakes_of
from game.packs.author.suggest import did_you_mean

Row: TypeAlias = "dict[str, Plain]"


def patched(pack: ShapedPack, others: Sequence[ShapedPack]) -> tuple[list[ShapedPack], list[Finding]]:
    """The other packs with the pack's changes applied, and the changes that can't be made."""
    patcher = Patcher(pack, others)
    for place, patch in enumerate(pack.manifest.patch):
        patcher.apply(patch, ("patch", place))
    return [patcher.packs[other.id] for other in others], patcher.findings


class Patcher:
    """Applies the changes of one pack to the packs it needs, one after the other."""

    def __init__(self, pack: ShapedPack, others: Sequence[ShapedPack]) -> None:
        self.document = pack.files["pack"].document
        self.packs = {other.id: other for other in others}
        self.findings: list[Finding] = []
        self._plain: dict[tuple[str, str], Plain] = {}

    def apply(self, patch: PatchForm, path: Path) -> None:
        """Make one change, or note why it can't be made. A changed file is shaped again."""
        owner, _, item = patch.id.rpartition(".")
        other = self.packs.get(owner)
        if other is None:
            self._miss((*path, "id"), f"'{owner}' is no other pack of this film", (owner, self.packs))
            return
        if patch.file not in other.files or form_for(patch.file) is None:
            self._miss((*path, "file"), f"the pack '{owner}' has no file '{patch.file}'", (patch.file, other.files))
            return
        target = other.files[patch.file]
        whole = self._plain.setdefault((owner, patch.file), target.document.plain())
        rows = {str(row.get("id", row.get("number"))): row for row in rows_of(whole)}
        if item not in rows:
            self._miss((*path, "id"), f"there is no '{item}' in {patch.file} of the pack '{owner}'", (item, rows))
            return
        rows[item].update(_written(self.document.plain(), (*path, "set")))
        self._shape_again(other, patch.file, path)

    def _shape_again(self, other: ShapedPack, name: str, path: Path) -> None:
        model, target = form_for(name), other.files[name]
        if model is None:
            raise LookupError(f"{name} was shaped, so it has a form")
        try:
            form = model.model_validate(self._plain[other.id, name])
        except ValidationError as error:
            for one in mistakes_of(error, model):
                place = (*path, "set", *one.path[2:])
                self.findings.append(self.document.finding(one.code, place, one.message, key=one.at_key))
            return
        files = {**other.files, name: ShapedFile(target.document, form)}
        self.packs[other.id] = other._replace(files=files)

    def _miss(self, path: Path, message: str, meant: tuple[str, Iterable[str]]) -> None:
        word, known = meant
        remedy = did_you_mean(word, known) or "write file and id as they stand there, the id with its pack: core.rain"
        self.findings.append(self.document.finding("R305", path, message, remedy=remedy))


def rows_of(whole: Plain) -> list[Row]:
    """The things declared in the lists of a file."""
    lists = whole.values() if isinstance(whole, dict) else ()
    return [row for rows in lists if isinstance(rows, list) for row in rows if isinstance(row, dict)]


def _written(whole: Plain, path: Path) -> Row:
    """The mapping an author wrote at a path."""
    found: Plain = whole
    for part in path:
        if isinstance(found, dict):
            found = found[str(part)]
        elif isinstance(found, list) and isinstance(part, int):
            found = found[part]
    return found if isinstance(found, dict) else {}
