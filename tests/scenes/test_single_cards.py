"""Stages that are one card: the private agenda, the note to yourself and its envelopes, the telephone."""

from __future__ import annotations

import pygame
import pytest

from game.bots import decide, make
from game.engine import Rules, choices
from game.engine.actions import Give, Reply, TakeAgenda, WriteNote
from game.engine.actions import Phone as Call
from game.scenes.agenda import Agenda
from game.scenes.choice_cards import key_of
from game.scenes.note import Note
from game.scenes.phone import Phone
from game.scenes.session import Session
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, Mouse, at_table, node_for, session


def at_agenda(reel: Rules) -> Session:
    return session(reel)


def at_note(small: Rules) -> Session:
    """The envelopes, with money and people in place."""
    play = session(small)
    film = Filming(small).with_cast("ann", "cyd").with_heads().film
    film.stage = "note"
    play.recorder.production = film
    return play


def on_the_line(small: Rules) -> Session:
    """The director has phoned from the floor."""
    play = session(small)
    play.recorder.production = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).film
    assert Call("overtime") in choices(play.film)
    play.play(Call("overtime"))
    return play


def sealed(shown: Window, chair: str) -> str:
    node = shown.hands.tree.find(f"envelope.{chair}")
    assert node is not None
    return node.state


def test_an_agenda_is_one_of_the_cards_on_the_table(reel: Rules) -> None:
    play = at_agenda(reel)
    shown = at_table(play)
    assert isinstance(shown.scene, Agenda)
    wanted = play.menu[1]
    assert isinstance(wanted, TakeAgenda)
    Keyboard(shown).press(pygame.K_2)
    assert play.film.agendas["producer"] == wanted.agenda


def test_the_other_chairs_agenda_is_chosen_from_its_own_cards(reel: Rules) -> None:
    play = at_agenda(reel)
    hand = Mouse(at_table(play))
    first = node_for(hand.table.hands.tree, play.menu[0])
    assert first is not None
    hand.take(first)
    assert play.film.seat == "director"
    labels = {goal.label for goal in reel.film.agendas_director}
    cards = [node_for(hand.table.hands.tree, action) for action in play.menu]
    assert {card.label for card in cards if card} == labels


def test_how_an_agenda_is_judged_is_said_under_focus(reel: Rules) -> None:
    play = at_agenda(reel)
    card = node_for(at_table(play).hands.tree, play.menu[0])
    assert card is not None
    assert card.hint.startswith("Judged at the premiere")


def test_the_directors_envelope_is_sealed_when_its_sentence_is_written(small: Rules) -> None:
    play = at_note(small)
    shown = at_table(play)
    assert isinstance(shown.scene, Note)
    assert shown.scene.seat == "director"
    assert sealed(shown, "director") != "sealed"
    Keyboard(shown).press(pygame.K_1)
    assert sealed(shown, "director") == "sealed"
    assert shown.scene.seat == "producer"


def test_the_paper_shows_the_sentence_under_focus(small: Rules) -> None:
    play = at_note(small)
    shown = at_table(play)
    hand = Keyboard(shown)
    wanted = play.menu[1]
    assert isinstance(wanted, WriteNote)
    node = node_for(shown.hands.tree, wanted)
    assert node is not None
    hand.go(node.key)
    paper = shown.hands.tree.find("paper.text")
    assert paper is not None
    assert node.label in paper.label


def test_a_sentence_can_be_taken_back_before_the_envelopes_are_gone(small: Rules) -> None:
    play = at_note(small)
    shown = at_table(play)
    Keyboard(shown).press(pygame.K_1)
    Keyboard(shown).press(pygame.K_u)
    assert not play.film.note.scene
    assert sealed(shown, "director") != "sealed"


@pytest.mark.parametrize("yes", [True, False])
def test_a_call_is_answered_in_the_producers_seat_and_goes_back(small: Rules, *, yes: bool) -> None:
    play = on_the_line(small)
    shown = at_table(play)
    assert isinstance(shown.scene, Phone)
    assert shown.scene.seat == "producer"
    Keyboard(shown).press(pygame.K_1 if yes else pygame.K_2)
    assert play.film.seat == "director"
    assert Reply("overtime", yes=yes) not in play.menu
    assert bool(play.film.floor and play.film.floor.granted) is yes


def test_the_producer_sees_the_money_while_the_director_waits(small: Rules) -> None:
    shown = at_table(on_the_line(small))
    mine = shown.hands.tree.find("mine.text")
    assert mine is not None
    assert "Estimate" in mine.label


def at_memo(reel: Rules) -> Session:
    """A hand-over with promises to choose from."""
    play, bot = session(reel), make("careful", 1)
    while not (play.film.stage == "memo" and sum(isinstance(one, Give) for one in play.menu) > 1):
        play.play(decide(bot, play.film))
    return play


def test_the_pen_signs_the_promise_under_focus(reel: Rules) -> None:
    play = at_memo(reel)
    shown = at_table(play)
    hand = Keyboard(shown)
    wanted = [one for one in play.menu if isinstance(one, Give)][1]
    hand.go(key_of(wanted))
    pen = shown.hands.tree.find("sign")
    assert pen is not None
    assert pen.primary
    assert pen.emits == wanted


def test_one_may_hand_over_without_a_promise(reel: Rules) -> None:
    play = at_memo(reel)
    node = at_table(play).hands.tree.find("no_memo")
    assert node is not None
    assert node.enabled
    assert not node.primary
