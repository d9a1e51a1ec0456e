"""Rules for the screens: the small film for pictures that must not change, the shipped one for whole plays."""

from __future__ import annotations

import pytest

from game.engine import Options, Rules
from game.packs.library import load_rules
from tests.engine import small_film


@pytest.fixture(scope="session")
def reel() -> Rules:
    """A lesson of the shipped indie film."""
    rules = load_rules("the_last_reel", Options())
    assert isinstance(rules, Rules), rules
    return rules


@pytest.fixture(scope="session")
def small(reel: Rules) -> Rules:
    """The small film with the shipped numbers."""
    return small_film.rules(reel.core)
