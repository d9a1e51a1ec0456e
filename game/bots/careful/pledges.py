"""Keeping one's word: which actions would break a promise this chair has given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.engine import actions

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action
    from game.engine.rules.events import Effect, Option

EFFECT_DEEDS = {"drop_scene": "cut_scene", "overtime": "overtime", "simplify_scene": "simplify_scene"}
"""Effects of cards that count as deeds, by the deed."""
FITTINGS = {"simplify": "simplify_scene", "give_up": "cut_scene"}
"""Ways of fitting the vision that count as deeds by another name than folding."""
NO_DEED = ("", "")

DEEDS: dict[type, Callable[[Situation, Any], tuple[str, str]]] = {
    actions.Strike: lambda situation, do: ("cut_scene" if do.way == "cut" else "half_pages", do.scene),
    actions.Place: lambda situation, do: ("cut_scene", do.scene) if do.way == "strike" else NO_DEED,
    actions.Fit: lambda situation, do: (FITTINGS.get(do.way, "fold_scene"), do.scene),
    actions.Trim: lambda situation, do: ("drop_in_edit", do.scene) if do.out else NO_DEED,
    actions.Night: lambda situation, do: ("worked_night", ""),
    actions.Stay: lambda situation, do: ("overtime", ""),
    actions.Print: lambda situation, do: ("printed_take_after_4", "") if do.take > 4 else NO_DEED,
    actions.OfferPart: lambda situation, do: (
        ("signed_against_preference", do.role) if situation.view.wishes.get(do.role, do.actor) != do.actor else NO_DEED
    ),
}
"""The deed each kind of action may be, and what it is about."""


def deed_of(situation: Situation, action: Action) -> tuple[str, str]:
    """The deed an action would be, and the scene, role or post it is about; empty for most actions."""
    rule = DEEDS.get(type(action))
    return rule(situation, action) if rule else NO_DEED


def breaks(situation: Situation, action: Action) -> bool:
    """Whether an action would break an open promise of the seated chair."""
    deed, about = deed_of(situation, action)
    return bool(deed) and _breaks(situation, deed, about)


def option_breaks(situation: Situation, option: Option, binds: dict[str, str]) -> bool:
    """Whether an option of a card would break an open promise of the seated chair."""
    return any(_effect_breaks(situation, effect, binds) for effect in option.effects)


def _effect_breaks(situation: Situation, effect: Effect, binds: dict[str, str]) -> bool:
    deed = EFFECT_DEEDS.get(effect.verb, "")
    return bool(deed) and _breaks(situation, deed, binds.get(effect.target, ""))


def _breaks(situation: Situation, deed: str, about: str) -> bool:
    for given in situation.view.promises:
        if given.state != "open" or given.giver != situation.chair:
            continue
        broken_by = situation.rules.film.promises[given.id].broken_by
        concerned = not about or not given.binds or about in given.binds.values()
        if concerned and any(one.did == deed for one in broken_by):
            return True
    return False


AVOIDED = (
    "cut_scene",
    "half_pages",
    "worked_night",
    "drop_in_edit",
    "signed_against_preference",
    "hired_against_preference",
    "refuse_request",
    "printed_take_after_4",
    "late_wrap",
    "printed_fault",
    "locked_late",
    "fold_scene",
    "simplify_scene",
)
"""Deeds a careful player hardly ever does: promising not to costs nothing."""


def is_cheap(situation: Situation, promise: str) -> bool:
    """Whether a promise closes only options a careful player does not use."""
    rule = situation.rules.film.promises[promise]
    return bool(rule.broken_by) and all(one.did in AVOIDED for one in rule.broken_by)
