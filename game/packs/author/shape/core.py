"""The files of a ruleset (``core``).

A table of the rules whose author form is its record (``Core.notes`` is ``notes.yaml`` with a list ``notes``) is made
from the record. The few that an author writes in another form stand below.
"""

from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec
from pydantic import Field, create_model

from game.engine.rules import core as records
from game.engine.rules.numbers import Numbers
from game.packs.author.shape.cards import PHASES
from game.packs.author.shape.form import Form
from game.packs.author.shape.generate import form_of, references
from game.packs.author.shape.leaves import CHAIRS
from game.packs.author.shape.scenario import TIERS, EndingForm, StepForm
from game.packs.author.shape.values import Id, OneOf, Refers, Whole, Words

_BOTH = Annotated[str, OneOf(*CHAIRS, "both")]

INSTEAD: dict[type[msgspec.Struct], dict[str, Any]] = {
    records.Duty: {
        "chair": Annotated[str, OneOf(*CHAIRS)],
        "phases": list[Annotated[str, OneOf(*PHASES)]],
        "terms": references("term"),
    },
    records.Gauge: {"id": str, "seen_by": Annotated[str, OneOf(*CHAIRS, "both", "hidden")]},
    records.Note: {
        "fits": references("temperament"),
        "misfits": references("temperament"),
        "suits_wants": list[Id],
    },
    records.Critic: {"name": Words, "outlet": Words},
    records.Term: {"owner": Annotated[str, OneOf(*CHAIRS, "shared")], "see": references("term")},
    records.Paper: {
        "phase": Annotated[str, OneOf(*PHASES, "all")],
        "problem": Annotated[str, Refers("problem")],
        "stops": Annotated[str, OneOf("minors")],
    },
    records.Hint: {"chair": _BOTH},
}
"""Types that a record can't say: closed lists of words, and what an id refers to."""

KINDS = {
    "gauges": "gauge", "duties": "duty", "notes": "note", "temperaments": "temperament", "critics": "critic",
    "finance_kinds": "finance_kind", "glossary": "term", "papers": "paper", "coach": "hint", "payments": "payment",
    "tastes": "taste",
}  # fmt: skip
"""What the things in a table are called; a table that is not named here lends them its own name."""

WRITTEN_OTHERWISE = ("problems", "endings")
"""Tables of cards: their author form is not their record."""


ROW_KEYS = {"payments": "account"}
"""The key of a row that names it, where that is not ``id``."""


def _row(hint: object) -> type[msgspec.Struct] | None:
    """The record in the rows of a table; None for anything else."""
    listed = get_origin(hint) is tuple and "id" in getattr(get_args(hint)[0], "__struct_fields__", ())
    inner = get_args(hint)[0] if listed else get_args(hint)[-1] if get_origin(hint) is dict else None
    return inner if isinstance(inner, type) and issubclass(inner, msgspec.Struct) else None


TABLES: dict[str, type[msgspec.Struct]] = {
    name: row
    for name, hint in get_type_hints(records.Core).items()
    if name not in WRITTEN_OTHERWISE and (row := _row(hint)) is not None
}
"""The tables that are made from their records, by the name of file and list."""


def _table_file(name: str, row: type[msgspec.Struct]) -> type[Form]:
    """The form of the file that holds a table. Its rows have an id also where the record is only kept under one."""
    form = form_of(row, **{ROW_KEYS.get(name, "id"): Id, **INSTEAD.get(row, {})})
    return create_model(f"{name}_file", __base__=Form, **{name: (list[form], ...)})  # type: ignore[call-overload, no-any-return, valid-type]


TABLE_FILES: dict[str, type[Form]] = {name: _table_file(name, row) for name, row in TABLES.items()}
NumbersForm: type[Form] = form_of(Numbers)


class WaterfallForm(Form):
    """A named order of repayment."""

    id: Id
    steps: Annotated[list[StepForm], Field(min_length=1)]


class WaterfallsFile(Form):
    """The whole of ``waterfalls.yaml``."""

    waterfalls: list[WaterfallForm]


class EndingsFile(Form):
    """The whole of ``endings.yaml``."""

    endings: list[EndingForm]


class StandardForm(Form):
    """Mean and deviation of a latent's sum over the reference population of a tier and length, in tenths of a point."""

    tier: Annotated[str, OneOf(*TIERS)]
    length: Annotated[str, OneOf("lesson", "feature")]
    latent: Id
    mean_tenths: Whole
    sd_tenths: Annotated[int, Field(ge=10)]


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
