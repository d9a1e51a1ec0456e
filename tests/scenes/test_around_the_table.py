"""Screens around a play, before it and after it: nothing sticks out or lies on something else, in any size or language.

The screens of a play itself are in ``test_every_screen``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.engine import Rules
from game.scenes.debrief.scene import PAGES
from game.scenes.house import Kept
from game.scenes.places import (
    AtAbout,
    AtBroken,
    AtDebrief,
    AtGlossary,
    AtKeptFilms,
    AtLedger,
    AtPause,
    AtSettings,
    AtShelf,
    AtTable,
    AtTitle,
)
from game.scenes.session import Session
from game.strings import table
from game.ui import words
from game.ui.window import Window
from tests.scenes.letters import on_each_other
from tests.scenes.premiered import looked_back, played
from tests.scenes.tables import Memory, window
from tests.scenes.test_every_screen import longer, out_of_window, silent, sticking_out
from tests.scenes.test_single_cards import at_note, on_the_line

SIZES = [((1280, 720), 100), ((1280, 720), 150), ((1280, 720), 200), ((1920, 1080), 125), ((1024, 640), 100)]
SHEETS = ("verdict", "notices", "money", "credits")


class Full(Memory):
    """A house with some films on the player's shelf."""

    def kept(self) -> list[Kept]:
        poster = {"palette": "dusk", "motif": "film_reel"}
        return [
            Kept("The Last Reel", "shoot", 5, "a.film", "director", False, "lesson", (2031, 11, 22, 21, 40), poster),
            Kept("The Quiet Tuba", "release", 2, "b.film", "producer", True, "feature", (2031, 11, 20, 9, 5), poster),
            Kept("a_film_nobody_can_read.film", "pre", 1, "c.film", problem="c.film is damaged and can't be opened."),
        ]


@pytest.fixture(scope="module")
def over(small: Rules) -> Session:
    """A film in cinemas, looked back at, one envelope open."""
    found = looked_back(played(small))
    found.opened.append("producer")
    return found


@pytest.fixture(scope="module")
def streamed(small: Rules) -> Session:
    """A film that no cinema showed."""
    return looked_back(played(small, "stream"))


def places(small: Rules, over: Session, streamed: Session) -> Iterator[tuple[str, object]]:
    """Every place around the table, with a name."""
    house = Full(lambda options: small)
    yield from (
        ("title", AtTitle(house)),
        ("shelf", AtShelf(house)),
        ("films", AtKeptFilms(house)),
        ("settings", AtSettings()),
        ("about", AtAbout()),
        ("broken", AtBroken(house, "/somewhere/crash-20311122-214001.txt", "a.film")),
        ("premiere", AtTable(over)),
        ("streamed", AtTable(streamed)),
        ("pause", AtPause(over)),
        ("why", AtLedger(over, "trust")),
        ("glossary", AtGlossary(over)),
        ("note", AtTable(at_note(small))),
        ("phone", AtTable(on_the_line(small))),
    )
    yield from ((f"debrief {page}", AtDebrief(over, page)) for page in PAGES)


def screens(shown: Window) -> Iterator[str]:
    """What can be seen at a place: the sheets of a premiere, the question before a film is deleted."""
    shown.rest()
    yield ""
    if hasattr(shown.scene, "sheet"):
        for sheet in SHEETS:
            shown.scene.sheet = sheet
            shown.rebuild()
            yield sheet
    if hasattr(shown.scene, "asked"):
        shown.scene.asked = "a.film"
        shown.rebuild()
        yield "asked"


def look(found: Iterator[tuple[str, object]], size: tuple[int, int], text: int) -> None:
    """Go everywhere and look at every screen."""
    for name, place in found:
        shown = window(place, size=size, text=text)
        for screen in screens(shown):
            where = (name, screen, size, text)
            assert sticking_out(shown) == [], where
            assert out_of_window(shown) == [], where
            assert silent(shown) == [], where
            assert on_each_other(shown) == [], where


@pytest.mark.slow
@pytest.mark.parametrize(("size", "text"), SIZES, ids=str)
def test_nothing_sticks_out_or_lies_on_something_else(
    small: Rules, over: Session, streamed: Session, size: tuple[int, int], text: int
) -> None:
    look(places(small, over, streamed), size, text)


@pytest.mark.slow
@pytest.mark.parametrize("text", [100, 200])
def test_nothing_sticks_out_in_a_language_with_longer_words(
    small: Rules, over: Session, streamed: Session, monkeypatch: pytest.MonkeyPatch, text: int
) -> None:
    own = {name: longer(one) for name, one in words.texts().items()}
    told = table.Texts({name: longer(one) for name, one in table.texts().templates.items()})
    monkeypatch.setattr(words, "texts", lambda: own)
    monkeypatch.setattr(table, "texts", lambda: told)
    look(places(small, over, streamed), (1280, 720), text)
