"""``finance.yaml``: where the money comes from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from game.packs.author.shape.conditions import ConditionForm, Conditions, Effects
from game.packs.author.shape.form import Form
from game.packs.author.shape.values import (
    Amount,
    Count,
    Id,
    OneOf,
    Payday,
    Percent,
    Points,
    Refers,
    SceneRef,
    Words,
    mistake,
)


class WeekWhen(Form):
    """From which week of pre-production on, and under which conditions."""

    week: Annotated[int, Field(ge=1, le=99)] = 1
    when: Conditions = []


class WeekForm(Form):
    """A week of pre-production."""

    week: Annotated[int, Field(ge=1, le=99)]


class EffortForm(Form):
    """What it takes to find an offer. ``find``: it must be looked for before it is on the table."""

    calls: Annotated[int, Field(ge=0, le=3)] = 1
    find: bool = False


class HaggleRange(Form):
    """The opening figure, and how far it can fall."""

    ask: Amount
    least: Amount | None = None
    most: Amount | None = None


class OfferRange(HaggleRange):
    """What an offer brings: the opening figure, and how far it can be raised."""


class InstalmentForm(Form):
    """A part of the money and when it is paid."""

    when: Payday
    percent: Percent


class PriceForm(Form):
    """What the money costs, in percent; ``legal`` is money."""

    premium_percent: Percent = 0
    profit_share_percent: Percent = 0
    fee_percent: Percent = 0
    interest_percent: Percent = 0
    legal: Amount | None = None


class AfterForm(Form):
    """After which moment a right holds."""

    after: Annotated[str, OneOf("directors_cut", "lock", "delivery", "first_day")]


STRINGS = ("credit", "right", "covenant", "cast", "location", "product")


class StringForm(Form):
    """What money buys besides a return. Exactly one of ``STRINGS``.

    A ``credit`` is given when the offer is signed. A ``covenant`` is a condition that must hold at ``checked``. Without
    the actor of a ``cast``, or with no scene of a ``location`` in the film, what has not been paid yet is not paid, or
    ``if_broken`` comes in its place. ``right: sees_cut`` after the director's cut wants the cut shown before the lock.
    A ``product`` is only printed: bind its scene by a covenant.
    """

    credit: str | None = None
    right: str | None = None
    covenant: ConditionForm | None = None
    cast: Annotated[str, Refers("actor")] | None = None
    location: Annotated[str, Refers("location")] | None = None
    product: str | None = None
    label: Words | None = None
    who: str = ""
    at: AfterForm | None = None
    checked: Annotated[str, OneOf("lock", "delivery")] | None = None
    if_broken: Effects = []

    @model_validator(mode="after")
    def _is_one_string(self) -> StringForm:
        if len(self.kinds()) != 1:
            raise mistake("S201", "a string has exactly one of these keys: {list}", list=", ".join(STRINGS))
        return self

    def kinds(self) -> list[str]:
        """Which of the kinds of strings were written."""
        return [name for name in STRINGS if getattr(self, name) is not None]


class ComesAlongForm(Form):
    """The person who comes with the money; ``patience`` is how often in a hundred a vain haggle is borne."""

    patience: Percent = 60
    visits: Annotated[str, OneOf("never", "seldom", "often")] = "never"
    may_ask: list[Annotated[str, Refers("event")]] = []


class MovesForm(Form):
    """What a haggling move moves when it works; ``cohesion`` is what it does to the film once it is signed."""

    amount: Amount | None = None
    premium_percent: Points | None = None
    profit_share_percent: Points | None = None
    cohesion: Points | None = None


class MoveForm(Form):
    """A haggling move."""

    say: Words
    chance: Percent
    line: Words
    moves: MovesForm
    costs: Effects = []


class PresaleForm(Form):
    """A territory sold before the film exists: ``part_percent`` of what the rest of the world pays for it, or of the
    later windows at home where it is a home channel."""

    territory: str = ""
    part_percent: Percent | None = None
    home: bool = False
    minimum_guarantee: Amount | None = None
    needs_cast: list[Annotated[str, Refers("actor")]] = []
    discountable_percent: Percent = 0


class GapForm(Form):
    """A loan against unsold territories."""

    coverage_percent: Count = 100
    max_percent_of_budget: Percent = 100
    needs_bond: bool = False
    needs_sales_agent: bool = False


class CreditForm(Form):
    """A tax credit."""

    rate_percent: Percent = 0
    on: str = ""
    effective_percent: Percent | None = None
    paid_weeks_after_delivery: Annotated[int, Field(ge=0, le=200)] | None = None
    loan_percent: Percent = 0


class DecisionForm(Form):
    """When a jury decides, and the chance in percent."""

    week: Annotated[int, Field(ge=1, le=99)]
    chance: Percent


class GrantForm(Form):
    """Public money."""

    local_spend_percent: Count = 0
    must_shoot_in: list[Id] = []
    decision: DecisionForm


class SponsorForm(Form):
    """A product in a scene; ``cohesion`` is what it does to the film, in points."""

    product: str
    scene: SceneRef
    cohesion: Points = 0
    forbids: list[str] = []


class OfferForm(Form):
    """A source of finance."""

    id: Id
    source: Annotated[str, Refers("finance_kind")]
    from_: Words
    who: Words
    quote: Words
    opens: WeekWhen = WeekWhen()
    expires: WeekForm | None = None
    effort: EffortForm = EffortForm()
    amount: OfferRange | None = None
    pays: Annotated[list[InstalmentForm], Field(min_length=1)] | None = None
    price: PriceForm = PriceForm()
    recoups: Annotated[str, Refers("waterfall_step")] | None = None
    needs: Conditions = []
    needs_text: list[Words] | None = None
    strings: list[StringForm] = []
    executive_producer: ComesAlongForm | None = None
    presale: PresaleForm | None = None
    gap_loan: GapForm | None = None
    tax_credit: CreditForm | None = None
    grant: GrantForm | None = None
    sponsor: SponsorForm | None = None
    haggle: Annotated[list[MoveForm], Field(max_length=4)] = []
    refused: Words | None = None
    effects_on_signing: Effects = []
    principle: Words
    glossary: list[Annotated[str, Refers("term")]] = []


class FinanceFile(Form):
    """The whole of ``finance.yaml``."""

    offers: Annotated[list[OfferForm], Field(min_length=1)]
