"""Opening a save: back to the last decision, with a word on whether its past can be replayed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from game import __version__
from game.engine import Options, Rules, choices, restore, view
from game.saves import vault
from game.saves.form import Head, Save, Stretch, parse
from game.saves.notices import Notice, unreadable
from game.saves.recorder import Recorder

if TYPE_CHECKING:
    from game.engine import Production

# What a state under rules it was not made for runs into: an id that is gone, a field that is empty.
_MISFIT = (LookupError, AttributeError, TypeError, ValueError)


Found: TypeAlias = tuple[Rules, str]
"""Rules, and the digest of the compiled pack they come from."""

FindRules: TypeAlias = Callable[[str, Options, str], Found | None]
"""Finds the rules of a scenario (by id) with these options and the digest of a compiled pack.

Returns those with the digest if they lie anywhere, installed or kept; else the scenario's rules of today with the
digest that is theirs; None if there is no such scenario here or it has no such length.
"""


class Loaded(msgspec.Struct, frozen=True):
    """A film to go on with, the recorder that has its past, and what to tell the player before."""

    production: Production
    recorder: Recorder
    notes: tuple[Notice, ...]


def read(path: Path) -> Save:
    """A save without its rules: found whole, nothing played. Raises ``Unreadable``."""
    return parse(vault.fetch(path), path.name)


def load(path: Path, find_rules: FindRules) -> Loaded:
    """Open a save at its last decision. Raises ``Unreadable`` for a bad file or when its rules can't be found.

    Under other rules than it was played with, play goes on, ``recorder.exact`` is false, and ``notes`` says why.
    """
    save = read(path)
    rules, digest = find(save.head, find_rules, path.name)
    production = _restored(save, rules, path.name)
    vault.sweep(path)
    why = difference_of_rules(save.head, digest)
    recorder = Recorder(path, _head_from_here(save, digest), production, save.decisions)
    return Loaded(production, recorder, (why,) if why else ())


def find(head: Head, find_rules: FindRules, name: str) -> Found:
    """The rules for a save, by the digest it was last played with. Raises ``Unreadable`` if there are none."""
    found = find_rules(head.origin.scenario, head.options, head.stretches[-1].digest)
    if found is None:
        raise unreadable("no_pack", file=name, scenario=head.origin.scenario, length=head.options.length)
    return found


def difference_of_rules(head: Head, digest: str) -> Notice | None:
    """Why a film can't be replayed under the rules with this digest, or None if it can."""
    last = head.stretches[-1]
    if last.game != __version__:
        return Notice("other_game", {"saved": last.game, "now": __version__})
    if last.digest != digest:
        return Notice("other_pack", {"scenario": head.origin.scenario})
    if len(head.stretches) > 1:
        return Notice("played_on", {"decision": last.since})
    return None


def _head_from_here(save: Save, digest: str) -> Head:
    """The head with a new stretch if the rules are not those of the last one."""
    last = save.head.stretches[-1]
    if (last.game, last.digest) == (__version__, digest):
        return save.head
    here = Stretch(__version__, digest, len(save.decisions))
    return msgspec.structs.replace(save.head, stretches=(*save.head.stretches, here))


def _restored(save: Save, rules: Rules, name: str) -> Production:
    """The production of the snapshot, tried out: its menu and both views can be made."""
    try:
        production = restore(bytes(save.snapshot), rules)
        choices(production)
        for chair in ("producer", "director"):
            view(production, chair)
    except (*_MISFIT, msgspec.DecodeError, RecursionError) as error:
        saved = save.head.stretches[-1].game
        raise unreadable("does_not_fit", file=name, saved=saved, now=__version__) from error
    return production
