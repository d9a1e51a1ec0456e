"""Everybody who can be hired: from ``cast.yaml`` and ``crew.yaml`` to the people of the rules."""

from __future__ import annotations

from game.engine.rules import people
from game.packs.author.compile.records import record
from game.packs.author.compile.setting import Setting
from game.packs.author.shape.people import (
    ActorForm,
    CrewForm,
    DirectorForm,
    FreeForm,
    PostForm,
    RoleForm,
    SeventhForm,
    WriterForm,
)

FLOOR_PERCENT = 75
"""The lowest an actor accepts where the author does not say: percent of the ask (the packs' own convention)."""


def role(form: RoleForm, setting: Setting) -> people.Role:
    """A part."""
    return record(people.Role, form, setting)


def _free(form: FreeForm | None) -> dict[str, int]:
    return {"free_from": form.from_, "free_to": form.to} if form else {}


def _curve(form: ActorForm) -> str:
    """The take curve: as named, or by the take at which the actor is best."""
    if form.hidden.curve:
        return form.hidden.curve
    best = form.hidden.best_take or 3
    return "first_take" if best <= 2 else "slow_burner" if best >= 4 else "steady"


def actor(form: ActorForm, setting: Setting) -> people.Actor:
    """A candidate for roles. What stands under ``hidden`` goes to hidden fields only."""
    secret, audition = form.hidden.secret, form.audition
    return record(
        people.Actor,
        form,
        setting,
        roles=tuple(setting.named(name) for name in form.for_),
        floor=setting.money(form.floor or form.ask.share(FLOOR_PERCENT)),
        per_extra_day=setting.money(form.deal.per_extra_day) if form.deal.per_extra_day else None,
        instead=tuple(record(people.Instead, one, setting) for one in form.takes_instead),
        **_free(form.available),
        **{name: getattr(form.draw, name) for name in ("presales", "audience")},
        hidden_ability=form.hidden.ability,
        hidden_curve=_curve(form),
        secret_event=setting.named(secret.event) if secret else None,
        audition_first=str(audition.first) if audition else None,
        audition_second=str(audition.second or "") if audition else None,
    )


def post(form: PostForm, setting: Setting) -> people.Post:
    """A position."""
    return record(people.Post, form, setting)


def crew_member(form: CrewForm, setting: Setting) -> people.CrewMember:
    """A candidate for a post. The cost is that of the whole engagement."""
    weeks = sum(form.rate.weeks.model_dump().values())
    kit = setting.money(form.rate.kit_weekly) * weeks if form.rate.kit_weekly else 0
    return record(
        people.CrewMember,
        form,
        setting,
        post=setting.named(form.for_),
        cost=setting.money(form.rate.weekly) * weeks + kit,
        terms=tuple(record(people.Term, one, setting) for one in form.terms),
        lean={str(slider): points for slider, points in form.vision_lean.items()},
        hidden_skill=form.hidden.skill,
        speed_percent=form.hidden.speed_percent,
    )


def director(form: DirectorForm, setting: Setting) -> people.Director:
    """A director for hire."""
    return record(
        people.Director,
        form,
        setting,
        **form.strengths.model_dump(),
        lean={str(slider): points for slider, points in form.vision_lean.items()},
        asks_final_cut=form.asks.final_cut == "director",
    )


def writer(form: WriterForm, setting: Setting) -> people.Writer:
    """A writer of drafts."""
    return record(people.Writer, form, setting, hidden_ceiling=form.hidden.ceiling)


def seventh(form: SeventhForm, setting: Setting) -> people.Seventh:
    """One of the crew of seven."""
    return record(people.Seventh, form, setting)
