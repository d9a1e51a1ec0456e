"""Rehearsal: scenes that are ready, actors who trust the director, and what their takes are like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, gauges, tables, truths
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import takes

if TYPE_CHECKING:
    from game.engine.production import Production


def refuse_rehearse(film: Production, action: actions.Rehearse) -> Refusal | None:
    """A rehearsal needs the scene's actors signed, and the scene not rehearsed or shot yet."""
    if why := tables.refuse_at(film, "rehearsal"):
        return why
    state = film.scenes.get(action.scene)
    if state is None or state.state not in ("planned", "owed"):
        return no("no_such_scene", scene=action.scene)
    if state.rehearsed:
        return no("rehearsed_already", scene=action.scene)
    return None if takes.players(film, action.scene) else no("nobody_signed", scene=action.scene)


def rehearse(film: Production, action: actions.Rehearse) -> None:
    """Rehearse: the scene is ready, its actors trust the director, and their take curve shows."""
    film.scenes[action.scene] = replace(film.scenes[action.scene], rehearsed=True)
    for actor in takes.players(film, action.scene):
        learn_from_rehearsal(film, actor)
        if not film.of("readiness", actor):
            post(film, "readiness", actor, 1, Cause("duty", "rehearsal"))
    film.did("rehearsed", action.scene)
    tables.commit(film, action.scene)


def refuse_table_read(film: Production, action: actions.TableRead) -> Refusal | None:
    """One table read a film, with a lead signed."""
    if why := tables.refuse_at(film, "rehearsal"):
        return why
    if film.deeds.get("table_read"):
        return no("once_only")
    return None if film.cast else no("nobody_signed")


def table_read(film: Production, action: actions.TableRead) -> None:
    """Read the script aloud: everybody hears the same film."""
    cause = Cause("duty", "rehearsal")
    for department, _size in gauges.departments(film):
        post(film, "alignment", department, film.rules.n.vision.table_read, cause)
    for signed in film.cast.values():
        truths.observe(film, "director", f"ability.{signed.person}", film.rules.n.reading.audition_noise)
    film.did("table_read")
    tables.commit(film, "table_read")


def rehearsal_menu(film: Production) -> list[actions.Action]:
    """The table read, and the scenes that can be rehearsed, heaviest first."""
    return [actions.TableRead(), *(actions.Rehearse(number) for number in film.rules.heaviest_first)]


def _to_rehearse(film: Production) -> bool:
    return not film.deeds.get("table_read") or any(
        can_rehearse(film, number) for number, state in film.scenes.items() if not state.rehearsed
    )


def can_rehearse(film: Production, number: str) -> bool:
    """Whether a scene could be rehearsed: it is to come and somebody in it is signed."""
    return film.scenes[number].state in ("planned", "owed") and bool(takes.players(film, number))


def learn_from_rehearsal(film: Production, actor: str) -> None:
    """What working with an actor shows: ability with little noise, and the take curve."""
    truths.observe(film, "director", f"ability.{actor}", film.rules.n.reading.rehearsal_noise)
    truths.learn(film, "director", f"curve.{actor}")


TABLES = {"rehearsal": tables.Seat(rehearsal_menu, lambda film: bool(film.cast) and _to_rehearse(film))}

RULES: Ruleset = {
    actions.Rehearse: Rule(refuse_rehearse, rehearse),
    actions.TableRead: Rule(refuse_table_read, table_read),
}
