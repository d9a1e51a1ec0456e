"""Refusals: why something can't be done now, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.strings import names, prices
from game.strings.facts import phrase
from game.strings.measures import money, sentence
from game.strings.placeholders import filled

if TYPE_CHECKING:
    from game.engine import Refusal
    from game.strings.sides import Sides


def refused(sides: Sides, refusal: Refusal) -> str:
    """The sentence of a refusal."""
    extra = {"token": sides.token}
    because = str(refusal.facts.get("because", ""))
    if because:
        extra["because"] = sentence(filled(sides, because))
    if refusal.reason == "hard_hole":
        extra["what"] = names.written("hole", str(refusal.facts["what"]))
    if refusal.reason == "not_wanted":
        extra["what"] = names.written("instead", str(refusal.facts["what"]))
    if refusal.reason == "pressed_already":
        extra["person"] = _pressed(sides, str(refusal.facts["person"]))
    if refusal.reason == "not_in_scene":
        extra["actor"] = names.person(sides, str(refusal.facts["actor"]))
    if refusal.reason == "bond_missing":
        extra["bond"] = prices.policy(sides, "bond")
    if "amount" in refusal.facts:
        extra["room"] = money(sides.view.gauges.get("room", 0), sides.symbol)
    return sentence(phrase(sides, f"refusal.{refusal.reason}", refusal.facts, **extra))


def _pressed(sides: Sides, name: str) -> str:
    """Somebody who was pressed: a person, or the house that made a bid."""
    house = names.deal(sides, name)
    return house if house != names.spelled(name) else names.person(sides, name)
