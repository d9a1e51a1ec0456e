"""Your own order of the strip board, by typed lines."""

from __future__ import annotations

from game.engine import Rules, actions, boards
from game.strings import measures, say
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


def test_the_board_page_shows_the_draft_before_it_is_approved(small: Rules) -> None:
    page, stage = at_the_plan(small, "lay places", "move 1 to day 2", "b")
    last = said(page).rpartition(say("laying.draft"))[2]
    assert say("laying.draft") in said(page)
    assert not stage.film.board
    assert all(f"Day {day}, " in last for day in (1, 2))
    assert say("board.none") not in said(page)


def test_a_proposal_is_laid_out_when_it_is_asked_about(small: Rules) -> None:
    page, stage = at_the_plan(small, "? 1")
    numbers = boards.laid(stage.film, "places").order
    told = said(page).rpartition(say("explain.board"))[2]
    assert all(f"Scene {number}" in told for number in numbers)
    assert "Day 2, " in told


def test_a_scene_that_stands_there_already_begins_its_sentence_with_a_capital(small: Rules) -> None:
    page, _stage = at_the_plan(small, "lay places", "move 1 2", "move 1 2")
    assert "Scene 1, INT. KITCHEN, DAY stands on day 2 already." in said(page)


def test_words_that_mean_nothing_are_not_swallowed(small: Rules) -> None:
    page, _stage = at_the_plan(small, "lay places", "move 1 to day 2 first")
    assert say("laying.left_out", typed="first") in said(page)


def test_no_proposal_claims_the_fewest_moves(small: Rules) -> None:
    page, _stage = at_the_plan(small, "? 1", "? 2", "? 3")
    assert "fewest" not in said(page)


def test_what_a_day_holds_is_said_once(small: Rules) -> None:
    page, _stage = at_the_plan(small, "lay places", "b")
    whole = small.day_minutes + small.n.day.not_work
    holds = say("sheet.board_holds", whole=measures.minutes(whole), holds=measures.minutes(small.day_minutes))
    assert said(page).count(holds) == 1


def test_a_short_rest_costs_the_next_day_that_is_played(small: Rules) -> None:
    page, _stage = at_the_plan(small, "lay places", "move 4 to day 1", "b")
    assert "The short rests of that block take" in said(page)
