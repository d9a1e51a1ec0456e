"""Individual calls: whose hours a scene asks for, and who has to go before the take that decides.

Everybody is called for the first own scene of the day, not at the call of the unit. The leads of a scene are needed
until its take rolls; everybody else, and every child who does not lead, is shot out first, when the master is lit. The
plan and the floor ask the same question here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine.shooting import clock, takes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.production import Production


class Slot(NamedTuple):
    """A scene on the clock, in working minutes since the call of the unit.

    It goes up at ``start``, when the company has moved and the rain is over; its master is lit at ``master``; the take
    that has to be had begins at ``take``.
    """

    start: int
    master: int
    take: int


class Part(NamedTuple):
    """What a scene asks of one actor, in working minutes: called at, and the own part begins or ends ``at``."""

    who: str
    called: int
    at: int


class Late(NamedTuple):
    """Whoever can't do what a scene asks.

    ``reason``: ``actor_hours`` (no take may begin after the hours of the contract), ``minor_hours`` (a child's part
    must be over by then) or ``minor_night`` (or by the hour of the evening). ``hours`` is the limit in hours,
    ``minutes`` what it would come to since the own call, meal included; for the night ``minutes`` is the
    time of day after midnight.
    """

    reason: str
    who: str
    hours: int
    minutes: int


def late(film: Production, number: str, slot: Slot, *, called: Mapping[str, int], planned: int) -> Late | None:
    """The first of a scene's cast who has to go before the own part is done; None when all can stay.

    ``called``: working minutes at which each actor's first scene of the day went up; ``planned``: working minutes of
    the day.
    """
    scene, children, actors = film.rules.scenes[number], film.rules.children, film.rules.film.actors
    signed = [role for role in scene.cast if role in film.cast]
    for role in signed:
        actor = film.cast[role].person
        if role not in children and not actors[actor].max_hours:
            continue
        at = slot.take if role in signed[: takes.LEADS] else slot.master
        start = called.get(actor, slot.start)
        if role in children:
            found = _child(film, Part(actor, start, at + scene.take_minutes), planned)
        else:
            found = _grown(film, Part(actor, start, at), planned)
        if found is not None:
            return found
    return None


def _child(film: Production, part: Part, planned: int) -> Late | None:
    """By law: short hours, and none of them in the night. The part must be over, not begun."""
    day, contract = film.rules.n.day, film.rules.film.actors[part.who].max_hours
    hours = min(day.minor_hours, contract or day.minor_hours)
    spent = clock.stayed(film, part.called, part.at, planned)
    if spent > hours * 60:
        return Late("minor_hours", part.who, hours, spent)
    time = clock.time_of_day(film, part.at, planned)
    return Late("minor_night", part.who, day.minor_until // 60, time) if time > day.minor_until else None


def _grown(film: Production, part: Part, planned: int) -> Late | None:
    """By a contract with hours in it: no take begins when they are up."""
    hours = film.rules.film.actors[part.who].max_hours
    spent = clock.stayed(film, part.called, part.at, planned)
    return Late("actor_hours", part.who, hours, spent) if spent >= hours * 60 else None


def with_calls(called: Mapping[str, int], actors: list[str], minutes: int) -> dict[str, int]:
    """The calls of the day with those of a scene that goes up at ``minutes``; who was called before stays so."""
    return {**dict.fromkeys(actors, minutes), **called}


def here(film: Production, actor: str) -> int:
    """Minutes since the first scene of an actor went up today, meal included; 0 before that."""
    day = clock.floor_of(film)
    return clock.stayed(film, day.called.get(actor, day.minutes), day.minutes, day.planned)
