"""Who sits for a portrait: what is known of a person's looks, as facts for the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.marks import Art

if TYPE_CHECKING:
    from game.strings import Sides
    from game.ui.layout import Box

ANY_AGE = (0, 120)
"""The playing age of a part of which nothing is said."""


def sitter(sides: Sides, who: str) -> tuple[str, ...]:
    """The facts of the portrait of anybody of a film, by id; empty for somebody the film doesn't know.

    An actor looks as old as the first of the parts that are in question, the others as old as their id makes them.
    """
    tale = sides.tale
    named = (tale.actors, tale.crew, tale.directors, tale.writers, tale.seven)
    known = next((people[who] for people in named if who in people), None)
    if known is None:
        return ()
    pronouns = getattr(known, "pronouns", "they")
    return ("who", who, "pronouns", pronouns, "age", str(_age(sides, who)))


def _age(sides: Sides, who: str) -> int:
    """The middle of the ages of the first part an actor is for; 0 where nothing says."""
    actor = sides.tale.actors.get(who)
    role = sides.tale.roles.get(actor.roles[0]) if actor and actor.roles else None
    if role is None or role.playing_age == ANY_AGE:
        return 0
    return sum(role.playing_age) // 2


def portrait_mark(facts: tuple[str, ...], box: Box) -> Art:
    """A portrait as a mark."""
    return Art(box, "portrait", facts)
