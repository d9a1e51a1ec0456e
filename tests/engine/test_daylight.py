"""Daylight: day exteriors are shot while the sun is up; everything else can wait for the evening."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Production, Rules, actions
from game.engine.boards import days
from game.engine.shooting import clock, daylight
from tests.engine.builders import Filming, refused

EXTERIOR, INTERIOR = "3", "1"


@pytest.fixture
def street(small: Rules) -> Filming:
    return Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today(EXTERIOR)


def sun_in(film: Production, minutes: int) -> None:
    """Let the day come so far that the sun is down in so many working minutes, with hours still to work."""
    day = clock.floor_of(film)
    gone = daylight.minutes_of_light(film) - minutes
    film.floor = replace(day, minutes=gone, planned=gone + 400, meal=True)


def test_the_usual_day_outlasts_a_short_autumn_day(small: Rules) -> None:
    assert daylight.minutes_of_light(Filming(small).film) < small.day_minutes


def test_a_day_exterior_cannot_go_up_when_its_first_take_would_come_after_sunset(street: Filming) -> None:
    sun_in(street.film, 20)
    assert refused(street.film, actions.Slate(EXTERIOR, "master")) == "no_light"
    street.with_scene_today(INTERIOR)
    assert refused(street.film, actions.Slate(INTERIOR, "master")) == ""


def test_the_last_light_allows_one_take_and_no_second(street: Filming) -> None:
    street.doing(actions.Slate(EXTERIOR, "master"))
    sun_in(street.film, 4)
    street.doing(actions.Roll("", "ann"))
    assert refused(street.film, actions.Roll("", "ann")) == "no_light"
    assert refused(street.film, actions.Print(1)) == ""


def test_what_the_sun_did_not_wait_for_is_owed(street: Filming) -> None:
    sun_in(street.film, 20)
    street.doing(actions.Wrap())
    assert street.film.scenes[EXTERIOR].state == "owed"


def test_the_board_says_how_long_after_sunset_a_day_exterior_would_be_done(small: Rules) -> None:
    film = Filming(small).film
    late = [one for one in days(film, dict.fromkeys(small.scenes, 1))[0].clashes if one.kind == "no_light"]
    assert [one.scene for one in late] == [EXTERIOR]
    assert late[0].minutes > 0
    assert not late[0].forbids
    alone = days(film, {**dict.fromkeys(small.scenes, 1), EXTERIOR: 2})[1]
    assert all(one.kind != "no_light" for one in alone.clashes)
