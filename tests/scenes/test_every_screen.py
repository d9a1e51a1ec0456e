"""What must be so on every screen of a film: everything can be reached and said, and nothing sticks out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.bots import decide as wanted
from game.bots import make
from game.engine import Rules
from game.engine.actions import Action, Approve, Leave, MoveMoney
from game.scenes.session import Session
from game.strings import table
from game.ui import words
from game.ui.commands import Next
from game.ui.fonts import Fonts
from game.ui.layout import Box
from game.ui.marks import Glyphs
from game.ui.nodes import Node, focusables
from game.ui.speech import spoken
from game.ui.window import Window
from tests.scenes.letters import on_each_other
from tests.scenes.tables import Keyboard, at_table, node_for, openers, prepare, session, stage_of

SIZES = [((1280, 720), 100), ((1280, 720), 200), ((1024, 640), 100), ((1920, 1080), 150), ((1100, 1400), 125)]


def moments(play: Session) -> Iterator[str]:
    """Play a film and stop at the first moment of every kind of screen."""
    bot, seen = make("careful", 1), list[str]()
    while not play.film.over:
        if stage_of(play.film) not in seen:
            seen.append(stage_of(play.film))
            yield seen[-1]
        play.play(wanted(bot, play.film))
    yield "premiere"


def sticking_out(shown: Window) -> list[str]:
    """Type that reaches over an edge of its sheet, or of the window. What scrolls may go on downwards."""
    fonts, found = shown.brush.fonts, list[str]()
    width, height = shown.screen.get_size()

    def walk(node: Node, sheet: Box, endless: bool) -> None:
        inner = node.at if node.layer else sheet
        endless = node.scrolls or (endless and not node.layer)
        for mark in (*node.marks, *(node.lit or ())):
            if isinstance(mark, Glyphs) and not _fits(
                fonts, mark, node, inner if not endless else inner._replace(h=99999)
            ):
                found.append(f"{node.key}: {mark.text!r}")
        for child in node.children:
            walk(child, inner, endless)

    walk(shown.hands.tree, Box(0, 0, width, height), False)
    return found


def _fits(fonts: Fonts, mark: Glyphs, node: Node, sheet: Box) -> bool:
    x, y = node.at.x + mark.x, node.at.y + mark.y
    wide = fonts.width(mark.text.rstrip(), mark.face, mark.size, mark.tracking)
    baseline = y + fonts.ascent(mark.face, mark.size)
    return x >= sheet.x - 1 and x + wide <= sheet.right + 2 and baseline <= sheet.bottom


def silent(shown: Window) -> list[str]:
    return [node.key for node in focusables(shown.hands.tree) if not spoken(node).strip()]


def out_of_window(shown: Window) -> list[str]:
    """Nodes that take focus and lie outside the window without anything that could scroll them into it."""
    width, height = shown.screen.get_size()
    whole = Box(0, 0, width, height)
    return [
        node.key
        for node in focusables(shown.hands.tree)
        if node.clip is None and (node.at.within(whole).w < node.at.w or node.at.within(whole).h < node.at.h)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("size", "text"), SIZES, ids=lambda value: str(value))
def test_nothing_sticks_out_and_everything_can_be_said(small: Rules, size: tuple[int, int], text: int) -> None:
    play = session(small)
    for moment in moments(play):
        shown = at_table(play, size=size, text=text)
        assert sticking_out(shown) == [], moment
        assert silent(shown) == [], moment
        assert out_of_window(shown) == [], moment
        assert on_each_other(shown) == [], moment


@pytest.mark.slow
def test_nothing_sticks_out_of_the_shipped_film(reel: Rules) -> None:
    play = session(reel)
    for moment in moments(play):
        for size, text in (((1280, 720), 100), ((1280, 720), 200)):
            shown = at_table(play, size=size, text=text)
            assert sticking_out(shown) == [], (moment, text)


def longer(text: str) -> str:
    """A text in a language that needs four letters for every ten more, some of them not in every face."""
    return text + (" öłćž" * (1 + len(text) * 4 // 50))[: max(2, len(text) * 4 // 10)]


@pytest.mark.slow
def test_nothing_sticks_out_in_a_language_with_longer_words(small: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    own = {name: longer(text) for name, text in words.texts().items()}
    told = table.Texts({name: longer(text) for name, text in table.texts().templates.items()})
    monkeypatch.setattr(words, "texts", lambda: own)
    monkeypatch.setattr(table, "texts", lambda: told)
    play = session(small)
    for moment in moments(play):
        for text in (100, 200):
            found = at_table(play, text=text)
            assert sticking_out(found) == [], (moment, text)
            assert out_of_window(found) == [], (moment, text)
            assert on_each_other(found) == [], (moment, text)


def reachable(shown: Window, play: Session) -> list[Action]:
    """Every choice of the menu that some node hands over, on this screen or on one that opens from it."""
    trees = [shown.hands.tree]
    hand = Keyboard(shown)
    for action in play.menu:
        if isinstance(action, Approve | MoveMoney):
            prepare(hand, action)
            trees.append(shown.hands.tree)
    for key in [node.key for node in openers(shown.hands.tree)]:
        node = shown.hands.tree.find(key)
        assert node is not None
        hand.take(node)
        trees.append(shown.hands.tree)
        hand.back()
    return [action for action in play.menu if any(node_for(tree, action) for tree in trees)]


@pytest.mark.slow
def test_every_choice_of_every_menu_can_be_reached(reel: Rules) -> None:
    play = session(reel)
    for moment in moments(play):
        if play.film.over:
            continue
        found = reachable(at_table(play), play)
        missing = [action for action in play.menu if action not in found and not isinstance(action, Leave)]
        assert missing == [], moment


def test_tab_reaches_every_node_and_comes_back(small: Rules) -> None:
    shown = at_table(session(small))
    keys = [node.key for node in focusables(shown.hands.tree)]
    seen = []
    for _ in keys:
        seen.append(shown.hands.focus)
        shown.take(Next())
    assert sorted(seen) == sorted(keys)
