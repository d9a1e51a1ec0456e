"""Small films recorded for tests, and the forger who changes a save and seals it again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from game.engine import Options, Production, Refusal, Rules, Step, choices, new_production, snapshot, step
from game.engine.actions import Action
from game.packs.library import load_rules
from game.saves import FindRules, Origin, Recorder, open_new, read
from game.saves.form import compose
from tests.engine import small_film

DIGEST = "5ma11f11m5ma11f1"
ORIGIN = Origin("small_film", DIGEST, {"small_film": DIGEST})


@cache
def small_rules(length: str = "lesson") -> Rules:
    """The small film with the shipped numbers."""
    shipped = load_rules("the_last_reel", Options())
    assert isinstance(shipped, Rules), shipped
    return small_film.rules(shipped.core, length=length)


def found(scenario: str, options: Options, digest: str) -> tuple[Rules, str] | None:
    """Finds the small film as it is, and no other."""
    known = scenario == "small_film" and options == small_rules().options
    return (small_rules(), DIGEST) if known else None


def found_as(digest: str) -> FindRules:
    """A finder for which the small film's pack has another digest today."""
    return lambda scenario, options, wanted: (small_rules(), digest)


def recording(path: Path | None, seed: int = 1) -> Recorder:
    """A recorder of a small film at its first decision."""
    return open_new(path, ORIGIN, new_production(small_rules(), seed))


def decide(film: Production, seed: int) -> tuple[Action, Step]:
    """A decision that looks random but follows from the seed and the state, so that it is the same after loading."""
    menu = choices(film)
    action = menu[(len(snapshot(film)) * 31 + film.written * 7 + seed) % len(menu)]
    did = step(film, action)
    assert not isinstance(did, Refusal), (action, did)
    return action, did


def shoot(recorder: Recorder, seed: int = 1, most: int = 3000) -> Iterator[Step]:
    """Play on, up to the end or for so many decisions; yields after each that was recorded."""
    for _ in range(most):
        if recorder.production.over:
            return
        action, did = decide(recorder.production, seed)
        recorder.record(action, did)
        yield did
    assert most < 3000, "the film does not end"


def shot(path: Path | None, seed: int = 1, most: int = 3000) -> Recorder:
    """A recorder with its film in the can, or with so many decisions of it."""
    recorder = recording(path, seed)
    for _ in shoot(recorder, seed, most):
        pass
    return recorder


def forge(path: Path, part: str, **changes: Any) -> None:  # noqa: ANN401 - whatever a forger writes
    """Change fields of the head, of the save, or of decision ``part`` (from 0), and seal the file again."""
    save = read(path)
    decisions = list(save.decisions)
    if part == "save":
        save = msgspec.structs.replace(save, **changes)
    elif part == "head":
        save = msgspec.structs.replace(save, head=msgspec.structs.replace(save.head, **changes))
    else:
        decisions[int(part)] = msgspec.structs.replace(decisions[int(part)], **changes)
    path.write_bytes(compose(save.head, decisions, bytes(save.snapshot)))
