"""The poster of a film: a sky in the colours of its genre, a motif, title, line and credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.strings import names
from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides

THUMB = 150
"""Logical width below which a poster is only its picture and its title."""


def poster(kit: Kit, sides: Sides, box: Box) -> Node:
    """The poster of the film that was made, with the names of those who play in it."""
    marks = poster_marks(kit, (box.w, box.h), sides.tale.poster, _told(sides))
    label = f"{sides.tale.title}. {sides.tale.tagline}"
    return Node("poster", Role.PICTURE, box, label, marks=marks, layer=True, shadow=True, radius=kit.radius)


def poster_for_print(kit: Kit, sides: Sides, size: tuple[int, int]) -> tuple[Mark, ...]:
    """The same poster at a size of its own, to be kept as a picture."""
    return poster_marks(kit, size, sides.tale.poster, _told(sides))


def _told(sides: Sides) -> tuple[str, str, str]:
    """Title, line, and the first two names of the call sheet with whoever made it."""
    billed = sorted(sides.view.cast.values(), key=lambda signed: sides.tale.roles[signed.place].number)[:2]
    cast = [names.person(sides, signed.person).upper() for signed in billed]
    return sides.tale.title, sides.tale.tagline, " · ".join([*cast, word("premiere.produced")])


def poster_marks(
    kit: Kit, size: tuple[int, int], facts: dict[str, str], words: tuple[str, str, str]
) -> tuple[Mark, ...]:
    """The marks of a poster: picture above, a dark foot with title, line and credits."""
    width, height = size
    pad = min(kit.padding, width // 12)
    title, line, credits_ = words
    small = width < kit.px(THUMB)
    lines = [
        (title.upper(), "phase" if small else "huge", kit["cream"]),
        (line.upper(), "poster_line", kit["dust"]),
        (credits_, "poster_credit", kit["dim"]),
    ]
    blocks = [kit.setter.block(kit.spans(*one), width - 2 * pad, "centre", 2) for one in lines if one[0]]
    tall = min(height * 6 // 10, 2 * pad + sum(block.height + kit.px(6) for block in blocks))
    picture = Box(0, 0, width, height - tall)
    art = tuple(value for pair in facts.items() for value in pair)
    marks: list[Mark] = [Art(picture, "poster", art), Plate(Box(0, height - tall, width, tall), (16, 21, 30))]
    y = height - tall + pad
    for block in blocks:
        if y + block.height <= height:
            marks += shifted(block, pad, y)
        y += block.height + kit.px(6)
    return tuple(marks)
