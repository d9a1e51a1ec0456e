"""Films by name: their rules from the library, and the rules of a save."""

from __future__ import annotations

from pathlib import Path

from game.cli.halting import FAILED, USAGE, Halt, suggestion
from game.dataroot import ContentMissing
from game.engine import Options, Rules
from game.packs.library import Library, usual_library
from game.packs.load import Compiled, Unplayable, rules_of
from game.saves import Found, Notice, Origin, Unreadable
from game.strings import measures, say

WRONG_FILE = ("missing", "a_folder", "no_permission")
"""Notices about a path that was typed wrong, rather than a file that is broken."""


def library() -> Library:
    """The library of this installation. Raises ``Halt`` when its content is missing."""
    try:
        return usual_library()
    except ContentMissing as missing:
        raise Halt(str(missing)) from missing


def first_film(packs: Library) -> str:
    """The film played when none is named. Raises ``Halt`` when there is none."""
    films = packs.films()
    if not films:
        raise Halt(say("cli.no_films"))
    return films[0].id


def compiled(packs: Library, name: str) -> Compiled:
    """A film ready to play. Raises ``Halt`` for one that is not there or can't be played."""
    known = [film.id for film in packs.films()]
    if name not in known and packs.path_of(name) is None:
        there = measures.listed(known)
        raise Halt(say("cli.no_such_film", name=name, hint=suggestion(name, known), known=there), USAGE)
    found = packs.compiled(name)
    if isinstance(found, Unplayable):
        raise Halt(found.sentence, FAILED)
    return found


def rules(packs: Library, name: str, options: Options) -> Rules:
    """The rules of a play. Raises ``Halt`` when the film or its length can't be played."""
    found = rules_of(compiled(packs, name), options)
    if isinstance(found, Unplayable):
        raise Halt(found.sentence, USAGE)
    return found


def load(name: str, options: Options) -> Rules:
    """The rules of a play in any process: what a worker of ``simulate`` calls."""
    return rules(library(), name, options)


def origin(film: Compiled) -> Origin:
    """Where a film's rules come from, for its save."""
    return Origin(film.film.id, film.digest, film.film.packs)


class OfSaves:
    """Finds the rules of saves in a library: those with the digest they were played with, else those of today."""

    def __init__(self, packs: Library) -> None:
        self.packs = packs

    def __call__(self, scenario: str, options: Options, digest: str) -> Found | None:
        """Rules and their digest, or None where there is no such film or length."""
        now = self.packs.compiled(scenario)
        found = now if isinstance(now, Compiled) and now.digest == digest else self.packs.kept(scenario, digest)
        if isinstance(found, Unplayable):
            found = now
        if isinstance(found, Unplayable):
            return None
        played = rules_of(found, options)
        return None if isinstance(played, Unplayable) else (played, found.digest)


def unreadable(error: Unreadable, path: Path) -> Halt:
    """The halt of a save that can't be opened."""
    code = USAGE if error.notice.id in WRONG_FILE else FAILED
    return Halt(notice(error.notice, path), code)


def notice(one: Notice, path: Path) -> str:
    """A notice about a save in a sentence; the file by the path that was typed."""
    return say(f"saves.{one.id}", **{**one.facts, **({"file": str(path)} if "file" in one.facts else {})})
