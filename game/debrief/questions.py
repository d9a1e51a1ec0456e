"""What a decision answers: which other answers there were, and which is nearest when it is no longer possible."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from game.engine import actions, choices, finance

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.actions import Action


def _by(field: str) -> Callable[[Production, Any], str]:
    return lambda film, action: str(getattr(action, field))


def _whole(film: Production, action: Action) -> str:
    """The verb alone is the question: any other answer of the same verb answers it too."""
    return ""


SUBJECTS: dict[type[Any], Callable[[Production, Any], str]] = {
    actions.Answer: _by("event"),
    actions.Seal: _by("event"),
    actions.Settle: _by("event"),
    actions.Remedy: _by("problem"),
    actions.Give: _by("promise"),
    actions.OfferPart: _by("role"),
    actions.HireHead: lambda film, action: film.rules.film.crew[action.person].post,
    actions.HirePost: lambda film, action: film.rules.film.bids[action.bid].work,
    actions.Prefer: _by("place"),
    actions.File: _by("paper"),
    actions.BookPlace: _by("location"),
    actions.Bargain: _by("deal"),
    actions.Haggle: _by("offer"),
    actions.Fit: _by("scene"),
    actions.Restyle: _by("scene"),
    actions.Strike: _by("scene"),
    actions.Slate: _by("scene"),
    actions.Place: _by("scene"),
    actions.Reply: _by("ask"),
    actions.WriteNote: _by("blank"),
    actions.OrderDraft: _whole,
    actions.HireDirector: _whole,
    actions.Approve: _whole,
    actions.LookBook: _whole,
    actions.Greenlight: _whole,
    actions.Roll: _whole,
    actions.Print: _whole,
    actions.Stay: _whole,
    actions.SignReport: _whole,
    actions.Pass: _whole,
    actions.Share: _whole,
    actions.Cue: _whole,
    actions.Sell: _whole,
    actions.Distribute: _whole,
    actions.Date: _whole,
    actions.Weekend: _whole,
}
"""What a decision is about. Two decisions of one verb about one thing answer the same question; a verb that is not
listed asks whether to do just that."""

DEMANDED = (
    actions.Answer,
    actions.Seal,
    actions.Settle,
    actions.Give,
    actions.NoMemo,
    actions.HireDirector,
    actions.BuyRights,
    actions.OfferPart,
    actions.Greenlight,
    actions.Lock,
    actions.Distribute,
    actions.Slate,
    actions.Print,
    actions.Reply,
    actions.Place,
    actions.Weekend,
)
"""Decisions that something waits for, or that every film needs: leaving them out answers nothing. See ``demanded``."""

NOT_WEIGHED = (
    actions.TakeAgenda,
    actions.Sit,
    actions.Leave,
    actions.EndTurn,
    actions.FindMoney,
    actions.Audition,
    actions.WriteNote,
    actions.Roll,
    actions.Phone,
    actions.NameTake,
    actions.Wrap,
)
"""Decisions that only lead to others, look, or name: what mattered is what was done with them."""


def demanded(film: Production, action: Action) -> bool:
    """Whether a film can't be made without an answer here: then only another answer is an alternative.

    Money is demanded as long as the budget is not raised, and so is a permit without which nobody may shoot.
    """
    match action:
        case actions.SignMoney():
            return finance.shortfall(film) > 0
        case actions.File(paper):
            place, _dot, name = paper.partition(".")
            found = film.rules.film.locations.get(place)
            return found is not None and any(one.id == name and one.blocks for one in found.permits)
        case _:
            return isinstance(action, DEMANDED)


def question(film: Production, action: Action) -> tuple[str, ...]:
    """What a decision answers. Equal for decisions that stand in for each other."""
    verb = type(action).__name__
    subject = SUBJECTS.get(type(action))
    if subject is not None:
        return verb, subject(film, action)
    return verb, *map(str, msgspec.structs.astuple(action))


def nearest(film: Production, action: Action) -> Action | None:
    """The legal answer to the same question that shares most with this one, or None when there is none.

    Among equals the number closest to the one wanted wins, then the earlier line of the menu.
    """
    asked = question(film, action)
    same = [one for one in choices(film) if type(one) is type(action) and question(film, one) == asked]
    return max(same, key=lambda one: likeness(one, action), default=None)


def likeness(one: Action, other: Action) -> tuple[int, int, int]:
    """How much two actions of a verb share: whom or what they name first, then equal fields, then how close their
    numbers are (0 is equal)."""
    pairs = list(zip(msgspec.structs.astuple(one), msgspec.structs.astuple(other), strict=True))
    same = [left == right for left, right in pairs]
    apart = sum(abs(left - right) for left, right in pairs if isinstance(left, int) and isinstance(right, int))
    return sum(same[:1]), sum(same), -apart


def alternatives(film: Production, action: Action, most: int) -> list[Action | None]:
    """What else could have been decided: up to ``most`` other lines of the menu, the most alike first; then None,
    for leaving it out, where it was not ``demanded``. Empty for a decision that is not weighed."""
    if isinstance(action, NOT_WEIGHED):
        return []
    others = [one for one in choices(film) if one != action and _stands_in(film, one, action)]
    others.sort(key=lambda one: likeness(one, action) if type(one) is type(action) else (0, 0, 0), reverse=True)
    found: list[Action | None] = [*others[:most]]
    return found if demanded(film, action) else [*found, None]


def _stands_in(film: Production, other: Action, action: Action) -> bool:
    """Whether another line of the menu answers the same question; small money does not stand in for large."""
    match action, other:
        case ((actions.Give() | actions.NoMemo()), (actions.Give() | actions.NoMemo())):
            return True
        case actions.Print(), actions.Roll():
            return not other.note
        case actions.SignMoney(), actions.SignMoney():
            return 2 * finance.amount_now(film, other.offer) >= finance.amount_now(film, action.offer)
        case _ if type(other) is not type(action):
            return False
        case _:
            return type(action) not in SUBJECTS or question(film, other) == question(film, action)
