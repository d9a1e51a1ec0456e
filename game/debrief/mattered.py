"""Decisions that mattered: each decision of a play weighed by what its best alternative would have brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.debrief.branching import Forced, branch, follow
from game.debrief.played import Moment, Played, moments
from game.debrief.questions import alternatives
from game.debrief.worth import Worth, worth
from game.engine import actions, gauges
from game.engine.ledger import entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.engine import Production
    from game.engine.actions import Action
    from game.engine.ledger import Entry

MOST_REPLAYS = 400
"""Replays a search may take: a lesson needs fewer, a feature weighs its 400 weightiest alternatives."""
MOST_ALTERNATIVES = 4
"""Other answers tried for one decision, the most alike first; leaving it out is tried besides."""
COUNT = 3

PRICES = ("estimate", "raised", "guarantee", "loan")
"""Money gauges that say what a decision cost or brought; the others repeat it as it is planned and paid."""
PAID = ("cash", "cost", "pool", "plan", "contingency")
WORLD = ("rule", "opening")
"""Causes that nobody decided on."""
FIRST_OF_ALL = (
    actions.HireDirector,
    actions.OfferPart,
    actions.HireHead,
    actions.Approve,
    actions.Greenlight,
    actions.Seal,
    actions.Settle,
    actions.Slate,
    actions.Print,
    actions.Place,
    actions.Lock,
    actions.Sell,
    actions.Distribute,
    actions.Date,
    actions.Weekend,
)
"""Decisions whose effect is in the footage, the people or the release rather than in their own ledger entries."""


class Mattered(msgspec.Struct, frozen=True):
    """A decision with its best alternative, replayed to the premiere under the same luck.

    ``instead`` is None where leaving it out was best. ``gain`` is in tenths of a point (``Worth.points``): above
    zero the alternative would have been better, below zero the decision was worth so much. ``forced`` lists what of
    the record could not be kept in that replay; its length says how much of it is still the player's own film.
    """

    moment: Moment
    instead: Action | None
    gain: int
    made: Worth
    other: Worth
    forced: tuple[Forced, ...]


def mattered(played: Played, count: int = COUNT, most: int = MOST_REPLAYS) -> tuple[Mattered, ...]:
    """The decisions that mattered most, the weightiest first, each from another round of the film.

    A lesson takes 2 to 3 seconds, a feature up to 8; ``search`` gives the same in small portions.
    """
    return weightiest(search(played, most), count)


def search(played: Played, most: int = MOST_REPLAYS) -> Iterator[Mattered]:
    """Every decision with its best alternative, one by one as they are weighed, those that moved most first.

    Stops before it would take more than ``most`` replays. Raises ``ValueError`` when the play is not over or can't be
    replayed.
    """
    trail, final = moments(played)
    made = worth(final)
    left = most
    for moment in screened(trail, final):
        others = alternatives(moment.before, moment.action, MOST_ALTERNATIVES)
        left -= len(others)
        if left < 0:
            return
        if others:
            yield max((_weighed(trail, moment, made, one) for one in others), key=lambda one: one.gain)


def weightiest(found: Iterable[Mattered], count: int = COUNT) -> tuple[Mattered, ...]:
    """The weightiest of some weighed decisions, at most one from each round, none that made no difference.

    Decisions of one round often lead to each other (show the cut, test it, share the cards) and would tell one story
    three times.
    """
    best: dict[tuple[str, int], Mattered] = {}
    for one in sorted(found, key=lambda one: (-abs(one.gain), one.moment.number)):
        if one.gain:
            best.setdefault(one.moment.turn[:2], one)
    return tuple(best.values())[:count]


def _weighed(trail: Sequence[Moment], moment: Moment, made: Worth, instead: Action | None) -> Mattered:
    followed = follow(branch(trail, moment.number, instead))
    other = worth(followed.film)
    return Mattered(moment, instead, other.points - made.points, made, other, followed.forced)


def screened(trail: Sequence[Moment], final: Production) -> list[Moment]:
    """The moments by how much they may have moved: those that decide footage, people or release first, then by the
    size of the ledger entries they caused, the entries that followed from them included."""
    owner = [number for moment in trail for number in [moment.number] * len(moment.entries)]
    start = trail[0].entries.start if trail else 0
    sizes = [0] * len(trail)
    whose: dict[int, int] = {}
    for index, entry in enumerate(entries(final, start), start=start):
        number = whose.get(entry.led, owner[index - start])
        whose[index] = number
        sizes[number] += _size(final, entry)
    return sorted(trail, key=lambda one: (not isinstance(one.action, FIRST_OF_ALL), -sizes[one.number]))


def _size(film: Production, entry: Entry) -> int:
    """An entry's size on one scale: points of a gauge, per mille of the budget for money; the world's own are 0."""
    if entry.kind in WORLD or entry.gauge in PAID:
        return 0
    if entry.gauge in PRICES:
        return abs(entry.applied) * 1000 // max(1, gauges.budget_total(film))
    return abs(entry.applied)
