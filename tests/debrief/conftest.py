"""Plays that tests of the debrief may read but not change."""

from __future__ import annotations

import pytest

from game.debrief import follow, played_as
from game.engine import Options, Production, Rules, actions
from game.packs.library import load_rules
from tests.debrief.filming import Reel, changed, shot_by, sold_to
from tests.engine import small_film


@pytest.fixture(scope="session")
def shipped() -> Rules:
    """A lesson of a shipped film."""
    rules = load_rules("the_last_reel", Options())
    assert isinstance(rules, Rules), rules
    return rules


@pytest.fixture(scope="session")
def small(shipped: Rules) -> Rules:
    """The small film with the shipped numbers."""
    return small_film.rules(shipped.core)


@pytest.fixture(scope="session")
def reel(small: Rules) -> Reel:
    """The small film in careful hands: delivered, and sold to a streamer."""
    found = shot_by(small, "careful", 3)
    streamed = follow(changed(found, actions.Distribute, actions.Distribute("stream")))
    return Reel(played_as(found.played, streamed), streamed.film)


@pytest.fixture(scope="session")
def lesson(shipped: Rules) -> Reel:
    """A lesson of the shipped film in careful hands."""
    return shot_by(shipped, "careful", 0)


@pytest.fixture(scope="session")
def in_cinemas(reel: Reel) -> Production:
    """The small film as a cinema release, with its weekends played."""
    film = sold_to(reel, "lantern")
    assert film.run.weekends
    return film


@pytest.fixture(scope="session")
def abandoned(small: Rules) -> Reel:
    """A small film that was called off at the greenlight."""
    found = next(one for one in (shot_by(small, "random", seed) for seed in range(40)) if not one.film.run.delivered)
    assert found.film.deeds["abandoned"]
    return found


@pytest.fixture(params=["reel", "lesson", "in_cinemas", "unreleased"])
def finished(request: pytest.FixtureRequest, reel: Reel) -> Production:
    """Delivered films: streamed, in cinemas, and one that nobody has bought."""
    if request.param == "unreleased":
        return follow(changed(reel, actions.Distribute, None)).film
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Reel | Production)
    return found.film if isinstance(found, Reel) else found
