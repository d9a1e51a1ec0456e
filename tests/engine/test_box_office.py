"""Seats: a week takes what fits on its screens, most of the others come again, and more screens let more people in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from game.engine import Production, Rules, actions, box_office
from game.engine.state import Weekend
from tests.engine.builders import refused
from tests.scenes.finished import released

ROOM = 50
"""Screens of a film that is in demand."""


@pytest.fixture
def wanted(small: Rules) -> Production:
    """A film before its opening, on few screens."""
    film = released(small)
    film.run = replace(film.run, screens=ROOM)
    return film


def falling(film: Production, times: int) -> tuple[int, ...]:
    """A run whose first week wants so many times the seats there are, and whose weeks fall by half."""
    first = times * box_office.seats(film, ROOM)
    return tuple(first // 2**week for week in range(8))


def after(film: Production, move: str, weeks: tuple[int, ...]) -> Weekend:
    """The next weekend, entered in the run."""
    week = box_office.counted(film, move, weeks)
    film.run = replace(film.run, weekends=(*film.run.weekends, week), screens=week.screens)
    return week


def test_a_week_takes_no_more_than_its_screens_hold(wanted: Production) -> None:
    week = after(wanted, "hold", falling(wanted, 3))
    assert week.gross == box_office.seats(wanted, ROOM)
    assert week.turned_away == 2 * week.gross


def test_a_film_with_room_takes_what_the_market_gives(wanted: Production) -> None:
    weeks = (1_000, 700, 490)
    assert after(wanted, "hold", weeks) == Weekend(1, 1_000, ROOM, "hold")


def test_most_of_those_without_a_seat_come_a_week_later(wanted: Production) -> None:
    room, again = box_office.seats(wanted, ROOM), wanted.rules.n.release.come_again_percent
    weeks = (room + 1_000, 0)
    after(wanted, "hold", weeks)
    assert after(wanted, "hold", weeks).gross == 1_000 * again // 100


def test_more_screens_let_those_in_who_stand_outside(wanted: Production) -> None:
    weeks = falling(wanted, 6)
    after(wanted, "hold", weeks)
    held, wider = box_office.counted(wanted, "hold", weeks), box_office.counted(wanted, "widen", weeks)
    assert wider.screens > held.screens
    assert wider.gross - held.gross == box_office.seats(wanted, wider.screens - held.screens)


def test_the_rest_of_the_run_takes_as_long_as_the_seats_make_it(wanted: Production) -> None:
    weeks = falling(wanted, 2)
    after(wanted, "hold", weeks)
    few, enough = wanted.fork(), wanted.fork()
    enough.run = replace(enough.run, screens=100 * ROOM)
    assert 0 < box_office.later(few, weeks) < box_office.later(enough, weeks)


def test_a_distributor_books_no_more_screens_than_the_deal_says(wanted: Production) -> None:
    most, wanted.run = box_office.most_screens(wanted), replace(wanted.run, screens=100)
    weeks, counts = falling(wanted, 1), []
    for move in ("hold", *["widen"] * 6):
        counts.append(after(wanted, move, weeks).screens)
    assert all(one <= other for one, other in pairwise(counts))
    assert counts[-1] == most
    wanted.round = 3
    assert refused(wanted, actions.Weekend("widen")) == "no_more_screens"
