"""What a choice at a table is about: the key of its section on the sheet."""

from __future__ import annotations

from game.engine import actions
from game.engine import people as hiring
from game.strings import Sides
from game.text.sheets.director_prep import RESTYLE
from game.text.sheets.floor import NOTE
from game.text.sheets.selling import MUSIC


def subject(sides: Sides, action: actions.Action) -> str:
    """The id of the thing a choice is about; empty where it is about the whole table."""
    match action:
        case actions.Haggle(offer=offer) | actions.SignMoney(offer=offer) | actions.WalkAway(offer=offer):
            return offer
        case actions.OfferPart(actor=actor):
            return actor
        case actions.Audition(actor=actor):
            return _open_role(sides, actor)
        case actions.Prefer(place=place):
            return place
        case actions.HireHead(person=person):
            return sides.tale.crew[person].post
        case actions.HireDirector(person=person):
            return person
        case actions.BookPlace(location=location):
            return location
        case actions.MoveMoney(source=source):
            return source
        case _:
            return _later(sides, action)


def _later(sides: Sides, action: actions.Action) -> str:
    match action:
        case actions.Bargain(deal=deal) | actions.Distribute(deal=deal):
            return deal
        case actions.Fit(scene=scene) | actions.Strike(scene=scene):
            return scene
        case actions.Slate(scene=scene) | actions.Trim(scene=scene) | actions.Reshoot(scene=scene):
            return scene
        case actions.Roll(note=note, to=to) if note:
            return f"{NOTE}{to}"
        case actions.HirePost(bid=bid):
            return sides.tale.bids[bid].work
        case actions.Cue():
            return MUSIC
        case actions.Restyle():
            return RESTYLE
        case actions.Sell(campaign=campaign):
            return campaign
        case _:
            return ""


def _open_role(sides: Sides, actor: str) -> str:
    roles = sides.tale.actors[actor].roles
    return next((role for role in hiring.open_roles(sides.film) if role in roles), "")
