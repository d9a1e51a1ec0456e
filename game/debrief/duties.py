"""The duties of both chairs: which were used, which were in place, and which were left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.engine.people import post_duty

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.rules.film import InPlace

BY_KIND = {
    "right": ("rights",),
    "finance": ("finance",),
    "cast": ("casting", "shortlist"),
    "location": ("approve_plan",),
    "board": ("approve_plan",),
    "director": ("hire_director",),
}
"""What is in place when the player sits down, and whose work it was. A signed head is its post's."""


class DutyUse(msgspec.Struct, frozen=True):
    """A duty on the board of this film: its clause ("raised money"), how often it was done, and whether some of it
    was in place at the start."""

    id: str
    chair: str
    done: str
    times: int
    in_place: bool

    @property
    def neglected(self) -> bool:
        """Never done, and nobody had done it before."""
        return not self.times and not self.in_place


def duties(film: Production) -> tuple[DutyUse, ...]:
    """Every duty a chair of this film could take up, in board order."""
    placed = {duty: True for one in film.rules.length.in_place for duty in _whose(film, one)}
    small = film.rules.film.roles_split != "strict"
    return tuple(
        DutyUse(duty.id, duty.chair, duty.done, film.deeds.get(duty.id, 0), placed.get(duty.id, False))
        for duty in film.rules.core.duties.values()
        if small or not duty.small_only
    )


def _whose(film: Production, one: InPlace) -> tuple[str, ...]:
    if one.kind == "crew":
        return (post_duty(film.rules.film.crew[one.id].post),)
    return BY_KIND.get(one.kind, ())
