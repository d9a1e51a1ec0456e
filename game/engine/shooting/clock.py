"""The clock of a board day: working minutes, hours since call, overtime and what it risks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import gauges, money
from game.engine.ledger import Cause, post

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.state import Floor

PACE_SETTERS = ("camera", "assistant_directors")
"""The posts whose heads decide how long a set-up takes."""


def floor_of(film: Production) -> Floor:
    """The day being shot. Raises ``RuntimeError`` outside a shooting day."""
    if film.floor is None:
        raise RuntimeError(f"no shooting day in phase {film.phase}, round {film.round}")
    return film.floor


def hours_worked(film: Production) -> int:
    """Whole hours since call; meal and packing come in as the day goes on."""
    return since_call(film) // 60


def since_call(film: Production) -> int:
    """Minutes since the call of the unit, meal and packing included."""
    floor = floor_of(film)
    return _on_the_wall(film, floor.minutes, floor.planned)


def hours_after(film: Production, minutes: int) -> int:
    """Whole hours since call after so many working minutes of a usual day."""
    return _on_the_wall(film, minutes, film.rules.day_minutes) // 60


def time_of_day(film: Production, minutes: int, planned: int) -> int:
    """The time of day at a working minute, in minutes after midnight; the call is at sunrise."""
    return film.rules.film.calendar.sunrise + _on_the_wall(film, minutes, planned)


def _on_the_wall(film: Production, minutes: int, planned: int) -> int:
    return minutes + _spread(film.rules.n.day.not_work, minutes, planned)


def stayed(film: Production, start: int, end: int, planned: int) -> int:
    """Minutes that somebody stays on set between two working minutes of a day of so many planned ones.

    The meal counts; what the crew takes to unpack and to pack does not: nobody is called for that but the crew.
    """
    meal = film.rules.n.day.meal_minutes
    return end - start + _spread(meal, end, planned) - _spread(meal, start, planned)


def _spread(pause: int, minutes: int, planned: int) -> int:
    """What has come of a pause by a working minute, if it is spread over the planned day."""
    return pause * min(minutes, planned) // max(1, planned)


def minutes_left(film: Production) -> int:
    """Working minutes left of the planned day and the overtime agreed so far; negative when past it."""
    floor = floor_of(film)
    return floor.planned + floor.asked - floor.minutes


def pass_minutes(film: Production, minutes: int) -> None:
    """Let working minutes pass. A meal that is not called when it is due costs patience and a penalty once."""
    floor = floor_of(film)
    now = replace(floor, minutes=floor.minutes + minutes)
    due = film.rules.n.day.meal_due
    if not floor.meal and now.minutes > due:
        now = replace(now, meal=True)
        cause = Cause("rule", "late_meal")
        for department, _size in gauges.departments(film):
            post(film, "morale", department, film.rules.n.day.late_meal_morale, cause)
        money.spend(film, "crew", money.day_cost(film) * film.rules.n.day.late_meal_percent // 100, cause)
        film.did("late_meal")
        film.tell("late_meal", minutes=now.minutes)
    film.floor = now


def slow(film: Production, minutes: int) -> int:
    """Minutes of set-up work at today's morale and pace: an unhappy or tired crew is slower."""
    day = film.rules.n.day
    short = max(0, day.slow_below_morale - gauges.mean_of(film, "morale"))
    director = film.rules.film.directors.get(film.director)
    pace = director.pace_percent if director else 100
    return minutes * (1000 + short * day.slow_per_mille) * crew_speed(film) // (1000 * pace)


def crew_speed(film: Production) -> int:
    """How long the camera and the first AD take, in percent of the usual."""
    people, total, count = film.rules.film.crew, 0, 0
    for post_id in PACE_SETTERS:
        signed = film.crew.get(post_id)
        if signed is not None:
            total += people[signed.person].speed_percent
            count += 1
    return total // count if count else 100


def overtime_minutes(film: Production) -> int:
    """Minutes worked beyond the planned day so far."""
    floor = floor_of(film)
    return max(0, floor.minutes - floor.planned)


def risk_per_mille(film: Production, minutes: int, *, stunts: bool = False) -> int:
    """Chance in per mille of an accident on a day of so many working minutes.

    Ten percent times the excess of the fatigue curve r(h) of D§3.4 over a twelve-hour day; a stunt that was not
    drawn or a rest cut short raises it.
    """
    rule = film.rules.n.overtime
    excess = (
        _curve(rule.risk_hours, rule.risk_per_mille, (minutes + film.rules.n.day.not_work) * 10 // 6)
        - rule.risk_base_per_mille
    )
    risk = max(0, excess) * rule.risk_scale_percent // 100
    if floor_of(film).tired:
        risk = risk * rule.short_rest_percent // 100
    return risk + (10 * rule.stunt_percent if stunts else 0)


def _curve(hours: tuple[int, ...], values: tuple[int, ...], at: int) -> int:
    """A broken line through (hours, values), read at hundredths of an hour, level beyond its ends."""
    for (first, low), (second, high) in zip(
        zip(hours, values, strict=True), list(zip(hours, values, strict=True))[1:], strict=False
    ):
        if at <= second * 100:
            return low + (high - low) * max(0, at - first * 100) // ((second - first) * 100)
    return values[-1]


def overtime_price(film: Production, minutes: int) -> int:
    """What so many more minutes of overtime would cost, in whole currency units."""
    return money.overtime_cost(film, minutes, overtime_minutes(film))
