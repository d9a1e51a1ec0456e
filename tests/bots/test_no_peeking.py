"""Bots choose from what their chair may know: what is hidden, and the luck to come, change nothing they see or do."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

import game.bots
from game.bots import NAMES, decide, make
from game.engine import Production, Rules, advance, choices, explain, new_production, snapshot, view
from tests.bots.peeking import twin

EVERY = 9
CHAIRS = ("producer", "director")


def sampled(rules: Rules, seed: int, bot: str = "careful") -> list[Production]:
    """Some moments of a film, from the first desk to the last weekend. Names of takes are luck that has come out."""
    film, player, found = new_production(rules, seed), make(bot, seed), list[Production]()
    for index in range(2000):
        if film.over:
            return found
        if index % EVERY == seed % EVERY and film.stage != "name":
            found.append(film.fork())
        advance(film, decide(player, film))
    raise AssertionError("the film has no end")


@pytest.mark.parametrize("seed", range(4))
def test_views_and_menus_hold_nothing_hidden(the_reel: Rules, seed: int) -> None:
    for film in sampled(the_reel, seed):
        other = twin(film)
        assert choices(film) == choices(other)
        for chair in CHAIRS:
            assert msgspec.json.encode(view(film, chair)) == msgspec.json.encode(view(other, chair))


@pytest.mark.parametrize("seed", range(2))
def test_previews_hold_nothing_hidden(the_reel: Rules, seed: int) -> None:
    for film in sampled(the_reel, seed):
        other = twin(film)
        for action in choices(film)[:: 1 + len(choices(film)) // 4]:
            assert explain(film, action) == explain(other, action), (film.stage, action)


@pytest.mark.parametrize("bot", [name for name in NAMES if name != "lookahead"])
@pytest.mark.parametrize("seed", range(2))
def test_no_bot_is_moved_by_what_is_hidden(the_reel: Rules, bot: str, seed: int) -> None:
    for film in sampled(the_reel, seed, bot):
        assert decide(make(bot, 5), film) == decide(make(bot, 5), twin(film))


@pytest.mark.slow
def test_the_bot_that_looks_ahead_is_not_moved_by_what_is_hidden(the_reel: Rules) -> None:
    for film in sampled(the_reel, 3)[::2]:
        assert decide(make("lookahead", 5), film) == decide(make("lookahead", 5), twin(film))


@pytest.mark.slow
def test_looking_ahead_leaves_the_film_alone(the_reel: Rules) -> None:
    for film in sampled(the_reel, 1)[::6]:
        before = snapshot(film)
        decide(make("lookahead", 5), film)
        assert snapshot(film) == before


def test_no_bot_names_what_is_hidden() -> None:
    assert game.bots.__file__ is not None
    hidden = re.compile(r"\.truths\[|\.truths\.get|\.luck\b|hidden_|\._view\b|\._imagined\b|\._odds\b|\._seated\b")
    own = {"situation.py"}
    for path in sorted(Path(game.bots.__file__).parent.rglob("*.py")):
        found = [] if path.name in own else hidden.findall(path.read_text(encoding="utf-8"))
        assert found == [], path
