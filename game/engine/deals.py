"""What is signed: one look-up over everybody and everything a condition can name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import people

if TYPE_CHECKING:
    from game.engine.production import Production


def is_signed(film: Production, name: str) -> bool:
    """Whether a person, offer, house, music, distributor or location of this id is under contract."""
    if people.signed_for(film, name) or film.director == name or film.run.distributor == name:
        return True
    offer, bid = film.offers.get(name), film.bids.get(name)
    if offer is not None:
        return offer.state == "signed"
    if bid is not None:
        return bid.state == "hired"
    return bool(film.deeds.get(f"deposit:{name}"))
