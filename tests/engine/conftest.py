"""Rules for engine tests: the small film with the shipped numbers, and the shipped films."""

from __future__ import annotations

import pytest

from game.engine import Options, Rules
from game.engine.rules import Core
from game.packs.library import load_rules
from tests.engine import small_film


@pytest.fixture(scope="session")
def core() -> Core:
    """The shipped common rules."""
    rules = load_rules("the_last_reel", Options())
    assert isinstance(rules, Rules), rules
    return rules.core


@pytest.fixture(scope="session")
def small(core: Core) -> Rules:
    """Rules of the small film."""
    return small_film.rules(core)


@pytest.fixture(scope="session")
def the_reel() -> Rules:
    """Rules of a lesson of the shipped indie film."""
    rules = load_rules("the_last_reel", Options())
    assert isinstance(rules, Rules), rules
    return rules


@pytest.fixture(scope="session")
def the_feature() -> Rules:
    """Rules of its long form."""
    rules = load_rules("the_last_reel", Options(length="feature"))
    assert isinstance(rules, Rules), rules
    return rules
