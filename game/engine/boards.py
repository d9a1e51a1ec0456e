"""What a strip board would mean, day by day, before anybody approves it: hours, moves, and what stands in its way."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from game.engine import actions, money, schedule
from game.engine.shooting import calls, daylight
from game.engine.weather import date_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.engine.production import Production

FORBIDDEN = ("location_closed", "actor_away")
"""Clashes with which a board can't be approved; the others have a price."""


class Clash(msgspec.Struct, frozen=True):
    """What is wrong with a day or with one of its strips.

    ``kind``: one of ``FORBIDDEN``, or ``over_hours`` (minutes past the day), ``tired`` (minutes lost the next
    morning), ``actor_hours``, ``minor_hours`` and ``minor_night`` (as ``calls.Late`` has them: the floor would refuse
    the scene), ``few_takes`` (of the takes that are counted with only ``takes`` fit into the hours of ``who``),
    ``no_cover`` (an exterior without an interior that could be shot instead), ``no_light`` (a day exterior that would
    be done so many minutes after sunset).
    """

    kind: str
    scene: str = ""
    who: str = ""
    minutes: int = 0
    hours: int = 0
    takes: int = 0

    @property
    def forbids(self) -> bool:
        """Whether the board can't be approved with it."""
        return self.kind in FORBIDDEN


class BoardDay(msgspec.Struct, frozen=True):
    """A day of a board: strips in shooting order, planned minutes, company moves, clashes, price of its overtime.

    ``moves`` are the scenes before which the company moves, with the minutes that takes.
    """

    day: int
    date: int
    strips: tuple[str, ...]
    minutes: int
    moves: tuple[tuple[str, int], ...]
    clashes: tuple[Clash, ...]
    overtime: int

    @property
    def forbidden(self) -> bool:
        """Whether something on this day can't be shot on it."""
        return any(one.forbids for one in self.clashes)


def days(film: Production, board: Mapping[str, int]) -> list[BoardDay]:
    """Every day that is left under a board of scene -> board day, as anybody with the rules can work it out."""
    first = film.round if film.phase == "shoot" else 1
    return [_day(film, day, board) for day in range(first, film.rules.rounds["shoot"] + 1)]


def _day(film: Production, day: int, board: Mapping[str, int]) -> BoardDay:
    strips = schedule.strips_of(film, day, board)
    minutes = schedule.minutes_of_day(film, day, board)
    over = max(0, minutes - film.rules.day_minutes)
    clashes = [*_clashes_of_day(film, day, over)]
    for number in strips:
        clashes += _clashes_of_strip(film, number, day, board)
    clashes += _hours(film, strips)
    return BoardDay(
        day,
        date_of(film, day),
        tuple(strips),
        minutes,
        tuple(_moves(film, strips)),
        tuple(clashes),
        money.overtime_cost(film, over, 0) if over else 0,
    )


def _moves(film: Production, strips: list[str]) -> Iterator[tuple[str, int]]:
    scenes = film.rules.scenes
    for before, number in pairwise(strips):
        minutes = schedule.move_minutes(film, scenes[before].location, scenes[number].location)
        if minutes:
            yield number, minutes


def _clashes_of_day(film: Production, day: int, over: int) -> Iterator[Clash]:
    """More work than hours, and the short rest that follows from it."""
    if not over:
        return
    yield Clash("over_hours", minutes=over)
    lost = over * film.rules.n.overtime.tired_minutes_per_hour // 60
    if lost and day < film.rules.rounds["shoot"]:
        yield Clash("tired", minutes=lost)


def _clashes_of_strip(film: Production, number: str, day: int, board: Mapping[str, int]) -> Iterator[Clash]:
    """Closed places, people who are away, exteriors that rain would stop."""
    scene = film.rules.scenes[number]
    reason = schedule.conflict(film, number, day)
    if reason:
        who = next(iter(schedule.away(film, number, day)), "") if reason == "actor_away" else ""
        yield Clash(reason, number, who)
    today = schedule.strips_of(film, day, board)
    if scene.exterior and not schedule.cover_sets(film, number, day, board=board, today=today):
        yield Clash("no_cover", number)


def _hours(film: Production, strips: list[str]) -> Iterator[Clash]:
    """People, and the sun, who have to go before their scene is done, in the order of the day."""
    scenes, spent, place = film.rules.scenes, 0, ""
    called: dict[str, int] = {}
    for number in strips:
        spent += schedule.move_minutes(film, place, scenes[number].location)
        called = calls.with_calls(called, schedule.players(film, number), spent)
        yield from _people(film, number, spent, called)
        spent += schedule.planned_minutes(film, number)
        place = scenes[number].location
        if daylight.needs_sun(film, number) and spent > daylight.minutes_of_light(film):
            yield Clash("no_light", number, minutes=spent - daylight.minutes_of_light(film))


def _people(film: Production, number: str, start: int, called: Mapping[str, int]) -> Iterator[Clash]:
    """Who would keep a scene from going up, by the rule of the floor; else who leaves before its last take."""
    planned, slot = film.rules.day_minutes, slot_of(film, number, start)
    found = calls.late(film, number, slot, called=called, planned=planned)
    if found is not None:
        yield Clash(found.reason, number, found.who, minutes=found.minutes, hours=found.hours)
        return
    for take in range(1, schedule.PLANNED_TAKES if schedule.is_played(film, number) else 1):
        later = slot._replace(take=slot.take + take * film.rules.scenes[number].take_minutes)
        found = calls.late(film, number, later, called=called, planned=planned)
        if found is not None:
            yield Clash("few_takes", number, found.who, hours=found.hours, takes=take)
            return


def slot_of(film: Production, number: str, start: int) -> calls.Slot:
    """A scene that goes up at a working minute, as planned: master and singles, and what has to be had."""
    take_minutes = film.rules.scenes[number].take_minutes
    heavy = schedule.is_played(film, number)
    before = schedule.setup_minutes(film, number, 1) + (0 if heavy else (schedule.PLANNED_TAKES - 1) * take_minutes)
    master = start + schedule.setup_minutes(film, number, 0)
    return calls.Slot(start, min(master, start + before), start + before)


class Draft(msgspec.Struct, frozen=True):
    """A board being laid out at a desk: an order of scene -> board day, and the proposal it is, or ``own``."""

    proposal: str
    order: dict[str, int]

    @property
    def action(self) -> actions.Approve:
        """The decision that approves it."""
        if self.proposal in schedule.PROPOSALS:
            return actions.Approve(self.proposal)
        return actions.Approve("own", dict(self.order))

    def moved(self, number: str, day: int) -> Draft:
        """The board with one scene on another day; the same board where it stands there already."""
        return self if self.order[number] == day else Draft("own", {**self.order, number: day})

    def fits(self, film: Production) -> bool:
        """Whether it still holds exactly the scenes that are to be shot, and is still what the first AD proposes."""
        if self.proposal in schedule.PROPOSALS and self.order != schedule.propose(film, self.proposal):
            return False
        return set(self.order) == set(schedule.left(film))


def laid(film: Production, proposal: str = "") -> Draft:
    """A proposal of the first AD; without a name the board as it was approved, or the first proposal before that."""
    left = schedule.left(film)
    if not proposal and left and all(number in film.board for number in left):
        return Draft("own", {number: film.board[number] for number in left})
    kind = proposal or schedule.PROPOSALS[0]
    return Draft(kind, schedule.propose(film, kind))
