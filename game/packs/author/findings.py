"""Findings: what is wrong with a pack, where, and what the author can do. Values, never exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import msgspec

from game.packs.author.codes import CODES, Severity
from game.packs.author.excerpt import Excerpt, drawn, excerpt_of, printable

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value in a document: keys, and 0-based places in lists."""


class Place(msgspec.Struct, frozen=True):
    """A stretch of one source line. ``line`` and ``column`` are 1-based, ``length`` counts characters."""

    line: int
    column: int
    length: int = 1


class Trouble(msgspec.Struct, frozen=True):
    """What went wrong at a place of a file that is still to be named: a code, a message and what to do."""

    code: str
    place: Place
    message: str
    remedy: str


class Finding(msgspec.Struct, frozen=True):
    """One problem. ``line`` and ``column`` are 1-based; line 0 means the file as a whole.

    ``message`` is plain words without a full stop; ``remedy`` says what to do, or is None.
    """

    code: str
    file: str
    line: int
    column: int
    path: Path
    message: str
    remedy: str | None = None
    excerpt: Excerpt | None = None

    @property
    def severity(self) -> Severity:
        """How bad it is, from the table of codes; a code outside the table raises ``KeyError``."""
        return CODES[self.code].severity

    @property
    def where(self) -> str:
        """The path as an author reads it, like ``events.3.options.1``."""
        return ".".join(str(part) for part in self.path)


class Source(msgspec.Struct, frozen=True):
    """The lines of a text file, for findings that point into it. ``file`` is relative to the pack, with ``/``."""

    file: str
    lines: list[str]

    def finding(self, code: str, place: Place, message: str, *, path: Path = (), remedy: str | None = None) -> Finding:
        """A finding at a place of this file, with the source line as excerpt."""
        lines = self.lines
        line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
        shown = excerpt_of(line, place.column, place.length)
        return Finding(code, self.file, place.line, place.column, path, message, remedy, shown)

    def told(self, trouble: Trouble, path: Path = ()) -> Finding:
        """The finding that a trouble becomes in this file."""
        return self.finding(trouble.code, trouble.place, trouble.message, path=path, remedy=trouble.remedy)


def file_finding(code: str, file: str, message: str, *, remedy: str | None = None) -> Finding:
    """A finding about a file as a whole."""
    return Finding(code, file, 0, 0, (), message, remedy)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether the pack can't be played."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def by_place(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in reading order (file, line, column, code), each problem once."""
    once = {(f.file, f.line, f.column, f.code, f.where, f.message): f for f in findings}
    return [once[key] for key in sorted(once)]


def rendered(finding: Finding) -> str:
    """The finding as a terminal shows it: one headline, then source line, caret and help as far as there are any."""
    place = f":{finding.line}:{finding.column}" if finding.line else ""
    where = f" [{_shortened(finding.path)}]" if finding.path else ""
    lines = [f"{printable(finding.file)}{place}: {finding.severity} {finding.code}{where} {finding.message}"]
    if finding.excerpt is not None:
        lines += ["    " + line for line in drawn(finding.excerpt).split("\n")]
    if finding.remedy is not None:
        lines.append(f"    help: {finding.remedy}")
    return "\n".join(lines)


def _shortened(path: Path) -> str:
    parts = (str(part) for part in path)
    return printable(".".join(part if len(part) <= 40 else part[:39] + "\u2026" for part in parts))


def report(findings: Iterable[Finding]) -> str:
    """All findings in reading order, an empty line between them."""
    return "\n\n".join(rendered(finding) for finding in by_place(findings))


def record(finding: Finding) -> dict[str, object]:
    """The finding as plain values for ``pack check --json``; ``excerpt`` holds text, caret (0-based) and length."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "path": finding.where,
        "message": finding.message,
        "help": finding.remedy,
        "excerpt": None if finding.excerpt is None else msgspec.structs.asdict(finding.excerpt),
    }


def as_json(findings: Iterable[Finding]) -> str:
    """A JSON list of all findings in reading order. A file name that is not valid text is shown with marks."""
    records = [record(finding) | {"file": printable(finding.file)} for finding in by_place(findings)]
    return msgspec.json.format(msgspec.json.encode(records), indent=2).decode()
