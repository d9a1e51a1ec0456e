"""The strip board: what stands on which day, what the first AD proposes, what conflicts, what is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from game.engine.weather import date_of

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules import Rules
    from game.engine.rules.people import Actor
    from game.engine.rules.places import Location, Scene

PROPOSALS = ("places", "cast", "weather")
"""The first AD's boards: fewest company moves, shortest engagements, exteriors early with cover behind them."""

PLANNED_TAKES = 3
"""How many takes of a scene the first AD counts with."""
LEFT = ("planned", "owed")
WANT_LEVEL = {"one_er": 0, "faces": 1, "geography": 2}
LEVELS = ("master", "singles", "full")


def setups(scene: Scene, level: int) -> int:
    """How many set-ups a scene takes at a coverage level (0 master, 1 master and singles, 2 full)."""
    return (scene.setups_master, scene.setups_singles, scene.setups_full)[level]


def setup_minutes(film: Production, number: str, level: int) -> int:
    """Minutes to light and shoot the set-ups of a scene, by its style, boards and staging; takes come on top."""
    scene, state = film.rules.scenes[number], film.scenes[number]
    style = film.rules.n.coverage.styles[state.style or scene.style]
    return film.rules.n.coverage.settle_minutes + setups(scene, level) * style * state.minutes_percent // 100


def planned_minutes(film: Production, number: str) -> int:
    """What the first AD allows for a scene: master and singles, and a few takes."""
    return setup_minutes(film, number, 1) + PLANNED_TAKES * film.rules.scenes[number].take_minutes


def move_minutes(film: Production, source: str, target: str) -> int:
    """Minutes of a company move between two locations: pack, drive, unpack; less with a location manager."""
    minutes = move_between(film.rules, source, target)
    return minutes * film.rules.n.day.managed_move_percent // 100 if "location_manager" in film.crew else minutes


def move_between(rules: Rules, source: str, target: str) -> int:
    """Minutes of a company move by the rules alone; 0 where nobody stands anywhere yet, or stays."""
    if not source or source == target:
        return 0
    places, zones = rules.film.locations, rules.film.zones
    first, second = places[source].zone, places[target].zone
    found = zones.get(first, {}).get(second) or zones.get(second, {}).get(first)
    return found or rules.n.day.move_inside


def strips_of(film: Production, day: int, board: Mapping[str, int] | None = None) -> list[str]:
    """The scenes that stand on a day, in shooting order: places together, day before night, heavy first."""
    order = film.board if board is None else board
    here = [number for number, placed in order.items() if placed == day and film.scenes[number].state in LEFT]
    return _in_order(film, here)


def _in_order(film: Production, strips: Sequence[str]) -> list[str]:
    scenes = film.rules.scenes
    return sorted(strips, key=lambda one: (scenes[one].night and scenes[one].exterior, scenes[one].location,
                                           -scenes[one].weight))  # fmt: skip


def minutes_of_day(film: Production, day: int, board: Mapping[str, int] | None = None) -> int:
    """Planned minutes of a day with its company moves."""
    return _work(film, strips_of(film, day, board))


def _work(film: Production, strips: Sequence[str], place: str = "") -> int:
    """Planned minutes of strips in their order, with the company moves from a place on."""
    total = 0
    for number in strips:
        location = film.rules.scenes[number].location
        total += move_minutes(film, place, location) + planned_minutes(film, number)
        place = location
    return total


def moves_of(film: Production, board: Mapping[str, int]) -> int:
    """How many company moves a board makes."""
    count = 0
    for day in range(1, film.rules.rounds["shoot"] + 1):
        places = [film.rules.scenes[number].location for number in strips_of(film, day, board)]
        count += sum(first != second for first, second in pairwise(places))
    return count


def minutes_left_on_board(film: Production) -> int:
    """Planned minutes of every scene left, less the working minutes of the days left (0 before the shoot)."""
    if film.phase != "shoot" or not film.board:
        return 0
    days = film.rules.rounds["shoot"] - film.round + 1
    other = [day for day in range(1, film.rules.rounds["shoot"] + 1) if day != film.round]
    need = _today(film) + sum(minutes_of_day(film, day) for day in other)
    return need - days * film.rules.day_minutes


def _today(film: Production) -> int:
    """Minutes of the day being shot: those gone, and those planned for what is still to do from where the crew is."""
    floor = film.floor
    if floor is None:
        return minutes_of_day(film, film.round)
    to_go = [number for number in strips_of(film, film.round) if number != floor.on_set]
    takes = max(0, PLANNED_TAKES - len(film.scenes[floor.on_set].takes)) if floor.on_set else 0
    up = takes * film.rules.scenes[floor.on_set].take_minutes if takes else 0
    return floor.minutes + up + _work(film, to_go, floor.at)


def conflict(film: Production, number: str, day: int) -> str:
    """Why a scene can't stand on a day: a closed location or an actor who is not free; empty when it can."""
    scene, date = film.rules.scenes[number], date_of(film, day)
    if not is_open(film.rules.film.locations[scene.location], date):
        return "location_closed"
    actors, cast = film.rules.film.actors, film.cast
    for role in scene.cast:
        if role in cast and not _is_free(actors[cast[role].person], date):
            return "actor_away"
    return ""


