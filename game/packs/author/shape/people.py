"""``cast.yaml`` and ``crew.yaml``: everybody who can be hired."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.packs.author.shape.form import Form
from game.packs.author.shape.scenario import Account, Chair, Slider, Tier
from game.packs.author.shape.values import Amount, Count, Date, Id, OneOf, Pages, Percent, Points, Refers, Words

Pronouns = Annotated[str, OneOf("she", "he", "they")]
Temperament = Annotated[str, Refers("temperament")]
Lean = dict[Slider, Points]


class RoleForm(Form):
    """A part."""

    id: Id
    number: Annotated[int, Field(ge=1, le=99)]
    name: Words
    size: Annotated[str, OneOf("lead", "supporting", "day_player")]
    playing_age: Annotated[list[Count], Field(min_length=2, max_length=2)] | None = None
    text: Words
    needs: dict[Id, Annotated[int, Field(ge=0, le=3)]]
    audience_cares: Percent = 0


class DealForm(Form):
    """An actor's deal."""

    kind: Annotated[str, OneOf("run_of_picture", "weekly", "daily")] = "run_of_picture"
    pay_or_play: bool = False
    per_extra_day: Amount | None = None


class InsteadForm(Form):
    """What lowers an actor's floor instead of money."""

    offer: Annotated[str, OneOf("points", "billing", "associate_credit", "producer_credit", "executive_credit")]
    worth: Amount
    percent: Percent = 0
    place: str = ""


class WantForm(Form):
    """A string that comes with a signature."""

    right: str = ""
    keep: str = ""
    reason: Words | None = None


class FreeForm(Form):
    """When somebody is available, both dates included."""

    from_: Date
    to: Date


class DrawForm(Form):
    """How many people a name brings: to pre-sales and to the cinema, 0 to 100."""

    presales: Percent = 0
    audience: Percent = 0
    fame_fades: bool = False


class SecretForm(Form):
    """What is found out by audition, rehearsal or scouting."""

    text: Words
    event: Annotated[str, Refers("event")] | None = None
    found_by: Annotated[str, Refers("deed")] | None = None


class ActorSecretForm(SecretForm):
    """What an actor does not say: the card that it becomes."""

    text: Words | None = None  # type: ignore[assignment]


class ActorHidden(Form):
    """What no chair may know of an actor."""

    ability: Percent
    spread: Annotated[int, Field(ge=0, le=40)] = 8
    curve: Annotated[str, OneOf("steady", "first_take", "slow_burner")] | None = None
    best_take: Annotated[int, Field(ge=1, le=12)] | None = None
    secret: ActorSecretForm | None = None


class InsuranceForm(Form):
    """What the insurer thinks of somebody."""

    medical: Annotated[str, OneOf("good", "fair", "refer")] = "good"
    premium_percent: Annotated[int, Field(ge=50, le=400)] = 100


class AuditionForm(Form):
    """What is seen at the first and the second audition."""

    first: Words
    second: Words | None = None


class ActorForm(Form):
    """A candidate for roles."""

    id: Id
    name: Words
    pronouns: Pronouns
    for_: Annotated[list[Annotated[str, Refers("role")]], Field(min_length=1)]
    credit_line: Words
    quote: Words
    ask: Amount
    floor: Amount | None = None
    deal: DealForm = DealForm()
    takes_instead: list[InsteadForm] = []
    wants: list[WantForm] = []
    available: FreeForm | None = None
    max_hours: Annotated[int, Field(ge=1, le=24)] | None = None
    draw: DrawForm = DrawForm()
    also: list[str] = []
    temperament: Temperament
    hidden: ActorHidden
    chemistry: dict[Annotated[str, Refers("actor")], Annotated[int, Field(ge=-20, le=20)]] = {}
    insurance: InsuranceForm = InsuranceForm()
    audition: AuditionForm | None = None
    declines: Words | None = None


class CastFile(Form):
    """The whole of ``cast.yaml``."""

    roles: Annotated[list[RoleForm], Field(min_length=1)]
    candidates: Annotated[list[ActorForm], Field(min_length=1)]


