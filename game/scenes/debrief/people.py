"""The crew of seven, face by face, and what the film did to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import people
from game.scenes.debrief.page import Desk, Page, Room
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Art, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import inside
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief.people import Face, People
    from game.engine.rules.people import Seventh

LEAST, FACE = 260, 60


def picture(room: Room, desk: Desk) -> Galley:
    """Each of the seven with a face that says whether they would come back, their want, and their line."""
    galley, seen = room.galley(), people(desk.sides.film)
    galley.words(word("debrief.people.title"), "title")
    again = sum(one.again for one in seen.faces)
    galley.quiet(word("debrief.people.line", n=again, all=len(seen.faces)), "body").gap(10)
    if not seen.faces:
        return galley
    kit = galley.kit
    grid = cells(galley.width, len(seen.faces) + 1, kit.px(LEAST * min(1.6, kit.frame.text)), kit.px(10))
    cards = [_card(kit, (one, desk.sides.tale.seven[one.person]), at, grid.width) for at, one in enumerate(seen.faces)]
    cards.append(_cost(kit, seen, grid.width))
    for start in range(0, len(cards), grid.columns):
        line = cards[start : start + grid.columns]
        tall = max(node.box.h for node in line)
        for at, node in enumerate(line):
            node.box = grid.box(at, (0, galley.y), tall, kit.px(10))
            node.marks = (Plate(Box(0, 0, grid.width, tall), kit["paper"], kit.radius), *node.marks)
            galley.nodes.append(node)
        galley.down(tall)
        galley.gap(10)
    return galley


def _card(kit: Kit, whom: tuple[Face, Seventh], at: int, width: int) -> Node:
    one, who = whom
    side = kit.px(FACE)
    galley = Galley(kit, inside(kit, width))
    galley.width -= side + kit.px(8)
    galley.words(who.name, "subhead").quiet(who.job)
    galley.y = max(galley.y, side - kit.setter.line("small_bold") // 2)
    galley.width += side + kit.px(8)
    answer = word("debrief.people.again" if one.again else "debrief.people.not_again")
    galley.gap(4).words(answer, "small_bold", kit["good"] if one.again else kit["bad"])
    galley.gap(2).quiet(f"{who.want} {word('debrief.people.met' if one.want_met else 'debrief.people.unmet')}")
    if one.again:
        galley.gap(3).words(f"“{who.credits_line}”", "quote")
    face = Box(galley.width - side, 0, side, side)
    shade = kit.theme.series[at % len(kit.theme.series)]
    picture_: Mark = Art(face, "face", (int(one.again), at), (shade, kit["ink"]))
    galley.marks.append(picture_)
    marks = galley.placed(kit.padding, kit.padding)
    box = Box(0, 0, width, galley.tall + 2 * kit.padding)
    return Node(f"face.{one.person}", Role.GAUGE, box, who.name, who.job, state=answer, marks=marks, radius=kit.radius)


def _cost(kit: Kit, seen: People, width: int) -> Node:
    """The last card: injuries, hours past the planned day, nights, and actors who left the set."""
    galley = Galley(kit, inside(kit, width))
    galley.words(word("debrief.people.cost"), "subhead").gap(4)
    hurt = seen.injuries
    galley.pair(word("debrief.people.injuries"), str(hurt), "small", kit["bad"] if hurt else kit["good"])
    galley.pair(word("debrief.people.walk_offs"), str(seen.walk_offs), "small")
    for chair, nights in seen.nights.items():
        galley.pair(word("debrief.people.nights", chair=names.chair(chair)), str(nights), "small")
    if not seen.overtime:
        galley.gap(4).quiet(word("debrief.people.no_overtime"))
    for day, minutes in sorted(seen.overtime.items()):
        galley.pair(word("debrief.people.overtime", n=day), measures.minutes(minutes), "small")
    box = Box(0, 0, width, galley.tall + 2 * kit.padding)
    marks = galley.placed(kit.padding, kit.padding)
    return Node("cost", Role.TEXT, box, ". ".join(galley.said), marks=marks, radius=kit.radius)


PAGE = Page(picture)
