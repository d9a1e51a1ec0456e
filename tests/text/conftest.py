"""Rules for the terminal game; a missing text is an error here."""

from __future__ import annotations

import pytest

from game.engine import Rules
from game.strings.table import texts
from tests.engine.conftest import core, small, the_reel
from tests.strings.conftest import strictly_read
from tests.text.keyboard import bot_at, play, session

__all__ = ["careful_evening", "core", "small", "strictly_read", "the_reel"]


@pytest.fixture(scope="session")
def careful_evening(the_reel: Rules) -> str:
    """All that is written while a careful player plays a shipped film from the first page to the premiere."""
    texts().strict = True
    played = session(the_reel, 7)
    evening, page = play(played, bot_at(played, "careful"))
    evening.show_opening()
    assert evening.run()
    return page.text
