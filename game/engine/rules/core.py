"""The ruleset every film shares: numbers, and the tables of ``scenarios/core``."""

from __future__ import annotations

import msgspec

from game.engine.outcome import OutcomeParams
from game.engine.rules.conditions import Condition
from game.engine.rules.events import Problem
from game.engine.rules.film import Ending
from game.engine.rules.numbers import Numbers


class Duty(msgspec.Struct, frozen=True, omit_defaults=True):
    """A space on the board. ``phases`` and ``chair`` say when and for whom, ``cost`` in tokens to sit down.

    ``commitments`` is how much can be settled in one sitting, 0 for what the length of play gives to every table. At a
    table that ``stays`` a choice can be named after the last of them, which takes none.
    """

    id: str
    chair: str
    phases: tuple[str, ...]
    label: str
    line: str
    done: str
    cost: int = 1
    commitments: int = 0
    principle: str = ""
    small_only: bool = False
    stays: bool = False
    terms: tuple[str, ...] = ()


class Gauge(msgspec.Struct, frozen=True, omit_defaults=True):
    """A tracked number: its range, who may see it, the account or label it opens with."""

    id: str
    label: str
    low: int | None = None
    high: int | None = None
    seen_by: str = "both"
    explain: str = ""


class Note(msgspec.Struct, frozen=True, omit_defaults=True):
    """A note between takes: which temperaments it fits, and which emotions a scene wants it for."""

    id: str
    label: str
    fits: tuple[str, ...] = ()
    misfits: tuple[str, ...] = ()
    suits_wants: tuple[str, ...] = ()
    line: str = ""


class Temperament(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a person takes praise, retakes and being ignored; ``patience`` is added to the daily number."""

    id: str
    label: str
    line: str
    patience: int = 0
    ignored_percent: int = 100


class FinanceKind(msgspec.Struct, frozen=True, omit_defaults=True):
    """A kind of finance: its label, where it is repaid, what it is for in one line."""

    id: str
    label: str
    line: str
    recoups: str
    soft: bool = False


class Critic(msgspec.Struct, frozen=True, omit_defaults=True):
    """A critic: what he or she weighs (percent added to 100) and how harsh (points)."""

    id: str
    name: str
    outlet: str
    line: str
    weighs: dict[str, int]
    harsh: int = 0


class Term(msgspec.Struct, frozen=True, omit_defaults=True):
    """A glossary entry."""

    id: str
    term: str
    text: str
    owner: str = "shared"
    see: tuple[str, ...] = ()


class Hint(msgspec.Struct, frozen=True, omit_defaults=True):
    """A coach hint shown once when its conditions first hold. ``at`` is what it speaks of, for who can point at it."""

    id: str
    chair: str
    text: str
    when: tuple[Condition, ...] = ()
    at: str = ""


class Paper(msgspec.Struct, frozen=True, omit_defaults=True):
    """A kind of paper on the producer's pile, the round it bites and the problem it becomes.

    ``asked_when`` says in which films the greenlight meeting asks for it (nowhere, when there is no condition), and
    ``rush_percent`` what it costs there in percent of a board day. ``stops``
    names the scenes that may not be shot without it: ``minors``, or none.
    """

    id: str
    label: str
    phase: str
    bites_in: int
    problem: str
    asked_when: tuple[Condition, ...] = ()
    rush_percent: int = 0
    stops: str = ""


class Taste(msgspec.Struct, frozen=True):
    """Something a head of department likes or dislikes: the deeds of a round that are it.

    ``own`` says that the deed must concern the head's own department.
    """

    id: str
    label: str
    deeds: tuple[str, ...]
    own: bool = False


class TakeName(msgspec.Struct, frozen=True):
    """A name a crew may give to a take that surprised everybody."""

    id: str
    label: str


class Schedule(msgspec.Struct, frozen=True):
    """When an account is paid: percent of its estimate in each phase. ``free`` percent of it are there to decide on."""

    pre: int
    shoot: int
    post: int
    free: int = 0


class Account(msgspec.Struct, frozen=True):
    """What a tenth of an account is worth to the film: the gauge it moves, points gained and lost."""

    gauge: str
    gained: int
    lost: int


class Standard(msgspec.Struct, frozen=True):
    """Mean and deviation of a latent's ledger sum over the reference population of a tier and length, in tenths of a
    point: half a point is a sixth of the least deviation."""

    mean_tenths: int
    sd_tenths: int

    @property
    def mean(self) -> float:
        """The mean in points."""
        return self.mean_tenths / 10

    @property
    def sd(self) -> float:
        """The deviation in points."""
        return self.sd_tenths / 10

    def place(self, total: int) -> int:
        """Where a ledger sum stands among average play: thousandths of a deviation from the mean."""
        return (10 * total - self.mean_tenths) * 1000 // self.sd_tenths


class Core(msgspec.Struct, frozen=True):
    """The common rules and tables. Collections keep the order of the files."""

    numbers: Numbers
    gauges: dict[str, Gauge]
    duties: dict[str, Duty]
    problems: dict[str, Problem]
    notes: dict[str, Note]
    temperaments: dict[str, Temperament]
    finance_kinds: dict[str, FinanceKind]
    critics: dict[str, Critic]
    endings: tuple[Ending, ...]
    glossary: dict[str, Term]
    coach: tuple[Hint, ...]
    papers: dict[str, Paper]
    payments: dict[str, Schedule]
    accounts: dict[str, Account]
    take_names: dict[str, TakeName]
    tastes: dict[str, Taste]
    standards: dict[str, dict[str, Standard]]
    departments: dict[str, str]
    outcome: OutcomeParams
    digest: str = ""
