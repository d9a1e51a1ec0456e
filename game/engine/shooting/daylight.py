"""Daylight: the call is at sunrise, and a day exterior can be shot until the sun is down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.shooting import clock

if TYPE_CHECKING:
    from game.engine.production import Production


def needs_sun(film: Production, number: str) -> bool:
    """Whether a scene is a day exterior."""
    scene = film.rules.scenes[number]
    return scene.exterior and not scene.night


def minutes_of_light(film: Production) -> int:
    """Working minutes of a usual day between the call and sunset; meal and packing come in as the day goes on."""
    calendar, work = film.rules.film.calendar, film.rules.day_minutes
    light, day = calendar.sunset - calendar.sunrise, work + film.rules.n.day.not_work
    return light * work // day if light <= day else work + light - day


def minutes_late(film: Production, number: str, minutes: int) -> int:
    """How long after sunset a scene would be done that still takes so many minutes; 0 for a scene that needs no sun."""
    if not needs_sun(film, number):
        return 0
    return max(0, clock.floor_of(film).minutes + minutes - minutes_of_light(film))


def left(film: Production) -> int | None:
    """Minutes of light left today, below zero after sunset; None when no scene of the day still needs it."""
    day = clock.floor_of(film)
    wants = [number for number in day.today if film.scenes[number].state in ("planned", "owed")]
    return minutes_of_light(film) - day.minutes if any(needs_sun(film, number) for number in wants) else None
