"""Why did this move: round by round, under the way the number has gone, nothing told twice."""

from __future__ import annotations

import pytest

from game.bots import decide as wanted
from game.bots import make
from game.engine import Rules
from game.engine.ledger import entries
from game.scenes.moved import UNTOLD
from game.scenes.places import AtLedger
from game.scenes.session import Session
from game.scenes.why import Why, history
from game.ui.marks import Path
from tests.scenes.tables import session, window


@pytest.fixture
def play(small: Rules) -> Session:
    """A film in its second week or later."""
    found, bot = session(small), make("careful", 1)
    while found.film.round < 2 and found.film.phase == "pre":
        found.play(wanted(bot, found.film))
    return found


def test_the_curve_ends_where_the_number_stands(play: Session) -> None:
    play.play(play.menu[0])
    moved = Why(play, "trust")._entries()
    assert history(moved)[-1] == sum(one.applied for one in moved)
    assert history([]) == [0]


def test_the_ledger_of_a_gauge_begins_with_its_curve_and_a_round(play: Session) -> None:
    gauge = next(one.gauge for one in reversed(entries(play.film)) if one.gauge in ("cash", "trust") and one.applied)
    sheet = window(AtLedger(play, gauge)).node("ledger.text")
    assert sheet is not None
    assert any(isinstance(mark, Path) for mark in sheet.marks)
    assert "WEEK" in sheet.label


def test_everything_that_moved_is_told_once_and_without_bookkeeping(play: Session) -> None:
    found = Why(play, "")._entries()
    marks = [(one.gauge, one.kind, one.id, one.round) for one in found]
    assert found
    assert len(set(marks)) == len(marks)
    assert not [one for one in found if one.gauge in UNTOLD]
