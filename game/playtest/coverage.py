"""Which cards were met and which answers were given, by which bot: what a pack's author wants to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.engine import Rules
from game.engine.rules.events import Option
from game.playtest.runner import Play
from game.playtest.statistics import wilson

RARE, USUAL = 0.05, 0.90
"""An option chosen less or more often than this, when its card came, is no choice (game design, balance targets)."""


class CardRow(NamedTuple):
    """A card: the share of plays that met it, the number of answers, and each option's share of them, all by bot; and
    what its author marked as a trap or a gift."""

    event: str
    seen: dict[str, float]
    answers: dict[str, int]
    options: dict[str, dict[str, float]]
    marks: dict[str, str] = {}


def cards(rules: Rules, plays: Mapping[str, Sequence[Play]]) -> list[CardRow]:
    """A row for every card that this length can deal, in the order of the pack. A joint card counts both seals."""
    chosen = {bot: _counted(some) for bot, some in plays.items()}
    length = rules.options.length
    dealt = [event for event in rules.film.events.values() if not event.lengths or length in event.lengths]
    return [_row(event.id, event.options, plays, chosen) for event in dealt]


def _counted(plays: Sequence[Play]) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in plays:
        total.update(one.chosen)
    return total


def _row(
    event: str, options: Sequence[Option], plays: Mapping[str, Sequence[Play]], chosen: Mapping[str, Counter[str]]
) -> CardRow:
    names = [f"{event}.{option.id}" for option in options]
    seen = {bot: _share(sum(any(name in one.chosen for name in names) for one in some), len(some))
            for bot, some in plays.items()}  # fmt: skip
    answers = {bot: sum(counted[name] for name in names) for bot, counted in chosen.items()}
    shares = {
        option.id: {bot: _share(counted[name], answers[bot]) for bot, counted in chosen.items()}
        for option, name in zip(options, names, strict=True)
    }
    return CardRow(event, seen, answers, shares, {option.id: option.mark for option in options if option.mark})


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def never_met(rows: Sequence[CardRow]) -> list[str]:
    """Cards that no bot met in any play."""
    return [row.event for row in rows if not any(row.seen.values())]


def no_choices(rows: Sequence[CardRow], bot: str) -> list[tuple[str, str, float]]:
    """Options that a bot takes hardly ever or nearly always: event, option, share.

    Judged by the ends of the 95 % interval: what was asked a few times only proves nothing. A trap may be left and a
    gift may be taken, and the other answers beside it left; a trap that is always taken is told of.
    """
    return [
        (row.event, option, shares[bot])
        for row in rows
        for option, shares in row.options.items()
        if _is_settled(shares[bot], row.answers[bot]) and not _is_meant(row, option, shares[bot])
    ]


def _is_meant(row: CardRow, option: str, share: float) -> bool:
    """Whether the author meant it: a trap that is left, a gift that is taken, what is left for a gift."""
    if share < RARE:
        return row.marks.get(option) == "trap" or "gift" in row.marks.values()
    return row.marks.get(option) == "gift"


def _is_settled(share: float, answers: int) -> bool:
    low, high = wilson(round(share * answers), answers)
    return high < RARE or low > USUAL
