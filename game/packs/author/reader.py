"""Reads the text files of a pack: bytes in, a tree with places and findings out. See ``docs/findings.md``."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.packs.author.characters import decode
from game.packs.author.findings import Finding, Path, Place, Source, has_errors
from game.packs.author.json_reader import read_json
from game.packs.author.nodes import Node, Plain, Scalar, place_of, plain
from game.packs.author.parser import events
from game.packs.author.yaml_reader import read_yaml

YAML_ENDINGS = (".yaml",)
JSON_ENDINGS = (".json",)

HARMLESS = {"Y104", "Y105", "Y106", "Y201", "Y204", "Y205", "Y306"}
"""Errors after which the tree still says what the author meant. After any other the next stages would only guess."""


class Document(msgspec.Struct, frozen=True):
    """A read file. ``root`` is None when the file could not be read, and then ``findings`` say why."""

    source: Source
    root: Node | None
    findings: list[Finding]

    @property
    def file(self) -> str:
        """The name of the file, relative to the pack."""
        return self.source.file

    def plain(self) -> Plain:
        """The document as dicts, lists and values; None when the file could not be read."""
        return None if self.root is None else plain(self.root)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of the value at a path, or of its key. A path that leads nowhere ends at the deepest value."""
        return Place(1, 1) if self.root is None else place_of(self.root, path, key=key)

    def finding(self, code: str, path: Path, message: str, *, key: bool = False, remedy: str | None = None) -> Finding:
        """A finding about the value at a path, or about its key."""
        return self.source.finding(code, self.place(path, key=key), message, path=path, remedy=remedy)


def read(file: str, raw: bytes) -> Document:
    """Read one YAML or JSON file (by its ending). ``file`` is its name in the pack, with ``/``. Never raises."""
    is_json = file.endswith(JSON_ENDINGS)
    text = decode(file, raw, tabs=is_json)
    if text.clean is None:
        return Document(text.source, None, text.findings)
    if not text.clean.strip():
        return Document(text.source, None, [*text.findings, _nothing(text.source)])
    if is_json:
        root, findings = read_json(text.source, text.clean)
    else:
        root, findings = read_yaml(text.source, text.clean, events(text.clean))
    findings = text.findings + findings
    if not has_errors(findings) and (root is None or _is_empty(root)):
        return Document(text.source, None, [*findings, _nothing(text.source)])
    if has_errors(finding for finding in findings if finding.code not in HARMLESS):
        root = None
    return Document(text.source, root, findings)


def read_all(files: Mapping[str, bytes]) -> dict[str, Document]:
    """Read every YAML and JSON file of a pack, by name."""
    return {name: read(name, raw) for name, raw in sorted(files.items()) if name.endswith(YAML_ENDINGS + JSON_ENDINGS)}


def _is_empty(root: Node) -> bool:
    return isinstance(root, Scalar) and root.value is None


def _nothing(source: Source) -> Finding:
    return source.finding("Y109", Place(1, 1), "there is nothing in the file", remedy="write or delete it")
