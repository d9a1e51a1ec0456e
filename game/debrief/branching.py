"""What if: a play gone through again with one decision changed, under the same luck.

The rule of replay: every recorded choice is kept if it is legal; else the nearest legal answer to the same question
is given; where the record has nothing to say, the careful bot decides. What was not kept is marked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.bots import MOST_DECISIONS, decide, make
from game.debrief.played import Moment, Played, Turn, moments, on_set, turn_of
from game.debrief.questions import nearest
from game.engine import Refusal, actions, advance, new_production, refuse, step
from game.saves import open_new

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine import Production
    from game.engine.actions import Action
    from game.saves import Origin, Recorder

ENDS_A_TURN = (actions.EndTurn, actions.Wrap)
ON_SET = (actions.Roll, actions.Print)
"""Decisions that mean the scene they were made for and no other."""


class Forced(msgspec.Struct, frozen=True):
    """A place where the record could not be kept: at which decision of the branch, what was recorded (None where
    the record ended too early) and what was done instead (None where nothing was)."""

    number: int
    recorded: Action | None
    made: Action | None
    by: Literal["nearest", "careful", "left_out"]


class Branch(msgspec.Struct, frozen=True):
    """A play with one decision changed. ``film`` stands right after the change and may be played on from there.

    ``actions`` are all decisions up to there, the changed one included, so that the branch can be recorded as a film
    of its own. ``ahead`` is what was recorded after it, by turn.
    """

    film: Production
    actions: tuple[Action, ...]
    number: int
    ahead: dict[Turn, tuple[Moment, ...]]


class Followed(msgspec.Struct, frozen=True):
    """A branch played to its premiere by the record; ``forced`` in order, the first forced change first."""

    film: Production
    actions: tuple[Action, ...]
    forced: tuple[Forced, ...]


def what_if(played: Played, number: int, instead: Action | None) -> Branch:
    """A play up to decision ``number`` (from 0), which is made differently, or left out with None.

    Raises ``ValueError`` when the play has no such decision or the alternative is refused there.
    """
    trail, _final = moments(played)
    if not 0 <= number < len(trail):
        raise ValueError(f"there is no decision {number} among {len(trail)}")
    return branch(trail, number, instead)


def branch(trail: Sequence[Moment], number: int, instead: Action | None) -> Branch:
    """The same from a trail of moments, for those who weigh many changes of one play."""
    film = trail[number].before.fork()
    made = tuple(one.action for one in trail[:number])
    if instead is not None:
        why = advance(film, instead)
        if why is not None:
            raise ValueError(f"{instead} is refused at decision {number}: {why.reason}")
        made = (*made, instead)
    return Branch(film, made, number, _by_turn(trail[number + 1 :]))


def follow(one: Branch) -> Followed:
    """Play a branch to its premiere by the rule of replay. The branch itself stays where it is."""
    return _Follower(one).to_the_end()


def _by_turn(trail: Sequence[Moment]) -> dict[Turn, tuple[Moment, ...]]:
    turns: dict[Turn, list[Moment]] = {}
    for moment in trail:
        turns.setdefault(moment.turn, []).append(moment)
    return {turn: tuple(found) for turn, found in turns.items()}


class _Follower:
    """Goes through a branch turn by turn with the record in hand."""

    def __init__(self, one: Branch) -> None:
        self.film = one.film.fork()
        self.made = list(one.actions)
        self.ahead = {turn: list(found) for turn, found in one.ahead.items()}
        self.forced: list[Forced] = []
        self.careful = make("careful", 0)

    def to_the_end(self) -> Followed:
        while not self.film.over:
            if len(self.made) > MOST_DECISIONS:
                raise RuntimeError(f"no end after {MOST_DECISIONS} decisions")
            self._go_on(self.ahead.get(turn_of(self.film), []))
        return Followed(self.film, tuple(self.made), tuple(self.forced))

    def _go_on(self, record: list[Moment]) -> None:
        """Make the next decision, from what the record has for this turn as far as it can be kept."""
        while record:
            action = record[0].action
            if self._fits(record[0]):
                record.pop(0)
                self._make(action)
                return
            close = nearest(self.film, action) if self._same_scene(record[0]) else None
            if close is not None:
                record.pop(0)
                self._force(action, close, "nearest")
                return
            if self._waits(record[0]):
                break
            record.pop(0)
            self.forced.append(Forced(len(self.made), action, None, "left_out"))
        self._unaided(waited_for=bool(record))

    def _fits(self, moment: Moment) -> bool:
        return self._same_scene(moment) and refuse(self.film, moment.action) is None

    def _same_scene(self, moment: Moment) -> bool:
        return not isinstance(moment.action, ON_SET) or moment.on_set == on_set(self.film)

    def _waits(self, moment: Moment) -> bool:
        """Whether something else has to be finished before this recorded choice can be made."""
        film = self.film
        if film.table is not None:
            return film.table.duty != moment.table
        if on_set(film) != moment.on_set and on_set(film):
            return True
        return isinstance(moment.action, ENDS_A_TURN)

    def _unaided(self, *, waited_for: bool) -> None:
        """The record has nothing to say here: leave a table it waits for, else do what the careful bot does."""
        leave = actions.Leave()
        if waited_for and self.film.table is not None and refuse(self.film, leave) is None:
            self._make(leave)
        else:
            self._force(None, decide(self.careful, self.film), "careful")

    def _force(self, recorded: Action | None, made: Action, by: Literal["nearest", "careful"]) -> None:
        self.forced.append(Forced(len(self.made), recorded, made, by))
        self._make(made)

    def _make(self, action: Action) -> None:
        why = advance(self.film, action)
        if why is not None:
            raise RuntimeError(f"{action} is refused in a branch: {why.reason}")
        self.film.news.clear()
        self.made.append(action)


def played_as(played: Played, followed: Followed) -> Played:
    """A followed branch as a play of its own, with the same rules and seed."""
    return Played(played.rules, played.seed, followed.actions)


def taken_up(played: Played, one: Branch, origin: Origin) -> Recorder:
    """A recorder that stands where a branch stands, for playing on: it has taken down every decision up to there.

    It keeps the film in memory; give it a ``path`` and call ``save`` for a file of its own.
    """
    recorder = open_new(None, origin, new_production(played.rules, played.seed))
    for action in one.actions:
        did = step(recorder.production, action)
        if isinstance(did, Refusal):
            raise ValueError(f"{action} is refused at decision {recorder.made}: {did.reason}")
        recorder.record(action, did)
    return recorder
