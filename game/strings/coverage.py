"""Coverage before it is shot: what a plan would give the editor, and whether it is what the scene wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import schedule, vendors
from game.engine.shooting import floor, footage
from game.strings import measures, names
from game.strings.table import say

if TYPE_CHECKING:
    from game.engine import actions
    from game.strings.sides import Sides


def is_level(plan: str) -> bool:
    """Whether a plan is a level of coverage of a scene that is played take by take."""
    return plan in schedule.LEVELS


def tag(sides: Sides, action: actions.Slate) -> str:
    """What a level of coverage would be worth, in half a sentence: "cuts at 74 of 100: what it wants".

    Where previews are off, the figure is left out.
    """
    if sides.rules.options.previews != "full":
        return say(f"coverage.{_fit(sides, action)}_plain")
    return say(f"coverage.{_fit(sides, action)}", points=_points(sides, action))


def minutes_tags(sides: Sides, number: str) -> list[str]:
    """What the minutes of a scene on the floor are made of beside its own work: the road, the rain, missing kit."""
    film = sides.film
    parts = {"road": floor.road_minutes(film, number), "wet": floor.weather_minutes(film, number)}
    found = [say(f"coverage.{name}", minutes=measures.minutes(time)) for name, time in parts.items() if time]
    kit = [_lower(sides.tale.kit[one].label.partition(",")[0]) for one in vendors.missing_kit(film, number)]
    return [*found, *([say("coverage.no_kit", kit=measures.listed(kit))] if kit else [])]


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def wanted(sides: Sides, number: str) -> str:
    """What a scene wants from the camera, and from its actors."""
    scene = sides.rules.scenes[number]
    coverage = say(f"coverage_want.{scene.coverage_want}")
    return say("floor.wants", what=names.written("emotion", scene.wants), coverage=coverage)


def _level(sides: Sides, action: actions.Slate) -> int:
    return floor.level_of(sides.film, action.scene, action.plan)


def _points(sides: Sides, action: actions.Slate) -> int:
    trial = sides.film.fork()
    trial.scenes[action.scene] = replace(trial.scenes[action.scene], coverage=_level(sides, action), plan="")
    return footage.coverage_points(trial, action.scene)


def _fit(sides: Sides, action: actions.Slate) -> str:
    off = _level(sides, action) - schedule.WANT_LEVEL[sides.rules.scenes[action.scene].coverage_want]
    return "short" if off < 0 else "over" if off else "answers"
