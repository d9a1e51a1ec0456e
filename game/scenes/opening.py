"""The first moment at the table: a recorder and a partner become a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots import decide, make
from game.scenes.session import Partner, Session

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.actions import Action
    from game.saves import Recorder
    from game.scenes.house import House

PARTNER = "careful"


def sit_down(recorder: Recorder, house: House) -> Session:
    """A session at the next decision of somebody who sits at the table."""
    session = Session(recorder, house, partner(recorder.production.luck.seed))
    session.settle()
    return session


def partner(seed: int) -> Partner:
    """Who plays the chair nobody sits in: the careful one, with luck of its own."""
    bot = make(PARTNER, seed)

    def choose(film: Production) -> Action:
        return decide(bot, film)

    return choose
