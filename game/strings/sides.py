"""Sides: what a chair holds in its hand while it is told something, the production behind it and its own view."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from game.engine import gauges, money, weather
from game.engine import view as view_of
from game.engine.shooting import clock
from game.strings.table import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine import Production, Rules, View
    from game.engine.rules.film import Film


class Sides:
    """A production as it is told to one chair.

    Tellers take from ``film`` only what everybody knows (rules, prices, the clock); what one chair knows they take
    from ``view``. A test redraws every hidden truth and finds the same words. ``before`` is the production as it was
    until the last step: news speak of cards that have just left the desk.
    """

    def __init__(self, film: Production, chair: str = "", before: Production | None = None) -> None:
        self.film = film
        self.chair = chair or film.seat
        self.before = before

    @property
    def rules(self) -> Rules:
        """The rules of this play."""
        return self.film.rules

    @property
    def tale(self) -> Film:
        """The film as its author wrote it."""
        return self.film.rules.film

    @cached_property
    def view(self) -> View:
        """What the chair may know."""
        return view_of(self.film, self.chair)

    def binds_of(self, event: str) -> Mapping[str, str]:
        """What the names of a card stand for: of the card on the desk, or of one that was answered just now."""
        desks = (*self.film.desk, *(self.before.desk if self.before else ()))
        return next((card.binds for card in desks if card.event == event), {})

    def problem_binds(self, problem: str) -> Mapping[str, str]:
        """What the names of a problem stand for, while it is open or solved just now."""
        queues = (*self.film.problems, *(self.before.problems if self.before else ()))
        bound: Mapping[str, str] = next((one.binds for one in queues if one.id == problem), {})
        return {"paper": say("measure.some_paper"), "place": say("measure.some_place"), **bound}

    @property
    def symbol(self) -> str:
        """The currency sign of the film."""
        return self.tale.money.symbol

    @property
    def other(self) -> str:
        """The other chair."""
        return "director" if self.chair == "producer" else "producer"

    @property
    def token(self) -> str:
        """What this chair's tokens are called: a noun of the table under ``count``."""
        return "call" if self.chair == "producer" else "focus"

    @property
    def overtime_hour(self) -> int:
        """What the next hour of overtime costs, whole currency units."""
        done = clock.overtime_minutes(self.film) if self.film.floor else 0
        return money.overtime_cost(self.film, 60, done)

    @property
    def day_cost(self) -> int:
        """What one shooting day costs."""
        return money.day_cost(self.film)

    @property
    def contingency(self) -> int:
        """What is left of the contingency."""
        return gauges.contingency_left(self.film)

    @property
    def hours_worked(self) -> int:
        """Whole hours since call, 0 off the floor."""
        return clock.hours_worked(self.film) if self.film.floor else 0

    @property
    def minutes_left(self) -> int:
        """Working minutes left of the day, 0 off the floor."""
        return clock.minutes_left(self.film) if self.film.floor else 0

    @property
    def sky(self) -> str:
        """Today's weather, empty while nobody knows it."""
        return self.film.forecasts.get(f"{self.film.round}/0", "") if self.film.phase == "shoot" else ""

    @property
    def date(self) -> int:
        """The calendar date (ordinal) of the day or week being played."""
        if self.film.phase == "shoot":
            return weather.date_of(self.film, self.film.round)
        if self.film.phase == "pre":
            return self.tale.calendar.prep_starts + 7 * (self.film.round - 1)
        return weather.date_of(self.film, self.rules.rounds["shoot"]) + 21 * self.film.round
