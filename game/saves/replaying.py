"""Replaying a film from its seed and decisions, and finding where it differs from what was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from game.engine import Refusal, Rules, Step, new_production, snapshot, step
from game.saves import checks
from game.saves.form import Decision, Save, Written, spoken
from game.saves.loading import FindRules, difference_of_rules, find, read
from game.saves.notices import Notice

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.actions import Action


class Difference(msgspec.Struct, frozen=True):
    """The first place where a replay leaves its record.

    ``kind`` is "opening" (the film begins otherwise: other seed, options or rules), "decision" (the action is not
    the one recorded), "refused" (it is not legal there, ``reason`` says why), "consequences" (it did other things)
    or "ending" (every step agrees, the saved state does not). ``number`` counts decisions from 1; the opening is 0.
    """

    number: int
    kind: Literal["opening", "decision", "refused", "consequences", "ending"]
    action: str = ""
    reason: str = ""


class Replayed(msgspec.Struct, frozen=True):
    """How many decisions were played again, the first difference if there is one, and where the film then stands."""

    steps: int
    first_difference: Difference | None
    final: Production


def replay(path: Path, find_rules: FindRules, *, verify: bool = True) -> Replayed | Notice:
    """Play a save again from its seed, up to the first difference. Raises ``Unreadable`` for a bad file.

    Without ``verify`` only a decision that can't be made is a difference. Returns a notice instead when the film
    was played under other rules than those found: then a replay would prove nothing.
    """
    save = read(path)
    rules, digest = find(save.head, find_rules, path.name)
    why = difference_of_rules(save.head, digest)
    if why is not None:
        return why
    film = new_production(rules, save.head.seed)
    if verify and checks.opening_check(film) != save.head.opening:
        return Replayed(0, Difference(0, "opening"), film)
    return _follow(save, film, verify=verify)


def retrace(rules: Rules, seed: int, decisions: Iterable[Decision]) -> Iterator[tuple[Action, Step | Refusal]]:
    """Each decision with what it does, played from the start; ends after the first that is refused."""
    film = new_production(rules, seed)
    for decision in decisions:
        did = step(film, decision.action)
        yield decision.action, did
        if isinstance(did, Refusal):
            return
        film = did.production


def _follow(save: Save, film: Production, *, verify: bool) -> Replayed:
    before = save.head.opening
    for number, one in enumerate(save.decisions, start=1):
        did = _again(film, one, before if verify else None)
        if not isinstance(did, Step):
            return Replayed(number - 1, msgspec.structs.replace(did, number=number), film)
        film, before = did.production, one.check
    played = len(save.decisions)
    if verify and snapshot(film) != bytes(save.snapshot):
        return Replayed(played, Difference(played, "ending"), film)
    return Replayed(played, None, film)


def _again(film: Production, one: Written, before: str | None) -> Step | Difference:
    """Make a decision again; ``before`` is the check it stands on, None where checks do not matter."""
    action = bytes(one.action)
    difference = Difference(0, "decision", action.decode())
    marked = checks.mark(before, action) if before is not None else ""
    if not one.check.startswith(marked):
        return difference
    try:
        decision = spoken(one)
    except msgspec.DecodeError:
        return difference
    did = step(film, decision.action)
    if isinstance(did, Refusal):
        return msgspec.structs.replace(difference, kind="refused", reason=did.reason)
    if before is not None and checks.check(marked, did) != one.check:
        return msgspec.structs.replace(difference, kind="consequences")
    return did
