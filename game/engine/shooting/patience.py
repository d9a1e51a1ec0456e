"""An actor's patience: how many takes a day, how it shows, and the chance of a walk-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.state import Floor


def bounds(film: Production, actor: str) -> tuple[int, int]:
    """The fewest and the most takes this actor may have patience for today, by what is publicly known."""
    rule, floor = film.rules.n.patience, film.floor
    person = film.rules.film.actors[actor]
    extra = film.rules.core.temperaments[person.temperament].patience
    if film.of("readiness", actor) > 0:
        extra += rule.rehearsed
    if floor is not None:
        extra += floor.fed * film.rules.n.bets.meal_patience - floor.annoyed.get(f"misfit.{actor}", 0)
    return max(1, rule.least + extra), max(1, rule.most + extra)


def used(floor: Floor | None, actor: str) -> int:
    """Takes this actor has given today."""
    return floor.used.get(actor, 0) if floor else 0


def walk_percent(film: Production, actor: str) -> int:
    """The chance in percent that the next take is one too many: patience is even between its bounds."""
    floor = film.floor
    if floor is None or actor in floor.walked:
        return 0
    least, most = bounds(film, actor)
    given = used(floor, actor)
    if given < least:
        return 0
    return 100 if given >= most else 100 // (most - given + 1)


def mood(film: Production, actor: str) -> int:
    """Patience left today on a scale of 0-100."""
    if film.floor is not None and actor in film.floor.walked:
        return 0
    _least, most = bounds(film, actor)
    return max(0, 100 - used(film.floor, actor) * 100 // most)


def shows(film: Production, actor: str) -> str:
    """How it shows: fresh, working, strained or walked."""
    if film.floor is not None and actor in film.floor.walked:
        return "walked"
    if walk_percent(film, actor) > 0:
        return "strained"
    least, _most = bounds(film, actor)
    return "fresh" if used(film.floor, actor) * 2 < least else "working"
