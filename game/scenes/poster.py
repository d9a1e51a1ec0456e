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


def poster(kit: Kit, sides: Sides, box: Box) -> Node:
    """The poster of the film that was made, with the names of those who play in it."""
    cast = [names.person(sides, signed.person) for signed in list(sides.view.cast.values())[:2]]
    credits_ = " · ".join([name.upper() for name in cast] + [word("premiere.produced")])
    marks = poster_marks(kit, (box.w, box.h), sides.tale.poster, (sides.tale.title, sides.tale.tagline, credits_))
    label = f"{sides.tale.title}. {sides.tale.tagline}"
    return Node("poster", Role.PICTURE, box, label, marks=marks, layer=True, shadow=True, radius=kit.radius)


def poster_marks(kit: Kit, size: tuple[int, int], facts: dict[str, str], words: tuple[str, str, str]) -> tuple[Mark, ...]:
    """The marks of a poster: picture above, a dark foot with title, line and credits."""
    width, height = size
    pad = min(kit.padding, width // 12)
    title, line, credits_ = words
    room = width - 2 * pad
    name = kit.setter.block(kit.spans(title.upper(), "huge" if width > kit.px(220) else "head", kit["cream"]), room, "centre")
    under = kit.setter.block(kit.spans(line.upper(), "poster_line", kit["dust"]), room, "centre") if width > kit.px(150) else None
    small = kit.setter.block(kit.spans(credits_, "poster_credit", kit["dim"]), room, "centre") if credits_ else None
    tall = name.height + 2 * pad + sum(block.height + kit.px(8) for block in (under, small) if block)
    picture = Box(0, 0, width, height - tall)
    art = tuple(value for pair in facts.items() for value in pair)
    marks: list[Mark] = [Art(picture, "poster", art), Plate(Box(0, height - tall, width, tall), (16, 21, 30))]
    y = height - tall + pad
    for block in (name, under, small):
        if block is not None:
            marks += shifted(block, pad, y)
            y += block.height + kit.px(8)
    return tuple(marks)
