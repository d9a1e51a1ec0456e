"""A play as it was recorded, and the moments it is made of: each decision with the film it was made in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from game.engine import Refusal, new_production
from game.saves import Decision, retrace

if TYPE_CHECKING:
    from game.engine import Production, Rules
    from game.engine.actions import Action
    from game.saves import Recorder

Turn: TypeAlias = tuple[str, int, str]
"""Where in a film a decision is made: phase, round, and the chair whose turn it is."""

MEETINGS = ("agenda", "greenlight", "note")
"""Stages at which both chairs decide together; they are a turn of their own."""


class Played(msgspec.Struct, frozen=True):
    """All that a play follows from: its rules, its seed, and what was decided."""

    rules: Rules
    seed: int
    actions: tuple[Action, ...]


class Moment(msgspec.Struct, frozen=True):
    """One decision of a play: its number from 0, the film before it, and the ledger entries it brought.

    ``table`` is the duty at whose table it was made and ``on_set`` the scene on the floor; both may be empty.
    Treat ``before`` as read-only; ``Production.fork`` gives one to play on.
    """

    number: int
    action: Action
    before: Production
    turn: Turn
    table: str
    on_set: str
    entries: range


def recorded(recorder: Recorder) -> Played:
    """What a recorder has taken down. Raises ``ValueError`` for a film not wholly played under the rules of today."""
    if not recorder.exact:
        raise ValueError(f"part of this film was played under other rules: {recorder.head.stretches}")
    actions = tuple(one.action for one in recorder.decisions())
    return Played(recorder.production.rules, recorder.head.seed, actions)


def moments(played: Played) -> tuple[Sequence[Moment], Production]:
    """Every decision of a play in order, and the film after the last one. About 0.1 ms a decision.

    Raises ``ValueError`` when a decision is refused: then these are not the rules or the seed it was played with.
    """
    film = new_production(played.rules, played.seed)
    found: list[Moment] = []
    for action, did in retrace(played.rules, played.seed, (Decision(one, "") for one in played.actions)):
        if isinstance(did, Refusal):
            raise ValueError(f"decision {len(found)} {action} is refused: {did.reason}")
        found.append(moment(film, action, len(found), did.production.written))
        film = did.production
    return found, film


def moment(film: Production, action: Action, number: int, written: int) -> Moment:
    """A decision about to be made in a film; ``written`` is how long the ledger is after it."""
    table = film.table.duty if film.table else ""
    return Moment(number, action, film, turn_of(film), table, on_set(film), range(film.written, written))


def turn_of(film: Production) -> Turn:
    """The turn a film stands in. A call from the floor is answered in the director's turn."""
    if film.stage in MEETINGS:
        return film.stage, 0, ""
    return film.phase, film.round, "director" if film.stage == "phone" else film.seat


def on_set(film: Production) -> str:
    """The scene on the floor, empty when none is."""
    return film.floor.on_set if film.floor else ""
