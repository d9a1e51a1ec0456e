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

LATE = ("late_wrap", "overtime")
"""Deeds of a shoot that was behind its schedule."""


class DutyUse(msgspec.Struct, frozen=True):
    """A duty on the board of this film: its clause ("raised money"), how often it was done, whether some of it was in
    place at the start, and whether the film came to need it."""

    id: str
    chair: str
    done: str
    times: int
    in_place: bool
    needed: bool = True

    @property
    def neglected(self) -> bool:
        """Never done, though the film could have used it, and nobody had done it before."""
        return self.needed and not self.times and not self.in_place

    @property
    def spared(self) -> bool:
        """Never done, because this film never came to need it."""
        return not self.needed and not self.times and not self.in_place


def duties(film: Production) -> tuple[DutyUse, ...]:
    """Every duty a chair of this film could take up, in board order."""
    placed = {duty: True for one in film.rules.length.in_place for duty in _whose(film, one)}
    small = film.rules.film.roles_split != "strict"
    return tuple(
        DutyUse(
            duty.id,
            duty.chair,
            duty.done,
            film.deeds.get(duty.id, 0),
            placed.get(duty.id, False),
            needed(film, duty.id),
        )
        for duty in film.rules.core.duties.values()
        if small or not duty.small_only
    )


def needed(film: Production, duty: str) -> bool:
    """Whether a film came to need a duty that answers to something: an empty cutting room, a day that ran over, a scene
    that was left, a late delivery. Every other duty is there to be taken up."""
    match duty:
        case "self_edit":
            return "editing" not in film.crew
        case "adapt":
            return _is_owed(film) or any(film.deeds.get(deed) for deed in LATE)
        case "cut_scenes":
            return _is_owed(film)
        case "oversee_post":
            return film.run.late_weeks > 0 or not film.run.delivered
        case _:
            return True


def _is_owed(film: Production) -> bool:
    """Whether the shoot left a scene behind."""
    return any(state.state == "owed" for state in film.scenes.values())


def _whose(film: Production, one: InPlace) -> tuple[str, ...]:
    if one.kind == "crew":
        return (post_duty(film.rules.film.crew[one.id].post),)
    return BY_KIND.get(one.kind, ())
