"""What is written about stress says the numbers of the rules."""

from __future__ import annotations

import pytest

from game.engine import Options, Rules
from game.packs.library import load_rules
from game.strings.table import say


@pytest.fixture(scope="module")
def shipped() -> Rules:
    found = load_rules("first_reel", Options())
    assert isinstance(found, Rules)
    return found


def test_the_gauge_says_from_where_stress_costs_something(shipped: Rules) -> None:
    nights, said = shipped.n.nights, shipped.core.gauges["stress"].explain
    for number in (nights.noisy_from, nights.short_from, nights.collapse_at):
        assert str(number) in said
    assert nights.noisy_from == nights.sharp_from


def test_a_night_says_so_before_it_is_worked(shipped: Rules) -> None:
    nights, said = shipped.n.nights, say("line.night", token="token")
    assert str(nights.noisy_from) in said
    assert str(nights.short_from) in said
