"""``deals.yaml``: everything else that is bought, sold or owed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.packs.author.shape.conditions import ConditionForm, Conditions, Effects
from game.packs.author.shape.finance import HaggleRange
from game.packs.author.shape.form import Form
from game.packs.author.shape.scenario import Account, Tone
from game.packs.author.shape.values import Amount, Count, Id, OneOf, Percent, Points, Refers, When, Whole, Words


class KitForm(Form):
    """Hired equipment."""

    id: Id
    label: Words | None = None
    from_: Words
    quote: Words | None = None
    per_day: Amount
    floor_per_day: Amount | None = None
    days_least: Annotated[int, Field(ge=1, le=99)] = 1
    return_by: When | None = None
    gives: list[str] = []
    department: Annotated[str, Refers("department", "post")] | None = None
    account: Account | None = None


class AlternativeForm(Form):
    """A cheaper way to buy the same thing; ``picture`` and ``sound`` are points of craft."""

    label: Words
    amount: Amount
    picture: Points = 0
    sound: Points = 0
    effects: Effects = []


class VendorForm(Form):
    """A supplier of a package."""

    id: Id
    label: Words | None = None
    from_: Words
    account: Account
    quote: Words | None = None
    amount: HaggleRange
    alternatives: list[AlternativeForm] = []
    effects: Effects = []


class BidHidden(Form):
    """What no chair may know of a bid."""

    quality: Percent = 60
    late_percent: Percent = 20


class BidForm(Form):
    """A post-production house or composer."""

    id: Id
    for_: Annotated[str, OneOf("sound", "vfx", "music", "grade", "editing", "adr", "delivery")]
    from_: Words
    quote: Words | None = None
    amount: HaggleRange
    steps: Annotated[int, Field(ge=1, le=9)] = 1
    rush_percent: Annotated[int, Field(ge=100, le=400)] = 150
    hidden: BidHidden = BidHidden()


class MusicPrice(HaggleRange):
    """What music costs. Nobody haggles over it."""


class MusicForm(Form):
    """A way to have music."""

    id: Id
    kind: Annotated[str, OneOf("score", "sync", "library")]
    title: Words
    from_: Words | None = None
    quote: Words | None = None
    amount: MusicPrice
    covers: list[str] = []
    fits: Tone = {}
    audience: Points = 0
    critics: Points = 0


class AdvertisingForm(Form):
    """What is spent on advertising, and by whom."""

    least: Amount
    most: Amount
    by: Annotated[str, OneOf("distributor", "film")] = "distributor"


class DistributorForm(Form):
    """A way to the audience."""

    id: Id
    kind: Annotated[str, OneOf("theatrical", "streamer", "festival", "self_release")]
    from_: Words
    quote: Words | None = None
    minimum_guarantee: Amount | None = None
    fee_percent: Percent = 0
    advertising: AdvertisingForm | None = None
    screens: Annotated[list[Count], Field(min_length=2, max_length=2)] | None = None
    territory: str = "world"
    buy_out: bool = False
    covenants: list[ConditionForm] = []
    if_broken: Effects = []
    delivery: list[str] = []
    late_penalty_percent: Percent = 0
    offered_when: Conditions = []
    principle: Words | None = None


class CampaignForm(Form):
    """An angle that sells the film."""

    id: Id
    label: Words
    sells: Tone
    opening_percent: Annotated[int, Field(ge=50, le=200)] = 100
    word_of_mouth: Points = 0
    tagline: Words
    line: Words | None = None


class SavesForm(Form):
    """What a favour saves."""

    percent_of_day: Whole | None = None
    percent_of_budget: Whole | None = None
    amount: Amount | None = None


class FavourForm(Form):
    """Something that somebody owes you."""

    id: Id
    label: Words
    text: Words | None = None
    from_: Words | None = None
    solves: list[Annotated[str, Refers("problem")]] = []
    saves: SavesForm | None = None
    effects: Effects = []
    phase: Annotated[str, OneOf("pre", "shoot", "post", "release")] | None = None
    limit: Annotated[int, Field(ge=1, le=9)] = 1


class DealsFile(Form):
    """The whole of ``deals.yaml``."""

    kit: list[KitForm] = []
    vendors: list[VendorForm] = []
    post_bids: list[BidForm] = []
    music: list[MusicForm] = []
    distributors: list[DistributorForm] = []
    campaigns: list[CampaignForm] = []
    favours: list[FavourForm] = []


class FavoursFile(Form):
    """The whole of ``favours.yaml``."""

    favours: list[FavourForm]
