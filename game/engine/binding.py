"""How a card finds the scene, person or thing it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from game.engine import gauges, judge, schedule
from game.engine.rules.events import Bind

if TYPE_CHECKING:
    from game.engine.production import Production


def bind(film: Production, about: tuple[Bind, ...]) -> dict[str, str] | None:
    """Names bound in order, or None when one of them finds nobody."""
    binds: dict[str, str] = {}
    for one in about:
        found = match(film, one, binds)
        if found is None:
            return None
        binds[one.name] = found
    return binds


def match(film: Production, one: Bind, binds: dict[str, str]) -> str | None:
    """What a name is bound to: the preferred of everything it could be, the first among equals; None for nothing."""
    return next(iter(_fitting(film, one, binds)), None)


def matches(film: Production, one: Bind, binds: dict[str, str]) -> list[str]:
    """Everything a name could be bound to, the preferred first."""
    return list(_fitting(film, one, binds))


def _fitting(film: Production, one: Bind, binds: dict[str, str]) -> Iterable[str]:
    """Everything a name could be bound to, the preferred first; what it must be is asked of each in turn."""
    found, order = SOURCES[one.source](film, binds), ORDERS.get(one.prefer)
    if order is not None:
        found.sort(key=lambda name: order(film, name))
    if not one.where:
        return found
    return (name for name in found if judge.holds(film, one.where, {**binds, "it": name}))


def _scenes(*states: str) -> Callable[[Production, dict[str, str]], list[str]]:
    return lambda film, binds: [number for number, state in film.scenes.items() if state.state in states]


def _today(film: Production, binds: dict[str, str]) -> list[str]:
    if film.phase != "shoot":
        return []
    return [number for number in _scenes(*schedule.LEFT)(film, binds) if film.board.get(number) == film.round]


def _cast_of_scene(film: Production, binds: dict[str, str]) -> list[str]:
    number = next((value for value in binds.values() if value in film.rules.scenes), "")
    if not number:
        return []
    return [film.cast[role].person for role in film.rules.scenes[number].cast if role in film.cast]


def _locations(film: Production, binds: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(film.rules.scenes[number].location for number in _scenes(*schedule.LEFT)(film, binds)))


SOURCES: dict[str, Callable[[Production, dict[str, str]], list[str]]] = {
    "scenes_left": _scenes(*schedule.LEFT),
    "scenes_today": _today,
    "scenes_shot": _scenes("shot"),
    "cast": lambda film, binds: [signed.person for signed in film.cast.values()],
    "cast_of_scene": _cast_of_scene,
    "crew": lambda film, binds: [signed.person for signed in film.crew.values()],
    "departments": lambda film, binds: [name for name, _size in gauges.departments(film) if name in film.crew],
    "seven": lambda film, binds: list(film.rules.film.seven),
    "locations": _locations,
    "offers": lambda film, binds: [name for name, state in film.offers.items() if state.state == "open"],
    "investors": lambda film, binds: [name for name, state in film.offers.items() if state.state == "signed"],
}


def _weight(film: Production, name: str) -> int:
    scene = film.rules.scenes.get(name)
    return scene.weight if scene else 0


def _worth(film: Production, name: str) -> int:
    scene = film.scenes.get(name)
    return scene.worth if scene else 0


def _cast_number(film: Production, name: str) -> int:
    for role, signed in film.cast.items():
        if signed.person == name:
            return film.rules.film.roles[role].number
    return 99


def _happiness(film: Production, name: str) -> int:
    department = next((post for post, signed in film.crew.items() if signed.person == name), name)
    return film.of("morale", department)


ORDERS: dict[str, Callable[[Production, str], int]] = {
    "heaviest": lambda film, name: -_weight(film, name),
    "lightest": _weight,
    "weakest": _worth,
    "lead": _cast_number,
    "unhappiest": _happiness,
}
