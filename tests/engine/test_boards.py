"""What a strip board would mean before it is approved: hours, moves, and what stands in its way."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.boards import Clash, days, laid
from tests.engine.builders import Filming, refused
from tests.engine.small_film import FIRST_DAY

ALL_ON_ONE = {"1": 1, "2": 1, "3": 1, "4": 1}


def clashes(stage: Filming, board: dict[str, int], day: int) -> list[Clash]:
    return list(days(stage.film, board)[day - 1].clashes)


def kinds(stage: Filming, board: dict[str, int], day: int) -> list[str]:
    return [one.kind for one in clashes(stage, board, day)]


def with_changed(rules: Rules, shelf: str, name: str, **fields: object) -> Rules:
    """The rules with one location or actor of the film changed."""
    things = getattr(rules.film, shelf)
    film = replace(rules.film, **{shelf: {**things, name: replace(things[name], **fields)}})
    return Rules(film, rules.core, rules.options)


def test_more_work_than_hours_is_over_has_a_price_and_costs_the_next_morning(small: Rules) -> None:
    stage = Filming(small)
    first, second = days(stage.film, ALL_ON_ONE)
    over = first.minutes - small.day_minutes
    assert over > 0
    assert Clash("over_hours", minutes=over) in first.clashes
    assert "tired" in [one.kind for one in first.clashes]
    assert first.overtime > 0
    assert (second.strips, second.clashes, second.overtime) == ((), (), 0)


def test_the_last_day_has_no_morning_after(small: Rules) -> None:
    assert "tired" not in kinds(Filming(small), dict.fromkeys(ALL_ON_ONE, 2), 2)


def test_a_move_stands_before_the_scene_it_leads_to(small: Rules) -> None:
    day = days(Filming(small).film, {"1": 1, "3": 1, "2": 2, "4": 2})[0]
    assert day.strips == ("1", "3")
    assert day.moves == (("3", 60),)


def test_a_closed_location_forbids_the_board(small: Rules) -> None:
    rules = with_changed(small, "locations", "street", windows=((FIRST_DAY + 40, FIRST_DAY + 41),))
    stage = Filming(rules).at_table("approve_plan")
    day = days(stage.film, ALL_ON_ONE)[0]
    assert Clash("location_closed", "3") in day.clashes
    assert day.forbidden
    assert refused(stage.film, actions.Approve("own", ALL_ON_ONE)) == "location_closed"


def test_who_is_away_is_named_once_signed(small: Rules) -> None:
    rules = with_changed(small, "actors", "ann", free_to=FIRST_DAY - 1)
    assert "actor_away" not in kinds(Filming(rules), ALL_ON_ONE, 1)
    assert Clash("actor_away", "1", "ann") in clashes(Filming(rules).with_cast("ann"), ALL_ON_ONE, 1)


def test_an_actor_goes_home_before_a_late_scene_is_done(small: Rules) -> None:
    stage = Filming(with_changed(small, "actors", "ann", max_hours=4)).with_cast("ann")
    late = [one for one in clashes(stage, ALL_ON_ONE, 1) if (one.kind, one.scene) == ("actor_hours", "3")]
    assert [(one.who, one.hours) for one in late] == [("ann", 4)]
    assert late[0].minutes >= 4 * 60
    assert "actor_hours" not in kinds(stage, {"3": 1, "4": 2, "1": 2, "2": 2}, 1)


def test_an_exterior_wants_an_interior_behind_it(small: Rules) -> None:
    stage = Filming(small)
    assert "no_cover" in kinds(stage, ALL_ON_ONE, 1)
    assert "no_cover" not in kinds(stage, {"3": 1, "1": 1, "2": 2, "4": 2}, 1)


def test_days_that_are_gone_are_left_out(small: Rules) -> None:
    stage = Filming(small).on_day(2)
    assert [one.day for one in days(stage.film, stage.film.board)] == [2]


def test_a_board_on_the_desk_is_the_proposal_until_a_strip_is_moved(small: Rules) -> None:
    film = Filming(small).film
    draft = laid(film, "cast")
    assert draft.action == actions.Approve("cast")
    assert draft.moved("1", draft.order["1"]) == draft
    moved = draft.moved("1", 3 - draft.order["1"])
    assert moved.action == actions.Approve("own", {**draft.order, "1": 3 - draft.order["1"]})


def test_a_board_is_laid_out_as_it_was_approved(small: Rules) -> None:
    own = {"1": 2, "2": 2, "3": 1, "4": 1}
    stage = Filming(small).at_table("approve_plan").doing(actions.Approve("own", own))
    assert laid(stage.film).order == own
    assert laid(stage.film).fits(stage.film)
