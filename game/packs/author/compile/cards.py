"""Cards: events, problems, favours, promises and reviews."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.rules import events
from game.engine.rules.film import Review
from game.packs.author.compile.records import record
from game.packs.author.compile.setting import Setting
from game.packs.author.compile.verbs import effects
from game.packs.author.shape.cards import (
    BindForm,
    EventForm,
    OptionForm,
    ProblemForm,
    PromiseForm,
    ReviewForm,
)
from game.packs.author.shape.deals import FavourForm


def binds(about: Mapping[str, BindForm], setting: Setting) -> tuple[events.Bind, ...]:
    """What a card is about, in the order written: a later name may be looked for in an earlier one."""
    return tuple(record(events.Bind, form, setting, name=str(name), source=form.from_) for name, form in about.items())


def option(form: OptionForm, setting: Setting) -> events.Option:
    """An answer."""
    return record(events.Option, form, setting, proposer=form.from_)


def event(form: EventForm, outside: Setting) -> events.Event:
    """A card."""
    setting = outside._replace(about=tuple(form.about))
    sign = form.foreshadowed_by
    return record(
        events.Event,
        form,
        setting,
        once=form.once and not form.again_after,
        about=binds(form.about, setting),
        weight=form.weight.base,
        times=tuple(record(events.Weigh, one, setting) for one in form.weight.times),
        foreshadowed_by=record(events.Foreshadow, sign, setting) if sign else None,
        **{
            f"facts_{chair}": tuple(record(events.Fact, one, setting) for one in getattr(form.facts, chair))
            for chair in ("both", "producer", "director")
        },
        contract=setting.named(form.split.contract) if form.split else None,
        talk=setting.named(form.split.talk) if form.split else None,
        options=tuple(option(one, setting) for one in form.options),
        picture=dict(form.picture),
    )


def problem(form: ProblemForm, setting: Setting) -> events.Problem:
    """A fire in the queue."""
    return record(events.Problem, form, setting, remedies=tuple(option(one, setting) for one in form.remedies))


def favour(form: FavourForm, setting: Setting) -> events.Favour:
    """A card in hand. What it ``saves`` is money that comes back when it is played."""
    saved: list[events.Effect] = []
    if form.saves:
        for kind in sorted(form.saves.model_fields_set):
            value = getattr(form.saves, kind)
            amount = setting.money(value) if kind == "amount" else value
            saved.append(events.Effect("earn", amount=amount, of=kind))
    return record(events.Favour, form, setting, giver=form.from_, effects=(*effects(form.effects, setting), *saved))


def promise(form: PromiseForm, outside: Setting) -> events.Promise:
    """A line of the hand-over memo."""
    setting = outside._replace(about=tuple(form.about))
    return record(
        events.Promise,
        form,
        setting,
        giver=form.from_,
        about=binds(form.about, setting),
        broken_by=tuple(record(events.Breaker, one, setting) for one in form.broken_by),
    )


def review(form: ReviewForm, setting: Setting) -> Review:
    """A line one critic may write."""
    return record(Review, form, setting)
