"""Cards on which a class was divided: who gave which answer, and how evenly."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from game.engine import Production


class Given(msgspec.Struct, frozen=True):
    """An answer, and the places in the class of those who gave it."""

    option: str
    groups: tuple[int, ...]


class Split(msgspec.Struct, frozen=True):
    """A card that was not answered alike: its answers, the most frequent first, and ``pairs``, how many pairs of groups
    answered differently. A joint card counts with what came true, a card that came twice with its last answer."""

    event: str
    answers: tuple[Given, ...]
    pairs: int


def splits(films: Sequence[Production]) -> tuple[Split, ...]:
    """The cards on which finished films of one production differ, the most evenly divided first."""
    met: dict[str, dict[str, list[int]]] = {}
    for place, film in enumerate(films):
        for event, option in film.answers.items():
            met.setdefault(event, {}).setdefault(option, []).append(place)
    found = [_split(event, answers) for event, answers in met.items() if len(answers) > 1]
    return tuple(sorted(found, key=lambda one: (-one.pairs, one.event)))


def _split(event: str, answers: dict[str, list[int]]) -> Split:
    given = [Given(option, tuple(groups)) for option, groups in answers.items()]
    pairs = sum(len(one.groups) * len(other.groups) for one, other in combinations(given, 2))
    return Split(event, tuple(sorted(given, key=lambda one: (-len(one.groups), one.option))), pairs)
