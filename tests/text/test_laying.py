"""Your own order of the strip board, by typed lines."""

from __future__ import annotations

from game.engine import Rules, actions
from game.strings import say
from tests.engine.builders import Filming
from tests.text.keyboard import Page, play, session, typing


def at_the_plan(rules: Rules, *lines: str) -> tuple[Page, Filming]:
    """What is said to these lines where the plan is approved, and how the film stands then."""
    stage, played = Filming(rules).at_table("approve_plan"), session(rules)
    played.recorder.production = stage.film
    evening, page = play(played, typing([*lines, "q"]))
    evening.run()
    stage.film = played.film
    return page, stage


def said(page: Page) -> str:
    return page.text.replace("\n", " ")


def test_a_scene_is_moved_and_both_days_are_told_with_their_hours(small: Rules) -> None:
    page, _stage = at_the_plan(small, "lay places", "move 1 to day 2", "move 2 to day 2", "move 3 to 2")
    assert "Scene 3: no interior could take its place in the rain" in said(page)
    assert "more than the day has" in said(page)


def test_an_own_order_is_approved(small: Rules) -> None:
    _page, stage = at_the_plan(small, "lay cast", "move 1 2", "move 2 2", "move scene 3 to day 1", "approve")
    assert stage.film.board["1"] == stage.film.board["2"] == 2
    assert stage.film.board["3"] == 1
    assert stage.film.deeds["approve_plan"]


def test_nothing_laid_out_cannot_be_approved(small: Rules) -> None:
    page, stage = at_the_plan(small, "approve")
    assert say("laying.nothing") in said(page)
    assert not stage.film.board


def test_what_cannot_be_moved_is_said(small: Rules) -> None:
    page, _stage = at_the_plan(small, "move 77 to day 1", "move 1 to day 9", "move 1", "lay backwards")
    assert say("laying.no_scene", typed="77", scenes="1, 2, 3 and 4") in said(page)
    assert say("laying.no_day", typed="9", most=2) in said(page)
    assert say("laying.no_proposal", kinds="places, cast and weather") in said(page)


def test_strips_are_moved_at_their_table_only(small: Rules) -> None:
    evening, page = play(session(small), typing(["1", "1", "move 1 to day 2", "q"]))
    evening.run()
    assert say("laying.not_here") in said(page)


def test_a_board_approved_by_hand_is_where_the_next_one_begins(small: Rules) -> None:
    stage = Filming(small).at_table("approve_plan")
    stage.doing(actions.Approve("own", {"1": 2, "2": 2, "3": 1, "4": 1}))
    played = session(small)
    played.recorder.production = stage.film
    evening, page = play(played, typing(["move 1 to day 2", "q"]))
    evening.run()
    assert say("laying.same", scene="scene 1, INT. KITCHEN, DAY", day="2").split(",")[0] in said(page)
