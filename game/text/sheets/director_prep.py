"""The director's tables before the shoot: rehearsal, look, storyboards, and what the vision can afford."""

from __future__ import annotations

from game.engine import look as looks
from game.engine import schedule
from game.engine.rules.places import Scene
from game.strings import Sides, measures, names, say
from game.text.marks import item


def _left(sides: Sides) -> list[Scene]:
    """The scenes still to be shot, the heaviest first."""
    scenes = [one for number, one in sides.rules.scenes.items() if sides.film.scenes[number].state in schedule.LEFT]
    return sorted(scenes, key=lambda scene: -scene.weight)


def _cast(sides: Sides, scene: Scene) -> str:
    found = []
    for role in scene.cast:
        signed = sides.view.cast.get(role)
        part = names.place(sides, role)
        found.append(say("sheet.played_by", part=part, actor=names.person(sides, signed.person)) if signed else part)
    return measures.listed(found)


def rehearsal(sides: Sides) -> list[str]:
    """Every scene to come: what it is, who is in it, whether it was rehearsed."""
    found = []
    for scene in _left(sides):
        done = say("sheet.rehearsed") if sides.film.scenes[scene.number].rehearsed else ""
        head = say("sheet.scene_weight", scene=names.scene(sides, scene.number), weight=scene.weight)
        found.append(item(head, scene.synopsis, say("sheet.with", cast=_cast(sides, scene)), done))
    return found


def look(sides: Sides) -> list[str]:
    """Where the three sliders stand, and the zone in which the audience of the genre expects them."""
    found = []
    for slider, (low, high) in sides.tale.audience_zone.items():
        value = sides.view.gauges.get(f"vision:{slider}", 0)
        found.append(say("sheet.slider", slider=names.written("slider", slider), value=value, low=low, high=high))
    return [measures.sentence(line) for line in found]


def storyboard(sides: Sides) -> list[str]:
    """Every scene to come with what it wants, its style and its time."""
    found = []
    for scene in _left(sides):
        state = sides.film.scenes[scene.number]
        minutes = measures.minutes(schedule.planned_minutes(sides.film, scene.number))
        head = say("sheet.scene_weight", scene=names.scene(sides, scene.number), weight=scene.weight)
        wants = say("sheet.wants", coverage=say(f"coverage_want.{scene.coverage_want}"))
        style = say("sheet.style", style=names.written("style", state.style or scene.style), minutes=minutes)
        found.append(item(head, wants, style, say("sheet.boarded") if state.boarded else ""))
    return found


def fit_vision(sides: Sides) -> list[str]:
    """Every scene to come with what it carries, what it costs, and what is lost without it."""
    found = []
    for scene in sorted(_left(sides), key=lambda one: one.weight):
        cost = measures.money(looks.scene_cost(sides.film, scene.number), sides.symbol)
        head = say("sheet.scene_cost", scene=names.scene(sides, scene.number), weight=scene.weight, cost=cost)
        safe = say("sheet.safe") if sides.film.scenes[scene.number].safe else ""
        found.append(item(head, scene.if_dropped, safe))
    return found
