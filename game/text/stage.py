"""The shooting floor: the clock, the scene that is up, its actors, its takes."""

from __future__ import annotations

from game.engine.shooting import calls, clock, daylight, floor, takes, wrap
from game.engine.state import Take
from game.engine.view import mood_of
from game.strings import Sides, measures, names, say
from game.strings.coverage import wanted
from game.text.marks import item, joined
from game.text.sheets.floor import blocked

SOON = 120
"""Minutes before a meal or the sunset from which on the clock speaks of it."""


def stage(sides: Sides) -> list[str]:
    """What the director sees on the floor now; nothing off it."""
    film = sides.film
    if film.stage != "floor" or film.floor is None:
        return []
    found = [clock_line(sides), sky_line(sides)]
    if film.floor.on_set:
        return [*found, *_scene(sides, film.floor.on_set)]
    waiting = floor.waiting(film)
    if not waiting:
        return [*found, say("floor.all_shot")]
    return found + [item(text) for text in (blocked(sides, number) for number in waiting) if text]


def clock_line(sides: Sides) -> str:
    """The clock: hours since call and what is left; the meal when it is near; what overtime would risk."""
    film, left = sides.film, sides.minutes_left
    day = clock.floor_of(film)
    form = "floor.left" if left >= 0 else "floor.over"
    due = sides.rules.n.day.meal_due - day.minutes
    parts = [
        say("floor.worked", since=measures.minutes(clock.since_call(film)), minutes=measures.minutes(day.minutes)),
        say(form, minutes=measures.minutes(abs(left))),
    ]
    if day.granted > day.asked:
        parts.append(say("floor.granted", minutes=measures.minutes(day.granted - day.asked)))
    if not day.meal and due < SOON:
        parts.append(say("floor.unfed" if due > 0 else "floor.hungry", minutes=measures.minutes(due)))
    light = daylight.left(film)
    if light is not None and light < SOON:
        parts.append(say("floor.sun" if light > 0 else "floor.dark", minutes=measures.minutes(light)))
    risk = wrap.risk_today(film, day.minutes)
    if risk:
        parts.append(say("floor.risk", chance=measures.per_mille(risk)))
    return joined(parts)


def sky_line(sides: Sides) -> str:
    """What stays as it is for hours: the sky, the hour of the meal, the hour of sunset."""
    film = sides.film
    parts = [
        say("floor.sky", sky=names.written("weather", sides.sky or "unknown")),
        say("floor.fed" if clock.floor_of(film).meal else "floor.meal_at", hours=_hours(sides.rules.n.day.meal_due)),
    ]
    light = daylight.left(film)
    if light is not None:
        parts.append(say("floor.sun_at", hours=_hours(clock.floor_of(film).minutes + light)))
    return joined(parts)


def _hours(minutes: int) -> str:
    return measures.minutes(minutes)


def _scene(sides: Sides, number: str) -> list[str]:
    scene, state = sides.rules.scenes[number], sides.film.scenes[number]
    head = say("floor.up", scene=names.scene(sides, number), weight=scene.weight)
    wants = wanted(sides, number)
    plan = say(f"floor.level_{state.coverage}") if state.coverage >= 0 else ""
    found = [joined([head, scene.synopsis]), say("floor.vision", text=scene.vision), joined([wants, plan])]
    found += [_actor(sides, actor) for actor in takes.players(sides.film, number)]
    return [*found, *(take_line(sides, take) for take in state.takes)]


def _actor(sides: Sides, actor: str) -> str:
    seen = sides.view.readings.get(f"curve.{actor}")
    temperament = sides.rules.core.temperaments.get(sides.tale.actors[actor].temperament)
    hours = sides.tale.actors[actor].max_hours
    here = measures.minutes(calls.here(sides.film, actor))
    parts = [
        say("floor.actor", actor=names.person(sides, actor), mood=names.written("mood", mood_of(sides.film, actor))),
        measures.sentence(temperament.label) if temperament else "",
        say(f"curve.{seen.value}") if seen else "",
        say("floor.here", minutes=here, n=hours) if hours else "",
    ]
    return item(*parts)


def take_line(sides: Sides, take: Take) -> str:
    """One take: the note before it, the director's read, and what the departments said."""
    note = sides.rules.core.notes.get(take.note)
    parts = [say("floor.take", n=take.number, read=take.read, noise=take.noise)]
    if note:
        parts.append(say("floor.note", actor=names.person(sides, take.to), note=note.label))
    heard = measures.listed([names.department(sides, one) for one in take.reported])
    parts.append(say("news.fault", departments=heard) if take.reported else say("news.no_fault"))
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
