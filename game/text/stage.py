"""The shooting floor: the clock, the scene that is up, its actors, its takes."""

from __future__ import annotations

from game.engine import actions, refuse, schedule
from game.engine.shooting import clock, daylight, floor, footage, takes
from game.engine.state import Take
from game.engine.view import mood_of
from game.strings import Sides, measures, names, refused, say
from game.text.marks import item, joined


def stage(sides: Sides) -> list[str]:
    """What the director sees on the floor now; nothing off it."""
    film = sides.film
    if film.stage != "floor" or film.floor is None:
        return []
    found = [clock_line(sides)]
    if film.floor.on_set:
        return [*found, *_scene(sides, film.floor.on_set)]
    waiting = floor.waiting(film)
    if not waiting:
        return [*found, say("floor.all_shot")]
    found.append(say("floor.waiting", scenes=measures.listed([names.scene(sides, one) for one in waiting])))
    return found + [item(text) for text in (_blocked(sides, number) for number in waiting) if text]


def _blocked(sides: Sides, number: str) -> str:
    """Why a waiting scene can't go up now; empty when it can."""
    plan = schedule.LEVELS[0] if schedule.is_played(sides.film, number) else footage.PLANS[0]
    why = refuse(sides.film, actions.Slate(number, plan))
    return say("floor.blocked", scene=names.short_scene(sides, number), why=refused(sides, why)) if why else ""


def clock_line(sides: Sides) -> str:
    """The clock: hours since call, what is left, the sky, the meal, and what the next hour of overtime would risk."""
    film, left = sides.film, sides.minutes_left
    day = clock.floor_of(film)
    form = "floor.left" if left >= 0 else "floor.over"
    due = sides.rules.n.day.meal_due - day.minutes
    meal = "floor.fed" if day.meal else "floor.unfed" if due > 0 else "floor.hungry"
    parts = [
        say("floor.worked", minutes=measures.minutes(day.minutes)),
        say(form, minutes=measures.minutes(abs(left))),
        say("floor.sky", sky=names.written("weather", sides.sky or "unknown")),
        say(meal, minutes=measures.minutes(due)),
    ]
    light = daylight.left(film)
    if light is not None:
        parts.append(say("floor.sun" if light > 0 else "floor.dark", minutes=measures.minutes(light)))
    risk = clock.risk_per_mille(film, day.minutes)
    if risk:
        parts.append(say("floor.risk", chance=measures.per_mille(risk)))
    return joined(parts)


def _scene(sides: Sides, number: str) -> list[str]:
    scene, state = sides.rules.scenes[number], sides.film.scenes[number]
    head = say("floor.up", scene=names.scene(sides, number), weight=scene.weight)
    coverage = say(f"coverage_want.{scene.coverage_want}")
    wants = say("floor.wants", what=names.written("emotion", scene.wants), coverage=coverage)
    plan = say(f"floor.level_{state.coverage}") if state.coverage >= 0 else ""
    found = [joined([head, scene.synopsis]), say("floor.vision", text=scene.vision), joined([wants, plan])]
    found += [_actor(sides, actor) for actor in takes.players(sides.film, number)]
    return [*found, *(take_line(sides, take) for take in state.takes)]


def _actor(sides: Sides, actor: str) -> str:
    seen = sides.view.readings.get(f"curve.{actor}")
    temperament = sides.rules.core.temperaments.get(sides.tale.actors[actor].temperament)
    parts = [
        say("floor.actor", actor=names.person(sides, actor), mood=names.written("mood", mood_of(sides.film, actor))),
        measures.sentence(temperament.label) if temperament else "",
        say(f"curve.{seen.value}") if seen else "",
    ]
    return item(*parts)


def take_line(sides: Sides, take: Take) -> str:
    """One take: the note before it, the director's read, and what the departments said."""
    note = sides.rules.core.notes.get(take.note)
    parts = [say("floor.take", n=take.number, read=take.read, noise=take.noise)]
    if note:
        parts.append(say("floor.note", actor=names.person(sides, take.to), note=note.label))
    if take.reported:
        heard = measures.listed([names.department(sides, one) for one in take.reported])
        parts.append(say("news.fault", departments=heard))
    return item(*parts)


def dailies(sides: Sides) -> list[str]:
    """The day's printed takes, one line each, for the chair that watched them."""
    film, found = sides.film, []
    for number, state in film.scenes.items():
        if state.state != "shot" or state.day != film.round or not state.takes:
            continue
        take = state.takes[state.printed - 1]
        scene = sides.rules.scenes[number]
        line = say("floor.daily", scene=names.short_scene(sides, number), take=take.number, read=take.read)
        found.append(item(line, state.name, scene.vision))
    return [say("floor.dailies"), *found] if found else []
