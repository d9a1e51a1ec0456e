"""What a careful player keeps an eye on in the purse: accounts, what they still leave, and what things usually cost."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.bots.careful import strips

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine import Rules


def room(situation: Situation, account: str = "") -> int:
    """How much may be decided on now: what the whole top sheet can bear and what an account still leaves."""
    gauges = situation.view.gauges
    return gauges.get("room", 0) + (gauges.get(f"pool:{account}", 0) if account else 0)


def percent(situation: Situation, amount: float) -> float:
    """A sum in percent of the budget."""
    return amount * 100 / max(1, situation.view.gauges["budget"])


def cushion(situation: Situation) -> float:
    """What is left of the contingency, in percent of the budget."""
    return situation.once(_cushion)


def _cushion(situation: Situation) -> float:
    return percent(situation, situation.view.gauges["contingency_left"])


def usual(situation: Situation, place: str) -> int:
    """What candidates for a role or a post ask on average."""
    return _usual(situation.rules, place)


@lru_cache(maxsize=256)
def _usual(rules: Rules, place: str) -> int:
    film = rules.film
    if place in film.roles:
        asks = [one.ask for one in film.actors.values() if place in one.roles]
    else:
        asks = [one.cost for one in film.crew.values() if one.post == place]
    return sum(asks) // len(asks) if asks else 0


def share(situation: Situation, place: str) -> int:
    """What an account still leaves for a role or post, if everything open in it costs what is usual."""
    film = situation.rules.film
    account = "cast" if place in film.roles else film.posts[place].account
    if place in film.roles:
        open_here = strips.missing_roles(situation)
    else:
        crew = situation.view.crew
        open_here = [name for name, post in film.posts.items() if post.account == account and name not in crew]
    total = sum(usual(situation, name) for name in dict.fromkeys([*open_here, place]))
    return max(0, situation.view.gauges.get(f"pool:{account}", 0)) * usual(situation, place) // max(1, total)
