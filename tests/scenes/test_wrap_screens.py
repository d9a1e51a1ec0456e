"""The end of a shooting day on the screen: owed scenes, dailies, a take with a name, the report."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions, schedule
from game.engine.shooting import footage
from game.scenes.choice_cards import key_of
from game.scenes.film_strip import shot_on
from game.scenes.session import Session
from game.scenes.wrap_up import hours
from tests.engine.builders import Filming
from tests.scenes.finished import SHOT, play_of
from tests.scenes.tables import Keyboard, Mouse, at_table


def filming(small: Rules) -> Filming:
    return Filming(small).with_cast("ann", "cyd").with_heads().on_day(1)


def owing(small: Rules) -> Session:
    """A day on which the first scene was shot and the second was not."""
    stage = filming(small).with_scene_today("2").with_scene_today("1")
    footage.shoot_from_plan(stage.film, "1", "boarded", SHOT)
    play = play_of(small, stage)
    play.play(actions.Wrap())
    assert play.film.stage == "wrap"
    return play


def naming(small: Rules) -> Session:
    """A scene whose printed take surprised everybody."""
    stage = filming(small)
    footage.shoot_from_plan(stage.film, "1", "boarded", SHOT)
    assert stage.film.floor is not None
    stage.film.floor, stage.film.stage = replace(stage.film.floor, naming="1"), "name"
    return play_of(small, stage)


def test_the_strip_shows_what_was_shot_and_leaves_what_is_owed_dark(small: Rules) -> None:
    shown = at_table(owing(small))
    shot, dark = shown.hands.tree.find("frame.1"), shown.hands.tree.find("frame.2")
    assert shot is not None
    assert dark is not None
    assert any(type(mark).__name__ == "Art" for mark in shot.marks)
    assert not any(type(mark).__name__ == "Art" for mark in dark.marks)


def test_a_day_says_its_hours_with_the_owed_scene_in_it(small: Rules) -> None:
    play = owing(small)
    before = schedule.minutes_of_day(play.film, 2)
    assert hours(play.sides, "2", 2) > before
    assert play.film.board["2"] == 1


def test_an_owed_scene_is_placed_by_its_number_key(small: Rules) -> None:
    play = owing(small)
    action = play.menu[0]
    assert isinstance(action, actions.Place)
    hand = Keyboard(at_table(play))
    node = hand.table.hands.tree.find(key_of(action))
    assert node is not None
    hand.take(node)
    assert play.film.board[action.scene] == action.day


def test_a_day_that_owes_nothing_ends_with_the_dailies(small: Rules) -> None:
    stage = filming(small)
    for number in list(stage.film.scenes):
        footage.shoot_from_plan(stage.film, number, "boarded", SHOT)
    play = play_of(small, stage)
    shown = at_table(play)
    node = shown.hands.tree.find(key_of(actions.Wrap()))
    assert node is not None
    Mouse(shown).take(node)
    assert type(shown.scene).__name__ == "Dailies"
    assert shot_on(play.sides, 1) == list(small.scenes)
    Keyboard(shown).back()
    assert type(shown.scene).__name__ != "Dailies"


def test_a_take_gets_its_name_from_the_card(small: Rules) -> None:
    play = naming(small)
    shown = at_table(play)
    assert type(shown.scene).__name__ == "NamedTake"
    action = play.menu[0]
    assert isinstance(action, actions.NameTake)
    node = shown.hands.tree.find(key_of(action))
    assert node is not None
    Mouse(shown).take(node)
    assert play.film.scenes["1"].name == action.name


def test_the_producer_finds_yesterdays_report_beside_the_pen(small: Rules) -> None:
    play = owing(small)
    film = play.film
    film.stage, film.seat, film.round = "turn", "producer", 2
    shown = at_table(play)
    said = " ".join(node.label for node in shown.hands.tree.walk())
    assert "Hot cost" in said
    film.report = None
    assert "Hot cost" not in " ".join(node.label for node in at_table(play).hands.tree.walk())
