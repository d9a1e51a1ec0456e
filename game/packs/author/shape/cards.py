"""``events/*.yaml``, ``problems.yaml``, ``promises.yaml``, ``reviews.yaml``: everything that speaks up in play."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from game.packs.author.shape.conditions import Conditions, Effects
from game.packs.author.shape.form import Form
from game.packs.author.shape.locations import SignForm
from game.packs.author.shape.scenario import Chair
from game.packs.author.shape.values import Count, Id, OneOf, Percent, Refers, Words, mistake

PHASES = ("pre", "shoot", "post", "release")
KINDS = ("choice", "problem", "joint", "good_news", "request")
SCENE_SOURCES = ("scenes_left", "scenes_today", "scenes_shot")
CAST_SOURCES = ("cast", "cast_of_scene")
CREW_SOURCES = ("crew", "departments", "seven")
SOURCES = (*SCENE_SOURCES, *CAST_SOURCES, *CREW_SOURCES, "locations", "offers", "investors")
PREFERENCES = ("heaviest", "lightest", "weakest", "lead", "first", "unhappiest")

Phase = Annotated[str, OneOf(*PHASES)]
Topics = list[Annotated[str, Refers("term")]]


class BindForm(Form):
    """How a card finds what it is about."""

    from_: Annotated[str, OneOf(*SOURCES)]
    where: Conditions = []
    prefer: Annotated[str, OneOf(*PREFERENCES)] | None = None


class WeighForm(Form):
    """What makes a card likelier or rarer while it holds."""

    when: Conditions
    percent: Annotated[int, Field(ge=0, le=1000)]


class WeightForm(Form):
    """How often a card comes, against the others of its deck."""

    base: Annotated[int, Field(ge=0, le=1000)] = 10
    times: list[WeighForm] = []


class FactForm(Form):
    """One line that only some chairs may read."""

    text: Words
    when: Conditions = []


class FactsForm(Form):
    """What both chairs know, and what only one does."""

    both: list[FactForm] = []
    producer: list[FactForm] = []
    director: list[FactForm] = []


class SplitForm(Form):
    """What happens when the stances differ: the right that decides, and the compromise of a talk."""

    contract: Annotated[str, Refers("right")]
    talk: Annotated[str, Refers("own_option")] | None = None


class OptionForm(Form):
    """One answer to a card. ``from`` limits who may propose it; ``chance`` is the percent of ``effects``. ``mark`` says
    that an answer is meant to be a bad bargain (``trap``) or a present (``gift``): balance reports look away then."""

    id: Id
    label: Words
    line: Words | None = None
    from_: Chair | None = None
    when: Conditions = []
    unless: Words | None = None
    effects: Effects = []
    chance: Percent = 100
    otherwise: Effects = []
    otherwise_line: Words | None = None
    done: Words
    principle: Words | None = None
    mark: Annotated[str, OneOf("trap", "gift")] | None = None


class LaterForm(Form):
    """A consequence that comes back."""

    event: Annotated[str, Refers("event")]
    rounds: Annotated[int, Field(ge=0, le=20)]
    chance: Percent = 100
    when: Conditions = []


class EventForm(Form):
    """A card."""

    id: Id
    kind: Annotated[str, OneOf(*KINDS)]
    phase: Phase
    chair: Chair | None = None
    lengths: list[Annotated[str, OneOf("lesson", "feature")]] = []
    once: bool = True
    again_after: Annotated[int, Field(ge=0, le=20)] = 0
    title: Words
    about: dict[Id, BindForm] = {}
    text: Words
    when: Conditions = []
    weight: WeightForm = WeightForm()
    foreshadowed_by: SignForm | None = None
    facts: FactsForm = FactsForm()
    split: SplitForm | None = None
    options: list[OptionForm]
    reasons: list[Annotated[str, OneOf("story", "money", "people", "schedule", "safety")]] = []
    later: list[LaterForm] = []
    only_later: bool = False
    rare: bool = False
    topics: Topics = []
    picture: dict[str, str] = {}

    @model_validator(mode="after")
    def _has_its_chair(self) -> EventForm:
        if self.kind == "joint" and self.chair is not None:
            raise mistake("S204", "a joint card belongs to both chairs: it has no chair", word="chair")
        if self.kind != "joint" and self.chair is None:
            raise mistake("S201", "the key chair is missing: whose card is it, producer or director?")
        if self.kind == "joint" and self.split is None:
            raise mistake("S201", "the key split is missing: which right decides when the chairs differ?")
        return self


class EventsFile(Form):
    """One file of the folder ``events``."""

    events: list[EventForm]


class ProblemForm(Form):
    """A fire in the queue."""

    id: Id
    title: Words
    text: Words
    creative: bool = False
    at_once: Effects = []
    each_round: Effects = []
    blocks: str = ""
    remedies: Annotated[list[OptionForm], Field(min_length=1)]
    topics: Topics = []


class ProblemsFile(Form):
    """The whole of ``problems.yaml``."""

    problems: list[ProblemForm]


class BreakerForm(Form):
    """What breaks a promise, and the sentence the other chair hears."""

    did: Annotated[str, Refers("deed")]
    scene: Annotated[str, Refers("bound", "scene")] | None = None
    about: Annotated[str, Refers("bound")] | None = None
    because: Words


class PromiseForm(Form):
    """A line of the hand-over memo."""

    id: Id
    from_: Chair
    phase: Annotated[str, OneOf("pre", "shoot", "post")]
    offered_when: Conditions = []
    tempted_when: Conditions = []
    about: Annotated[dict[Id, BindForm], Field(max_length=1)] = {}
    label: Words
    memo: Words
    lasts: Annotated[str, OneOf("today", "rounds", "until_shot", "until_lock", "phase")]
    rounds: Count = 0
    broken_by: list[BreakerForm] = []
    kept_when: Conditions = []
    void_when: Conditions = []
    kept: Effects = []
    broken: Effects = []
    now: Effects = []
    witnesses: Annotated[str, OneOf("chairs", "crew")] = "chairs"
    limit: Annotated[int, Field(ge=1, le=9)] = 1
    done: Words
    principle: Words | None = None

    @model_validator(mode="after")
    def _says_how_long_it_lasts(self) -> PromiseForm:
        if (self.lasts == "rounds") != (self.rounds > 0):
            raise mistake("S201", "a promise that lasts rounds says how many: lasts: rounds and rounds: 3")
        return self


class PromisesFile(Form):
    """The whole of ``promises.yaml``."""

    promises: list[PromiseForm]


class ReviewForm(Form):
    """A line one critic may write."""

    id: Id
    critic: Annotated[str, Refers("critic")]
    band: Annotated[str, OneOf("high", "middle", "low", "any")]
    text: Words
    about: str = ""
    when: Conditions = []


class ReviewsFile(Form):
    """The whole of ``reviews.yaml``."""

    reviews: list[ReviewForm]
