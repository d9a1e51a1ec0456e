"""Scenes and locations: from ``scenes.yaml`` and ``locations.yaml`` to the strips and places of the rules."""

from __future__ import annotations

from game.engine.rules import places
from game.packs.author.compile.records import record
from game.packs.author.compile.setting import Setting
from game.packs.author.shape.locations import WEEKDAYS, LocationForm, PermitForm
from game.packs.author.shape.scenes import SceneForm

LESSON = "lesson"


def scene(form: SceneForm, length: str, setting: Setting) -> places.Scene:
    """The strip of a scene in a length: a lesson has fewer strips, and each carries more."""
    lesson = length == LESSON
    weight = form.weight_lesson if lesson and form.weight_lesson is not None else form.weight
    stands_for = form.stands_for_lesson if lesson and form.stands_for_lesson is not None else form.stands_for
    merge, setups = form.merge, form.shooting.setups
    return record(
        places.Scene,
        form,
        setting,
        exterior=form.int_ext == "EXT",
        night=form.light == "NIGHT",
        weight=weight,
        stands_for=stands_for if stands_for is not None else form.pages,
        style=form.shooting.style,
        setups_master=setups.master,
        setups_singles=setups.singles,
        setups_full=setups.full,
        craft={name: points for name, points in form.craft.model_dump().items() if points},
        **{name: getattr(form.shooting, name) for name in ("take_minutes", "minors")},
        needs=tuple(form.shooting.needs),
        hazards=tuple(form.shooting.hazards),
        merge_label=str(merge.label) if merge else None,
        merge_keeps_percent=merge.weight_kept_percent if merge else None,
    )


def location(form: LocationForm, setting: Setting) -> places.Location:
    """A place to shoot. What stands under ``hidden`` goes to the fields of its trap only."""
    fee, trap = form.fee, form.hidden.trap
    return record(
        places.Location,
        form,
        setting,
        per_day=setting.money(fee.per_day),
        deposit=setting.money(fee.deposit) if fee.deposit else None,
        prep_day=setting.money(fee.prep_day) if fee.prep_day else None,
        windows=tuple((window.from_, window.to) for window in form.windows),
        closed=tuple(sorted({WEEKDAYS.index(day) for window in form.windows for day in window.closed})),
        permits=tuple(permit(one, setting) for one in form.permits),
        trap_text=str(trap.text) if trap else None,
        trap_event=setting.named(trap.event) if trap else None,
        lost_problem=setting.named(form.lost.problem) if form.lost else None,
    )


def permit(form: PermitForm, setting: Setting) -> places.Permit:
    """A paper that goes with a location."""
    return record(places.Permit, form, setting, scenes=tuple(str(number) for number in form.for_))
