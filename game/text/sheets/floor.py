"""The floor as a sheet: each scene that waits with what one decides by, each actor a note could go to."""

from __future__ import annotations

from game.engine import actions, refuse, schedule
from game.engine.shooting import floor as shooting
from game.engine.shooting import footage, takes
from game.strings import Sides, measures, names, refused, say
from game.strings.coverage import wanted
from game.text.marks import item
from game.text.sheets.form import EMPTY, Section, Sheet

NOTE = "note."
"""How the key of a note to somebody begins."""


def floor(sides: Sides) -> Sheet:
    """The scenes that wait, or, while one is up, the actors in it; nothing off the floor."""
    day = sides.film.floor
    if sides.film.stage != "floor" or day is None:
        return EMPTY
    if day.on_set:
        return Sheet(sections=tuple(_notes(sides, actor) for actor in takes.players(sides.film, day.on_set)))
    return Sheet(sections=tuple(_waiting(sides, number) for number in shooting.waiting(sides.film)))


def _notes(sides: Sides, actor: str) -> Section:
    return Section(f"{NOTE}{actor}", say("floor.note_to", actor=names.person(sides, actor)))


def _waiting(sides: Sides, number: str) -> Section:
    """A scene that can be put up: its weight, who plays in it, what it wants; or why it can't go up now."""
    scene = sides.rules.scenes[number]
    title = say("floor.waits", scene=measures.sentence(names.scene(sides, number)), weight=scene.weight)
    cast = measures.listed([names.place(sides, role) for role in scene.cast])
    played = schedule.is_played(sides.film, number)
    kind = say("floor.by_takes" if played else "floor.by_plan")
    known = [say("floor.with", cast=cast), kind, *([wanted(sides, number)] if played else [])]
    return Section(number, title, (item(*known, *_marks(sides, number)),))


def _marks(sides: Sides, number: str) -> list[str]:
    state = sides.film.scenes[number]
    return [say(f"board.{mark}") for mark in ("boarded", "rehearsed") if getattr(state, mark)]


def blocked(sides: Sides, number: str) -> str:
    """Why a waiting scene can't go up now; empty when it can."""
    plan = schedule.LEVELS[0] if schedule.is_played(sides.film, number) else footage.PLANS[0]
    why = refuse(sides.film, actions.Slate(number, plan))
    if why is None or why.reason == "card_first":
        return ""
    return say("floor.blocked", scene=names.short_scene(sides, number), why=refused(sides, why))
