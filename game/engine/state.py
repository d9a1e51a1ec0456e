"""The small frozen records a production is made of. None of them holds a hidden number: those are ``truths``."""

from __future__ import annotations

import msgspec


class Reading(msgspec.Struct, frozen=True):
    """What a chair believes about a hidden truth: the value it read and the deviation of the noise."""

    value: int
    noise: int


class Take(msgspec.Struct, frozen=True):
    """A take as seen: the note before it, whose take it is, the director's read and the faults reported; ``spirit`` is
    what the mood of the set gave to it, in points."""

    number: int
    note: str
    to: str
    read: int
    noise: int
    reported: tuple[str, ...] = ()
    wonder: bool = False
    spirit: int = 0


class SceneState(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a scene stands. ``state``: planned, shot, owed or dropped; ``day`` is the board day it was shot.

    ``minutes_percent`` scales its set-ups (storyboards, simplifying), ``printed`` is the number of the printed
    take, ``worth`` what the director's reads make of it (0-100), ``name`` the name its best take was given.
    """

    number: str
    state: str = "planned"
    day: int = 0
    coverage: int = -1
    plan: str = ""
    style: str = ""
    takes: tuple[Take, ...] = ()
    printed: int = 0
    worth: int = -1
    boarded: bool = False
    rehearsed: bool = False
    safe: bool = False
    simplified: int = 0
    folded_into: str = ""
    minutes_percent: int = 100
    marks: dict[str, int] = {}
    name: str = ""
    in_cut: bool = True


class Signed(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person under contract: for an actor the role, for crew the post; the price agreed; since which round."""

    person: str
    place: str
    price: int
    phase: str
    round: int
    terms: tuple[str, ...] = ()
    percent: int = 100


class OfferState(msgspec.Struct, frozen=True, omit_defaults=True):
    """A finance offer on the table. ``state``: hidden, open, applied, signed, refused or gone.

    ``cohesion`` is what was haggled out of (or into) the film, in points, should it be signed.
    """

    state: str
    amount: int
    premium_percent: int = 0
    profit_share_percent: int = 0
    tried: tuple[str, ...] = ()
    paid: int = 0
    week: int = 0
    cohesion: int = 0


class Bidding(msgspec.Struct, frozen=True, omit_defaults=True):
    """A price being haggled: the figure on the table and how often it was pressed."""

    price: int
    pressed: int = 0
    state: str = "open"


NOTHING_SAID = Bidding(0)
"""Where nobody has named a figure yet."""


class OpenProblem(msgspec.Struct, frozen=True, omit_defaults=True):
    """A problem in the queue: since when, about whom, and the ledger entry that opened it."""

    id: str
    phase: str
    round: int
    led: int = -1
    binds: dict[str, str] = {}


class Given(msgspec.Struct, frozen=True, omit_defaults=True):
    """A promise in force or settled. ``state``: open, kept, broken or void."""

    id: str
    giver: str
    phase: str
    round: int
    state: str = "open"
    binds: dict[str, str] = {}
    tempted: bool = False


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """A card on a chair's desk. ``kind``: event, stance, clash or wrap. ``seal`` is the stance already sealed."""

    event: str
    chair: str
    kind: str = "event"
    at: str = "desk"
    binds: dict[str, str] = {}
    seal: str = ""
    led: int = -1


class Later(msgspec.Struct, frozen=True, omit_defaults=True):
    """A card that will come back in a given round of the phase (or as soon as it can after it)."""

    event: str
    phase: str
    round: int
    led: int
    binds: dict[str, str] = {}


class Table(msgspec.Struct, frozen=True, omit_defaults=True):
    """The table a chair sits at: the duty, commitments left, and what was already dealt with in this sitting."""

    duty: str
    left: int
    done: tuple[str, ...] = ()
    about: str = ""


class Floor(msgspec.Struct, frozen=True, omit_defaults=True):
    """The shooting day so far. Minutes are working minutes since call; ``called``: of each actor's first scene."""

    planned: int
    minutes: int = 0
    granted: int = 0
    asked: int = 0
    on_set: str = ""
    at: str = ""
    first_done: bool = False
    meal: bool = False
    fed: int = 0
    monitor: bool = False
    bets: tuple[str, ...] = ()
    camera_on: str = ""
    today: tuple[str, ...] = ()
    used: dict[str, int] = {}
    annoyed: dict[str, int] = {}
    walked: tuple[str, ...] = ()
    lost: int = 0
    tired: int = 0
    wrapped: bool = False
    naming: str = ""
    called: dict[str, int] = {}


class Report(msgspec.Struct, frozen=True):
    """The daily production report: scenes shot and owed, working minutes, and the hot cost beyond a planned day."""

    day: int
    shot: tuple[str, ...]
    owed: tuple[str, ...]
    minutes: int
    hot_cost: int
    state: str = "open"


class Paper(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paper on the pile: its kind, what it is for, and the round of the phase in which it bites."""

    id: str
    label: str
    phase: str
    due: int
    problem: str
    scenes: tuple[str, ...] = ()
    fee: int = 0


class Cut(msgspec.Struct, frozen=True, omit_defaults=True):
    """The edit: passes made by kind, the running order (empty: the script's) and scenes moved; whether shown, tested,
    locked; readings of it.

    ``test_acts`` has a score and its standard error for each act, ``test_groups`` for those who know the genre and for
    everybody else.
    """

    passes: dict[str, int] = {}
    order: tuple[str, ...] = ()
    moved: int = 0
    shown: bool = False
    tests: int = 0
    test_read: int = -1
    test_weak: tuple[str, ...] = ()
    test_acts: tuple[tuple[int, int], ...] = ()
    test_groups: tuple[tuple[int, int], ...] = ()
    shared: bool = False
    locked: bool = False
    lock_step: int = 0
    reshoots: tuple[str, ...] = ()
    reshot: tuple[str, ...] = ()
    adr: tuple[str, ...] = ()
    read: int = -1


class Weekend(msgspec.Struct, frozen=True):
    """One weekend in release: gross, screens, the producer's move before it, and the tickets there was no seat for."""

    week: int
    gross: int
    screens: int
    move: str
    turned_away: int = 0


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """The release as decided and as it goes."""

    distributor: str = ""
    advertising: int = 0
    campaign: str = ""
    month: int = 0
    screens: int = 0
    press: int = 0
    weekends: tuple[Weekend, ...] = ()
    delivered: bool = False
    late_weeks: int = 0
    wide: bool = False
    released: str = ""


class Note(msgspec.Struct, frozen=True, omit_defaults=True):
    """The two envelopes sealed at the greenlight: the director's sentence, the producer's predictions."""

    about: str = ""
    scene: str = ""
    fear: str = ""
    gross: int = 0
    wrap_day: int = 0


class Premiere(msgspec.Struct, frozen=True, omit_defaults=True):
    """How the film ended. Scores are tenths, shares and returns percent, money whole currency units.

    ``met`` holds the ids of goals and agendas that were met; ``parts`` the contributions to the commercial index
    in thousandths. ``tickets`` says whose the gross is ("cinemas", "buyers" of countries sold before, "rentals"),
    ``pot`` what was poured down the waterfall ("rentals", "ancillary", "sale", "guarantee" or "price", "bank"), and
    ``waterfall`` who was paid what of it, in order.
    """

    ending: str
    success: bool
    producer: bool
    director: bool
    met: tuple[str, ...] = ()
    critics: int = 0
    audience: int = 0
    gross: int = 0
    domestic: int = 0
    returned_percent: int = 0
    return_percent: int = 0
    final_cost: int = 0
    would_return_percent: int = 0
    parts: dict[str, int] = {}
    tickets: dict[str, int] = {}
    pot: dict[str, int] = {}
    waterfall: dict[str, int] = {}
    latents: dict[str, int] = {}
    reviews: dict[str, str] = {}
