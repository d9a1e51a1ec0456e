"""The files of a pack, from a folder or an archive, in memory and within all limits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from game.packs.author import archive
from game.packs.author.codes import Severity
from game.packs.author.findings import Finding, by_place, file_finding
from game.packs.author.media import content_findings
from game.packs.author.names import PARTS_LIMIT, name_findings

MANIFEST = "pack.yaml"
_WHOLE_PACK = {"P101", "P102", "P103", "P104"}


class Tree(msgspec.Struct, frozen=True):
    """A pack as files: bytes by name (sorted, with ``/``). A file with an error of its own is left out."""

    name: str
    files: dict[str, bytes]
    findings: list[Finding]


class _Entry(NamedTuple):
    """A file or folder on disk; ``size`` is None for what is neither."""

    name: str
    path: str
    size: int | None


def read_tree(path: Path) -> Tree:
    """Read a pack folder or archive. Never raises: what can't be read is a finding.

    In a folder, names that begin with a dot are passed over: editors and version control keep their own files there.
    """
    try:
        if path.is_dir():
            files, findings = _folder(path)
        else:
            files, findings = _archive(path)
    except OSError as error:
        why = (error.strerror or "it can't be read").lower()
        return Tree(path.name, {}, [file_finding("P101", path.name, f"the pack can't be opened: {why}")])
    if not any(finding.code in _WHOLE_PACK for finding in findings):
        if MANIFEST not in files and MANIFEST not in _refused(findings):
            findings.append(_no_manifest(path.name, files))
        findings += [finding for name, raw in files.items() for finding in content_findings(name, raw)]
    refused = _refused(findings)
    kept = {name: files[name] for name in sorted(files) if name not in refused}
    return Tree(path.name, kept, by_place(findings))


def _refused(findings: list[Finding]) -> set[str]:
    return {finding.file for finding in findings if finding.severity is Severity.ERROR}


def _archive(path: Path) -> tuple[dict[str, bytes], list[Finding]]:
    size = path.stat().st_size
    too_large = archive.size_finding(path.name, size)
    if too_large is not None:
        return {}, [too_large]
    with path.open("rb") as file:
        return archive.unpack(path.name, file.read(archive.PACKED_LIMIT + 1))


def _no_manifest(pack: str, files: dict[str, bytes]) -> Finding:
    message = "there is no pack.yaml, which says who the pack is"
    inner = next((name for name in sorted(files) if name.endswith("/" + MANIFEST)), None)
    remedy = "write one; every pack has it in its outermost folder"
    if inner is not None:
        remedy = f"the pack seems to lie in the folder '{inner.rpartition('/')[0]}': take that one"
    return file_finding("P118", pack, message, remedy=remedy)


def _folder(path: Path) -> tuple[dict[str, bytes], list[Finding]]:
    entries = list(islice(_entries(path), archive.ENTRIES_LIMIT + 1))
    total = sum(entry.size or 0 for entry in entries)
    if len(entries) > archive.ENTRIES_LIMIT:
        return {}, [archive.too_many(path.name)]
    if total > archive.UNPACKED_LIMIT:
        return {}, [archive.too_large(path.name, total)]
    special = [_special(entry) for entry in entries if entry.size is None]
    findings = name_findings(entry.name for entry in entries if entry.size is not None) + special
    refused = _refused(findings)
    files: dict[str, bytes] = {}
    for entry in entries:
        if entry.name in refused or entry.name.endswith("/"):
            continue
        content = _content(entry)
        if isinstance(content, Finding):
            findings.append(content)
        else:
            files[entry.name] = content
    return files, findings


def _entries(folder: Path, inside: str = "", depth: int = 1) -> Iterator[_Entry]:
    """Everything below a folder, without following links; one level below the limit is enough to say so."""
    with os.scandir(folder) as found:
        listed = sorted(found, key=lambda entry: entry.name)
    for entry in listed:
        name = inside + entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield _Entry(name + "/", entry.path, 0)
            if depth <= PARTS_LIMIT:
                yield from _entries(Path(entry.path), name + "/", depth + 1)
        elif entry.is_file(follow_symlinks=False):
            yield _Entry(name, entry.path, entry.stat(follow_symlinks=False).st_size)
        else:
            yield _Entry(name, entry.path, None)


def _special(entry: _Entry) -> Finding:
    remedy = "put the file itself in"
    return file_finding("P108", entry.name, "a pack may not hold links or special files", remedy=remedy)


def _content(entry: _Entry) -> bytes | Finding:
    try:
        with Path(entry.path).open("rb") as file:
            return file.read((entry.size or 0) + 1)[: entry.size]
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        return file_finding("P119", entry.name, f"the file can't be read: {why}")
