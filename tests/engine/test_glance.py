"""A glance is the view with its derived gauges worked out late: it must never say anything else."""

from __future__ import annotations

import pytest

from game.engine import Rules, advance, choices, glance, new_production, view

SEEDS = range(4)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("chair", ["producer", "director"])
def test_a_glance_knows_what_the_view_knows_and_nothing_else(small: Rules, seed: int, chair: str) -> None:
    film = new_production(small, seed)
    state = seed * 2 + 1
    while not film.over:
        whole, late = view(film, chair).gauges, glance(film, chair).gauges
        hidden = set(film.gauges) - set(whole)
        assert {name: late.get(name) for name in whole} == whole
        seen, sight = view(film, chair), glance(film, chair)
        assert all(getattr(sight, name) == getattr(seen, name) for name in seen.__struct_fields__ if name != "gauges")
        assert [late.get(name, "hidden") for name in sorted(hidden)] == ["hidden"] * len(hidden)
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        menu = choices(film)
        advance(film, menu[(state >> 33) % len(menu)])
    whole, late = view(film, chair).gauges, glance(film, chair).gauges
    assert {name: late[name] for name in whole} == whole


def test_a_glance_has_no_fields_of_its_own(small: Rules) -> None:
    sight = glance(new_production(small, 1), "director")
    assert not hasattr(sight, "truths")
    assert not hasattr(sight, "luck")
