"""The company so far: who is signed for every part or post, with a small portrait, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.sitters import portrait_mark, sitter
from game.strings import names
from game.ui.galley import Galley, moved
from game.ui.layout import Box
from game.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.strings import Sides

FACE = (28, 35)
"""Logical size of a portrait in the list."""


class Place(NamedTuple):
    """A part or a post: what it is called, who is in it, and a word where nobody is."""

    name: str
    who: str
    said: str


def cast(sides: Sides) -> list[Place]:
    """Every part, signed, wished for or open."""
    found = []
    for role, part in sides.tale.roles.items():
        signed = sides.view.cast.get(role)
        wish = sides.view.wishes.get(role, "")
        kind = "cast.wanted" if sides.chair == "director" else "cast.wanted_by_director"
        wanted = word(kind, name=names.person(sides, wish)) if wish else word("cast.open")
        found.append(Place(part.name, signed.person if signed else "", wanted))
    return found


def heads(sides: Sides) -> list[Place]:
    """Every post that prep hires for, filled or open."""
    posts = [one for one in sides.tale.posts.values() if one.hire_from == "pre"]
    return [
        Place(one.title, sides.view.crew[one.id].person if one.id in sides.view.crew else "", word("cast.open"))
        for one in posts
    ]


def company(galley: Galley, sides: Sides, places: Iterable[Place]) -> None:
    """Set the list: everybody who is signed with face and place; under them a line for each place that is not."""
    found = list(places)
    for place in found:
        if place.who:
            _face(galley, sides, place)
    for place in found:
        if not place.who:
            galley.pair(place.name, place.said, "small", galley.tone.quiet)


def _face(galley: Galley, sides: Sides, place: Place) -> None:
    """A portrait, and beside it the place and the name."""
    kit = galley.kit
    wide, tall = (kit.px(side) for side in FACE)
    column = Galley(kit, galley.width - wide - kit.px(10), galley.tone)
    column.quiet(place.name).words(names.person(sides, place.who), "small_bold")
    galley.marks.append(portrait_mark(sitter(sides, place.who), Box(0, galley.y, wide, tall)))
    galley.marks += [moved(mark, wide + kit.px(10), galley.y) for mark in column.marks]
    galley.said.append(": ".join(column.said))
    galley.down(max(tall, column.tall))
    galley.gap(6)
