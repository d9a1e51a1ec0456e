"""Small films for tests of shape, meaning and compiling: a sound one, and what makes it unsound.

``bad/sound_film`` is a whole film without a finding. ``bad/CODE/broken`` holds the files with one mistake that are
laid over it, ``bad/CODE/said.txt`` what the author is told. The ruleset beside it is the shipped one without its
cards, which draws none: what happens to the shipped cards is no concern of these tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from game.dataroot import data_root
from game.packs.author.build import Built, build
from game.packs.author.findings import Finding
from game.packs.author.tree import read_tree

BAD = Path(__file__).parent / "bad"
SOUND = BAD / "sound_film"
FILM = "westbrook.the_kettle"


@cache
def sound() -> Mapping[str, bytes]:
    """The files of the sound film."""
    return read_tree(SOUND).files


@cache
def ruleset() -> Mapping[str, bytes]:
    """The shipped ruleset without cards."""
    files = read_tree(data_root() / "scenarios" / "core").files
    kept = {name: raw for name, raw in files.items() if not name.startswith("events/")}
    never = rb"\1: { pre: 0, shoot: 0, post: 0, release: 0 }"
    kept["rules.yaml"] = re.sub(rb"(?m)^(event_percent|joint_percent):.*$", never, kept["rules.yaml"])
    return kept


def installed(name: str) -> Mapping[str, bytes] | None:
    """The packs that are there: only the ruleset."""
    return ruleset() if name == "core" else None


def with_change(file: str, old: str, new: str) -> dict[str, bytes]:
    """The sound film with one text replaced in one file. The text must be there."""
    before = sound()[file].decode()
    assert old in before, f"{old!r} is not in {file}"
    return {**sound(), file: before.replace(old, new, 1).encode()}


@cache
def bad(code: str) -> Built:
    """What comes of building a bad film."""
    return built(laid_over(code))


def laid_over(code: str) -> dict[str, bytes]:
    """The sound film with the files of a bad one over it."""
    folder = BAD / code / "broken"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
    return {**sound(), **files}


def built(files: Mapping[str, bytes]) -> Built:
    """A film built with the ruleset beside it."""
    return build(files, installed)


def findings(files: Mapping[str, bytes]) -> list[Finding]:
    """What is wrong with a film."""
    return built(files).findings
