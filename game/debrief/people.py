"""What making the film did to people: seven faces, injuries, hours and nights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.engine import results, seven
from game.engine.ledger import entries
from game.engine.tokens import CHAIRS

if TYPE_CHECKING:
    from game.engine import Production


class Face(msgspec.Struct, frozen=True):
    """One of the crew of seven: whether they would work with you again, and whether they got what they wanted."""

    person: str
    again: bool
    want_met: bool


class People(msgspec.Struct, frozen=True):
    """The people of a film. ``would_return`` is the share of the seven in percent, ``overtime`` minutes past the
    planned day by board day, ``nights`` those worked through by chair, ``walk_offs`` actors who left the set."""

    faces: tuple[Face, ...]
    would_return: int
    injuries: int
    overtime: dict[int, int]
    nights: dict[str, int]
    walk_offs: int


def people(film: Production) -> People:
    """How the people of a film fared so far."""
    faces = tuple(Face(name, again, seven.met(film, name)) for name, again in results.faces(film).items())
    overtime: dict[int, int] = {}
    nights = dict.fromkeys(CHAIRS, 0)
    for entry in entries(film):
        if (entry.gauge, entry.kind, entry.id) == ("tired", "rule", "overtime"):
            overtime[entry.round] = overtime.get(entry.round, 0) + entry.asked
        if (entry.gauge, entry.kind, entry.id) == ("stress", "rule", "night"):
            nights[entry.subject] += 1
    walked = film.deeds.get("walked_off", 0)
    return People(faces, results.would_return(film), film.of("injuries"), overtime, nights, walked)
