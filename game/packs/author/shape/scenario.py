"""``scenario.yaml`` and ``pack.yaml``: what a film is, how it is played, what counts as success."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator

from game.packs.author.shape.conditions import Conditions, Effects
from game.packs.author.shape.form import Form
from game.packs.author.shape.leaves import CHAIRS
from game.packs.author.shape.values import (
    Amount,
    Clock,
    Count,
    Date,
    Id,
    OneOf,
    Pages,
    Percent,
    Range,
    Refers,
    SceneRef,
    Words,
    mistake,
)

TIERS = ("micro", "indie", "mid", "studio")
SLIDERS = ("intimate_epic", "natural_stylised", "light_dark")

Tier = Annotated[str, OneOf(*TIERS)]
Chair = Annotated[str, OneOf(*CHAIRS)]
Slider = Annotated[str, OneOf(*SLIDERS)]
Owner = Annotated[str, OneOf("producer", "director", "financiers")]
Account = Annotated[str, Refers("account")]
Tone = dict[Slider, Percent]


class MoneyForm(Form):
    """The currency and what one whole number of money in this pack is worth."""

    currency: str
    symbol: str
    unit: Annotated[int, Field(ge=1, le=1_000_000)]


class ScriptForm(Form):
    """Where the script stands. ``option`` and ``purchase`` are what the story rights cost."""

    pages: Pages
    scenes: Count | None = None
    target_minutes: Count
    minutes_range: Annotated[list[Count], Field(min_length=2, max_length=2)] | None = None
    draft: Count
    quality: Percent
    writer: Annotated[str, Refers("writer")]
    title_owner: str
    option: Amount | None = None
    purchase: Amount | None = None


class DaylightForm(Form):
    """Sunrise and sunset on the days of the shoot: the call, and until when day exteriors can be shot."""

    sunrise: Clock
    sunset: Clock


class CalendarForm(Form):
    """The dates of the film."""

    prep_starts: Date
    first_day: Date
    daylight: DaylightForm
    working_week: Annotated[int, Field(ge=1, le=7)]
    delivery_due: Date | None = None


class HoursForm(Form):
    """The working day of the deal memos: hours, and pay in percent of the straight rate."""

    straight: Annotated[int, Field(ge=1, le=24)]
    planned: Annotated[int, Field(ge=1, le=24)]
    meal_due: Annotated[int, Field(ge=1, le=24)] | None = None
    rest: Annotated[int, Field(ge=1, le=24)] | None = None
    actor_rest: Annotated[int, Field(ge=1, le=24)] | None = None
    after_straight_percent: Count
    after_14_percent: Count
    fringes_percent: Percent


class RightForm(Form):
    """The state of the story rights."""

    story: Annotated[str, OneOf("available", "optioned", "signed")]


class InPlaceForm(Form):
    """One thing that is done already when the player sits down: exactly one of these keys."""

    right: RightForm | None = None
    finance: Annotated[str, Refers("offer")] | None = None
    crew: Annotated[str, Refers("crew")] | None = None
    cast: Annotated[str, Refers("actor")] | None = None
    location: Annotated[str, Refers("location")] | None = None
    director: Annotated[str, Refers("director")] | None = None
    board: Annotated[str, OneOf("places", "cast", "weather")] | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> InPlaceForm:
        if len(self.model_fields_set) != 1:
            raise mistake("S201", "exactly one key belongs here: {list}", list=", ".join(type(self).model_fields))
        (kind,) = self.model_fields_set
        if getattr(self, kind) is None:
            raise mistake("S201", "nothing stands after {key}: what is in place?", key=f"'{kind}'")
        return self


def _written_as(value: object) -> str:
    """Which of two ways of writing a value an author used."""
    return "=list" if isinstance(value, list) else "=keys" if isinstance(value, dict) else "=word"


Strips = Annotated[
    Annotated[str, OneOf("all"), Tag("=word")] | Annotated[list[SceneRef], Tag("=list")], Discriminator(_written_as)
]


class LengthForm(Form):
    """A way to play the film."""

    weeks: Annotated[int, Field(ge=1, le=12)]
    board_days: Annotated[int, Field(ge=1, le=20)]
    post_steps: Annotated[int, Field(ge=1, le=12)]
    weekends: Annotated[int, Field(ge=1, le=12)]
    minutes: Count
    strips: Strips
    in_place: list[InPlaceForm] = []


class DialForm(Form):
    """A difficulty dial: percent of the written figure."""

    relaxed: Annotated[int, Field(ge=50, le=200)] = 100
    fair: Annotated[int, Field(ge=50, le=200)] = 100
    tight: Annotated[int, Field(ge=50, le=200)] = 100


class DialsForm(Form):
    """The two dials: what the world gives of the written figures, and how long a board day is beside the ruleset's."""

    budget: DialForm = DialForm()
    schedule: DialForm = DialForm()


