"""Names of files inside a pack: alike on every system, and never a way out of the pack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from game.packs.author.excerpt import quoted
from game.packs.author.findings import Finding, file_finding

PART_LIMIT = 64
"""Characters a file or folder name may have."""

PARTS_LIMIT = 4
"""Parts of a path, the file name included."""

_PART = re.compile(r"[a-z0-9_-]+(\.[a-z0-9]+)*")
_DRIVE = re.compile(r"[A-Za-z]:")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def name_findings(names: Iterable[str]) -> list[Finding]:
    """What is wrong with the names of a pack's files and folders (a folder ends in ``/``); one finding a name."""
    listed = list(names)
    clashing = _clashes(listed)
    findings = []
    for at, name in enumerate(listed):
        finding = clashing.get(at) or _finding(name)
        if finding is not None:
            findings.append(finding)
    return findings


def _finding(name: str) -> Finding | None:
    parts = name.removesuffix("/").split("/")
    if "\\" in name or _DRIVE.match(name) or any(part in {"", ".", ".."} for part in parts):
        return file_finding(
            "P117", name, "this path leads outside the pack", remedy="use plain folders inside the pack"
        )
    if any(not _PART.fullmatch(part) for part in parts):
        message = "a name may have only a-z, 0-9, _ and -, and dots between them"
        return file_finding("P113", name, message, remedy=_renamed(name))
    if len(parts) > PARTS_LIMIT:
        message = f"the file lies more than {PARTS_LIMIT - 1} folders deep"
        return file_finding("P114", name, message, remedy="move it up")
    if any(len(part) > PART_LIMIT for part in parts):
        message = f"a name may have at most {PART_LIMIT} characters"
        return file_finding("P114", name, message, remedy="choose a shorter name")
    if any(part.split(".")[0] in _DEVICES for part in parts):
        message = "some systems keep this name for a device, and can't open such a file"
        return file_finding("P115", name, message, remedy="choose another name")
    return None


def _clashes(names: list[str]) -> dict[int, Finding]:
    """Names that a system without case or with other Unicode forms takes for one; the first of them is fine."""
    first: dict[str, str] = {}
    found: dict[int, Finding] = {}
    for at, name in enumerate(names):
        folded = unicodedata.normalize("NFKC", name.removesuffix("/")).casefold()
        if folded in first:
            message = f"some systems can't tell this name from {quoted(first[folded], 80)}"
            found[at] = file_finding("P116", name, message, remedy="rename one of the two")
        else:
            first[folded] = name
    return found


def _renamed(name: str) -> str:
    """A remedy with a name that would do, if one can be guessed."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().removesuffix("/")
    parts = [re.sub(r"[^a-z0-9_.-]+", "_", part).strip("._") for part in ascii_name.split("/")]
    if all(_PART.fullmatch(part) for part in parts):
        return f"rename it to {quoted('/'.join(parts), 80)}"
    return "rename it in small letters without spaces"
