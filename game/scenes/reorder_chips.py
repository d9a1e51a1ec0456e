"""Scenes that could open or end the film, as small strips in their trade colours: one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes.choice_cards import deed_of
from game.scenes.faces import trade
from game.strings.labels import place_of
from game.ui.galley import shifted
from game.ui.layout import Box
from game.ui.marks import Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session
    from game.ui.galley import Galley
    from game.ui.kit import Kit

WIDE = 34
"""Logical width of a small strip at 100 % text."""
PLACES = ("open", "close")


def reorder_chips(galley: Galley, session: Session) -> None:
    """A row for the opening and one for the end, each with the scenes that could stand there."""
    moves = [one for one in session.menu if isinstance(one, actions.Reorder)]
    for place in PLACES:
        found = [one for one in moves if place_of(session.sides, one) == place]
        if found:
            _row(galley, session, word(f"edit.order_{place}"), found)
            galley.gap(5)


def _row(galley: Galley, session: Session, name: str, found: list[actions.Reorder]) -> None:
    """What the row is for, and its strips at the right of it; under it where they do not fit."""
    kit = galley.kit
    wide, tall, gap = kit.px(WIDE * kit.frame.text), kit.setter.line("subhead") + kit.px(4), kit.px(5)
    label = kit.block(name, "small", galley.tone.quiet, galley.width)
    need = len(found) * (wide + gap) - gap
    beside = label.width + kit.px(8) + need <= galley.width
    galley.marks += shifted(label, 0, galley.y + ((tall - label.height) // 2 if beside else 0))
    galley.said.append(name)
    if not beside:
        galley.down(label.height + kit.px(2))
    start = galley.width - need if beside else 0
    columns = len(found) if beside else max(1, (galley.width + gap) // (wide + gap))
    for at, action in enumerate(found):
        place = Box(start + at % columns * (wide + gap), galley.y + at // columns * (tall + gap), wide, tall)
        galley.nodes.append(_chip(kit, session, action, place))
    galley.down(-(-len(found) // columns) * (tall + gap) - gap)


def _chip(kit: Kit, session: Session, action: actions.Reorder, box: Box) -> Node:
    scene, deed = session.sides.rules.scenes[action.scene], deed_of(session.sides, action)
    whole = Box(0, 0, box.w, box.h)
    number = kit.setter.block(kit.spans(action.scene, "subhead", kit["ink"]), box.w, "centre")
    texts = shifted(number, 0, (box.h - number.height) // 2)
    marks: tuple[Mark, ...] = (
        Plate(whole, kit.theme.strips[trade(scene.exterior, scene.night)], kit.px(4)),
        Outline(whole, kit["line"], kit.px(4), max(1, kit.px(1))),
        *texts,
    )
    return Node(
        deed.key, Role.BUTTON, box, deed.label, deed.hint, marks=marks, emits=action, radius=kit.px(4), layer=True
    )
