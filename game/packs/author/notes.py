"""Collects the findings of one file while it is being read, up to a limit that a hostile file can't lift."""

from __future__ import annotations

from game.packs.author.findings import Finding, Path, Source, Trouble

MOST_SHOWN = 100
"""Findings that reading one file yields: a hostile file could cause a million."""


class Enough(Exception):
    """Nothing more can be read sensibly from a file; the reason has been noted."""


class Notes:
    """The findings of one file so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings: list[Finding] = []

    def add(self, trouble: Trouble, path: Path) -> None:
        """Note a trouble. Raises ``Enough`` when the file has had more than its share."""
        if len(self.findings) == MOST_SHOWN:
            message = f"the file has more than {MOST_SHOWN} findings; the rest is not shown"
            self.findings.append(self.source.finding("Y110", trouble.place, message, remedy="mend these first"))
            raise Enough
        self.findings.append(self.source.told(trouble, path))
