"""Whole plays for the debrief, kept as they were recorded."""

from __future__ import annotations

from typing import NamedTuple

from game.bots import decide, make
from game.debrief import Branch, Played, follow, what_if
from game.engine import Production, Rules, actions, advance, new_production


class Reel(NamedTuple):
    """A play and the film it ended with."""

    played: Played
    film: Production


def shot_by(rules: Rules, bot: str, seed: int) -> Reel:
    """A film a bot played to its premiere."""
    film = new_production(rules, seed)
    player = make(bot, seed)
    done: list[actions.Action] = []
    while not film.over:
        action = decide(player, film)
        assert advance(film, action) is None, action
        done.append(action)
    return Reel(Played(rules, seed, tuple(done)), film)


def place_of(played: Played, kind: type[actions.Action]) -> int:
    """The number of the first decision of a kind."""
    return next(number for number, action in enumerate(played.actions) if isinstance(action, kind))


def changed(reel: Reel, kind: type[actions.Action], instead: actions.Action | None) -> Branch:
    """The branch in which the first decision of a kind is made differently."""
    return what_if(reel.played, place_of(reel.played, kind), instead)


def sold_to(reel: Reel, deal: str) -> Production:
    """The same film with another distributor, played on to its premiere."""
    return follow(changed(reel, actions.Distribute, actions.Distribute(deal))).film
