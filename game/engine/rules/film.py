"""One film as its author wrote it, compiled: everything in a pack that is not a common rule."""

from __future__ import annotations

import msgspec

from game.engine.rules.conditions import Condition
from game.engine.rules.deals import Bid, Campaign, Distributor, Kit, Music, Offer, Vendor
from game.engine.rules.events import Effect, Event, Favour, Promise
from game.engine.rules.people import Actor, CrewMember, Director, Post, Role, Seventh, Writer
from game.engine.rules.places import Location, Scene


class Money(msgspec.Struct, frozen=True):
    """The currency of a film. ``unit`` is what one whole number in the pack's files was worth."""

    currency: str
    symbol: str
    unit: int


class Script(msgspec.Struct, frozen=True):
    """Where the script stands at the start. Pages are eighths, quality and targets as written."""

    pages: int
    target_minutes: int
    draft: int
    quality: int
    writer: str
    title_owner: str
    option_cost: int = 0
    purchase_cost: int = 0


class Calendar(msgspec.Struct, frozen=True):
    """Dates as ordinals, day times as minutes after midnight. The crew is called at sunrise."""

    prep_starts: int
    first_day: int
    sunrise: int
    sunset: int
    working_week: int


class Hours(msgspec.Struct, frozen=True):
    """The working day agreed in the deal memos (hours), pay in percent of the straight rate."""

    straight: int
    planned: int
    after_straight_percent: int
    after_14_percent: int
    fringes_percent: int


class InPlace(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something already done when the player sits down: kind right, finance, crew, cast, location, director..."""

    kind: str
    id: str
    state: str = ""


class Length(msgspec.Struct, frozen=True, omit_defaults=True):
    """A way to play the film: rounds per phase, the scenes on the board, what is in place."""

    id: str
    weeks: int
    board_days: int
    post_steps: int
    weekends: int
    minutes: int
    scenes: tuple[Scene, ...]
    in_place: tuple[InPlace, ...] = ()


class Budget(msgspec.Struct, frozen=True):
    """The top sheet: account -> amount for each block, whole currency units."""

    total: int
    bond: str
    bond_percent: int
    above: dict[str, int]
    production: dict[str, int]
    post: dict[str, int]
    other: dict[str, int]


class FinalCut(msgspec.Struct, frozen=True):
    """Who decides the released version, and what takes the right away."""

    owner: str
    lost_over_percent: int
    passes_to: str


class Contract(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who decides when the chairs disagree: right -> chair."""

    final_cut: FinalCut
    rights: dict[str, str]
    directors_cut_steps: int = 1
    tests_allowed: int = 2


class Goal(msgspec.Struct, frozen=True, omit_defaults=True):
    """A goal or private agenda: required goals decide a chair's verdict."""

    id: str
    label: str
    when: tuple[Condition, ...]
    required: bool = False


class Ending(msgspec.Struct, frozen=True, omit_defaults=True):
    """The film's name in history. ``success``: as_goals, yes or no."""

    id: str
    title: str
    text: str
    when: tuple[Condition, ...]
    success: str = "as_goals"


class Review(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line one critic may write. ``band``: high, middle, low or any; ``about`` names the topic it speaks of."""

    id: str
    critic: str
    band: str
    text: str
    about: str = ""
    when: tuple[Condition, ...] = ()


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """A step of the waterfall. ``kind``: distribution_fee, advertising, sales_agent, loans, equity, deferments
    or net_profit. ``percent`` is a sales agent's share or the investors' share of the profit."""

    kind: str
    percent: int = 0


class Dial(msgspec.Struct, frozen=True):
    """A difficulty dial: percent of the written figure for relaxed, fair and tight."""

    relaxed: int
    fair: int
    tight: int


class Film(msgspec.Struct, frozen=True, omit_defaults=True):
    """A whole film. Collections are keyed by stable id in the author's order.

    ``minutes_dial`` is how long its board days are, in percent of the ruleset's, at each setting of the schedule.
    """

    id: str
    title: str
    tagline: str
    logline: str
    tier: str
    genre: str
    roles_split: str
    money: Money
    script: Script
    calendar: Calendar
    climate: dict[str, int]
    hours: Hours
    shoot_days: int
    lengths: dict[str, Length]
    budget_dial: Dial
    budget: Budget
    vision_start: dict[str, int]
    audience_zone: dict[str, tuple[int, int]]
    contract: Contract
    waterfall: tuple[Step, ...]
    goals_producer: tuple[Goal, ...]
    goals_director: tuple[Goal, ...]
    agendas_producer: tuple[Goal, ...]
    agendas_director: tuple[Goal, ...]
    endings: tuple[Ending, ...]
    flags: dict[str, str]
    roles: dict[str, Role]
    actors: dict[str, Actor]
    posts: dict[str, Post]
    crew: dict[str, CrewMember]
    directors: dict[str, Director]
    writers: dict[str, Writer]
    seven: dict[str, Seventh]
    zones: dict[str, dict[str, int]]
    locations: dict[str, Location]
    offers: dict[str, Offer]
    kit: dict[str, Kit]
    vendors: dict[str, Vendor]
    bids: dict[str, Bid]
    music: dict[str, Music]
    distributors: dict[str, Distributor]
    campaigns: dict[str, Campaign]
    favours: dict[str, Favour]
    promises: dict[str, Promise]
    events: dict[str, Event]
    reviews: tuple[Review, ...]
    opening: tuple[Effect, ...] = ()
    minutes_dial: Dial = Dial(100, 100, 100)
    poster: dict[str, str] = {}
    teaching: dict[str, str] = {}
    digest: str = ""
    packs: dict[str, str] = {}
