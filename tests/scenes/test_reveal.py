"""Two sealed stances in the window: face down until both are sealed, then turned over side by side."""

from __future__ import annotations

from copy import copy

import pytest
from msgspec.structs import replace

from game.engine import Rules
from game.engine.actions import Seal
from game.engine.rules.events import Effect
from game.engine.state import Card
from game.scenes.places import AtCard
from game.scenes.reveal import Reveal
from game.scenes.session import Session
from game.strings import Sides, cards
from game.strings.previews import brief
from game.strings.unposted import unposted
from game.ui.marks import Glyphs
from game.ui.scene import Push
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, at_table, node_for, session, window


def last_to_seal(small: Rules, *, agree: bool) -> tuple[Session, Seal]:
    """A joint card on which the other chair has sealed, and the stance that turns both over."""
    play = session(small)
    film = play.recorder.production = Filming(small).with_heads().film
    event = next(name for name, one in small.film.events.items() if one.kind == "joint")
    other = "director" if film.seat == "producer" else "producer"
    film.desk[:] = [Card(event, film.seat, kind="stance"), Card(event, other, kind="stance")]
    stances = [one for one in play.menu if isinstance(one, Seal)]
    film.desk[1] = Card(event, other, kind="stance", seal=stances[0].option)
    return play, stances[0 if agree else 1]


@pytest.mark.parametrize(("seal", "lies"), [("", "not yet"), ("given", "face down")])
def test_the_other_chairs_stance_is_seen_to_lie_there(small: Rules, seal: str, lies: str) -> None:
    play, stance = last_to_seal(small, agree=True)
    other = play.film.desk[1]
    play.film.desk[1] = replace(other, seal=other.seal if seal else "")
    theirs = window(AtCard(play, stance.event)).hands.tree.find("theirs")
    assert theirs is not None
    assert lies in " ".join(one.label for one in theirs.walk())


def sealed(play: Session, stance: Seal) -> Keyboard:
    """The window after the last stance was sealed with the keyboard."""
    shown = at_table(play)
    shown.follow(Push(AtCard(play, stance.event)))
    hand = Keyboard(shown)
    node = node_for(shown.hands.tree, stance)
    assert node is not None
    hand.take(node)
    return hand


@pytest.mark.parametrize("agree", [True, False])
def test_the_last_stance_turns_both_over(small: Rules, *, agree: bool) -> None:
    play, stance = last_to_seal(small, agree=agree)
    hand = sealed(play, stance)
    assert isinstance(hand.table.scene, Reveal)
    said = cards.option_label(Sides(play.film), stance.event, stance.option)
    shown = hand.table.hands.tree.find(f"stance.{play.film.seat}")
    assert shown is not None
    assert said in " ".join(node.label for node in shown.walk())


def test_after_the_reveal_the_film_goes_on_at_the_table(small: Rules) -> None:
    hand = sealed(*last_to_seal(small, agree=True))
    node = hand.table.hands.tree.find("onward")
    assert node is not None
    hand.take(node)
    assert len(hand.table.scenes) == 1
    assert not isinstance(hand.table.scene, Reveal)


def test_nothing_of_the_other_stance_is_on_the_card_before(small: Rules) -> None:
    play, stance = last_to_seal(small, agree=False)
    other = play.film.desk[1].seal
    shown = window(AtCard(play, stance.event))
    theirs = shown.hands.tree.find("theirs")
    assert theirs is not None
    assert cards.option_label(Sides(play.film), stance.event, other) not in " ".join(one.label for one in theirs.walk())


@pytest.mark.parametrize("seat", ["producer", "director"])
def test_the_producers_side_of_a_joint_card_is_always_at_the_left(small: Rules, seat: str) -> None:
    play, stance = last_to_seal(small, agree=True)
    film = play.film
    film.seat = seat
    film.desk[:] = [Card(stance.event, chair, kind="stance") for chair in ("producer", "director")]
    tree = window(AtCard(play, stance.event)).hands.tree
    mine, theirs = tree.find("mine"), tree.find("theirs")
    assert mine is not None
    assert theirs is not None
    assert (mine.at.x < theirs.at.x) is (seat == "producer")


def test_a_stance_on_the_card_says_what_it_moves_before_it_is_sealed(small: Rules) -> None:
    play, stance = last_to_seal(small, agree=True)
    node = node_for(window(AtCard(play, stance.event)).hands.tree, stance)
    assert node is not None
    printed = " ".join(mark.text for mark in node.marks if isinstance(mark, Glyphs))
    price = brief(play.sides, play.explain(stance))
    assert price
    assert price in printed


def test_what_a_card_does_to_a_scene_is_said_before_it_is_answered(small: Rules) -> None:
    play, stance = last_to_seal(small, agree=True)
    said = unposted(play.sides, stance)
    film = play.film
    event = film.rules.film.events[stance.event]
    marked = replace(event.options[0], effects=(Effect("overtime", amount=2),))
    film.rules = copy(film.rules)
    card_now = replace(event, options=(marked, *event.options[1:]))
    film.rules.film = replace(film.rules.film, events={**film.rules.film.events, event.id: card_now})
    card = window(AtCard(play, stance.event)).hands.tree
    printed = " ".join(mark.text for node in card.walk() for mark in node.marks if isinstance(mark, Glyphs))
    assert said == []
    assert "2 h of overtime" in printed
