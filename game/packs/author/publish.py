"""What the game calls: check a pack, compile a film, list it, publish the shipped films with the wheel."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from game.packs.author.build import CORE, Built, Files, Find, build, shaped
from game.packs.author.digest import pack_digest
from game.packs.author.findings import Finding, report
from game.packs.author.fingerprint import compiler, digest_of
from game.packs.author.reader import read
from game.packs.author.shape.files import form_for
from game.packs.author.shape.scenario import ScenarioForm
from game.packs.author.shaping import shape
from game.packs.author.suppress import screen
from game.packs.author.tree import MANIFEST, read_tree
from game.packs.load import FORMAT, Compiled, Listing, Unplayable, encode

FACES = (MANIFEST, "scenario.yaml")
"""The files a listing is made from."""


def check_pack(path: Path, find: Find) -> list[Finding]:
    """Everything that is wrong with a pack folder or archive, in reading order, without what its author suppressed."""
    tree = read_tree(path)
    findings = list(tree.findings)
    if MANIFEST in tree.files:
        findings += build(tree.files, find).findings
    manifest = read(MANIFEST, tree.files[MANIFEST]) if MANIFEST in tree.files else None
    return screen(findings, manifest).shown


def compile_film(name: str, find: Find) -> Compiled | Unplayable:
    """Compile an installed film with the packs it needs."""
    seen: dict[str, Files] = {}

    def remember(pack: str) -> Files | None:
        files = find(pack)
        if files is not None:
            seen[pack] = files
        return files

    files = remember(name)
    if files is None:
        return Unplayable(f"There is no film called '{name}'.")
    built = build(files, remember)
    if built.film is None or built.core is None:
        return Unplayable(_why_not(name, built))
    return sealed(built, seen)


def _why_not(name: str, built: Built) -> str:
    errors = sum(finding.severity == "error" for finding in built.findings)
    if not errors:
        return f"The pack '{name}' is no film: it adds to other films."
    first = next(finding for finding in built.findings if finding.severity == "error")
    more = f" and {errors - 1} more" if errors > 1 else ""
    return f"The film '{name}' can't be played: {first.file} has an error ({first.message}){more}; see 'pack check'."


def sealed(built: Built, packs: Mapping[str, Files]) -> Compiled:
    """A built film with the digests of its packs, which saves and class codes compare."""
    if built.film is None or built.core is None:
        raise ValueError("only a film without errors can be sealed")
    digests = {pack: pack_digest(files) for pack, files in packs.items()}
    film = msgspec.structs.replace(built.film, digest=digests[built.film.id], packs=digests)
    core = msgspec.structs.replace(built.core, digest=digests.get(CORE, ""))
    return Compiled(FORMAT, compiler(), digest_of(digests), film, core)


def listing(files: Files, *, shipped: bool) -> Listing | None:
    """What the title screen says about a film; None when the pack is none, or its face can't be read."""
    documents = {name: read(name, files[name]) for name in FACES if name in files}
    pack, _findings = shape(documents, {})
    scenario = pack.form("scenario", ScenarioForm) if pack else None
    if pack is None or scenario is None:
        return None
    told, teaching = pack.manifest, pack.manifest.teaching
    return Listing(
        id=told.id,
        version=told.version,
        title=str(scenario.title),
        summary=str(told.summary),
        tagline=str(scenario.tagline),
        logline=str(scenario.logline),
        tier=scenario.tier,
        genre=str(scenario.genre),
        lengths={str(name): length.minutes for name, length in scenario.lengths.items()},
        ages=(teaching.ages[0], teaching.ages[1]) if teaching and teaching.ages else (0, 120),
        poster={str(name): value for name, value in scenario.poster.items()},
        shipped=shipped,
    )


def schema(name: str) -> dict[str, object] | None:
    """The JSON schema of a file of a pack, for editors, by its name without ending; None when no file is called so."""
    form = form_for(name)
    return None if form is None else form.model_json_schema()


class ShippedWithErrors(Exception):
    """A film that is to be shipped has errors; the message is the report."""


def publish(scenarios: Path, target: Path) -> list[Path]:
    """Compile every film of a folder of packs into another folder, with an index for the title screen.

    Returns the files written. Raises ``ShippedWithErrors`` when one of the films can't be played.
    """
    packs = {folder.name: read_tree(folder).files for folder in sorted(scenarios.iterdir()) if folder.is_dir()}
    target.mkdir(parents=True, exist_ok=True)
    listings = {name: listing(files, shipped=True) for name, files in packs.items()}
    written = []
    for name, told in listings.items():
        if told is not None:
            compiled = compile_film(name, packs.get)
            if isinstance(compiled, Unplayable):
                raise ShippedWithErrors(report(shaped(packs[name]).findings) or compiled.sentence)
            written.append(target / f"{name}.json")
            written[-1].write_bytes(encode(compiled))
    index = [told for told in listings.values() if told is not None]
    written.append(target / "index.json")
    written[-1].write_bytes(msgspec.json.format(msgspec.json.encode(index)))
    return written
