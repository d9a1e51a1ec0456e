"""From the files of packs to a compiled film: read, shape, meaning, compile. Every stage returns findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from game.engine.rules.core import Core
from game.engine.rules.film import Film
from game.packs.author.compile.film import FilmCompiler
from game.packs.author.contents import Contents, ShapedPack
from game.packs.author.findings import Finding, by_place, file_finding, has_errors
from game.packs.author.reader import Document, read_all
from game.packs.author.shape.check import shape

CORE = "core"
"""The ruleset that every film needs, named or not."""


class Built(NamedTuple):
    """What came of building a pack: everything found wrong with it, and the film if it is one without errors."""

    findings: list[Finding]
    film: Film | None = None
    core: Core | None = None
    contents: Contents | None = None


class Shaped(NamedTuple):
    """A pack after the second stage."""

    pack: ShapedPack | None
    documents: Mapping[str, Document]
    findings: list[Finding]


def shaped(files: Mapping[str, bytes]) -> Shaped:
    """Read and shape the files of one pack, by name in the pack."""
    documents = read_all(files)
    read = [finding for document in documents.values() for finding in document.findings]
    pack, found = shape(documents, files)
    return Shaped(pack, documents, [*read, *found])
