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

MOST_REPLAYS = 300
"""Replays a search may take: most alternatives of a lesson, the weightier half of a feature's. Over eight lessons and
four features it found the same three decisions as trying everything."""
MOST_ALTERNATIVES = 4
"""Other answers tried for one decision, the most alike first; leaving it out is tried besides."""
COUNT = 3

TELLING = (
    actions.Answer,
    actions.Seal,
    actions.Distribute,
    actions.OfferPart,
    actions.HireHead,
    actions.Strike,
    actions.Slate,
)
"""Decisions that are worth talking about: they go before others that made hardly more difference."""
HEAD_START = 50
"""How much more, in tenths of a point, another decision has to have made."""

PRICES = ("estimate", "raised", "guarantee", "loan")
"""Money gauges that say what a decision cost or brought."""
PAID = ("cash", "cost", "pool", "plan", "contingency")
"""Money gauges that repeat it as it is planned and paid."""
WORLD = ("rule", "opening")
"""Causes that nobody decided on."""


class Mattered(msgspec.Struct, frozen=True):
    """A decision with one of its alternatives, replayed to the premiere under the same luck.

    ``instead`` is None where the decision was left out. ``gain`` is in tenths of a point (``Worth.points``): above
    zero the alternative would have been better, below zero the decision was worth so much. ``forced`` lists what of
    the record could not be kept in that replay; its length says how much of it is still the player's own film.
    ``alternatives`` is how many there are to try in all.
    """

    moment: Moment
    instead: Action | None
    gain: int
    made: Worth
    other: Worth
    forced: tuple[Forced, ...]
    alternatives: int


def mattered(played: Played, count: int = COUNT, most: int = MOST_REPLAYS) -> tuple[Mattered, ...]:
    """The decisions that mattered most with their best alternatives, the weightiest first, each from another round.

    A lesson takes 2 to 4 seconds, a feature up to 10; ``search`` gives the same in small portions.
    """
    return weightiest(search(played, most), count)


def search(played: Played, most: int = MOST_REPLAYS) -> Iterator[Mattered]:
    """Alternatives of every decision, one replay at a time (5 to 30 ms each), at most so many.

    One alternative of each decision comes first, then the others of those that made most difference. Raises
    ``ValueError`` when the play is not over or can't be replayed.
    """
    trail, final = moments(played)
    made, seen = worth(final), list[Mattered]()
    menus = {one.number: alternatives(one.before, one.action, MOST_ALTERNATIVES) for one in trail}
    for moment in screened(trail, final):
        if menus[moment.number] and len(seen) < most:
            seen.append(_weighed(trail, moment, made, (menus[moment.number], -1)))
            yield seen[-1]
    left = most - len(seen)
    for first in sorted(seen, key=lambda one: -abs(one.gain)):
        menu = menus[first.moment.number]
        left -= len(menu) - 1
        if left < 0:
            return
        yield from (_weighed(trail, first.moment, made, (menu, index)) for index in range(len(menu) - 1))


def weightiest(found: Iterable[Mattered], count: int = COUNT) -> tuple[Mattered, ...]:
    """The weightiest of the decisions whose alternatives were all tried, each with its best one.

    At most one comes from each round, since decisions of one round often lead to each other (show the cut, test it,
    share the cards) and would tell one story three times. A card, a part or a deal goes before a signature that made
    hardly more difference (``HEAD_START``). None made no difference.
    """
    tried: dict[int, list[Mattered]] = {}
    for one in found:
        tried.setdefault(one.moment.number, []).append(one)
    best = [max(all_, key=lambda one: one.gain) for all_ in tried.values() if len(all_) == all_[0].alternatives]
    rounds: dict[tuple[str, int], Mattered] = {}
    for one in sorted(best, key=lambda one: (-_weight(one), one.moment.number)):
        if one.gain:
            rounds.setdefault(one.moment.turn[:2], one)
    return tuple(rounds.values())[:count]


def _weight(one: Mattered) -> int:
    """The difference a decision made, in tenths of a point, with the head start of what is worth talking about."""
    return abs(one.gain) + (HEAD_START if isinstance(one.moment.action, TELLING) else 0)


def _weighed(
    trail: Sequence[Moment], moment: Moment, made: Worth, choice: tuple[Sequence[Action | None], int]
) -> Mattered:
    """One alternative of a menu, replayed."""
    menu, index = choice
    followed = follow(branch(trail, moment.number, menu[index]))
    other = worth(followed.film)
    gain = other.points - made.points
    return Mattered(moment, menu[index], gain, made, other, followed.forced, len(menu))


def screened(trail: Sequence[Moment], final: Production) -> list[Moment]:
    """The moments by the size of the ledger entries they caused, those that followed from them included."""
    owner = [moment.number for moment in trail for _entry in moment.entries]
    start = trail[0].entries.start if trail else 0
    sizes, whose = [0] * len(trail), dict[int, int]()
    for index, entry in enumerate(entries(final, start), start=start):
        whose[index] = whose.get(entry.led, owner[index - start])
        sizes[whose[index]] += _size(final, entry)
    return sorted(trail, key=lambda one: -sizes[one.number])


def _size(film: Production, entry: Entry) -> int:
    """An entry's size on one scale: points of a gauge, per mille of the budget for money; the world's own are 0."""
    if entry.kind in WORLD or entry.gauge in PAID:
        return 0
    if entry.gauge in PRICES:
        return abs(entry.applied) * 1000 // max(1, gauges.budget_total(film))
    return abs(entry.applied)
