"""The strip board by mouse and by keys: strips move, what is wrong is said while they do, the order is approved."""

from __future__ import annotations

import pygame
import pytest
from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.boards import Clash, Draft
from game.scenes.board_look import BoardLook
from game.scenes.floor import FloorScene
from game.scenes.session import Session
from game.scenes.strip_board import StripBoard
from game.scenes.strips import Desk, strip_card
from game.ui.commands import Activate, Arrow, Hover, Key, Number, Press, Release
from game.ui.nodes import focusables
from game.ui.speech import spoken
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.engine.small_film import FIRST_DAY
from tests.scenes.tables import Keyboard, at_table, session
from tests.scenes.test_every_screen import silent, sticking_out

APART = {"1": 1, "3": 1, "2": 2, "4": 2}
FULL = {"1": 1, "3": 1, "4": 1, "2": 2}
"""Day 1 has hours for what stands on it, and for nothing more."""


def laid_out(rules: Rules, board: dict[str, int] = APART, text: int = 100) -> tuple[Window, Session]:
    """The table of the plan with the small film's scenes on two days."""
    play = session(rules)
    play.recorder.production = Filming(rules).at_table("approve_plan").film
    play.drafts = [Draft("own", board)]
    return at_table(play, text=text), play


def drag(shown: Window, number: str, day: int, *, drop: bool = True) -> None:
    """Drag a strip to a day with the pointer."""
    start, end = shown.node(f"strip.{number}"), shown.node(f"column.{day}")
    assert start is not None
    assert end is not None
    shown.take(Press(*start.at.middle))
    shown.take(Hover(start.at.x + 40, start.at.y + 40))
    shown.take(Hover(end.at.x + 30, end.at.bottom - 30))
    if drop:
        shown.take(Release(end.at.x + 30, end.at.bottom - 30))


def sheet(shown: Window) -> str:
    """What the panel says about the board."""
    node = shown.node("if_approved.text")
    assert node is not None
    return node.label


def order(play: Session) -> dict[str, int]:
    return play.drafts[-1].order


def test_a_strip_is_dragged_to_another_day(small: Rules) -> None:
    shown, play = laid_out(small)
    drag(shown, "1", 2)
    assert order(play) == {**APART, "1": 2}
    assert play.drafts[-1].action == actions.Approve("own", {**APART, "1": 2})


def test_what_would_be_wrong_is_said_while_the_strip_is_in_the_air(small: Rules) -> None:
    shown, play = laid_out(small, FULL)
    assert "more than the day has" not in sheet(shown)
    drag(shown, "2", 1, drop=False)
    held = shown.node("held")
    assert held is not None
    assert "more than the day has" in held.label
    assert "more than the day has" in sheet(shown)
    assert order(play) == FULL, "nothing moved yet"


def test_a_strip_let_go_beside_the_board_stays_where_it_was(small: Rules) -> None:
    shown, play = laid_out(small)
    drag(shown, "1", 2, drop=False)
    shown.take(Hover(1200, 300))
    shown.take(Release(1200, 300))
    assert order(play) == APART
    assert shown.node("held") is None


def test_a_strip_is_moved_with_the_keys(small: Rules) -> None:
    shown, play = laid_out(small)
    hand = Keyboard(shown)
    hand.go("strip.1")
    for key in (pygame.K_RETURN, pygame.K_RIGHT, pygame.K_RETURN):
        hand.press(key)
    assert order(play)["1"] == 2
    assert shown.hands.focus == "strip.1", "focus goes with the strip"


def test_a_number_key_puts_the_strip_in_hand_on_that_day(small: Rules) -> None:
    shown, play = laid_out(small)
    Keyboard(shown).go("strip.3")
    shown.take(Activate())
    shown.take(Number(2))
    assert order(play)["3"] == 2


def test_escape_lays_the_strip_back_and_stays_at_the_table(small: Rules) -> None:
    shown, play = laid_out(small)
    Keyboard(shown).go("strip.1")
    for command in (Activate(), Arrow("right"), Key("back")):
        shown.take(command)
    assert order(play) == APART
    assert isinstance(shown.scene, StripBoard)
    assert play.film.table is not None


def test_the_strip_in_hand_says_where_it_is_and_what_is_wrong_there(small: Rules) -> None:
    shown, _play = laid_out(small, FULL)
    Keyboard(shown).go("strip.2")
    shown.take(Activate())
    shown.take(Arrow("left"))
    node = shown.hands.node
    assert node is not None
    assert "over day 1" in spoken(node)
    assert "more than the day has" in spoken(node)


