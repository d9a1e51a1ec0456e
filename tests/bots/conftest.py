"""Rules for bot tests: the small film with the shipped numbers, and a lesson of the shipped indie film."""

from __future__ import annotations

import pytest

from game.engine import Options, Rules
from game.packs.library import load_rules
from tests.engine import small_film


@pytest.fixture(scope="session")
def the_reel() -> Rules:
    rules = load_rules("the_last_reel", Options())
    assert isinstance(rules, Rules), rules
    return rules


@pytest.fixture(scope="session")
def small(the_reel: Rules) -> Rules:
    return small_film.rules(the_reel.core)
