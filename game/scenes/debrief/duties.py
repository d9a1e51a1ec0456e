"""The duties of both chairs: what was done and how often, what was in place, and what was left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import duties
from game.scenes.debrief.page import Desk, Page, Room
from game.strings import names
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Icon, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief import DutyUse
    from game.engine.rules.core import Duty

LEAST = 160
CHAIRS = ("producer", "director")


def picture(room: Room, desk: Desk) -> Galley:
    """A tile for each duty in its chair's colour; what was left alone has a dashed edge and says so."""
    galley = room.galley()
    found, rules = duties(desk.sides.film), desk.sides.rules.core.duties
    galley.words(word("debrief.duties.title"), "title")
    alone = sum(one.neglected for one in found)
    line = word("debrief.duties.alone", n=alone) if alone else word("debrief.duties.none_alone")
    done = word("debrief.duties.done", n=sum(1 for one in found if one.times), all=len(found))
    galley.quiet(f"{done} {line}", "body").gap(8)
    for chair in CHAIRS:
        mine = [one for one in found if one.chair == chair]
        if not mine:
            continue
        galley.words(names.chair(chair).capitalize(), "subhead", galley.kit.theme.chair(chair).ink).gap(4)
        _tiles(galley, [(one, rules[one.id]) for one in mine])
        galley.gap(10)
    return galley


def _tiles(galley: Galley, found: list[tuple[DutyUse, Duty]]) -> None:
    kit, gap = galley.kit, galley.kit.px(6)
    grid = cells(galley.width, len(found), kit.px(LEAST * min(1.6, kit.frame.text)), gap)
    tiles = [_tile(kit, use, duty, grid.width) for use, duty in found]
    tall = max(tile.box.h for tile in tiles)
    for at, tile in enumerate(tiles):
        tile.box = grid.box(at, (0, galley.y), tall, gap)
        tile.marks = (*_ground(kit, found[at][0], Box(0, 0, grid.width, tall)), *tile.marks)
        galley.nodes.append(tile)
    galley.down(grid.rows(len(tiles)) * (tall + gap) - gap)


def state_of(use: DutyUse) -> str:
    """What became of a duty, in a word or two."""
    if use.times:
        return word("debrief.duties.once" if use.times == 1 else "debrief.duties.times", n=use.times)
    if use.spared:
        return word("debrief.duties.spared")
    return word("debrief.duties.in_place" if use.in_place else "debrief.duties.neglected")


def _tile(kit: Kit, use: DutyUse, duty: Duty, width: int) -> Node:
    chair = kit.theme.chair(use.chair)
    side, pad = kit.px(22), kit.px(7)
    colour = kit["bad"] if use.neglected else kit["small"] if use.spared else chair.ink
    room = width - side - 3 * pad
    name = kit.setter.block(kit.spans(duty.label, "small_bold", kit["ink"]), room)
    state = kit.setter.block(kit.spans(state_of(use), "small", colour), room)
    tall = name.height + state.height + 2 * pad
    marks: tuple[Mark, ...] = (
        Icon(Box(pad, pad, side, side), f"duty/{use.id}", colour),
        *shifted(name, side + 2 * pad, pad),
        *shifted(state, side + 2 * pad, pad + name.height),
    )
    box = Box(0, 0, width, tall)
    return Node(
        f"duty.{use.id}", Role.GAUGE, box, duty.label, duty.principle or duty.line, state=state_of(use), marks=marks
    )


def _ground(kit: Kit, use: DutyUse, box: Box) -> tuple[Mark, ...]:
    if use.neglected:
        return (Outline(box, kit["muted"], kit.px(4), max(1, kit.px(1)), kit.px(5)),)
    return (Plate(box, kit.theme.chair(use.chair).light if use.times else kit["chip"], kit.px(4)),)


PAGE = Page(picture)
