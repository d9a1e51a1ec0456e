"""From the files of packs to a compiled film: read, shape, meaning, compile. Every stage returns findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from game import __version__
from game.engine.rules.core import Core
from game.engine.rules.film import Film
from game.packs.author.compile.film import FilmCompiler
from game.packs.author.contents import Contents, ShapedPack
from game.packs.author.findings import Finding, by_place, has_errors
from game.packs.author.meaning import meaning
from game.packs.author.needs import made_for, needed
from game.packs.author.patches import patched
from game.packs.author.reader import read_all
from game.packs.author.shaping import shape

Files: TypeAlias = Mapping[str, bytes]
"""The files of a pack by their name in it."""

Find: TypeAlias = Callable[[str], "Files | None"]
"""Finds the files of a pack by its id; None where it is not installed."""

CORE = "core"
"""The ruleset that every film needs, named or not."""


class Built(NamedTuple):
    """What came of building a pack: everything found wrong with it, and the film if it is one without errors."""

    findings: list[Finding]
    film: Film | None = None
    core: Core | None = None


class Shaped(NamedTuple):
    """A pack after the second stage: None where ``pack.yaml`` can't be read."""

    pack: ShapedPack | None
    findings: list[Finding]


def shaped(files: Files) -> Shaped:
    """Read and shape the files of one pack."""
    documents = read_all(files)
    read = [finding for document in documents.values() for finding in document.findings]
    pack, found = shape(documents, files)
    return Shaped(pack, [*read, *found])


def build(files: Files, find: Find) -> Built:
    """Build a pack with the packs it needs. Findings are about this pack only."""
    pack, findings = shaped(files)
    if pack is None:
        return Built(by_place(findings))
    others, missing = needed(pack, lambda name: _other(name, find), CORE)
    others, patching = patched(pack, others)
    findings += [*made_for(pack, __version__), *missing, *patching]
    if missing:
        # What a missing pack declares would be called unknown, again and again.
        return Built(by_place(findings))
    contents = Contents([pack, *others])
    findings += meaning(contents, complete=not has_errors(findings))
    if has_errors(findings) or contents.scenario is None:
        return Built(by_place(findings))
    compiler = FilmCompiler(contents, contents.scenario)
    return Built(by_place(findings), compiler.film(), compiler.core())


def _other(name: str, find: Find) -> ShapedPack | None:
    """A pack that is needed, if it is there and has no errors of its own."""
    files = find(name)
    if files is None:
        return None
    other = shaped(files)
    return None if has_errors(other.findings) else other.pack
