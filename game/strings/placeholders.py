"""Placeholders in the texts of packs: the closed list, filled from what everybody at the table knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from game.strings import measures, names
from game.strings.table import say, texts

if TYPE_CHECKING:
    from game.strings.sides import Sides

GAP = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
PRONOUNS = ("they", "them", "their")


def filled(sides: Sides, text: str, binds: Mapping[str, str] | None = None) -> str:
    """A text of a pack with its placeholders filled; ``binds`` says what the names of its card stand for.

    A placeholder outside the closed list raises ``KeyError`` under strict texts and is shown as written in play.
    """
    known = binds or {}
    return GAP.sub(lambda gap: _fill(sides, gap, known), text)


def unfilled(text: str) -> str:
    """A text of a pack with its placeholders left open, for readers whose films mean different things by them."""
    return GAP.sub("…", text)


def can_fill(sides: Sides, text: str, binds: Mapping[str, str]) -> bool:
    """Whether every placeholder of a text means something: what a card was about is forgotten when it is gone."""
    tale = sides.tale
    known = (binds, PLAIN, tale.actors, tale.crew, tale.seven, tale.roles, tale.posts, sides.rules.scenes)
    return all(any(gap.group(1) in shelf for shelf in known) for gap in GAP.finditer(text))


def _fill(sides: Sides, gap: re.Match[str], binds: Mapping[str, str]) -> str:
    name, field = gap.group(1), gap.group(2)
    if field:
        return _bound(sides, binds.get(name, name), field)
    if name in binds:
        return _loose(sides, binds[name])
    if name in PLAIN:
        return PLAIN[name](sides)
    if texts().strict:
        raise KeyError(f"no placeholder {gap.group()}")
    return gap.group()


def _loose(sides: Sides, value: str) -> str:
    """A bound name that stands alone: a place to fill, anything else with a name, or words as they are."""
    if value in sides.tale.roles or value in sides.tale.posts:
        return names.place(sides, value)
    return names.about(sides, value) if value.replace("_", "").isalnum() else value


def _bound(sides: Sides, value: str, field: str) -> str:
    if field in PRONOUNS:
        return say(f"pronoun.{pronouns_of(sides, value)}.{field}")
    strip = sides.rules.scenes.get(value)
    if strip is not None:
        return {"number": value, "set": strip.set, "weight": str(strip.weight)}.get(field, names.scene(sides, value))
    if field == "role":
        return _role_of(sides, value)
    if field == "title":
        return names.place(sides, _post_of(sides, value))
    return names.about(sides, value)


def pronouns_of(sides: Sides, name: str) -> str:
    """A person's pronouns: she, he or they."""
    for people in (sides.tale.actors, sides.tale.crew, sides.tale.seven):
        found = people.get(name)
        if found is not None:
            return str(found.pronouns)
    return "they"


def _role_of(sides: Sides, actor: str) -> str:
    for role, signed in sides.film.cast.items():
        if signed.person == actor:
            return names.place(sides, role)
    found = sides.tale.actors.get(actor)
    return names.place(sides, found.roles[0]) if found else names.spelled(actor)


def _post_of(sides: Sides, person: str) -> str:
    if person in sides.tale.seven:
        return sides.tale.seven[person].job
    found = sides.tale.crew.get(person)
    return found.post if found else person


def _cash(sides: Sides) -> str:
    """Cash, where this chair may see the bank; else it is what it is for the director: unknown."""
    known = sides.view.gauges.get("cash")
    return measures.money(known, sides.symbol) if known is not None else say("measure.unknown")


PLAIN: dict[str, Callable[[Sides], str]] = {
    "title": lambda sides: sides.tale.title,
    "week": lambda sides: str(sides.film.round),
    "day": lambda sides: str(sides.film.round),
    "date": lambda sides: measures.day(sides.date),
    "contingency": lambda sides: measures.money(sides.contingency, sides.symbol),
    "cash": _cash,
    "overtime_hour": lambda sides: measures.money(sides.overtime_hour, sides.symbol),
    "day_cost": lambda sides: measures.money(sides.day_cost, sides.symbol),
    "hours_worked": lambda sides: str(sides.hours_worked),
    "minutes_left": lambda sides: str(max(0, sides.minutes_left)),
    "weather": lambda sides: names.written("weather", sides.sky or "unknown"),
    "director": lambda sides: names.person(sides, sides.film.director),
    "other_chair": lambda sides: names.chair(sides.other),
}
