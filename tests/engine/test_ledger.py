"""Only ``post`` changes a tracked number, and it writes down why."""

from __future__ import annotations

import pytest

from game.engine import Production, Rules, new_production
from game.engine.ledger import Cause, entries, post, sums
from tests.engine.builders import Filming

WHY = Cause("rule", "test")


def test_an_entry_keeps_what_was_asked_and_what_was_applied(small: Rules) -> None:
    film = Filming(small).with_gauge("trust", "", 95).film
    assert post(film, "trust", "", 20, WHY) == 5
    last = entries(film)[-1]
    assert (last.asked, last.applied, last.kind, last.id) == (20, 5, "rule", "test")
    assert film.of("trust") == 100


def test_gauges_are_the_sums_of_their_entries(small: Rules) -> None:
    film = Filming(small).with_cast("ann").with_heads().film
    assert sums(film) == film.gauges


def test_an_unknown_gauge_is_a_bug(small: Rules) -> None:
    with pytest.raises(KeyError):
        post(Filming(small).film, "charisma", "", 1, WHY)


def test_a_fork_has_containers_of_its_own_but_for_the_entries(small: Rules) -> None:
    film = new_production(small, 1)
    fork = film.fork()
    kept = set(Production.__struct_fields__) - {"news", "fresh"}
    containers = {name for name in kept if isinstance(getattr(film, name), (dict, list))}
    shared = {name for name in containers if getattr(fork, name) is getattr(film, name)}
    assert shared == {"entries"}
    assert all(getattr(fork, name) == getattr(film, name) for name in containers)


def test_forks_share_the_past_and_not_the_future(small: Rules) -> None:
    film = Filming(small).film
    before = film.written
    first, second = film.fork(), film.fork()
    post(first, "trust", "", 1, WHY)
    post(second, "trust", "", -1, WHY)
    assert film.written == before
    assert [entry.applied for entry in entries(first, before)] == [1]
    assert [entry.applied for entry in entries(second, before)] == [-1]
    assert entries(first)[:before] == entries(film)