class BudgetForm(Form):
    """The top sheet."""

    total: Amount
    contingency_percent: Percent
    bond: Annotated[str, OneOf("never", "when_lent", "always")]
    bond_percent: Percent
    above: dict[Id, Amount]
    production: dict[Id, Amount]
    post: dict[Id, Amount]
    other: dict[Id, Amount]


class VisionForm(Form):
    """The three tone sliders: where the script starts, and what its audience expects."""

    start: Tone
    audience_zone: dict[Slider, Annotated[list[Percent], Field(min_length=2, max_length=2)]]


class LostWhenForm(Form):
    """What takes final cut away: a cost over budget by more than this percentage."""

    final_cost_over_percent: Range


class FinalCutForm(Form):
    """Who decides the released version, and how that can be lost."""

    owner: Owner
    lost_when: Annotated[list[LostWhenForm], Field(max_length=1)] = []
    passes_to: Owner = "financiers"


class SharedRightForm(Form):
    """A right that one chair holds and must talk about with the other."""

    owner: Chair
    consult: Chair | None = None


Right = Annotated[Annotated[Chair, Tag("=word")] | Annotated[SharedRightForm, Tag("=keys")], Discriminator(_written_as)]


class ContractForm(Form):
    """Who decides when the chairs disagree. Keys that are not in this list are rights of the author's own cards."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Right] = Field(init=False)

    final_cut: FinalCutForm
    cut_scene: Right
    overtime: Right
    lead_role: Right
    first_ad: Right
    camera_head: Right
    reshoots: Right
    directors_cut_steps: Annotated[int, Field(ge=0, le=5)] = 1
    tests_allowed: Annotated[int, Field(ge=0, le=9)] = 2


class StepForm(Form):
    """A step of the waterfall. ``percent`` is what a sales agent takes, or the investors' share of the net profit; a
    distributor's fee and a premium on equity stand in their own deals."""

    kind: Annotated[
        str,
        OneOf("distribution_fee", "advertising", "sales_agent", "loans", "equity", "deferments", "net_profit"),
    ]
    percent: Percent = 0


class GoalForm(Form):
    """A goal of a chair. Required goals decide its verdict."""

    id: Id
    label: Words
    required: bool = False
    when: Annotated[Conditions, Field(min_length=1)]


class GoalsForm(Form):
    """The goals or the private agendas of both chairs."""

    producer: Annotated[list[GoalForm], Field(min_length=1)]
    director: Annotated[list[GoalForm], Field(min_length=1)]


class EndingForm(Form):
    """A name in history. The first whose conditions hold is the film's."""

    id: Id
    title: Words
    when: Conditions
    text: Words
    success: Annotated[str, OneOf("as_goals", "yes", "no")] = "as_goals"


class TeachingForm(Form):
    """One line each for the teacher's sheet."""

    objective: Words | None = None
    before: Words | None = None
    after: Words | None = None
    ages: Words | None = None


Waterfall = Annotated[
    Annotated[str, Refers("waterfall"), Tag("=word")] | Annotated[list[StepForm], Tag("=list")],
    Discriminator(_written_as),
]


class ScenarioForm(Form):
    """The whole of ``scenario.yaml``."""

    title: Words
    tagline: Words
    logline: Words
    tier: Tier
    genre: Annotated[str, Refers("genre")]
    roles_split: Annotated[str, OneOf("shared", "partly", "strict")]
    money: MoneyForm
    script: ScriptForm
    calendar: CalendarForm
    climate: dict[Annotated[str, OneOf("clear", "overcast", "rain", "storm")], Percent]
    hours: HoursForm
    shoot_days: Annotated[int, Field(ge=1, le=200)]
    lengths: Annotated[dict[Annotated[str, OneOf("lesson", "feature")], LengthForm], Field(min_length=1)]
    dials: DialsForm = DialsForm()
    budget: BudgetForm
    vision: VisionForm
    contract: ContractForm
    waterfall: Waterfall
    goals: GoalsForm
    agendas: GoalsForm
    endings: list[EndingForm] = []
    flags: dict[Id, Words] = {}
    opening: Effects = []
    teaching: TeachingForm | None = None
    poster: dict[Id, str] = {}
