"""Where one can go: the places of the window as data. Scenes name them, ``route`` knows which screen each one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from game.scenes.house import House
    from game.scenes.session import Opened, Session


class AtTitle(NamedTuple):
    """The title."""

    house: House
    notice: str = ""


class AtShelf(NamedTuple):
    """A new production."""

    house: House


class AtClassCode(NamedTuple):
    """A class code to type; ``own`` is the code of the film as it is chosen now, or empty."""

    house: House
    own: str = ""


class AtSettings(NamedTuple):
    """The settings."""


class AtTable(NamedTuple):
    """Wherever a play stands now."""

    session: Session


class AtDailies(NamedTuple):
    """The dailies of a shooting day, with the minutes it took."""

    session: Session
    day: int
    minutes: int


class AtReveal(NamedTuple):
    """Two stances turned over; ``over`` says whether the screen below goes on after it."""

    session: Session
    opened: Opened
    over: bool


class AtCard(NamedTuple):
    """A card on the desk."""

    session: Session
    event: str


class AtProblem(NamedTuple):
    """A problem of the queue."""

    session: Session
    problem: str


class AtLedger(NamedTuple):
    """Why a gauge moved; why anything did, without one."""

    session: Session
    gauge: str = ""


class AtGlossary(NamedTuple):
    """The glossary, open at a term."""

    session: Session
    term: str = ""


class AtOtherDuties(NamedTuple):
    """The other chair's duties."""

    session: Session


class AtLocations(NamedTuple):
    """The locations, over the strip board."""

    session: Session


class AtStrips(NamedTuple):
    """A look at the strip board."""

    session: Session


class AtPause(NamedTuple):
    """The pause."""

    session: Session


class AtDebrief(NamedTuple):
    """The debrief of a film that is over, open at a page."""

    session: Session
    page: str = "luck"


class AtKeptFilms(NamedTuple):
    """The player's own films."""

    house: House


class AtAbout(NamedTuple):
    """Who made the game, and of what."""


class AtBroken(NamedTuple):
    """What is left after a crash: where the report lies, and the name of the film that was played."""

    house: House
    report: str = ""
    film: str = ""


Place: TypeAlias = (
    AtTitle
    | AtShelf
    | AtClassCode
    | AtSettings
    | AtTable
    | AtDailies
    | AtReveal
    | AtCard
    | AtProblem
    | AtLedger
    | AtGlossary
    | AtOtherDuties
    | AtPause
    | AtDebrief
    | AtKeptFilms
    | AtAbout
    | AtBroken
    | AtLocations
    | AtStrips
)
