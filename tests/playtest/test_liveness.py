"""A duty is alive when a bot without it plays another film."""

from __future__ import annotations

import pytest

from game.playtest.liveness import life, lives
from game.playtest.runner import Series
from tests.playtest.films import play, small_rules


def test_a_duty_that_changes_nothing_is_dead() -> None:
    plays = [play(index, critics=500 + 10 * index) for index in range(30)]
    assert not life("edit", plays, plays).alive


def test_a_duty_whose_loss_the_critics_notice_is_alive() -> None:
    usual = [play(index, critics=500 + 10 * index) for index in range(30)]
    without = [play(index, critics=470 + 10 * index + index % 3) for index in range(30)]
    found = life("edit", usual, without)
    assert found.alive
    assert found.used == 1.0
    assert found.changed["critics"].mean == pytest.approx(-2.9, abs=0.01)


@pytest.mark.slow
def test_a_film_without_an_edit_is_another_film() -> None:
    (found,) = lives(small_rules, ["edit"], Series(12, "careful", 3))
    assert found.changed["critics"].mean < 0
