"""The player's own films on the title: listed, gone on with, looked back at, deleted after one more question."""

from __future__ import annotations

import pygame
import pytest

from game.engine import Options, Rules
from game.installation import Installation
from game.saves import Recorder
from game.scenes.house import Kept
from game.scenes.kept_films import KeptFilms
from game.scenes.places import AtKeptFilms, AtTitle
from game.scenes.premiere import PremiereScene
from game.scenes.title import Title
from game.ui.window import Window
from tests.scenes.premiered import played
from tests.scenes.tables import Hand, Keyboard, Memory, Mouse, session, window

POSTER = {"palette": "night", "motif": "moon"}


class Shelf(Memory):
    """A house with three films: one under way, one over, one that can't be read."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(lambda options: rules)
        self.own = [
            Kept("Under way", "shoot", 2, "a.film", "director", False, "lesson", (2031, 4, 5, 9, 7), POSTER),
            Kept("Over", "release", 4, "b.film", "producer", True, "lesson", (2031, 4, 4, 21, 30), POSTER),
            Kept("c.film", "pre", 1, "c.film", problem="c.film is damaged."),
        ]
        self.recorders: dict[str, Recorder] = {"a.film": session(rules).recorder, "b.film": played(rules).recorder}

    def kept(self) -> list[Kept]:
        return self.own

    def resume(self, name: str) -> Recorder | str:
        return self.recorders.get(name, "nothing there")

    def discard(self, name: str) -> str:
        self.own = [one for one in self.own if one.name != name]
        return ""


@pytest.fixture
def house(small: Rules) -> Shelf:
    return Shelf(small)


def listed(shown: Window) -> list[str]:
    return [node.label for node in shown.hands.tree.walk() if node.key.startswith("film.")]


def do(hand: Hand, key: str) -> None:
    node = hand.table.hands.tree.find(key)
    assert node is not None, key
    hand.take(node)


def at_title(house: Shelf) -> Window:
    shown = window(AtTitle(house))
    shown.rest()
    shown.draw(0.0)
    return shown


def test_the_title_goes_on_with_the_film_last_played_that_is_not_over(house: Shelf) -> None:
    house.own.reverse()
    shown = at_title(house)
    node = shown.hands.tree.find("continue")
    assert node is not None
    assert "Under way" in node.state
    assert node.state.endswith("day 2, director")


def test_a_title_without_films_offers_none(small: Rules) -> None:
    shown = window(AtTitle(Memory(lambda options: small)))
    shown.rest()
    assert shown.hands.tree.find("films") is None
    assert shown.hands.tree.find("continue") is None


@pytest.mark.parametrize("kind", [Keyboard, Mouse])
def test_a_film_that_is_over_is_looked_back_at(house: Shelf, kind: type[Keyboard | Mouse]) -> None:
    hand = kind(at_title(house))
    do(hand, "films")
    do(hand, "take.b.film")
    assert isinstance(hand.table.scene, PremiereScene)


@pytest.mark.parametrize("kind", [Keyboard, Mouse])
def test_a_film_is_deleted_only_when_it_was_asked_twice(house: Shelf, kind: type[Keyboard | Mouse]) -> None:
    hand = kind(window(AtKeptFilms(house)))
    do(hand, "throw.a.film")
    assert len(house.own) == 3
    do(hand, "sure")
    assert [one.name for one in house.own] == ["b.film", "c.film"]
    assert len(listed(hand.table)) == 2


def test_asked_whether_to_delete_focus_rests_on_keeping_and_esc_keeps(house: Shelf) -> None:
    hand = Keyboard(window(AtKeptFilms(house)))
    do(hand, "throw.a.film")
    assert hand.table.hands.focus == "keep"
    hand.back()
    assert isinstance(hand.table.scene, KeptFilms)
    assert len(house.own) == 3
    assert hand.table.hands.tree.find("sure") is None


def test_a_damaged_save_says_so_and_can_only_be_deleted(house: Shelf) -> None:
    shown = window(AtKeptFilms(house))
    assert any("damaged" in label for label in listed(shown))
    assert shown.hands.tree.find("take.c.film") is None
    assert shown.hands.tree.find("throw.c.film") is not None


def test_a_film_that_will_not_open_is_a_sentence(house: Shelf) -> None:
    house.recorders.clear()
    hand = Keyboard(window(AtKeptFilms(house)))
    hand.press(pygame.K_RETURN)
    assert isinstance(hand.table.scene, KeptFilms)
    heading = hand.table.hands.tree.find("heading")
    assert heading is not None
    assert "nothing there" in heading.label


def test_the_credits_of_the_game_are_on_the_title(house: Shelf) -> None:
    hand = Keyboard(at_title(house))
    do(hand, "about")
    text = hand.table.hands.tree.find("credits.text")
    assert text is not None
    assert "MIT" in text.label
    hand.back()
    assert isinstance(hand.table.scene, Title)


@pytest.mark.parametrize("text", [100, 200])
def test_every_entry_of_a_full_title_can_be_brought_into_sight(house: Shelf, text: int) -> None:
    shown = window(AtTitle(house), text=text)
    shown.rest()
    hand = Keyboard(shown)
    for key in ("continue", "new", "films", "settings", "about", "leave"):
        hand.go(key)
        node = shown.hands.tree.find(key)
        assert node is not None
        assert node.clip is not None
        assert node.at.within(node.clip).h == node.at.h


def test_a_film_of_the_installation_is_listed_where_it_stands_and_deleted() -> None:
    house = Installation()
    recorder = house.begin("the_last_reel", Options(), 11)
    assert isinstance(recorder, Recorder), recorder
    assert recorder.path is not None
    name = recorder.path.name
    found = next(one for one in house.kept() if one.name == name)
    assert (found.phase, found.round, found.seat, found.over) == ("pre", 1, "producer", False)
    assert found.poster
    assert len(found.saved) == 5
    assert house.discard(name) == ""
    assert name not in [one.name for one in house.kept()]


def test_nothing_outside_the_folder_of_films_is_deleted() -> None:
    house = Installation()
    house.folder.mkdir(parents=True, exist_ok=True)
    outside = house.folder / "keep_me.txt"
    outside.write_text("mine", encoding="utf-8")
    house.discard("../keep_me.txt")
    assert outside.exists()


def test_a_what_if_branch_gets_a_save_of_its_own() -> None:
    house = Installation()
    first = house.begin("the_last_reel", Options(), 12)
    second = house.begin("the_last_reel", Options(), 12)
    assert isinstance(first, Recorder)
    assert isinstance(second, Recorder)
    second.path = None
    house.shelve(second)
    assert second.path not in (None, first.path)


@pytest.mark.parametrize("text", [100, 125, 150, 175, 200])
def test_a_full_title_fits_the_window_without_scrolling(house: Shelf, text: int) -> None:
    shown = window(AtTitle(house), text=text)
    shown.rest()
    menu, last = shown.hands.tree.find("menu"), shown.hands.tree.find("leave")
    assert menu is not None
    assert last is not None
    assert menu.content <= menu.box.h
    assert last.at.bottom <= shown.screen.get_height()
