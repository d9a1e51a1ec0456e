"""The top sheet: money is taken up at one account and put down at another, by keys or by mouse."""

from __future__ import annotations

import pygame

from game.engine import Rules, actions
from game.scenes.session import Session
from game.ui.commands import Activate, Hover, Key, Press, Release
from game.ui.speech import spoken
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, at_table, session


def at_the_budget(rules: Rules, text: int = 100) -> tuple[Window, Session]:
    play = session(rules)
    play.recorder.production = Filming(rules).at_table("budget").film
    return at_table(play, text=text), play


def move(play: Session, source: str, target: str) -> actions.MoveMoney:
    found = [one for one in play.menu if isinstance(one, actions.MoveMoney)]
    return next(one for one in found if (one.source, one.target) == (source, target))


def test_money_is_carried_from_row_to_row_with_the_keys(small: Rules) -> None:
    shown, play = at_the_budget(small)
    before, wanted = play.film.of("plan", "locations"), move(play, "design", "locations")
    hand = Keyboard(shown)
    hand.go("take.design")
    hand.press(pygame.K_RETURN)
    hand.go(f"do.{wanted!r}")
    hand.press(pygame.K_RETURN)
    assert play.film.of("plan", "locations") == before + wanted.amount


def test_money_is_dragged_and_its_price_is_said_before_it_is_let_go(small: Rules) -> None:
    shown, play = at_the_budget(small)
    before, wanted = play.film.of("plan", "locations"), move(play, "design", "locations")
    start = shown.node("take.design")
    assert start is not None
    shown.take(Press(*start.at.middle))
    shown.take(Hover(start.at.x + 60, start.at.middle[1] + 8))
    end = shown.node(f"do.{wanted!r}")
    assert end is not None
    shown.take(Hover(*end.at.middle))
    effects = shown.node("effects.text")
    assert effects is not None
    assert "Locations" in effects.label
    assert play.film.of("plan", "locations") == before
    shown.take(Release(*end.at.middle))
    assert play.film.of("plan", "locations") == before + wanted.amount


def test_escape_lays_the_money_back(small: Rules) -> None:
    shown, play = at_the_budget(small)
    Keyboard(shown).go("take.design")
    shown.take(Activate())
    shown.take(Key("back"))
    assert play.film.table is not None
    assert shown.node("take.locations") is not None


def test_the_line_is_drawn_and_the_contingency_is_locked_before_the_first_day(small: Rules) -> None:
    shown, _play = at_the_budget(small)
    sheet, notes = shown.node("top_sheet.text"), shown.node("duty.text")
    assert sheet is not None
    assert notes is not None
    assert sheet.label.index("Cast") < sheet.label.rindex("THE LINE") < sheet.label.index("Crew")
    assert "locked until the first day" in notes.label


def test_a_row_says_its_figures(small: Rules) -> None:
    shown, _play = at_the_budget(small)
    row = shown.node("take.design")
    assert row is not None
    for figure in ("allotted", "spent", "committed", "estimated final cost"):
        assert figure in spoken(row)
