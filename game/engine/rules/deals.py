"""Money in and things bought: finance offers, kit, vendors, bids, distributors, campaigns."""

from __future__ import annotations

import msgspec

from game.engine.rules.conditions import Condition
from game.engine.rules.events import Effect


class Instalment(msgspec.Struct, frozen=True):
    """A part of a sum and the moment it is paid. ``when``: now, closing, first_day, wrap, lock, delivery,
    release, or ``after_delivery`` with ``weeks``."""

    when: str
    percent: int
    weeks: int = 0


class Move(msgspec.Struct, frozen=True, omit_defaults=True):
    """A haggling move: what you say, its chance in percent, what it moves on success and costs at once."""

    say: str
    chance: int
    line: str
    moves: dict[str, int]
    costs: tuple[Effect, ...] = ()


class String(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an investor buys besides a return; each is a rule the game keeps checking.

    ``kind``: credit, right, covenant, cast, location, product. What ``holds`` must be true at ``checked`` (lock or
    delivery), else ``if_broken`` happens; a location must be seen in the film.
    """

    kind: str
    label: str
    arg: str = ""
    who: str = ""
    checked: str = ""
    holds: tuple[Condition, ...] = ()
    if_broken: tuple[Effect, ...] = ()


REPAID = ("equity", "loans", "deferments")
"""The steps of a waterfall at which somebody gets back what they put in."""


class Offer(msgspec.Struct, frozen=True, omit_defaults=True):
    """A source of finance. Amounts are currency units; ``find`` means it must be looked for first.

    ``territory`` is what a pre-sale sells, in words; ``part_percent`` how much of the world outside that is, or of the
    later windows where it ``is_home`` (0: as the rules say); ``patience`` how often in a hundred who comes with the
    money bears a move that does not work.
    """

    id: str
    source: str
    who_from: str
    who: str
    quote: str
    ask: int
    most: int
    pays: tuple[Instalment, ...]
    recoups: str
    principle: str
    opens_week: int = 1
    opens_when: tuple[Condition, ...] = ()
    expires_week: int = 99
    find: bool = False
    premium_percent: int = 0
    profit_share_percent: int = 0
    fee_percent: int = 0
    interest_percent: int = 0
    legal: int = 0
    needs: tuple[Condition, ...] = ()
    needs_text: tuple[str, ...] = ()
    strings: tuple[String, ...] = ()
    haggle: tuple[Move, ...] = ()
    refused: str = ""
    on_signing: tuple[Effect, ...] = ()
    decision_week: int = 0
    decision_chance: int = 100
    patience: int = 100
    visits: str = "never"
    may_ask: tuple[str, ...] = ()
    needs_bond: bool = False
    needs_sales_agent: bool = False
    max_percent_of_budget: int = 100
    territory: str = ""
    part_percent: int = 0
    is_home: bool = False
    topics: tuple[str, ...] = ()

    @property
    def is_repaid(self) -> bool:
        """Whether the money comes back out of what the film takes in: equity, loans and wages put off."""
        return self.recoups in REPAID


class Kit(msgspec.Struct, frozen=True, omit_defaults=True):
    """Hired equipment that some scenes need, and the account that pays for it."""

    id: str
    label: str
    vendor: str
    per_day: int
    floor_per_day: int
    quote: str = ""
    days_least: int = 1
    account: str = "effects_on_set"


class Alternative(msgspec.Struct, frozen=True, omit_defaults=True):
    """A cheaper way to buy the same thing and what it costs the picture (latent points)."""

    label: str
    amount: int
    effects: tuple[Effect, ...] = ()


class Vendor(msgspec.Struct, frozen=True, omit_defaults=True):
    """A supplier of a package (camera, light, catering) with whom one can haggle."""

    id: str
    label: str
    vendor: str
    account: str
    ask: int
    least: int
    quote: str = ""
    alternatives: tuple[Alternative, ...] = ()
    effects: tuple[Effect, ...] = ()


class Bid(msgspec.Struct, frozen=True, omit_defaults=True):
    """A post-production house or composer bidding for work. ``steps`` is how many post rounds it needs."""

    id: str
    work: str
    vendor: str
    ask: int
    least: int
    steps: int = 1
    rush_percent: int = 150
    quote: str = ""
    hidden_quality: int = 60
    late_percent: int = 20


class Music(msgspec.Struct, frozen=True, omit_defaults=True):
    """A way to have music: score, sync or library. ``vendor`` says whose it is."""

    id: str
    kind: str
    title: str
    ask: int
    vendor: str = ""
    quote: str = ""
    fits: dict[str, int] = {}
    audience: int = 0
    critics: int = 0


class Distributor(msgspec.Struct, frozen=True, omit_defaults=True):
    """A way to the audience. ``kind``: theatrical, streamer, festival or self_release.

    ``guarantee`` is paid on delivery and recouped; a buy-out is a guarantee with no further share.
    """

    id: str
    kind: str
    vendor: str
    quote: str = ""
    guarantee: int = 0
    fee_percent: int = 0
    advertising_least: int = 0
    advertising_most: int = 0
    advertising_by: str = "distributor"
    screens_least: int = 0
    screens_most: int = 0
    territory: str = "world"
    late_penalty_percent: int = 0
    buy_out: bool = False
    deliverables: tuple[str, ...] = ()
    covenants: tuple[String, ...] = ()
    offered_when: tuple[Condition, ...] = ()
    principle: str = ""


class Campaign(msgspec.Struct, frozen=True, omit_defaults=True):
    """An angle that sells the film: the film it promises, how well that opens, what it does to word of mouth."""

    id: str
    label: str
    tagline: str
    sells: dict[str, int]
    opening_percent: int = 100
    word_of_mouth: int = 0
    line: str = ""
