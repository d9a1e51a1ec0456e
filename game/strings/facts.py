"""From facts to words: the facts of actions, refusals and news are named, then put into a text of their family."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.strings import measures, names
from game.strings.table import knows, say

if TYPE_CHECKING:
    from game.strings.sides import Sides

MONEY = ("price", "amount", "fee", "saved", "gross", "guarantee", "cash", "cost")
MINUTES = ("minutes",)
TIMES = ("time",)


def worded(sides: Sides, facts: Mapping[str, object]) -> dict[str, str]:
    """Every fact as words: people by name, money with its symbol, minutes as hours."""
    return {name: _word(sides, name, value) for name, value in facts.items()}


def _word(sides: Sides, name: str, value: object) -> str:
    if isinstance(value, int):
        return _number(sides, name, value)
    if name in names.NAMERS and isinstance(value, str) and value:
        return names.NAMERS[name](sides, value)
    return str(value)


def _number(sides: Sides, name: str, value: int) -> str:
    if name in MONEY:
        return measures.money(value, sides.symbol)
    if name in MINUTES:
        return measures.minutes(value)
    if name in TIMES:
        return measures.time_of_day(value)
    return str(value)


def form_of(start: str, facts: Mapping[str, object]) -> str:
    """The id of the text for these facts: the plain one, else one written for the value of a fact, else ``other``.

    ``news.haggled.won_1`` is the text of news ``haggled`` whose fact ``won`` is true; an empty fact is ``none``.
    """
    if knows(start):
        return start
    for name, value in facts.items():
        text_id = f"{start}.{name}_{_mark(value)}"
        if knows(text_id):
            return text_id
    return f"{start}.other"


def _mark(value: object) -> str:
    if isinstance(value, bool):
        return str(int(value))
    return str(value) if value != "" else "none"


def phrase(sides: Sides, start: str, facts: Mapping[str, object], **extra: str) -> str:
    """The text of a family for these facts, with the facts worded; ``extra`` facts are words already."""
    return say(form_of(start, {**extra, **facts}), **{**worded(sides, facts), **extra})
