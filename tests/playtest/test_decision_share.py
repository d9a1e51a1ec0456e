"""How much was decided before the release."""

from __future__ import annotations

import pytest

from game.bots import make
from game.engine import Rules, new_production
from game.playtest.decision_share import decided, delivered, measure, released
from tests.playtest.films import small_rules


@pytest.fixture(scope="module")
def small() -> Rules:
    return small_rules()


def test_films_that_never_vary_on_release_were_decided() -> None:
    assert decided([[1.0, 1.0], [5.0, 5.0]]) == 1.0


def test_films_that_differ_by_luck_alone_were_not() -> None:
    assert decided([[1.0, 5.0], [5.0, 1.0]]) == 0.0


def test_nothing_varies_nothing_is_decided() -> None:
    assert decided([[2.0, 2.0], [2.0, 2.0]]) == 0.0


def test_one_film_meets_many_seasons(small: Rules) -> None:
    bot = make("careful", 1)
    film = delivered(new_production(small, 3), bot)
    assert film is not None
    assert not film.run.delivered
    found = [released(film, bot, salt) for salt in range(12)]
    assert len({one.commercial for one in found}) > 6
    assert released(film, bot, 4) == found[4]


def test_a_film_that_nobody_buys_meets_no_season(small: Rules) -> None:
    bot = make("careful", 1, bar=["distribution"])
    assert delivered(new_production(small, 3), bot) is None


def test_the_share_lies_between_nought_and_one(small: Rules) -> None:
    found = measure(small, ("careful", "random"), 1, films=8, redraws=6)
    assert 0.0 <= found.commercial <= 1.0
    assert 0.0 <= found.log_return <= 1.0
    assert found.films <= 8
