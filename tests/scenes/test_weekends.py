"""The release on the screen: the run as bars, and what each move would cost and may bring."""

from __future__ import annotations

from game.engine import Rules, actions
from game.scenes.choice_cards import key_of
from game.scenes.session import Session
from game.scenes.week_chart import held
from game.ui.nodes import Node
from game.ui.window import Window
from tests.scenes.finished import released
from tests.scenes.tables import Keyboard, Mouse, at_table, session


def out(small: Rules, *moves: str) -> Session:
    """A release after some weekends."""
    play = session(small)
    play.recorder.production = released(small)
    for move in moves:
        assert play.play(actions.Weekend(move)) is None
    return play


def move(shown: Window, name: str) -> Node:
    node = shown.hands.tree.find(key_of(actions.Weekend(name)))
    assert node is not None
    return node


def test_every_move_says_what_it_costs_and_may_bring(small: Rules) -> None:
    shown = at_table(out(small, "hold"))
    assert "costs nothing" in move(shown, "hold").state
    assert "sells more than it costs in" in move(shown, "promote").state
    assert " to " in move(shown, "widen").state


def test_once_the_fall_is_known_a_move_says_plainly_whether_it_pays(small: Rules) -> None:
    said = move(at_table(out(small, "hold", "hold")), "promote").state
    assert "markets" not in said
    assert "sells" in said


def test_without_previews_no_forecast_is_shown(small: Rules) -> None:
    from copy import copy

    from msgspec.structs import replace

    play = out(small, "hold")
    play.film.options = replace(play.film.options, previews="none")
    play.film.rules = copy(play.film.rules)
    assert " to " not in move(at_table(play), "promote").state


def test_a_weekend_says_how_much_of_the_one_before_it_kept(small: Rules) -> None:
    weekends = out(small, "hold", "hold").film.run.weekends
    assert held(weekends, 0) is None
    kept = held(weekends, 1)
    assert kept is not None
    assert kept == weekends[1].gross * 100 // weekends[0].gross


def test_the_run_is_played_with_keys_and_mouse_to_its_end(small: Rules) -> None:
    play = out(small)
    shown = at_table(play)
    Keyboard(shown).take(move(shown, "promote"))
    Mouse(shown).take(move(shown, "widen"))
    assert [one.move for one in play.film.run.weekends] == ["promote", "widen"]
    Keyboard(shown).take(move(shown, "hold"))
    Mouse(shown).take(move(shown, "narrow"))
    assert play.film.over
