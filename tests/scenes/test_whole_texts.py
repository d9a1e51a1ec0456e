"""Texts are read to their end: nothing on the tables of prep is cut off with dots."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.bots import decide as wanted
from game.bots import make
from game.engine import Options, Rules
from game.engine.actions import Sit
from game.packs.library import load_rules
from game.scenes.session import Session
from game.ui.marks import Glyphs
from game.ui.text import MORE
from game.ui.window import Window
from tests.scenes.tables import at_table, session, stage_of


@pytest.fixture(scope="module", params=["first_reel", "the_last_reel"])
def film(request: pytest.FixtureRequest) -> Rules:
    rules = load_rules(request.param, Options())
    assert isinstance(rules, Rules), rules
    return rules


def prep(play: Session) -> Iterator[tuple[str, Session]]:
    """The screens of prep, every kind once: a careful bot's way, and every table one could sit down at."""
    bot, seen = make("careful", 1), list[str]()
    while play.film.phase == "pre":
        for sit in [one for one in play.menu if isinstance(one, Sit)]:
            name = f"table {sit.duty}"
            if name not in seen and play.play(sit) is None:
                seen.append(name)
                yield name, play
                play.undo()
        name = f"{stage_of(play.film)} {play.film.seat}"
        if name not in seen and play.film.table is None:
            seen.append(name)
            yield name, play
        play.play(wanted(bot, play.film))


def cut_off(shown: Window) -> list[str]:
    """Lines that end in the sign for more, though the text they are from does not."""
    return [
        f"{node.key}: {mark.text}"
        for node in shown.hands.tree.walk()
        for mark in node.marks
        if isinstance(mark, Glyphs) and mark.text.rstrip().endswith(MORE) and not node.label.rstrip().endswith(MORE)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("text", [100, 200])
def test_no_text_of_prep_is_cut_off_with_dots(film: Rules, text: int) -> None:
    for name, play in prep(session(film)):
        assert cut_off(at_table(play, text=text)) == [], name
