"""The frame of a film: from ``scenario.yaml`` to calendar, budget, contract, goals and lengths."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from game.engine.rules import film
from game.packs.author.compile.places import scene
from game.packs.author.compile.records import record
from game.packs.author.compile.setting import Setting
from game.packs.author.shape.scenario import (
    BudgetForm,
    ContractForm,
    EndingForm,
    FinalCutForm,
    GoalForm,
    InPlaceForm,
    LengthForm,
    ScenarioForm,
    ScriptForm,
    SharedRightForm,
    StepForm,
)
from game.packs.author.shape.scenes import SceneForm

FINANCE = "finance"
"""The account of what money itself costs. The rules keep it; no top sheet has it."""


def frame(form: ScenarioForm, setting: Setting, accounts: Iterable[str]) -> dict[str, object]:
    """The fields of a film that stand in ``scenario.yaml`` itself. ``accounts`` are those the rules know."""
    calendar = form.calendar
    return {
        "money": record(film.Money, form.money, setting),
        "script": script(form.script, setting),
        "calendar": record(
            film.Calendar,
            calendar,
            setting,
            sunrise=calendar.daylight.sunrise,
            sunset=calendar.daylight.sunset,
        ),
        "climate": {str(kind): percent for kind, percent in form.climate.items()},
        "hours": record(film.Hours, form.hours, setting),
        "budget_dial": record(film.Dial, form.dials.budget, setting),
        "minutes_dial": record(film.Dial, form.dials.schedule, setting),
        "budget": budget(form.budget, setting, accounts),
        "vision_start": {str(slider): value for slider, value in form.vision.start.items()},
        "audience_zone": {str(slider): tuple(zone) for slider, zone in form.vision.audience_zone.items()},
        "contract": contract(form.contract),
        "goals_producer": goals(form.goals.producer, setting),
        "goals_director": goals(form.goals.director, setting),
        "agendas_producer": goals(form.agendas.producer, setting),
        "agendas_director": goals(form.agendas.director, setting),
        "teaching": {name: str(text) for name, text in form.teaching.model_dump(exclude_none=True).items()}
        if form.teaching
        else {},
        "poster": {str(name): value for name, value in form.poster.items()},
    }


def script(form: ScriptForm, setting: Setting) -> film.Script:
    """Where the script stands, and what the story costs."""
    return record(
        film.Script,
        form,
        setting,
        option_cost=setting.money(form.option) if form.option else None,
        purchase_cost=setting.money(form.purchase) if form.purchase else None,
    )


def budget(form: BudgetForm, setting: Setting, accounts: Iterable[str]) -> film.Budget:
    """The top sheet in whole currency units. Accounts of the rules that the author left out stand in it with 0."""
    sheet = record(film.Budget, form, setting)
    written = {*sheet.above, *sheet.production, *sheet.post, *sheet.other, FINANCE}
    empty = {account: 0 for account in accounts if account not in written}
    return msgspec.structs.replace(sheet, other={**sheet.other, **empty})


def contract(form: ContractForm) -> film.Contract:
    """Who decides. Of a right that one chair holds and the other is heard on, the holder counts."""
    rights = {
        name: str(value.owner if isinstance(value, SharedRightForm) else value)
        for name, value in {**dict(form), **(form.model_extra or {})}.items()
        if isinstance(value, (str, SharedRightForm))
    }
    return film.Contract(final_cut(form.final_cut), rights, form.directors_cut_steps, form.tests_allowed)


NEVER_LOST = 1_000
"""A percentage over budget that no film reaches: the right can't be lost."""


def final_cut(form: FinalCutForm) -> film.FinalCut:
    """Final cut, and above which overspend it is lost."""
    over = NEVER_LOST
    if form.lost_when:
        span = form.lost_when[0].final_cost_over_percent
        low = span.low or 0
        over = low if span.low == span.high else low - 1
    return film.FinalCut(form.owner, over, form.passes_to)


def goals(forms: Iterable[GoalForm], setting: Setting) -> tuple[film.Goal, ...]:
    """Goals or agendas in the author's order."""
    return tuple(record(film.Goal, form, setting) for form in forms)


def ending(form: EndingForm, setting: Setting) -> film.Ending:
    """A name in history."""
    return record(film.Ending, form, setting)


def steps(forms: Iterable[StepForm], setting: Setting) -> tuple[film.Step, ...]:
    """The steps of a waterfall."""
    return tuple(record(film.Step, form, setting) for form in forms)


def in_place(form: InPlaceForm, setting: Setting) -> film.InPlace:
    """Something that is done already."""
    if form.right:
        return film.InPlace("right", "story", form.right.story)
    (kind,) = form.model_fields_set
    return film.InPlace(kind, setting.named(getattr(form, kind)) or "")


def length(name: str, form: LengthForm, scenes: Iterable[SceneForm], setting: Setting) -> film.Length:
    """A way to play the film, with the strips on its board in the author's order."""
    board = [one for one in scenes if form.strips == "all" or one.number in form.strips]
    return record(
        film.Length,
        form,
        setting,
        id=name,
        scenes=tuple(scene(one, name, setting) for one in board),
        in_place=tuple(in_place(one, setting) for one in form.in_place),
    )
