"""What lies on a table where cards leave room: a picture of the duty, where it stands, and its words of the trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.card_art import duty_picture
from game.scenes.card_screen import terms_of
from game.scenes.standing import standing
from game.ui.galley import Galley, moved
from game.ui.hands import Look
from game.ui.layout import Box
from game.ui.marks import Art
from game.ui.widgets import Deed, inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.rules.core import Term
    from game.scenes.session import Session
    from game.ui.kit import Kit
    from game.ui.nodes import Node

LEAST, PICTURE = 118, (216, 144)
"""Logical least height of a sheet, and the size of its picture."""
MOST_TERMS = 3


class Parts(NamedTuple):
    """The columns of a sheet."""

    facts: Galley
    terms: Galley


def desk_sheet(kit: Kit, session: Session, room: Box, duty: str) -> Node | None:
    """The sheet of a duty in the room it has, as much of it as fits; None where there is too little room for any.

    Large text has no room for the picture.
    """
    if room.h < kit.px(LEAST) or duty not in session.film.rules.core.duties:
        return None
    picture = duty_picture(duty) if kit.frame.roomy else ()
    known = terms_of(session, session.film.rules.core.duties[duty].terms)
    width, gap = inside(kit, room.w), kit.px(20)
    wide = kit.px(PICTURE[0]) if picture else -gap
    column = (width - wide - gap) // 2 - gap // 2
    for count in range(min(MOST_TERMS, len(known)), -1, -1):
        parts = Parts(_facts(kit, session, duty, column), _terms(kit, known[:count], column))
        tall = max(parts.facts.tall, parts.terms.tall, kit.px(PICTURE[1] if picture else 0))
        if tall + 2 * kit.padding <= room.h and (parts.facts.said or parts.terms.said):
            galley = Galley(kit, width)
            if picture:
                galley.marks.append(Art(Box(0, 0, wide, min(tall, wide * 3 // 4)), "scene", picture))
            _beside(galley, parts.facts, wide + gap)
            _beside(galley, parts.terms, wide + gap + (column + gap if parts.facts.said else 0))
            galley.down(tall)
            return panel(kit, "sheet", room._replace(h=tall + 2 * kit.padding), galley)
    return None


def _facts(kit: Kit, session: Session, duty: str, width: int) -> Galley:
    """Where the duty stands."""
    galley = Galley(kit, width)
    rows = standing(session.sides, duty)
    if rows:
        galley.words(word("standing.title"), "caption", galley.tone.quiet).gap(4)
    for row in rows:
        galley.pair(row.name, row.value, "small")
    return galley


def _terms(kit: Kit, terms: tuple[Term, ...], width: int) -> Galley:
    """Words of the trade with what they mean; each opens the glossary."""
    galley = Galley(kit, width)
    if terms:
        galley.words(word("event.terms"), "caption", galley.tone.quiet).gap(2)
    for term in terms:
        galley.put(link(kit, width, Deed(f"term.{term.id}", term.term, Look(term.id), term.text)))
        galley.gap(2).quiet(term.text).gap(4)
    return galley


def _beside(galley: Galley, column: Galley, x: int) -> None:
    """Set a column at a place across."""
    galley.marks += [moved(mark, x, 0) for mark in column.marks]
    for node in column.nodes:
        node.box = node.box.moved(x, 0)
        galley.nodes.append(node)
    galley.said += column.said
