"""What comes to a production by itself: traps of places nobody scouted, secrets of actors, investors who ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import binding, events, judge, problems
from game.engine.ledger import Cause
from game.engine.state import Card

if TYPE_CHECKING:
    from game.engine.production import Production


def each_round(film: Production) -> None:
    """Look who knocks this round."""
    _investors(film)
    if film.phase == "shoot":
        _traps(film)
        _secrets(film)


def at_first_day(film: Production) -> None:
    """Places that were never secured by a deposit may be gone when the trucks are packed."""
    for place in dict.fromkeys(scene.location for scene in film.rules.scenes.values()):
        location = film.rules.film.locations[place]
        if not location.lost_problem or film.deeds.get(f"deposit:{place}"):
            continue
        if film.happens(film.rules.n.knocks.place_lost, "lost", place):
            problems.open_problem(film, location.lost_problem, Cause("rule", "place_lost"), {"place": place})


def _knock(film: Production, name: str, binds: dict[str, str]) -> None:
    """Put a card on the desk of its chair when it can come and has not come before."""
    event = film.rules.film.events.get(name)
    if event is None or not events.may_come(film, event):
        return
    found = binding.bind(film, event.about)
    both = {**(found or {}), **binds}
    if any(one.name not in both for one in event.about) or not judge.holds(film, event.when, both):
        return
    if event.kind == "joint":
        events.deal_joint(film, event, both)
    elif not any(card.chair == event.chair for card in film.desk):
        film.desk.append(Card(event.id, event.chair, binds=both))


def _traps(film: Production) -> None:
    """A place shows its trap on the first day there, unless somebody walked it before."""
    for number in film.floor.today if film.floor else ():
        place = film.rules.film.locations[film.rules.scenes[number].location]
        if place.trap_event and not film.deeds.get(f"scout:{place.id}") and not film.deeds.get(f"trap:{place.id}"):
            film.did("trap", place.id)
            _knock(film, place.trap_event, {"place": place.id})


def _secrets(film: Production) -> None:
    """What an actor did not say comes out on a day of work, or in rehearsal before it."""
    roles = {role for number in (film.floor.today if film.floor else ()) for role in film.rules.scenes[number].cast}
    for role in film.rules.film.roles:
        if role not in roles or role not in film.cast:
            continue
        actor = film.rules.film.actors[film.cast[role].person]
        if actor.secret_event and film.happens(film.rules.n.knocks.secret, "secret", actor.id, film.round):
            _knock(film, actor.secret_event, {"actor": actor.id})


def _investors(film: Production) -> None:
    """Executive producers visit as often as their papers say, and ask for one of the things they may ask for."""
    for name, state in film.offers.items():
        offer = film.rules.film.offers[name]
        percent = film.rules.n.knocks.visits.get(offer.visits, 0)
        if state.state != "signed" or not offer.may_ask or not percent:
            continue
        if film.happens(percent, "visit", name, film.phase, film.round):
            index = film.luck.below(len(offer.may_ask), "ask", name, film.phase, film.round)
            _knock(film, offer.may_ask[index], {"investor": name})
