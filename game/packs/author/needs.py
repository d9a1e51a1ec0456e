"""Which other packs a pack needs, and whether they are there in a version that fits."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.packs.author.contents import ShapedPack
from game.packs.author.findings import Finding
from game.packs.author.shape.manifest import NeedForm

FORMAT = 1
"""Major number of the pack format that is read."""

_BOUND = re.compile(r"(>=|<=|<|>|==)?([\d.]+)")


def needed(
    pack: ShapedPack, find: Callable[[str], ShapedPack | None], ruleset: str
) -> tuple[list[ShapedPack], list[Finding]]:
    """The packs a pack needs, nearest first, each once, the ruleset at the end; and what is missing."""
    found: dict[str, ShapedPack] = {}
    findings: list[Finding] = []
    wanted = [(pack, place, need) for place, need in enumerate(pack.manifest.needs)]
    while wanted:
        asking, place, need = wanted.pop(0)
        if need.pack in found or need.pack == pack.id:
            continue
        other = find(need.pack)
        why = _why_not(other, need)
        if why and asking is pack:
            findings.append(_missing(pack, place, why))
        if other is None:
            continue
        found[need.pack] = other
        wanted += [(other, at, one) for at, one in enumerate(other.manifest.needs)]
    if "rules" not in {*pack.files, *pack.broken} and not any("rules" in other.files for other in found.values()):
        core = find(ruleset)
        if core is None:
            findings.append(_missing(pack, None, f"the pack '{ruleset}', which every film needs, can't be used"))
        else:
            found[ruleset] = core
    order = sorted(found.values(), key=lambda one: "rules" in one.files)
    return order, findings


def _why_not(other: ShapedPack | None, need: NeedForm) -> str | None:
    if other is None:
        return f"the pack '{need.pack}' is not installed, or has errors of its own"
    if need.version and not fits(other.manifest.version, need.version):
        return f"the pack '{need.pack}' is here in version {other.manifest.version}, wanted is {need.version}"
    return None


def _missing(pack: ShapedPack, place: int | None, message: str) -> Finding:
    document = pack.files["pack"].document
    path = ("needs",) if place is None else ("needs", place, "pack")
    return document.finding("P301", path, message, remedy="install that pack, or correct the id or the version")


def made_for(pack: ShapedPack, game: str) -> list[Finding]:
    """Whether a pack is made for this version of the game and of the pack format."""
    document, told = pack.files["pack"].document, pack.manifest
    findings = []
    if _parts(told.format)[0] != FORMAT:
        message = f"the pack is written in format {told.format}; this version of the game reads {FORMAT}.x"
        findings.append(document.finding("P303", ("format",), message))
    below = f" <{told.game.below}" if told.game.below else ""
    if not fits(game, f">={told.game.minimum}{below}"):
        message = f"the pack is made for versions {told.game.minimum} and up{below}; this is {game}"
        findings.append(document.finding("P302", ("game",), message, key=True))
    return findings


def fits(version: str, bounds: str) -> bool:
    """Whether a version lies in a range such as ``>=1.0 <2``."""
    return all(_holds(_parts(version), sign, _parts(other)) for sign, other in _BOUND.findall(bounds))


def _parts(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".") if part]
    return tuple(numbers + [0] * (3 - len(numbers)))


def _holds(version: tuple[int, ...], sign: str, other: tuple[int, ...]) -> bool:
    match sign:
        case ">=":
            return version >= other
        case "<=":
            return version <= other
        case ">":
            return version > other
        case "<":
            return version < other
        case _:
            return version == other
