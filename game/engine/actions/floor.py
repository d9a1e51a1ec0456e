"""Actions of the shoot."""

from __future__ import annotations

from game.engine.actions.base import Deed


class Bet(Deed, frozen=True, tag="bet"):
    """Buy one of the morning bets."""

    bet: str
    about: str = ""


class Strike(Deed, frozen=True, tag="strike"):
    """Cut a scene from the board, or combine it: ``cut`` or ``halve``."""

    scene: str
    way: str = "cut"


class Slate(Deed, frozen=True, tag="slate"):
    """Put a scene on the floor with a coverage (master, singles, full) or a plan (lean, boarded, generous)."""

    scene: str
    plan: str


class Roll(Deed, frozen=True, tag="roll"):
    """Call a take, with a note to one actor."""

    note: str
    to: str = ""


class Print(Deed, frozen=True, tag="print"):
    """Print a take and move on."""

    take: int


class Floorwork(Deed, frozen=True, tag="floorwork"):
    """Something the director does on the floor: monitor, meal, thank, safety, apology, ask (a department)."""

    what: str
    about: str = ""


class Adapt(Deed, frozen=True, tag="adapt"):
    """Adapt the plan to the day: swap to a cover set, fold a scene, or simplify its staging."""

    scene: str
    way: str
    other: str = ""


class Stay(Deed, frozen=True, tag="stay"):
    """Go into overtime by some minutes. ``consent`` is the producer's, by phone or memo."""

    minutes: int


class Phone(Deed, frozen=True, tag="phone"):
    """Phone the producer: a one-card change of seat."""

    ask: str


class NameTake(Deed, frozen=True, tag="name_take"):
    """Give a take that surprised everybody a name."""

    scene: str
    name: str


class SignReport(Deed, frozen=True, tag="sign_report"):
    """Answer the daily production report: ``sign`` it, or ``query`` it for a call."""

    way: str


class Reply(Deed, frozen=True, tag="reply"):
    """The producer's answer on the phone."""

    ask: str
    yes: bool


class Wrap(Deed, frozen=True, tag="wrap"):
    """Call the wrap of the day."""


class Place(Deed, frozen=True, tag="place"):
    """Place an owed scene: on a later ``day``, folded into another scene, or struck."""

    scene: str
    way: str
    day: int = 0
    into: str = ""
