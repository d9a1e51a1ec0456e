"""Conformance of every shipped film and length, on random play: the contract of the calls, in whole films."""

from __future__ import annotations

import msgspec
import pytest

from game.engine import (
    Options,
    Refusal,
    Rules,
    choices,
    explain,
    new_production,
    refuse,
    restore,
    snapshot,
    step,
    view,
)
from game.engine.ledger import sums
from game.engine.luck import draw
from game.packs.library import load_rules, usual_library
from tests.engine.builders import play_randomly
from tests.engine.test_conformance import permuted

FILMS = [(one.id, length) for one in usual_library().films() if one.shipped for length in one.lengths]
PLAYS = 25
SAMPLED = 3


def _rules(name: str, length: str) -> Rules:
    rules = load_rules(name, Options(length=length))
    assert isinstance(rules, Rules), rules
    return rules


@pytest.mark.parametrize(("name", "length"), FILMS)
def test_random_films_end_with_a_premiere_and_a_ledger_that_adds_up(name: str, length: str) -> None:
    rules = _rules(name, length)
    for seed in range(PLAYS):
        film = new_production(rules, seed)
        play_randomly(film, seed)
        assert sums(film) == film.gauges
        assert film.premiere is not None


@pytest.mark.parametrize(("name", "length"), FILMS)
def test_steps_keep_the_contract(name: str, length: str) -> None:
    rules = _rules(name, length)
    for seed in range(SAMPLED):
        film = new_production(rules, 1000 + seed)
        for number in range(2000):
            menu = choices(film)
            assert menu
            assert len(menu) <= 40
            assert len({msgspec.json.encode(action) for action in menu}) == len(menu)
            if number % 9 == 0:
                before = snapshot(film)
                assert all(refuse(film, action) is None for action in menu)
                again = restore(before, rules)
                assert snapshot(again) == before
                other = permuted(film)
                assert choices(other) == menu
                chair = film.seat
                assert msgspec.json.encode(view(other, chair)) == msgspec.json.encode(view(film, chair))
                assert explain(other, menu[0]) == explain(film, menu[0])
                assert snapshot(film) == before
            taken = step(film, menu[draw(seed, "hand", number) % len(menu)])
            assert not isinstance(taken, Refusal)
            film = taken.production
            if film.over:
                break
        assert film.over
