"""A folder of saved films as a class: which of them were the same production, and what is to be said of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.saves import Notice, Unreadable, load
from game.saves.shelf import films

if TYPE_CHECKING:
    from game.saves import FindRules, Recorder
    from game.saves.form import Head


class Terms(msgspec.Struct, frozen=True):
    """What a class code fixes, in words: two films with equal ones met the same weather, cards and audience.

    ``version`` names the game and the packs of every stretch of play. Who sat where is not in it, as in a code.
    """

    film: str
    length: str
    budget: str
    schedule: str
    previews: str
    seed: str
    version: str
    career: str


class Saved(msgspec.Struct, frozen=True):
    """A film of the folder that could be opened: the name of its file, its terms, and the recorder it opened to."""

    file: str
    terms: Terms
    recorder: Recorder


class Apart(msgspec.Struct, frozen=True):
    """A film of another production: for each fact that differs, what this film has and what the class has."""

    file: str
    differences: dict[str, tuple[str, str]]


class Gathered(msgspec.Struct, frozen=True):
    """A class: its finished films by name, the names of those without a premiere, those of other productions, and a
    notice for each file that could not be opened."""

    groups: tuple[Saved, ...]
    unfinished: tuple[str, ...]
    apart: tuple[Apart, ...]
    broken: tuple[Notice, ...]


def gather(folder: Path, find_rules: FindRules) -> Gathered:
    """The films of a folder, sorted out. Raises ``OSError`` where the folder can't be listed.

    The class is the production that most of the films are; of equally many, that of the first by name.
    """
    saved: list[Saved] = []
    broken: list[Notice] = []
    for path in films(folder):
        try:
            saved.append(_opened(path, find_rules))
        except Unreadable as error:
            broken.append(error.notice)
    alike = Counter(one.terms for one in saved)
    ours = max(alike, key=lambda one: alike[one], default=None)
    same = [one for one in saved if one.terms == ours]
    return Gathered(
        groups=tuple(one for one in same if one.recorder.production.over),
        unfinished=tuple(one.file for one in same if not one.recorder.production.over),
        apart=tuple(Apart(one.file, differences(one.terms, ours)) for one in saved if ours and one.terms != ours),
        broken=tuple(broken),
    )


def partnered(groups: Sequence[Saved]) -> dict[str, list[str]]:
    """The files by how they were played (``both``, ``two``, ``producer``, ``director``), for a class that mixed it."""
    found: dict[str, list[str]] = {}
    for one in groups:
        found.setdefault(one.recorder.production.options.mode, []).append(one.file)
    return found


def differences(theirs: Terms, ours: Terms) -> dict[str, tuple[str, str]]:
    """The terms in which two films differ, with both values; of another film nothing else is named."""
    pairs = {name: (str(getattr(theirs, name)), str(getattr(ours, name))) for name in Terms.__struct_fields__}
    found = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
    return {"film": found["film"]} if "film" in found else found


def _opened(path: Path, find_rules: FindRules) -> Saved:
    recorder = load(path, find_rules).recorder
    return Saved(path.name, _terms(recorder.head, recorder.production.rules.film.title), recorder)


def _terms(head: Head, title: str) -> Terms:
    options = head.options
    version = " ".join(f"{one.game}/{one.digest}" for one in head.stretches)
    return Terms(
        film=title,
        length=options.length,
        budget=options.budget,
        schedule=options.schedule,
        previews=options.previews,
        seed=str(head.seed),
        version=version,
        career="" if options.career is None else repr(options.career),
    )