class PostForm(Form):
    """A position this film needs."""

    id: Id
    title: Words
    chosen_by: Annotated[str, OneOf("producer", "director", "either")] | None = None
    signed_by: Chair | None = None
    size: Annotated[int, Field(ge=1, le=99)]
    required: bool
    account: Account | None = None
    hire_from: Annotated[str, OneOf("pre", "shoot", "post")] = "pre"
    cuts_during_shoot: bool = False
    from_tier: Tier | None = None


class WeeksForm(Form):
    """Weeks of an engagement."""

    prep: Count = 0
    shoot: Count = 0
    wrap: Count = 0
    post: Count = 0


class RateForm(Form):
    """What somebody costs: a week's pay, the weeks, a week's kit."""

    weekly: Amount
    weeks: WeeksForm
    kit_weekly: Amount | None = None


class TermForm(Form):
    """A line of a deal memo."""

    id: Id
    label: Words
    saves_percent: Percent = 0
    adds: Amount | None = None


class CrewHidden(Form):
    """What no chair may know of a crew member."""

    skill: Percent
    speed_percent: Annotated[int, Field(ge=50, le=200)] = 100
    honesty: Percent = 80


class CrewForm(Form):
    """A candidate for a post."""

    id: Id
    name: Words
    pronouns: Pronouns
    for_: Annotated[str, Refers("post")]
    credit_line: Words
    quote: Words
    rate: RateForm
    floor_percent: Percent = 85
    terms: list[TermForm] = []
    available: FreeForm | None = None
    temperament: Temperament
    likes: list[Annotated[str, Refers("taste")]] = []
    dislikes: list[Annotated[str, Refers("taste")]] = []
    vision_lean: Lean = {}
    hidden: CrewHidden
    interview: Words | None = None
    ignored: Words | None = None


class StrengthsForm(Form):
    """A director's strengths in percent of an ordinary one."""

    edit_percent: Annotated[int, Field(ge=50, le=150)] = 100
    pace_percent: Annotated[int, Field(ge=50, le=150)] = 100
    actors_percent: Annotated[int, Field(ge=50, le=150)] = 100
    image_percent: Annotated[int, Field(ge=50, le=150)] = 100
    script_percent: Annotated[int, Field(ge=50, le=150)] = 100


class AsksForm(Form):
    """What a director asks for besides money."""

    final_cut: Annotated[str, OneOf("director", "producer")] | None = None
    weeks_prep: Annotated[int, Field(ge=0, le=12)] = 0


class DirectorHidden(Form):
    """What no chair may know of a director."""

    stubbornness: Percent = 50


class DirectorForm(Form):
    """A director for hire."""

    id: Id
    name: Words
    pronouns: Pronouns = "they"
    past_job: Annotated[
        str, OneOf("assistant_director", "editor", "cinematographer", "writer", "theatre", "first_timer", "director")
    ]
    credit_line: Words
    quote: Words | None = None
    fee: Amount
    film_knowledge: Percent
    fame: Percent
    strengths: StrengthsForm = StrengthsForm()
    vision_lean: Lean = {}
    asks: AsksForm = AsksForm()
    hidden: DirectorHidden = DirectorHidden()


class WriterHidden(Form):
    """What no chair may know of a writer."""

    ceiling: Percent = 76


class WriterForm(Form):
    """A writer of drafts."""

    id: Id
    name: Words
    pronouns: Pronouns = "they"
    per_draft: Amount
    weeks_per_draft: Annotated[int, Field(ge=1, le=9)] = 1
    gain: Annotated[int, Field(ge=0, le=40)]
    page_change: Pages = 0
    quote: Words | None = None
    hidden: WriterHidden = WriterHidden()


class SeventhForm(Form):
    """One of the crew of seven, with one want."""

    id: Id
    name: Words
    pronouns: Pronouns
    job: Words
    department: Annotated[str, Refers("department", "post")]
    want: Words
    satisfied_by: Annotated[str, Refers("deed")]
    favour: Annotated[str, Refers("favour")]
    credits_line: Words
    day: Count = 0


class CrewFile(Form):
    """The whole of ``crew.yaml``."""

    posts: Annotated[list[PostForm], Field(min_length=1)]
    candidates: Annotated[list[CrewForm], Field(min_length=1)]
    directors: list[DirectorForm] = []
    writers: list[WriterForm] = []
    seven: list[SeventhForm] = []
