"""A whole film on the screen, by keys alone and by mouse alone: every decision that is wanted can be reached."""

from __future__ import annotations

import pygame
import pytest

from game.bots import decide as wanted
from game.bots import make
from game.engine import Options, Rules
from game.packs.library import load_rules
from game.scenes.hand_over import HandOver
from game.scenes.places import AtTitle
from game.scenes.session import Session
from game.ui.nodes import focusables
from tests.scenes.tables import Keyboard, Memory, Mouse, at_table, decide, session, window

MOST = 1500


def play_out(hand: Keyboard | Mouse, play: Session) -> None:
    """Let a bot say what it wants, and do that on the screen, until the premiere."""
    bot = make("careful", 1)
    for _ in range(MOST):
        if play.film.over:
            return
        before = play.recorder.made
        if isinstance(hand.table.scene, HandOver):
            _sit(hand)
        decide(hand, wanted(bot, play.film))
        assert play.recorder.made > before
    raise AssertionError("no premiere")


def _sit(hand: Keyboard | Mouse) -> None:
    """The other player takes the chair."""
    node = next(node for node in focusables(hand.table.hands.tree) if node.enabled)
    hand.take(node)


def any_length(film: str) -> Memory:
    """A house with one shipped film in it."""
    rules: dict[Options, Rules] = {}

    def load(options: Options) -> Rules:
        found = load_rules(film, options)
        assert isinstance(found, Rules), found
        return rules.setdefault(options, found)

    return Memory(load)


@pytest.mark.slow
def test_a_film_is_played_with_the_keyboard_from_the_title_to_the_premiere() -> None:
    table = window(AtTitle(any_length("first_reel")), coach=True)
    hand = Keyboard(table)
    hand.press(pygame.K_1)
    assert table.scene.__class__.__name__ == "NewFilm"
    hand.go("start")
    hand.press(pygame.K_RETURN)
    play = table.scene.session  # type: ignore[attr-defined]
    play_out(hand, play)
    assert table.scene.__class__.__name__ == "PremiereScene"
    hand.press(pygame.K_RETURN)
    assert table.scene.__class__.__name__ == "Title"


@pytest.mark.slow
def test_a_film_is_played_with_the_mouse_from_the_title_to_the_premiere() -> None:
    table = window(AtTitle(any_length("first_reel")), coach=True)
    hand = Mouse(table)
    for key in ("new", "start"):
        node = table.hands.tree.find(key)
        assert node is not None
        hand.take(node)
    play_out(hand, table.scene.session)  # type: ignore[attr-defined]
    assert table.scene.__class__.__name__ == "PremiereScene"


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["two", "producer", "director"])
def test_a_film_is_played_by_two_or_from_one_chair(mode: str) -> None:
    rules = load_rules("first_reel", Options(mode=mode))
    assert isinstance(rules, Rules), rules
    play = session(rules)
    play_out(Keyboard(at_table(play)), play)
    assert play.film.over


@pytest.mark.slow
def test_a_film_is_played_with_the_mouse_to_the_premiere(reel: Rules) -> None:
    play = session(reel)
    table = at_table(play, coach=True)
    play_out(Mouse(table), play)
    assert table.scene.__class__.__name__ == "PremiereScene"


@pytest.mark.slow
def test_the_small_film_is_played_with_large_text(small: Rules) -> None:
    play = session(small)
    play_out(Keyboard(at_table(play, text=200)), play)
    assert play.film.over