def test_undo_takes_moves_back_before_decisions(small: Rules) -> None:
    shown, play = laid_out(small)
    drag(shown, "1", 2)
    drag(shown, "3", 2)
    for left in ({**APART, "1": 2}, APART):
        shown.take(Key("undo"))
        assert order(play) == left


def test_a_board_that_cannot_be_shot_cannot_be_approved_and_says_why(small: Rules) -> None:
    street = replace(small.film.locations["street"], windows=((FIRST_DAY + 40, FIRST_DAY + 41),))
    film = replace(small.film, locations={**small.film.locations, "street": street})
    shown, _play = laid_out(Rules(film, small.core, small.options))
    assert "not possible" in sheet(shown)
    approve = shown.node("approve")
    assert approve is not None
    assert not approve.enabled
    assert "closed" in approve.hint


def test_an_own_order_is_approved_and_is_there_the_next_time(small: Rules) -> None:
    shown, play = laid_out(small)
    drag(shown, "4", 1)
    Keyboard(shown).go("approve")
    shown.take(Activate())
    assert play.film.board == {"1": 1, "2": 2, "3": 1, "4": 1}


def test_a_look_at_the_locations_keeps_the_draft(small: Rules) -> None:
    shown, play = laid_out(small)
    drag(shown, "1", 2)
    hand = Keyboard(shown)
    hand.go("locations")
    hand.press(pygame.K_RETURN)
    scout = next(one for one in play.menu if one == actions.BookPlace("house", "scout"))
    hand.go(f"do.{scout!r}")
    hand.press(pygame.K_RETURN)
    assert play.film.deeds["scout:house"]
    assert isinstance(shown.scene, StripBoard)
    assert order(play)["1"] == 2


@pytest.mark.parametrize("text", [100, 200])
def test_a_strip_carried_with_large_text_stays_in_the_window(small: Rules, text: int) -> None:
    shown, _play = laid_out(small, text=text)
    Keyboard(shown).go("strip.4")
    shown.take(Activate())
    shown.take(Arrow("left"))
    node = shown.hands.node
    assert node is not None
    assert node.clip is not None
    assert node.at.within(node.clip).h == node.at.h


def test_words_are_set_for_every_mark(small: Rules) -> None:
    """A strip with everything wrong with it names everything."""
    shown, play = laid_out(small)
    kinds = ("location_closed", "actor_away", "actor_hours", "minor_hours", "minor_night", "few_takes", "no_cover")
    clashes = [Clash(kind, "1", "ann", hours=9) for kind in kinds]
    desk = Desk(shown.kit.seated("producer"), play.sides, 200)
    texts = [getattr(mark, "text", "") for mark in strip_card(desk, "1", clashes).marks]
    assert not [text for text in texts if text.startswith("strips.")]
    assert len(texts) > len(kinds)


def test_the_board_is_looked_at_from_the_floor_and_nothing_moves_there(small: Rules) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).film
    shown = at_table(play)
    shown.read([pygame.Event(pygame.KEYDOWN, key=pygame.K_b, mod=0, unicode="")])
    assert isinstance(shown.scene, BoardLook)
    strips = [node for node in focusables(shown.hands.tree) if node.key.startswith("strip.")]
    assert strips
    assert all(node.emits is None and not node.grip for node in strips)
    Keyboard(shown).back()
    assert isinstance(shown.scene, FloorScene)


def test_the_link_on_the_call_sheet_leads_to_the_board(small: Rules) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).film
    shown = at_table(play)
    Keyboard(shown).go("strips")
    shown.take(Activate())
    assert isinstance(shown.scene, BoardLook)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640), (1920, 1080)])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_nothing_sticks_out_while_a_strip_is_in_the_air(small: Rules, size: tuple[int, int], text: int) -> None:
    play = session(small)
    play.recorder.production = Filming(small).at_table("approve_plan").film
    shown = at_table(play, size=size, text=text)
    Keyboard(shown).go("strip.1")
    shown.take(Activate())
    shown.take(Arrow("right"))
    assert sticking_out(shown) == []
    assert silent(shown) == []
    shown.take(Key("back"))
    node = shown.node("strip.1")
    assert node is not None
    shown.take(Press(node.at.x + 10, node.at.y + 10))
    shown.take(Hover(node.at.x + 90, node.at.y + 40))
    assert shown.node("held") is not None
    assert sticking_out(shown) == []


def test_the_look_at_the_board_fits_at_every_size_of_text(small: Rules) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).film
    for text in (100, 200):
        shown = at_table(play, text=text)
        shown.take(Key("strips"))
        assert sticking_out(shown) == [], text
        assert silent(shown) == [], text
