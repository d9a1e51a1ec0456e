"""The files of a ruleset (``core``). Tables whose compiled form is what an author writes are made from the records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic import Field

from game.engine.rules import core as records
from game.engine.rules.numbers import Numbers
from game.packs.author.shape.cards import PHASES
from game.packs.author.shape.form import Form
from game.packs.author.shape.generate import form_of, references
from game.packs.author.shape.leaves import CHAIRS
from game.packs.author.shape.scenario import TIERS, EndingForm, StepForm
from game.packs.author.shape.values import Id, OneOf, Refers, Whole, Words

_BOTH = Annotated[str, OneOf(*CHAIRS, "both")]

if TYPE_CHECKING:
    NumbersForm: TypeAlias = Form
    DutyForm: TypeAlias = Form
    GaugeForm: TypeAlias = Form
    NoteForm: TypeAlias = Form
    TemperamentForm: TypeAlias = Form
    FinanceKindForm: TypeAlias = Form
    CriticForm: TypeAlias = Form
    TermForm: TypeAlias = Form
    HintForm: TypeAlias = Form
    PaperForm: TypeAlias = Form
    ScheduleForm: TypeAlias = Form
else:
    NumbersForm = form_of(Numbers)
    DutyForm = form_of(
        records.Duty,
        id=Id,
        chair=Annotated[str, OneOf(*CHAIRS)],
        phases=list[Annotated[str, OneOf(*PHASES)]],
        terms=references("term"),
    )
    GaugeForm = form_of(records.Gauge, seen_by=Annotated[str, OneOf(*CHAIRS, "both", "hidden")])
    NoteForm = form_of(
        records.Note, id=Id, fits=references("temperament"), misfits=references("temperament"), suits_wants=list[Id]
    )
    TemperamentForm = form_of(records.Temperament, id=Id)
    FinanceKindForm = form_of(records.FinanceKind, id=Id)
    CriticForm = form_of(records.Critic, id=Id, name=Words, outlet=Words)
    TermForm = form_of(records.Term, id=Id, owner=Annotated[str, OneOf(*CHAIRS, "shared")], see=references("term"))
    HintForm = form_of(records.Hint, id=Id, chair=_BOTH)
    PaperForm = form_of(
        records.Paper,
        id=Id,
        phase=Annotated[str, OneOf(*PHASES, "all")],
        problem=Annotated[str, Refers("problem")],
    )
    ScheduleForm = form_of(records.Schedule)


class DutiesFile(Form):
    """The whole of ``duties.yaml``."""

    duties: list[DutyForm]


class GaugesFile(Form):
    """The whole of ``gauges.yaml``."""

    gauges: list[GaugeForm]


class NotesFile(Form):
    """The whole of ``notes.yaml``."""

    notes: list[NoteForm]


class TemperamentsFile(Form):
    """The whole of ``temperaments.yaml``."""

    temperaments: list[TemperamentForm]


class FinanceKindsFile(Form):
    """The whole of ``finance_kinds.yaml``."""

    finance_kinds: list[FinanceKindForm]


class WaterfallForm(Form):
    """A named order of repayment."""

    id: Id
    steps: Annotated[list[StepForm], Field(min_length=1)]


class WaterfallsFile(Form):
    """The whole of ``waterfalls.yaml``."""

    waterfalls: list[WaterfallForm]


class CriticsFile(Form):
    """The whole of ``critics.yaml``."""

    critics: list[CriticForm]


class EndingsFile(Form):
    """The whole of ``endings.yaml``."""

    endings: list[EndingForm]


class GlossaryFile(Form):
    """The whole of ``glossary.yaml``."""

    glossary: list[TermForm]


class CoachFile(Form):
    """The whole of ``coach.yaml``."""

    coach: list[HintForm]


class PapersFile(Form):
    """The whole of ``papers.yaml``."""

    papers: list[PaperForm]


class PaymentForm(Form):
    """When an account is paid: percent by the end of each phase."""

    account: Id
    pre: Whole
    shoot: Whole
    post: Whole


class PaymentsFile(Form):
    """The whole of ``payments.yaml``."""

    payments: list[PaymentForm]


class StandardForm(Form):
    """Mean and deviation of a latent's sum over the reference population of a tier and length."""

    tier: Annotated[str, OneOf(*TIERS)]
    length: Annotated[str, OneOf("lesson", "feature")]
    latent: Id
    mean: Whole
    sd: Annotated[int, Field(ge=1)]


class StandardsFile(Form):
    """The whole of ``standards.yaml``."""

    standards: list[StandardForm]


class DepartmentForm(Form):
    """A department of the crew."""

    id: Id
    label: Words


class DepartmentsFile(Form):
    """The whole of ``departments.yaml``."""

    departments: list[DepartmentForm]


class FlagsFile(Form):
    """The whole of ``flags.yaml``: flags of a pack that is not a film, each with its sentence."""

    flags: dict[Id, Words]