def players(film: Production, number: str) -> list[str]:
    """The signed actors of a scene, in the order of its cast."""
    cast = film.cast
    return [cast[role].person for role in film.rules.scenes[number].cast if role in cast]


def away(film: Production, number: str, day: int) -> list[str]:
    """The signed actors of a scene who are not free on a day."""
    date, actors = date_of(film, day), film.rules.film.actors
    return [name for name in players(film, number) if not _is_free(actors[name], date)]


def _is_free(actor: Actor, date: int) -> bool:
    return not (actor.free_from and date < actor.free_from) and not (actor.free_to and date > actor.free_to)


def is_open(place: Location, date: int) -> bool:
    """Whether a location can be used on a date (ordinal): inside a window, not on a closed weekday."""
    if (date - 1) % 7 in place.closed:
        return False
    return not place.windows or any(first <= date <= last for first, last in place.windows)


def conflicts(film: Production, board: Mapping[str, int]) -> list[tuple[str, str]]:
    """Every scene of a board that can't stand where it stands, with the reason."""
    found = [(number, conflict(film, number, day)) for number, day in board.items()]
    return [(number, reason) for number, reason in found if reason]


def cover_sets(film: Production, number: str, day: int, *, board: Mapping[str, int], today: Sequence[str]) -> list[str]:
    """Interiors of later days that could change places with an exterior of a day: the cast is here, and the exterior
    can be shot on the later day."""
    scenes, states = film.rules.scenes, film.scenes
    if not scenes[number].exterior:
        return []
    here = {role for one in (number, *today) for role in scenes[one].cast}
    found, free = list[str](), dict[int, bool]()
    for other, placed in board.items():
        scene = scenes[other]
        if placed <= day or scene.exterior or states[other].state not in LEFT or not here.issuperset(scene.cast):
            continue
        if placed not in free:
            free[placed] = not conflict(film, number, placed)
        if free[placed] and not conflict(film, other, day):
            found.append(other)
    return found


def propose(film: Production, kind: str) -> dict[str, int]:
    """A board by the first AD: strips sorted by the proposal's rule, filled into the days they fit."""
    key = _ORDER[kind]
    numbers = sorted(left(film), key=lambda number: key(film, film.rules.scenes[number]))
    placed: dict[int, list[str]] = {}
    for number in numbers:
        placed.setdefault(_day_for(film, number, placed), []).append(number)
    board = {number: day for day, strips in placed.items() for number in strips}
    return {number: board[number] for number in film.rules.scenes if number in board}


def left(film: Production) -> list[str]:
    """The scenes that are still to be shot, in the order of the script."""
    return [number for number in film.rules.scenes if film.scenes[number].state in LEFT]


def is_any_left(film: Production) -> bool:
    """Whether a scene is still to be shot."""
    return any(state.state in LEFT for state in film.scenes.values())


def _day_for(film: Production, number: str, placed: Mapping[int, Sequence[str]]) -> int:
    """The first day with room and no conflict; else the emptiest day without conflict; else the emptiest."""
    days = range(film.round if film.phase == "shoot" else 1, film.rules.rounds["shoot"] + 1)
    loads: dict[int, int] = {}
    for day in [day for day in days if not conflict(film, number, day)] or days:
        loads[day] = _work(film, _in_order(film, [*placed.get(day, ()), number]))
        if loads[day] <= film.rules.day_minutes:
            return day
    return min(loads, key=lambda day: loads[day])


def _by_places(film: Production, scene: Scene) -> tuple[object, ...]:
    place = film.rules.film.locations[scene.location]
    return (place.zone, scene.location, scene.night, -scene.weight)


def _by_cast(film: Production, scene: Scene) -> tuple[object, ...]:
    numbers = sorted(film.rules.film.roles[role].number for role in scene.cast)
    return (numbers[1:] or [0], scene.location, -scene.weight)


def _by_weather(film: Production, scene: Scene) -> tuple[object, ...]:
    return (not scene.exterior, scene.location, -scene.weight)


_ORDER: dict[str, Callable[[Production, Scene], tuple[object, ...]]] = {
    "places": _by_places,
    "cast": _by_cast,
    "weather": _by_weather,
}


def scene_is(film: Production, number: str, state: str) -> bool:
    """Whether a scene is in a named state (of the closed list of the ``scene`` condition)."""
    scene, strip = film.scenes.get(number), film.rules.scenes.get(number)
    if scene is None or strip is None:
        return False
    match state:
        case "left":
            return scene.state in LEFT
        case "today":
            return film.phase == "shoot" and film.board.get(number) == film.round and scene.state in LEFT
        case "boarded":
            return scene.boarded
        case "played":
            return is_played(film, number)
        case "safe":
            return scene.safe
        case "weighty":
            return strip.weight >= 8
        case _:
            return scene.state == state


def is_played(film: Production, number: str) -> bool:
    """Whether a scene is played take by take; lighter ones are shot from the morning's plan."""
    return film.rules.scenes[number].weight >= film.rules.n.takes.played_from_weight


def last_day_of(film: Production, actor: str) -> int:
    """The last board day on which an actor still has a scene, 0 when there is none."""
    roles = [role for role, signed in film.cast.items() if signed.person == actor]
    days = [
        film.board.get(number, 0)
        for number in left(film)
        if any(role in film.rules.scenes[number].cast for role in roles)
    ]
    return max(days, default=0)
