"""Suppressions: an author who knows better says so in ``pack.yaml``, with a reason.

    suppress:
      - code: T301
        file: events/night.yaml      # left out: in every file
        reason: The repetition is the joke.

Errors can't be suppressed: a pack that can't be played does not become playable by being told so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.packs.author.codes import CODES, Severity
from game.packs.author.excerpt import quoted
from game.packs.author.findings import Finding, Path, by_place
from game.packs.author.nodes import Mapping, Sequence, plain
from game.packs.author.reader import Document
from game.packs.author.suggest import did_you_mean

KEY = "suppress"
_KEYS = ("code", "file", "reason")


class Screened(NamedTuple):
    """Findings after suppression: those to show, in reading order, and those the author has answered."""

    shown: list[Finding]
    suppressed: list[Finding]


class _Suppression(NamedTuple):
    code: str
    file: str | None
    path: Path

    def covers(self, finding: Finding) -> bool:
        return finding.code == self.code and self.file in {None, finding.file}


def screen(findings: Iterable[Finding], manifest: Document | None) -> Screened:
    """Apply the suppressions of ``pack.yaml`` to all findings of a pack; one that matches nothing is a finding too."""
    listed = list(findings)
    valid, mistakes = _suppressions(manifest)
    covered = [finding for finding in listed if any(one.covers(finding) for one in valid)]
    if manifest is not None:
        mistakes += [_idle(manifest, one) for one in valid if not any(one.covers(finding) for finding in listed)]
    hidden = set(map(id, covered))
    shown = [finding for finding in listed if id(finding) not in hidden]
    return Screened(by_place([*shown, *mistakes]), by_place(covered))


def _suppressions(manifest: Document | None) -> tuple[list[_Suppression], list[Finding]]:
    if manifest is None or not isinstance(manifest.root, Mapping) or KEY not in manifest.root.values:
        return [], []
    node = manifest.root.values[KEY]
    if not isinstance(node, Sequence):
        return [], [_malformed(manifest, (KEY,), "a list of suppressions is expected here")]
    read = [_suppression(manifest, (KEY, place), plain(item)) for place, item in enumerate(node.items)]
    return (
        [one for one in read if isinstance(one, _Suppression)],
        [one for one in read if isinstance(one, Finding)],
    )


def _suppression(manifest: Document, path: Path, item: object) -> _Suppression | Finding:
    if not isinstance(item, dict) or not isinstance(item.get("code"), str):
        return _malformed(manifest, path, "a suppression has a code, a reason, and perhaps a file")
    unknown = next((key for key in item if key not in _KEYS), None)
    if unknown is not None:
        remedy = did_you_mean(unknown, _KEYS) or "a suppression has only code, file and reason"
        return manifest.finding("P201", (*path, unknown), f"unknown key {quoted(unknown)}", key=True, remedy=remedy)
    code, file, reason = item["code"], item.get("file"), item.get("reason")
    if file is not None and not isinstance(file, str):
        return _malformed(manifest, (*path, "file"), "the name of a file in the pack is expected here")
    if code not in CODES:
        message, guess = f"there is no code {quoted(code)}", did_you_mean(code, CODES)
        return manifest.finding("P204", (*path, "code"), message, remedy=guess)
    if CODES[code].severity is Severity.ERROR:
        message = f"{code} is an error, and errors can't be suppressed"
        return manifest.finding("P205", (*path, "code"), message, remedy="mend it")
    if not isinstance(reason, str) or not reason.strip():
        message = "a suppression needs a reason"
        return manifest.finding("P202", path, message, remedy="write 'reason:' and why the finding is wrong here")
    return _Suppression(code, file, path)


def _malformed(manifest: Document, path: Path, message: str) -> Finding:
    remedy = 'write - { code: T301, file: events/night.yaml, reason: "why" }'
    return manifest.finding("P201", path, message, remedy=remedy)


def _idle(manifest: Document, one: _Suppression) -> Finding:
    where = f" in {quoted(one.file)}" if one.file else ""
    return manifest.finding("P203", one.path, f"there is no {one.code}{where} to suppress", remedy="delete it")
