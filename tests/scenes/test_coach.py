"""The coach in the window: a slip beside what it speaks of, read once, out of the way when nobody wants it."""

from __future__ import annotations

import pygame
import pytest

from game.engine import Options, Rules
from game.packs.library import load_rules
from game.scenes.coach import beside
from game.scenes.places import AtTable
from game.scenes.session import Session
from game.ui.layout import Box
from game.ui.scene import Restart
from game.ui.settings import Settings, changed, parse, written
from game.ui.speech import spoken
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, Mouse, at_table, session
from tests.scenes.test_every_screen import sticking_out
from tests.scenes.test_pictures import on_the_floor


@pytest.fixture(scope="session")
def first() -> Rules:
    rules = load_rules("first_reel", Options())
    assert isinstance(rules, Rules), rules
    return rules


def at_desk(first: Rules) -> Session:
    """The first desk of a first film, agendas taken."""
    play = session(first)
    while play.film.stage == "agenda":
        play.play(play.menu[0])
    return play


def slip(shown: Window) -> str:
    node = shown.hands.tree.find("coach.slip")
    return node.state if node else ""


def test_the_first_desk_of_a_first_film_has_a_hint(first: Rules) -> None:
    shown = at_table(at_desk(first), coach=True)
    assert slip(shown)
    node = shown.hands.tree.find("coach.slip")
    assert node is not None
    assert slip(shown).rstrip(".") in spoken(node)


def test_esc_puts_the_slip_away_and_only_then_pauses(first: Rules) -> None:
    play = at_desk(first)
    hand = Keyboard(at_table(play, coach=True))
    before = slip(hand.table)
    while slip(hand.table):
        hand.back()
    assert len(hand.table.scenes) == 1
    assert before
    hand.back()
    assert len(hand.table.scenes) == 2


def test_a_hint_that_was_read_does_not_come_back(first: Rules) -> None:
    play = at_desk(first)
    hand = Mouse(at_table(play, coach=True))
    read = slip(hand.table)
    close = hand.table.hands.tree.find("coach.close")
    assert close is not None
    hand.take(close)
    assert slip(hand.table) != read
    assert slip(at_table(play, coach=True)) != read


def test_a_decision_puts_the_slip_away(first: Rules) -> None:
    play = at_desk(first)
    hand = Keyboard(at_table(play, coach=True))
    read = slip(hand.table)
    hand.go("duty.finance")
    hand.press(pygame.K_RETURN)
    assert slip(hand.table) != read


def test_a_hint_waits_until_what_it_speaks_of_is_on_the_screen(small: Rules) -> None:
    play = on_the_floor(small)
    play.hinted = [one.id for one in small.core.coach if one.id != "odds_first"]
    assert slip(at_table(play, coach=True))
    empty = session(small)
    empty.recorder.production = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).film
    empty.hinted = play.hinted
    assert not slip(at_table(empty, coach=True))


def test_no_more_hints_means_none_until_the_settings_bring_them_back(first: Rules) -> None:
    play = at_desk(first)
    hand = Keyboard(at_table(play, coach=True))
    hand.go("coach.off")
    hand.press(pygame.K_RETURN)
    assert not slip(hand.table)
    assert not hand.table.settings.coach
    hand.table.settings = hand.table.settings._replace(coach=True)
    hand.table._fit()
    hand.table.rebuild()
    assert slip(hand.table)


def test_a_hint_points_at_what_it_speaks_of(first: Rules) -> None:
    play = at_desk(first)
    shown = at_table(play, coach=True)
    play.hinted = [one.id for one in first.core.coach if one.id != "first_calls"]
    shown.rebuild()
    target, paper = shown.hands.tree.find("tokens"), shown.hands.tree.find("coach.slip")
    assert target is not None
    assert paper is not None
    assert paper.at.within(target.at)[2:] != target.at[2:]
    pointer = shown.hands.tree.find("coach")
    assert pointer is not None
    assert pointer.marks


@pytest.mark.parametrize("text", [100, 150, 200])
def test_no_slip_sticks_out_and_none_hides_the_decisions_at_the_foot(first: Rules, text: int) -> None:
    shown = at_table(at_desk(first), text=text, coach=True)
    paper, end = shown.hands.tree.find("coach.slip"), shown.hands.tree.find("end")
    assert paper is not None
    assert end is not None
    assert paper.at.bottom <= end.at.y
    assert sticking_out(shown) == []


def test_every_hint_points_at_a_place_of_some_screen(first: Rules) -> None:
    places = ("tokens", "chair", "choices", "end", "do", "desk", "problems", "next_take", "takes", "clock")
    for hint in first.core.coach:
        kind, _, name = hint.at.partition(".")
        named = {"duty": list(first.core.duties), "gauge": list(first.core.gauges)}
        assert name in named[kind] if kind in named else hint.at in places, hint.id


ROOM = Box(16, 16, 1248, 600)


@pytest.mark.parametrize(
    "target", [Box(16, 80, 240, 30), Box(1000, 500, 240, 60), Box(300, 20, 600, 40), Box(16, 16, 1248, 590)]
)
def test_a_slip_lies_in_its_room_and_beside_its_target_where_there_is_room(target: Box) -> None:
    place = beside(ROOM, (280, 160), target, 18)
    assert place.within(ROOM) == place
    if target.h < 500:
        assert not all(place.within(target)[2:])


def test_a_hint_that_was_read_is_not_laid_in_a_later_sitting(first: Rules) -> None:
    hand = Keyboard(at_table(at_desk(first), coach=True))
    before = slip(hand.table)
    hand.back()
    assert before
    later = AtTable(at_desk(first))
    hand.table.follow(Restart(later))
    assert slip(hand.table) != before


def test_the_hints_that_were_read_are_kept_with_the_settings(first: Rules) -> None:
    hand = Keyboard(at_table(at_desk(first), coach=True))
    kept: list[Settings] = []
    hand.table.keep = kept.append
    hand.back()
    assert kept[-1].hints_read
    assert parse(written(kept[-1])) == (kept[-1], True)


def test_who_asks_for_hints_again_gets_all_of_them() -> None:
    quiet = Settings(coach=False, hints_read=("desk",))
    assert changed(quiet, {"coach": True}).hints_read == ()
