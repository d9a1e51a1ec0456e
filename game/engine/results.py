"""Numbers of the finished film that goals, endings and reviews ask about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.engine import gauges

if TYPE_CHECKING:
    from game.engine.production import Production


def number(film: Production, what: str, arg: str = "") -> int | None:
    """One number of the result, or None while the film is not finished."""
    if what == "running_time":
        return running_time(film)
    if what == "would_return_percent":
        return would_return(film)
    if film.premiere is None:
        return None
    if what == "latent":
        return film.premiere.latents.get(arg, 0) // 100
    return RESULTS[what](film)


def running_time(film: Production) -> int:
    """Minutes the cut runs: the target by the pages its scenes stand for, a little less with each pace pass."""
    script, rule = film.rules.film.script, film.rules.n.release
    pages = kept = 0
    for number_, scene in film.rules.scenes.items():
        stands = scene.stands_for or scene.pages
        pages += stands
        state = film.scenes[number_]
        if state.state != "dropped" and state.in_cut:
            kept += stands
    minutes = script.target_minutes * kept // pages if pages else script.target_minutes
    return (
        minutes + script.target_minutes * rule.loose_percent // 100 - rule.pace_minutes * film.cut.passes.get("pace", 0)
    )


def faces(film: Production) -> dict[str, bool]:
    """The crew of seven: who would work with you again. A met want forgives a hard department; pay that was put off and
    never came asks for a better mood."""
    rule = film.rules.n.release
    least = rule.face_morale + (rule.face_unpaid if film.deeds.get("deferred_unpaid") else 0)
    found = {}
    for name, one in film.rules.film.seven.items():
        mood = film.of("morale", one.department) if one.department else gauges.read(film, "morale")
        met = bool(film.deeds.get(f"want:{name}"))
        found[name] = (
            met or (mood >= least and film.of("injuries") == 0) or mood >= least + rule.face_forgives
        )
    return found


def would_return(film: Production) -> int:
    """Percent of the seven who would work with you again."""
    seven = faces(film)
    return sum(seven.values()) * 100 // len(seven) if seven else gauges.read(film, "morale")


def _finished(name: str) -> Callable[[Production], int]:
    return lambda film: int(getattr(film.premiere, name))


RESULTS: dict[str, Callable[[Production], int]] = {
    "critics": lambda film: _finished("critics")(film) // 10,
    "audience": lambda film: _finished("audience")(film) // 10,
    "gross_percent": lambda film: _finished("gross")(film) * 100 // max(1, gauges.budget_total(film)),
    "returned_to_investors_percent": _finished("returned_percent"),
    "return_percent": _finished("return_percent"),
}
