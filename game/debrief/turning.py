"""A decision that mattered as it is told: in words, with what it was worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.engine import actions
from game.strings import Sides, label, names
from game.strings.cards import event_title
from game.strings.placeholders import filled

if TYPE_CHECKING:
    from game.debrief.mattered import Mattered
    from game.debrief.worth import Worth
    from game.engine.actions import Action


class Turning(msgspec.Struct, frozen=True):
    """One of the decisions that mattered, for a page or a report.

    ``number`` opens it with ``what_if``. ``card`` is the title of the card or problem it answered, else ``duty`` is
    what the table was called at which it was made; both may be empty. ``made`` and ``instead`` are what the two choices
    were called on the menu; ``instead`` is empty where leaving it out was the best alternative. ``gain`` is in tenths
    of a point, above zero when the alternative would have been better. ``forced`` counts the later choices that could
    not be kept.
    """

    number: int
    phase: str
    round: int
    chair: str
    card: str
    duty: str
    made: str
    instead: str
    gain: int
    was: Worth
    would_be: Worth
    forced: int


def turning(one: Mattered) -> Turning:
    """A decision that mattered in the words of its own menu."""
    film = one.moment.before
    sides = Sides(film)
    return Turning(
        number=one.moment.number,
        phase=film.phase,
        round=film.round,
        chair=film.seat,
        card=_card(sides, one.moment.action),
        duty=names.titled(sides, sides.rules.core.duties, one.moment.table, "label") if one.moment.table else "",
        made=label(sides, one.moment.action),
        instead=label(sides, one.instead) if one.instead is not None else "",
        gain=one.gain,
        was=one.made,
        would_be=one.other,
        forced=len(one.forced),
    )


def _card(sides: Sides, action: Action) -> str:
    """The title of the card or the problem that a decision answered; empty for every other decision."""
    match action:
        case actions.Answer() | actions.Seal() | actions.Settle():
            return event_title(sides, action.event)
        case actions.Remedy():
            title = names.titled(sides, sides.rules.core.problems, action.problem, "title")
            return filled(sides, title, sides.problem_binds(action.problem))
        case _:
            return ""
