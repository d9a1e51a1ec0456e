"""Where the films of a class parted: followed turn by turn along the way that most of them took.

The order within a turn does not count: who rings the bank before the lawyer has decided the same as who does it after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec

from game.debrief.played import moments, recorded
from game.engine import actions
from game.strings import Sides, label

if TYPE_CHECKING:
    from game.debrief.played import Moment, Played
    from game.saves import Recorder

IDLE = (actions.Leave, actions.EndTurn, actions.TakeAgenda)
"""Getting up and handing over say nothing about what was decided; a private agenda is an aim, and moves nothing."""


Turn: TypeAlias = tuple[tuple[bytes, int], ...]
"""What was done in a turn, as JSON, with the number of the decision."""


class Course(NamedTuple):
    """A play turn by turn."""

    turns: tuple[Turn, ...]


class Decided(msgspec.Struct, frozen=True):
    """A decision in the words of its own menu; phase, round and chair as the film stood. ``event`` is the card it
    answered, if any."""

    phase: str
    round: int
    chair: str
    made: str
    event: str = ""


class Way(msgspec.Struct, frozen=True):
    """What some groups did at a parting, by their places in the class; ``did`` is None where they left it at less."""

    did: Decided | None
    groups: tuple[int, ...]


class Parting(msgspec.Struct, frozen=True):
    """A turn in which groups that had done the same did different things: the way most took first."""

    ways: tuple[Way, ...]

    @property
    def left(self) -> tuple[Way, ...]:
        """The ways that led away from the others."""
        return self.ways[1:]


def partings(recorders: Sequence[Recorder]) -> tuple[Parting, ...]:
    """Every parting along the way that most took, in the order of play; about 50 ms a film.

    Raises ``ValueError`` for films that can't be replayed under the rules of today.
    """
    plays = [recorded(one) for one in recorders]
    courses = [course(one) for one in plays]
    return tuple(_told(plays, fork) for fork in forks(courses))


def course(played: Played) -> Course:
    """A play turn by turn. Raises ``ValueError`` when it can't be replayed."""
    turns: list[list[tuple[bytes, int]]] = []
    last: tuple[str, int, str] | None = None
    for one in moments(played)[0]:
        if one.turn != last:
            turns.append([])
            last = one.turn
        if not isinstance(one.action, IDLE):
            turns[-1].append((msgspec.json.encode(one.action), one.number))
    return Course(tuple(tuple(turn) for turn in turns))


Fork: TypeAlias = list[tuple[int | None, list[int]]]
"""For each way: the number of the first decision that not all share, in the play of its first group, and its groups."""


def forks(courses: Sequence[Course]) -> Iterator[Fork]:
    """The partings of plays; where equally many went, the way of the first group is followed."""
    together, turn = list(range(len(courses))), 0
    while len(together) > 1 and any(len(courses[one].turns) > turn for one in together):
        ways = _ways({one: _turn(courses[one], turn) for one in together})
        if len(ways) > 1:
            yield ways
            together = ways[0][1]
        else:
            turn += 1


def _turn(one: Course, turn: int) -> Turn:
    return one.turns[turn] if turn < len(one.turns) else ()


def _ways(turns: dict[int, Turn]) -> Fork:
    """Groups by the first decision of a turn beyond those that all share: one way where all did the same."""
    counts = [Counter(done for done, _number in turn) for turn in turns.values()]
    shared = reduce(and_, counts)
    found: dict[bytes, tuple[int | None, list[int]]] = {}
    for group, turn in turns.items():
        done, number = _first_own(turn, shared)
        found.setdefault(done, (number, []))[1].append(group)
    return sorted(found.values(), key=lambda way: -len(way[1]))


def _first_own(turn: Turn, shared: Counter[bytes]) -> tuple[bytes, int | None]:
    """The first decision of a turn beyond those that all share, and its number; nothing where there is none."""
    left = shared.copy()
    for done, number in turn:
        if not left[done]:
            return done, number
        left[done] -= 1
    return b"", None


def _told(plays: Sequence[Played], fork: Fork) -> Parting:
    ways = []
    for number, groups in fork:
        one = None if number is None else _decided(moments(plays[groups[0]])[0][number])
        ways.append(Way(one, tuple(groups)))
    return Parting(tuple(ways))


def _decided(moment: Moment) -> Decided:
    film, did = moment.before, moment.action
    event = did.event if isinstance(did, actions.Answer | actions.Seal | actions.Settle) else ""
    return Decided(film.phase, film.round, film.seat, label(Sides(film), did), event)
