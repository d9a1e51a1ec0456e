"""The closing credits of a production: who played, who made it, who paid, and the crew of seven with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.engine.results import faces
from game.strings import names
from game.ui.galley import Galley, on_table, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides

Line = tuple[str, str]


def sheet(kit: Kit, sides: Sides, room: Box) -> list[Node]:
    """White on black, the work at the left of the middle and the name at the right, as in a cinema."""
    galley = Galley(kit, inside(kit, room.w), on_table(kit))
    galley.gap(10).words(sides.tale.title.upper(), "huge", align="centre")
    galley.words(sides.tale.tagline, "quote", kit["dust"], align="centre").gap(18)
    for heading, lines in sections(sides):
        galley.words(heading.upper(), "caption", kit["award"], align="centre").gap(5)
        for work, name in lines:
            _line(galley, work, name)
        galley.gap(16)
    seven = _seven(sides)
    if seven:
        galley.words(word("closing.seven").upper(), "caption", kit["award"], align="centre").gap(5)
        for text in seven:
            galley.words(text, "quote", align="centre").gap(4)
        galley.gap(16)
    galley.words(word("closing.animals"), "small", kit["dim"], align="centre").gap(10)
    return [panel(kit, "credits", room, galley, ground="black")]


def sections(sides: Sides) -> Iterator[tuple[str, list[Line]]]:
    """Every part of the credits that has anybody in it: its heading, and who did what."""
    for name, lines in (
        ("chairs", _chairs(sides)),
        ("cast", _cast(sides)),
        ("crew", [(names.post(sides, one.place), names.person(sides, one.person)) for one in sides.film.crew.values()]),
        ("post", _post(sides)),
        ("money", _money(sides)),
    ):
        if lines:
            yield word(f"closing.{name}"), lines


def _chairs(sides: Sides) -> list[Line]:
    """Both chairs were the player's; the director had a name in the contract."""
    found = [(word("closing.produced"), word("closing.you"))]
    director = names.person(sides, sides.film.director) if sides.film.director in sides.tale.directors else ""
    known = word("closing.you_as", name=director) if director else word("closing.you")
    found.append((word("closing.directed"), known))
    writer = sides.film.writer
    return [*found, (word("closing.written"), names.person(sides, writer))] if writer else found


def _cast(sides: Sides) -> list[Line]:
    parts = sorted(sides.tale.roles.values(), key=lambda role: role.number)
    signed = sides.film.cast
    return [(role.name, names.person(sides, signed[role.id].person)) for role in parts if role.id in signed]


def _post(sides: Sides) -> list[Line]:
    """The houses that were hired to finish it."""
    hired = [name for name, one in sides.film.bids.items() if one.state == "hired" and name in sides.tale.bids]
    return [(names.written("work", sides.tale.bids[name].work), sides.tale.bids[name].vendor) for name in hired]


def _money(sides: Sides) -> list[Line]:
    """Who paid, by their kind of money."""
    found = []
    for name, state in sides.film.offers.items():
        if state.state == "signed":
            offer = sides.tale.offers[name]
            found.append((sides.rules.core.finance_kinds[offer.source].label, offer.who_from))
    return found


def _seven(sides: Sides) -> list[str]:
    """The seven: those who would come back have the line they asked for, the others their job and name."""
    found = []
    for name, again in faces(sides.film).items():
        one = sides.tale.seven[name]
        found.append(one.credits_line if again else word("closing.job", job=one.job, name=one.name))
    return found


def _line(galley: Galley, work: str, name: str) -> None:
    """A credit on both sides of the middle; under each other where that does not fit."""
    kit, gap = galley.kit, galley.kit.px(16)
    half = galley.width // 2
    left = kit.setter.block(kit.spans(work, "body", kit["dust"]), half - gap // 2, "right")
    right = kit.setter.block(kit.spans(name, "lead_bold", kit["cream"]), half - gap // 2)
    galley.marks += [*shifted(left, 0, galley.y), *shifted(right, half + gap // 2, galley.y)]
    galley.said.append(f"{work}: {name}")
    galley.down(max(left.height, right.height))
    galley.gap(3)
