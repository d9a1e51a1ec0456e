"""The second stage: does every file have the shape its name promises?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from pydantic import ValidationError

from game.engine.outcome import decode
from game.packs.author.contents import ShapedFile, ShapedPack
from game.packs.author.findings import Finding, file_finding
from game.packs.author.reader import Document
from game.packs.author.shape.files import CORE_FILES, EVENTS, FILM_FILES, form_for, known_names
from game.packs.author.shape.form import Form
from game.packs.author.shape.manifest import ManifestForm
from game.packs.author.shape.mistakes import Mistake, mistakes_of
from game.packs.author.suggest import did_you_mean

OUTCOME = "outcome"
STRINGS = "strings/"


def shape(documents: Mapping[str, Document], raw: Mapping[str, bytes]) -> tuple[ShapedPack | None, list[Finding]]:
    """The pack with a form for every file that has the right shape, and what is wrong with the others.

    Without a readable ``pack.yaml`` there is no pack. ``raw`` are the bytes of the files, for ``outcome.json``.
    """
    findings: list[Finding] = []
    files: dict[str, ShapedFile] = {}
    broken: list[str] = []
    for file, document in documents.items():
        name = file.rpartition(".")[0]
        if name == OUTCOME:
            continue
        if name.startswith(STRINGS):
            findings.append(file_finding("L435", file, "no rule reads translations yet"))
            continue
        if name in files or name in broken:
            findings.append(file_finding("S225", file, f"there are two files called '{name}'", remedy="delete one"))
            continue
        form, found = shape_file(name, document)
        findings += [finding for finding in found if not _is_told(finding, document)]
        if form is None:
            broken.append(name)
        else:
            files[name] = ShapedFile(document, form)
    outcome = raw.get("outcome.json", b"")
    findings += [*missing(documents), *_outcome_findings(outcome)]
    manifest = files["pack"].form if "pack" in files else None
    if not isinstance(manifest, ManifestForm):
        return None, findings
    return ShapedPack(manifest, files, outcome, tuple(broken)), findings


def _is_told(finding: Finding, document: Document) -> bool:
    """Whether the reader has complained about this very place already: one problem, one message."""
    return any((one.line, one.column) == (finding.line, finding.column) for one in document.findings)


def shape_file(name: str, document: Document) -> tuple[Form | None, list[Finding]]:
    """The form of one file, or None and the reasons."""
    model = form_for(name)
    if model is None:
        message = f"no file of a pack is called '{name}'"
        remedy = did_you_mean(name, known_names()) or f"a film has {', '.join(FILM_FILES)} and events/..."
        return None, [file_finding("S222", document.file, message, remedy=remedy)]
    if document.root is None:
        return None, []
    try:
        return model.model_validate(document.plain()), []
    except ValidationError as error:
        return None, [told(document, mistake) for mistake in mistakes_of(error, model)]


def told(document: Document, mistake: Mistake) -> Finding:
    """A mistake as a finding at its place in the file."""
    remedy = did_you_mean(mistake.word, mistake.choices) if mistake.word else None
    if remedy is None and mistake.code == "S204" and mistake.choices:
        remedy = f"the keys here are {', '.join(mistake.choices)}"
    return document.finding(mistake.code, mistake.path, mistake.message, key=mistake.at_key, remedy=remedy)


def missing(documents: Iterable[str]) -> list[Finding]:
    """Files that belong to the kind of pack this is: a film has all of its own, and so has a ruleset."""
    names = {file.rpartition(".")[0] for file in documents}
    findings = []
    for mark, needed in (("scenario", FILM_FILES), ("rules", (*CORE_FILES, OUTCOME))):
        if mark in names:
            findings += [
                file_finding("S223", f"{name}.yaml", f"the file {name} is missing: {mark}.yaml needs it")
                for name in needed
                if name not in names
            ]
    if not names & {"scenario", "rules"} and not any(name.startswith(EVENTS) for name in names):
        stray = sorted(names & set(FILM_FILES))
        findings += [
            file_finding("S223", "scenario.yaml", f"the file scenario is missing: {name}.yaml is part of a film")
            for name in stray[:1]
        ]
    return findings


def _outcome_findings(text: bytes) -> list[Finding]:
    if not text:
        return []
    try:
        decode(text)
    except msgspec.ValidationError as error:
        return [file_finding("S224", "outcome.json", f"the parameters of the outcome model don't fit: {error}")]
    except msgspec.DecodeError as error:
        return [file_finding("S224", "outcome.json", f"the file is not JSON: {error}")]
    return []
