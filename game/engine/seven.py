"""The crew of seven: named people with one want each, met once by an ordinary choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.ledger import Cause, post

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.people import Seventh


def met(film: Production, name: str) -> bool:
    """Whether a want was met."""
    return bool(film.deeds.get(f"want:{name}"))


def each_round(film: Production) -> None:
    """Look who got what they wanted: it pays a favour, and the department hears of it."""
    for name, one in film.rules.film.seven.items():
        if not met(film, name) and _granted(film, one):
            film.did("want", name)
            film.favours.append(one.favour)
            if one.department in film.rules.core.departments:
                post(film, "morale", one.department, film.rules.n.morale.want_met, Cause("rule", "want_met"))
            film.tell("want_met", person=name, favour=one.favour)


def _granted(film: Production, one: Seventh) -> bool:
    """Whether the deed that meets a want was done: on the day it names, for the department, or at all."""
    if one.day:
        return bool(film.deeds.get(f"{one.satisfied_by}:{one.day}"))
    about_them = film.deeds.get(f"{one.satisfied_by}:{one.department}")
    return bool(about_them) if one.satisfied_by in BY_DEPARTMENT else bool(film.deeds.get(one.satisfied_by))


BY_DEPARTMENT = ("asked_department", "met")
