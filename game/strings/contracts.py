"""What a contract about money holds one to, in words, with the price of breaking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.strings import measures, names
from game.strings.conditions import because
from game.strings.effects import effect_words
from game.strings.table import say

if TYPE_CHECKING:
    from game.engine.rules.deals import String
    from game.strings.sides import Sides


def string_words(sides: Sides, string: String) -> str:
    """What a string holds one to, and the price of breaking it."""
    held = _held(sides, string)
    price = effect_words(sides, string.if_broken, {})
    return say("offer.string_else", what=held.rstrip("."), price=measures.listed(price)) if price else held


def _held(sides: Sides, string: String) -> str:
    if string.label:
        return string.label
    if string.kind == "covenant":
        return say("string.covenant", moment=string.checked, what=because(sides, string.holds, {}))
    return say(f"string.{string.kind}", what=names.spelled(string.arg), who=names.spelled(string.who))
