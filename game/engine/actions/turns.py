"""Actions at any desk: sitting down, nights, cards, promises, problems."""

from __future__ import annotations

from game.engine.actions.base import Deed


class Sit(Deed, frozen=True, tag="sit"):
    """Place a token on a duty and sit down at its table. ``lend`` is a duty of the other chair, a token dearer."""

    duty: str
    lend: bool = False


class Leave(Deed, frozen=True, tag="leave"):
    """Get up from the table."""


class TakeAgenda(Deed, frozen=True, tag="take_agenda"):
    """Take one of three private agendas for this chair."""

    agenda: str


class EndTurn(Deed, frozen=True, tag="end_turn"):
    """Hand the chair over."""


class Night(Deed, frozen=True, tag="night"):
    """Work through the night: a token now, stress for it, never twice running."""


class Rest(Deed, frozen=True, tag="rest"):
    """Spend a token on sleep."""


class Answer(Deed, frozen=True, tag="answer"):
    """Answer the event card on the desk."""

    event: str
    option: str


class Seal(Deed, frozen=True, tag="seal"):
    """Seal this chair's stance on a joint card."""

    event: str
    option: str


class Settle(Deed, frozen=True, tag="settle"):
    """After a reveal that differs: ``contract`` lets the contract decide, ``talk`` spends a token of each chair."""

    event: str
    way: str


class Give(Deed, frozen=True, tag="give"):
    """Write one promise into the hand-over memo, bound to what it is about."""

    promise: str
    about: str = ""


class NoMemo(Deed, frozen=True, tag="no_memo"):
    """Hand over without a promise."""


class Remedy(Deed, frozen=True, tag="remedy"):
    """Pay for a way out of an open problem."""

    problem: str
    option: str


class PlayFavour(Deed, frozen=True, tag="play_favour"):
    """Play a favour against a problem it solves."""

    favour: str
    problem: str = ""
