"""The first moment of a play: rules, production, recorder and partner become a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots import decide, make
from game.engine import new_production
from game.saves import Origin, open_new
from game.scenes.session import Session

if TYPE_CHECKING:
    from game.engine import Options, Production
    from game.engine.actions import Action
    from game.scenes.house import House

PARTNER = "careful"


def begin(house: House, film: str, options: Options, seed: int) -> Session | str:
    """A session at its first decision, or the sentence that says why there is none."""
    rules = house.rules(film, options)
    if isinstance(rules, str):
        return rules
    production = new_production(rules, seed)
    origin = Origin(film, rules.film.digest, rules.film.packs)
    session = Session(open_new(house.save_path(film, seed), origin, production), house)
    session.partner = partner(seed)
    session.settle()
    return session


def partner(seed: int) -> Partner:
    """Who plays the chair nobody sits in: the careful one, with luck of its own."""
    bot = make(PARTNER, seed)

    def choose(film: Production) -> Action:
        return decide(bot, film)

    return choose
