"""Counting minutes on the strip board, as anybody can who has read the script and the rules."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.engine.schedule import LEFT, WANT_LEVEL, move_between, setups

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine import Rules

USUAL_TAKES = 3
MOVES_PER_DAY = 45
"""Minutes a day that company moves and entrances take, on average."""
LONG_DAY = 12


def left(situation: Situation) -> list[str]:
    """The scenes that are still to be shot, in the order of the script."""
    return situation.once(_left)


def _left(situation: Situation) -> list[str]:
    return [number for number, state in situation.view.scenes.items() if state.state in LEFT]


def is_heavy(situation: Situation, number: str) -> bool:
    """Whether a scene is played take by take."""
    return situation.rules.scenes[number].weight >= situation.rules.n.takes.played_from_weight


def wanted_level(situation: Situation, number: str) -> int:
    """The coverage that answers what the scene wants: 0 master, 1 singles, 2 full."""
    return WANT_LEVEL[situation.rules.scenes[number].coverage_want]


def minutes_at(situation: Situation, number: str, level: int) -> int:
    """Minutes of set-ups at a coverage level and the usual takes."""
    scene, state = situation.rules.scenes[number], situation.view.scenes[number]
    style = situation.rules.n.coverage.styles[state.style or scene.style]
    return setups(scene, level) * style * state.minutes_percent // 100 + USUAL_TAKES * scene.take_minutes


def way(situation: Situation, source: str, target: str) -> int:
    """Minutes of a company move between two locations."""
    return move_between(situation.rules, source, target)


def wanted_minutes(situation: Situation, number: str) -> int:
    """Minutes a scene takes when it gets the coverage it wants."""
    return minutes_at(situation, number, wanted_level(situation, number))


def goes_home(situation: Situation, number: str) -> int:
    """After how many hours the first actor of a scene that is played goes home; a long day when nobody does."""
    if not is_heavy(situation, number):
        return LONG_DAY
    cast, actors = situation.view.cast, situation.rules.film.actors
    hours = [actors[cast[role].person].max_hours for role in situation.rules.scenes[number].cast if role in cast]
    return min([LONG_DAY, *(one for one in hours if one)])


def of_day(situation: Situation, day: int) -> list[str]:
    """The scenes that stand on a board day and are not shot."""
    board = situation.view.board
    return [number for number in left(situation) if board.get(number) == day]


def load(situation: Situation, day: int) -> int:
    """Wanted minutes of everything that stands on a day."""
    return sum(wanted_minutes(situation, number) for number in of_day(situation, day))


def days_left(situation: Situation) -> int:
    """Board days that are still to come, today included."""
    view = situation.view
    if view.phase == "pre":
        return view.rounds["shoot"]
    return view.rounds["shoot"] - view.round + 1 if view.phase == "shoot" else 0


def overload(situation: Situation) -> float:
    """Wanted minutes of what is left over the minutes of the days left: 1 is a full board, 0 after the shoot."""
    return situation.once(_overload)


def _overload(situation: Situation) -> float:
    days = days_left(situation)
    if not days:
        return 0.0
    used = situation.view.floor.minutes if situation.view.floor else 0
    need = sum(wanted_minutes(situation, number) for number in left(situation)) + used
    return need / (days * max(1, situation.rules.day_minutes - MOVES_PER_DAY))


def day_percent(situation: Situation) -> float:
    """What a board day costs in percent of the budget."""
    return situation.once(_day_percent)


def _day_percent(situation: Situation) -> float:
    production = sum(situation.view.gauges.get(f"estimate:{one}", 0) for one in situation.rules.film.budget.production)
    return production * 100 / max(1, situation.rules.film.shoot_days * situation.view.gauges["budget"])


def missing_posts(situation: Situation) -> list[str]:
    """Required posts without a head that can be filled now."""
    view = situation.view
    return [
        name
        for name, post in situation.rules.film.posts.items()
        if post.required and name not in view.crew and post.hire_from == "pre"
    ]


def missing_roles(situation: Situation) -> list[str]:
    """Roles of the scenes on the board that nobody plays yet, by cast number."""
    return situation.once(_missing_roles)


def _missing_roles(situation: Situation) -> list[str]:
    cast = situation.view.cast
    return [role for role in _roles(situation.rules) if role not in cast]


@lru_cache(maxsize=16)
def _roles(rules: Rules) -> tuple[str, ...]:
    """The roles of the scenes on the board, by cast number."""
    needed = dict.fromkeys(role for scene in rules.scenes.values() for role in scene.cast)
    return tuple(sorted(needed, key=lambda role: rules.film.roles[role].number))
