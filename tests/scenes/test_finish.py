"""A film that is played to its verdict by a careful partner, from the pause."""

from __future__ import annotations

from game.engine import Rules
from game.scenes.pause import Pause
from game.scenes.places import AtPause
from game.scenes.premiere import PremiereScene
from game.ui.scene import Push
from game.ui.window import Window
from tests.scenes.tables import Keyboard, at_table, session


def paused(shown: Window) -> Keyboard:
    assert shown.scene is not None
    shown.follow(Push(AtPause(shown.scene.session)))  # type: ignore[attr-defined]
    return Keyboard(shown)


def press(hand: Keyboard, key: str) -> None:
    node = hand.table.hands.tree.find(key)
    assert node is not None, key
    hand.take(node)


def test_a_film_is_finished_after_a_second_question(small: Rules) -> None:
    play = session(small)
    hand = paused(at_table(play))
    press(hand, "pause.finish")
    assert not play.film.over
    press(hand, "pause.finish_yes")
    assert play.film.over
    assert isinstance(hand.table.scene, PremiereScene)


def test_whoever_thinks_again_goes_on(small: Rules) -> None:
    play = session(small)
    hand = paused(at_table(play))
    before = play.recorder.made
    press(hand, "pause.finish")
    press(hand, "pause.finish_no")
    assert isinstance(hand.table.scene, Pause)
    assert hand.table.hands.tree.find("pause.resume") is not None
    assert (play.recorder.made, play.film.over) == (before, False)
