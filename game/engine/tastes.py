"""Likes and dislikes of the heads of department: what a round did that they notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import gauges
from game.engine.ledger import Cause, post

if TYPE_CHECKING:
    from game.engine.production import Production


def each_round(film: Production) -> None:
    """Every head notices what was liked and disliked this round, each thing once."""
    rule, done = film.rules.n.morale, lately(film)
    for department, _size in gauges.departments(film):
        signed = film.crew.get(department)
        if signed is None:
            continue
        head = film.rules.film.crew[signed.person]
        felt = [(taste, rule.liked) for taste in head.likes] + [(taste, rule.disliked) for taste in head.dislikes]
        for taste, points in felt:
            if was_done(film, taste, department, done):
                post(film, "morale", department, points, Cause("taste", taste))
    film.lately.clear()


def lately(film: Production) -> frozenset[str]:
    """The deeds of this round, with what they were about and without."""
    return frozenset(film.lately).union(done.partition(":")[0] for done in film.lately)


def was_done(film: Production, taste: str, department: str, done: frozenset[str]) -> bool:
    """Whether the deeds of this round are what a taste is about."""
    one = film.rules.core.tastes.get(taste)
    if one is None:
        return False
    if one.own:
        return any(f"{deed}:{department}" in done for deed in one.deeds)
    return not done.isdisjoint(one.deeds)
