"""The shooting floor on the screen: takes that print themselves, notes with their odds, a clock that adds up."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Rules
from game.engine.actions import Print, Roll, Slate
from game.scenes.floor import FloorScene
from game.scenes.session import Session
from game.strings import measures
from game.ui.scene import Flip, Replace
from tests.engine.builders import Filming
from tests.scenes.finished import play_of
from tests.scenes.tables import Keyboard, at_table, node_for


def with_takes(small: Rules, number: int) -> Session:
    """A shooting day with a scene for two actors up, and so many takes of it."""
    play = play_of(small, Filming(small).with_cast("ann", "cyd").with_heads().on_day(1))
    play.play(next(one for one in play.menu if isinstance(one, Slate) and one.plan == "singles"))
    for _take in range(number):
        play.play(next(one for one in play.menu if isinstance(one, Roll)))
    return play


def test_every_note_says_its_own_odds_of_a_better_take(small: Rules) -> None:
    play = with_takes(small, 1)
    tree = at_table(play).hands.tree
    for action in play.menu:
        if isinstance(action, Roll):
            node = node_for(tree, action)
            assert node is not None
            better = next(one.percent for one in play.explain(action).odds if one.id == "better")
            assert measures.percent(better) in node.state


def test_before_the_first_take_no_odds_are_printed(small: Rules) -> None:
    play = with_takes(small, 0)
    node = node_for(at_table(play).hands.tree, next(one for one in play.menu if isinstance(one, Roll)))
    assert node is not None
    assert node.state == ""


@pytest.mark.parametrize("number", [1, 2, 3])
def test_notes_and_takes_are_seen_without_scrolling(small: Rules, number: int) -> None:
    tree = at_table(with_takes(small, number)).hands.tree
    for key in ("takes", "next_take.body", "between.body"):
        node = tree.find(key)
        assert node is not None
        assert node.content <= node.box.h, key


def test_a_take_is_printed_from_its_card(small: Rules) -> None:
    play = with_takes(small, 2)
    hand = Keyboard(at_table(play))
    node = node_for(hand.table.hands.tree, Print(1))
    assert node is not None
    number = play.film.floor.on_set if play.film.floor else ""
    hand.take(node)
    assert play.film.scenes[number].printed == 1


def test_the_take_that_was_read_best_is_marked(small: Rules) -> None:
    play = with_takes(small, 3)
    number = play.film.floor.on_set if play.film.floor else ""
    best = max(play.sides.view.scenes[number].takes, key=lambda one: one.read).number
    tree = at_table(play).hands.tree
    marked = [at for at in (1, 2, 3) if "the best read" in getattr(node_for(tree, Print(at)), "state", "")]
    assert marked == [best]


def test_a_take_that_surprised_everybody_turns_its_frame_over_and_is_heard(small: Rules) -> None:
    play = with_takes(small, 1)
    assert play.film.floor is not None
    number = play.film.floor.on_set
    state = play.film.scenes[number]
    play.film.scenes[number] = replace(state, takes=(replace(state.takes[0], wonder=True),))
    gone = FloorScene(play).play(Print(1))
    assert isinstance(gone, Replace)
    assert gone.motion == Flip(("frame",))
    assert "wonder" in play.cues
