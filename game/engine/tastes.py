"""Likes and dislikes of the heads of department: what a round did that they notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import gauges
from game.engine.ledger import Cause, post

if TYPE_CHECKING:
    from game.engine.production import Production


def each_round(film: Production) -> None:
    """Every head notices what was liked and disliked this round, each thing once."""
    rule = film.rules.n.morale
    for department, _size in gauges.departments(film):
        signed = film.crew.get(department)
        if signed is None:
            continue
        head = film.rules.film.crew[signed.person]
        felt = [(taste, rule.liked) for taste in head.likes] + [(taste, rule.disliked) for taste in head.dislikes]
        for taste, points in felt:
            if was_done(film, taste, department):
                post(film, "morale", department, points, Cause("taste", taste))
    film.lately.clear()


def was_done(film: Production, taste: str, department: str) -> bool:
    """Whether this round did what a taste is about."""
    one = film.rules.core.tastes.get(taste)
    if one is None:
        return False
    wanted = [f"{deed}:{department}" for deed in one.deeds] if one.own else list(one.deeds)
    return any(done in wanted or (not one.own and done.partition(":")[0] in wanted) for done in film.lately)
