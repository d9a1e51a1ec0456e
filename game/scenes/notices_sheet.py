"""The second sheet of the premiere board: two scores, and what was written, as clippings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import notices
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import inside, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief import Notice
    from game.scenes.session import Session

LEAST = 236
COLUMNS = 2
"""Slips in a row at most: newsprint wants a line that can be read."""
TENTHS = 10
WIDE = 380
"""Logical width from which a slip is set like a page."""
FRESH = 60
"""The mark from which a critic recommends a film."""


def sheet(kit: Kit, session: Session, room: Box) -> list[Node]:
    """Both scores over the clippings."""
    galley = Galley(kit, inside(kit, room.w))
    _scores(galley, session)
    galley.gap(14).extend(clippings(kit, session, room.w))
    return [panel(kit, "notices", room, galley, ground="card")]


def _scores(galley: Galley, session: Session) -> None:
    """Critics and audience beside each other, as large figures over bars."""
    kit, board = galley.kit, session.film.premiere
    if board is None:
        return
    gap = kit.px(32)
    wide = (galley.width - gap) // 2
    halves = []
    for name, value, colour in (
        ("critics", board.critics, kit.theme.chair("director").main),
        ("audience", board.audience, kit.theme.chair("producer").main),
    ):
        half = Galley(kit, wide)
        half.words(word(f"premiere.{name}"), "head")
        half.words(str(value // TENTHS), "huge", colour)
        half.bar(value // TENTHS, colour, 10, FRESH).gap(3)
        half.quiet(word(f"premiere.{name}_line"))
        halves.append(half)
    for half, x in zip(halves, (0, wide + gap), strict=True):
        galley.marks += half.placed(x, galley.y)
        galley.said += half.said
    galley.down(max(half.tall for half in halves))


def clippings(kit: Kit, session: Session, width: int, most: int = 0) -> Galley:
    """What the critics wrote, each a slip of newsprint with the mark; so many of them at most, where that is wanted."""
    galley, found = Galley(kit, inside(kit, width)), notices(session.film)
    found = found[:most] if most else found
    galley.words(word("premiere.reviews"), "head").gap(6)
    if not found:
        return galley.quiet(word("premiere.unseen"), "body")
    columns = min(len(found), COLUMNS)
    grid = cells(galley.width, columns, kit.px(LEAST * min(1.5, kit.frame.text)), kit.px(12))
    slips = [_slip(kit, one, grid.width) for one in found]
    for start in range(0, len(slips), grid.columns):
        line = slips[start : start + grid.columns]
        tall = max(node.box.h for node in line)
        for at, node in enumerate(line):
            node.box = grid.box(at, (0, galley.y), tall, 0)
            box = Box(0, 0, grid.width, tall)
            node.marks = (Plate(box, kit["paper"]), Outline(box, kit["line"], 0, max(1, kit.px(1))), *node.marks)
            galley.nodes.append(node)
        galley.down(tall)
        galley.gap(12)
    return galley


def _slip(kit: Kit, one: Notice, width: int) -> Node:
    galley = Galley(kit, inside(kit, width))
    mark = kit.block(str(one.mark), "big", kit["good"] if one.mark >= FRESH else kit["bad"], galley.width)
    galley.width -= mark.width + kit.px(10)
    galley.words(one.outlet.upper(), "caption", kit["small"])
    galley.quiet(one.name)
    galley.width += mark.width + kit.px(10)
    galley.down(max(0, mark.height - galley.y))
    galley.gap(4).words(f"“{one.text}”", "quote" if width < kit.px(WIDE) else "story")
    galley.marks += shifted(mark, galley.width - mark.width, 0)
    box = Box(0, 0, width, max(galley.tall, mark.height) + 2 * kit.padding)
    said = f"{one.outlet}. {one.text} {one.name}. {one.mark}"
    return Node(f"notice.{one.critic}", Role.TEXT, box, said, marks=galley.placed(kit.padding, kit.padding))
