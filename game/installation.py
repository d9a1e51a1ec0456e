"""The house the scenes live in: films of the library, saves in the player's folder, codes and reports of crashes."""

from __future__ import annotations

import os
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.classroom.codes import Found
    from game.engine import Options, Rules
    from game.engine.rules import Career
    from game.packs.library import Library
    from game.packs.load import Compiled
    from game.saves import Notice, Recorder, Spine
    from game.scenes.house import Kept, OnShelf

NAME = "above-the-line"
FILMS = "films"
OLD_PACKS = "packs-of-saves"
SEEDS = 1_000_000


class Installation:
    """The house the scenes live in: films of the library, saves in the player's folder. Loaded when first asked."""

    @cached_property
    def library(self) -> Library:
        """The packs of this installation and player."""
        from game.packs.library import usual_library

        return usual_library()

    @cached_property
    def folder(self) -> Path:
        """Where the player's films are kept."""
        from platformdirs import user_data_path

        return user_data_path(NAME, appauthor=False)

    def films(self) -> list[OnShelf]:
        """Every film that can be played, shipped ones first."""
        from game.scenes.house import OnShelf

        return [
            OnShelf(
                one.id, one.title, one.tagline, one.logline, one.summary, one.tier, one.genre, one.lengths, one.poster
            )
            for one in self.library.films()
        ]

    def kept(self) -> list[Kept]:
        """Every film that was begun, last played first."""
        from game.saves import Spine, shelf

        known = {film.id: film for film in self.films()}
        return [
            _on_own_shelf(one, known.get(one.scenario)) if isinstance(one, Spine) else _unreadable(one)
            for one in shelf(self.folder / FILMS)
        ]

    def discard(self, name: str) -> str:
        """Delete a kept film for good. Returns a sentence where that failed, else an empty text."""
        from game.saves import discard, release_packs
        from game.strings import say

        path = self.folder / FILMS / name
        notice = discard(path) if path.parent == self.folder / FILMS else None
        release_packs(self.folder / OLD_PACKS, self.folder / FILMS)
        return say(f"saves.{notice.id}", **notice.facts) if notice else ""

    def seed(self) -> int:
        """A seed nobody chose, short enough to be read out."""
        return int.from_bytes(os.urandom(8), "big") % SEEDS

    def code(self, film: str, options: Options, seed: int) -> str:
        """The class code of a play; empty where the film can't be played."""
        from game.classroom import codes

        digest = self._digest(film)
        return codes.write(film, digest, options, seed) if digest else ""

    def career(self) -> tuple[Career | None, str]:
        """The reputations of the player's career, None where it can't be read, and a sentence about it."""
        from game.saves import profile
        from game.text.career import in_a_sentence

        return in_a_sentence(*profile(self.folder))

    def premiered(self, recorder: Recorder) -> None:
        """Enter a finished film into the career it was begun in."""
        from game.saves import premiered

        premiered(self.folder, recorder)

    def coded(self, typed: str) -> Found | str:
        """What a class code means, or a sentence why it means nothing here."""
        from game.classroom import codes
        from game.strings import say

        found = codes.find(typed, [film.id for film in self.library.films()], self._digest)
        return say(f"code.{found.why}", **found.facts) if isinstance(found, codes.Misread) else found

    def _digest(self, film: str) -> str | None:
        from game.packs.load import Compiled

        compiled = self.library.compiled(film)
        return compiled.digest if isinstance(compiled, Compiled) else None

    def begin(self, film: str, options: Options, seed: int) -> Recorder | str:
        """A recorder at the first decision of a new play."""
        from game.packs.load import Unplayable, rules_of
        from game.saves import free_path

        compiled = self.library.compiled(film)
        rules = compiled if isinstance(compiled, Unplayable) else rules_of(compiled, options)
        if isinstance(compiled, Unplayable) or isinstance(rules, Unplayable):
            return next(one.sentence for one in (compiled, rules) if isinstance(one, Unplayable))
        return self.open(compiled, rules, seed, free_path(self.folder / FILMS, film, seed))

    def open(self, compiled: Compiled, rules: Rules, seed: int, path: Path) -> Recorder:
        """A recorder of a new play that is saved at a path. The film is kept as it is now, so that the play can be
        replayed after the film has changed."""
        from game.engine import new_production
        from game.packs.load import encode
        from game.saves import Origin, keep_pack, open_new

        production = new_production(rules, seed)
        keep_pack(self.folder / OLD_PACKS, compiled.digest, encode(compiled))
        origin = Origin(compiled.film.id, compiled.digest, dict(compiled.film.packs))
        return open_new(path, origin, production)

    def resume(self, name: str) -> Recorder | str:
        """The recorder of a film that was begun."""
        from game.saves import Unreadable, load
        from game.strings import say

        try:
            return load(self.folder / FILMS / name, self.find_rules).recorder
        except Unreadable as problem:
            return say(f"saves.{problem.notice.id}", **{"file": name, **problem.notice.facts})

    def crashed(self, trace: str, scene: str) -> Path | None:
        """Keep a report of a crash; returns where it lies."""
        from importlib.metadata import version

        from game.saves import keep_report, report

        facts = {"scene": scene, "pygame": version("pygame-ce")}
        return keep_report(self.folder, time.strftime("%Y%m%d-%H%M%S"), report(trace, facts))

    def shelve(self, recorder: Recorder) -> None:
        """Give a film that was only kept in memory a save of its own."""
        from game.saves import free_path

        recorder.path = free_path(self.folder / FILMS, recorder.head.origin.scenario, recorder.head.seed)
        recorder.save()

    def find_rules(self, name: str, options: Options, digest: str) -> tuple[Rules, str] | None:
        """The rules of a save: those it was played with if they lie anywhere, else today's, else none."""
        from game.packs.load import Compiled, Unplayable, decode, rules_of
        from game.saves import kept_pack

        today = self.library.compiled(name)
        same = isinstance(today, Compiled) and today.digest == digest
        raw = None if same else kept_pack(self.folder / OLD_PACKS, digest)
        old = decode(raw) if raw is not None else None
        found = old if isinstance(old, Compiled) else today
        if not isinstance(found, Compiled):
            return None
        rules = rules_of(found, options)
        return None if isinstance(rules, Unplayable) else (rules, found.digest)


def _on_own_shelf(one: Spine, film: OnShelf | None) -> Kept:
    """A save as the title shows it; one whose film is not installed says so."""
    from game.scenes.house import Kept
    from game.strings import say

    saved = time.localtime(one.written)[:5]
    if film is None:
        facts = {"file": one.path.name, "scenario": one.scenario, "length": one.options.length}
        return Kept(
            one.scenario, one.phase, one.round, one.path.name, saved=saved, problem=say("saves.no_pack", **facts)
        )
    return Kept(
        film.title, one.phase, one.round, one.path.name,
        one.seat, one.stage == "over", one.options.length, saved, film.poster,
    )  # fmt: skip


def _unreadable(notice: Notice) -> Kept:
    """A save that can't be read: its name and why."""
    from game.scenes.house import Kept
    from game.strings import say

    name = str(notice.facts["file"])
    return Kept(name, "pre", 1, name, problem=say(f"saves.{notice.id}", **notice.facts))
