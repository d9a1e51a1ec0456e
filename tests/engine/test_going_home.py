"""Hours and days of people: nobody puts up a scene whose actors are gone before its first take, or never come."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.boards import days
from game.engine.shooting import clock, directing, floor
from tests.engine.builders import Filming, refused
from tests.engine.small_film import FIRST_DAY
from tests.engine.test_boards import with_changed

EXTERIOR, INTERIOR = "3", "2"


def street(rules: Rules) -> Filming:
    """The exterior stands today, an interior with the same actor on the last day."""
    stage = Filming(rules).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today(EXTERIOR)
    stage.film.board[INTERIOR] = 2
    day = clock.floor_of(stage.film)
    stage.film.floor = replace(day, today=tuple(one for one in day.today if one != INTERIOR))
    return stage


def test_a_scene_cannot_go_up_when_its_actor_is_gone_before_the_first_take(small: Rules) -> None:
    short = Filming(with_changed(small, "actors", "ann", max_hours=1)).with_cast("ann", "cyd").with_heads().on_day(1)
    assert floor.slate_minutes(short.film, INTERIOR, "full") > 60
    assert refused(short.film, actions.Slate(INTERIOR, "full")) == "actor_hours"
    usual = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1)
    assert refused(usual.film, actions.Slate(INTERIOR, "full")) == ""


def test_an_exterior_changes_places_with_an_interior_of_a_later_day(small: Rules) -> None:
    stage = street(small)
    assert INTERIOR in directing.covers(stage.film, EXTERIOR)
    stage.doing(actions.Adapt(EXTERIOR, "swap", INTERIOR))
    assert (stage.film.board[EXTERIOR], stage.film.board[INTERIOR]) == (2, 1)


def test_a_cover_set_is_none_when_the_exterior_could_not_be_shot_on_the_later_day(small: Rules) -> None:
    shut = with_changed(small, "locations", "street", windows=((FIRST_DAY, small.dates[1] - 1),))
    stage = street(shut)
    assert INTERIOR not in directing.covers(stage.film, EXTERIOR)
    assert refused(stage.film, actions.Adapt(EXTERIOR, "swap", INTERIOR)) == "no_cover_set"
    board = {**stage.film.board, EXTERIOR: 1, INTERIOR: 2}
    assert "no_cover" in [one.kind for one in days(stage.film, board)[0].clashes]
