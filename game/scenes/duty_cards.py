"""Duties as cards: what they are, how far they are, and the place for a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.seats import TABLES
from game.engine.tables import price
from game.scenes.choice_cards import emblem
from game.scenes.duty_ways import way_of
from game.scenes.states import state_of
from game.strings import count, measures, names
from game.strings.previews import effects
from game.ui.galley import Galley, token
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Mark
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, card, face, inside
from game.ui.words import known, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.session import Session

LEAST_CARD = 150
"""Logical width below which a card's words break too often at 100 % text."""
TALLEST = 272
ROOMY = 240
"""Logical height from which a card says all of what its duty is about."""
NUMBER_KEYS = 9
SIGN, LARGEST_SIGN = 38, 104
"""Logical side of a duty's sign: on a small card, and where there is room."""


def duty_cards(
    kit: Kit, session: Session, box: Box, sits: Sequence[actions.Sit], *, more: int = 0
) -> tuple[list[Node], list[Box]]:
    """Cards for the duties one could sit down at, and the boxes of so many more cards of the same size.

    Boxes are counted from the corner of the given one; they may reach below it, and then they have to scroll.
    """
    number, gap = len(sits) + more, kit.gutter
    least = kit.px(LEAST_CARD * min(1.5, kit.frame.text))
    grid = cells(box.w, number, least, gap)
    if number <= NUMBER_KEYS and grid.columns > 3:
        grid = cells(box.w, 3, least, gap)
    rows = max(1, grid.rows(number))
    fits = (box.h - gap * (rows - 1)) // rows
    tall = max(_least(kit, session, sits, grid.width), min(fits, kit.px(TALLEST)))
    boxes = [grid.box(at, (0, 0), tall, gap) for at in range(number)]
    nodes = [_card(kit, session, sit, place) for sit, place in zip(sits, boxes, strict=False)]
    for key, node in enumerate((node for node in nodes if node.enabled), start=1):
        node.number = key if key <= NUMBER_KEYS else 0
    return nodes, boxes[len(sits) :]


def _least(kit: Kit, session: Session, sits: Sequence[actions.Sit], width: int) -> int:
    """How tall a card must be for the longest of its texts."""
    sides = session.sides
    heights = [_head(kit, session, sit, width).tall + _foot(kit, state_of(sides, sit.duty), width).tall for sit in sits]
    return max(heights, default=0) + kit.px(74)


def _card(kit: Kit, session: Session, action: actions.Sit, box: Box) -> Node:
    sides = session.sides
    duty = sides.rules.core.duties[action.duty]
    way, sat = way_of(session, action), session.sat(duty.id)
    state = state_of(sides, duty.id)
    foot = _foot(kit, state, box.w)
    head = _head(kit, session, action, box.w, whole=kit.frame.roomy and box.h >= kit.px(ROOMY))
    radius = kit.px(kit.theme.shape["token"])
    room = box.h - head.tall - foot.y - 2 * kit.padding - kit.px(24)
    side = max(kit.px(SIGN), min(room, kit.px(LARGEST_SIGN)))
    slot = Box(box.w - kit.padding - 2 * radius, box.h - kit.padding - 2 * radius, 2 * radius, 2 * radius)
    marks: list[Mark] = [*face(kit, box, head, foot)]
    marks += emblem(kit, f"duty/{duty.id}", side, (kit.padding, box.h - kit.padding - foot.y - kit.px(8) - side))
    marks += token(kit, slot.middle, radius, filled=sat)
    deed = Deed(f"duty.{duty.id}", duty.label, way.emits, _hint(session, action), enabled=way.open, state=state)
    node = card(kit, box, deed, marks)
    node.term = duty.terms[0] if duty.terms else ""
    return node.add(Node(f"slot.{duty.id}", Role.TEXT, slot))


def _hint(session: Session, action: actions.Sit) -> str:
    """Why a duty is closed, or what it is about and what sitting down costs."""
    sides, way = session.sides, way_of(session, action)
    if not way.open:
        return way.why
    if way.emits is not action:
        desk = word("board.on_desk", token=names.written("count", f"{sides.token}.bare"))
        return f"{sides.rules.core.duties[action.duty].line} {desk}"
    tag = count(price(session.film.rules.core.duties[action.duty], lend=action.lend), sides.token)
    told = [sides.rules.core.duties[action.duty].line, word("board.sit_hint", token=tag)]
    if TABLES[action.duty].at_once and sides.film.options.previews == "full":
        moves = effects(sides, session.explain(action))
        told += [f"{measures.listed(moves)}."] if moves else []
    return " ".join(told)


def _head(kit: Kit, session: Session, action: actions.Sit, width: int, *, whole: bool = False) -> Galley:
    """Title and the first sentence, or the ``whole`` line; and why it is closed for a reason of its own."""
    found = session.film.rules.core.duties[action.duty]
    galley = Galley(kit, inside(kit, width))
    first = (found.line if whole else found.line.partition(". ")[0]).rstrip(".")
    galley.words(found.label, "head").gap(3).quiet(f"{first}.")
    way = way_of(session, action)
    if not way.open and known(f"closed.{action.duty}") and way.why == word(f"closed.{action.duty}"):
        galley.gap(3).words(way.why, "small_bold")
    return galley


def _foot(kit: Kit, state: str, width: int) -> Galley:
    """The state of a duty, beside the place for the token."""
    galley = Galley(kit, inside(kit, width) - kit.px(32))
    if state:
        return galley.gap(2).chips([state])
    galley.down(kit.px(22))
    return galley
