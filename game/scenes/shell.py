"""What every screen of a play has around it: the bar with the gauges, the regions under it, and the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.dials import Dial, dials
from game.strings import measures, say
from game.ui.galley import bar as bar_marks
from game.ui.galley import on_table, shifted
from game.ui.kit import Kit
from game.ui.layout import GRID, Box, snap
from game.ui.marks import Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.text import Block, Span
from game.ui.widgets import Deed, button, button_height, button_width
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides

PHASES = ("pre", "shoot", "post", "release")
SIDE = (256, 272)
"""Logical widths of the left and the right column at 100 % text."""

LEAST_PRIMARY, LEAST_BUTTON = 272, 68


class Regions(NamedTuple):
    """Where things stand under the bar. ``right`` is None where the text is too large for a third column."""

    bar: Box
    left: Box
    centre: Box
    right: Box | None
    foot: Box


def regions(kit: Kit, bar_height: int, *, sides: tuple[int, int] = SIDE) -> Regions:
    """The regions of a board: two columns at the sides, the table between them."""
    frame, gutter = kit.frame, kit.gutter
    bar, rest = frame.whole.top(bar_height)
    foot, middle = rest.foot(foot_tall(kit))
    middle = Box(gutter, middle.y + gutter, frame.width - 2 * gutter, middle.h - gutter)
    grow = min(1.6, 1 + (frame.text - 1) * (0.35 if frame.roomy else 0.6))
    left, rest = middle.left(snap(kit.px(sides[0] * grow)), gutter)
    if not frame.roomy:
        return Regions(bar, left, rest, None, foot)
    right, centre = rest.right_piece(kit.px(sides[1] * grow), gutter)
    return Regions(bar, left, centre, right, foot)


def foot_tall(kit: Kit) -> int:
    """How tall the foot is: the buttons, or the hint in three lines of small type."""
    return max(kit.px(80), button_height(kit) + 2 * kit.gutter, 3 * kit.setter.line("small") + kit.px(8))


# -- the bar -----------------------------------------------------------------------------------------------------


def top_bar(kit: Kit, sides: Sides) -> Node:
    """Title, phases, round and gauges; in two rows where the text is too large for one. After the end: no gauges."""
    pieces = [_title(kit, sides), _phases(kit, sides)]
    found: list[Dial] = []
    if not sides.film.over:
        pieces.append(_round(kit, sides))
        found = dials(sides)
    gap = kit.px(22)
    used = kit.px(20) + sum(node.box.w + gap for node in pieces)
    widths = [_dial_width(kit, dial) for dial in found]
    one_row = used + sum(widths) + gap * len(widths) <= kit.frame.width
    tall = max(kit.px(64), max(node.box.h for node in pieces) + kit.px(12))
    root = Node("bar", Role.GROUP, Box(0, 0, kit.frame.width, tall), layer=True)
    x = kit.px(20)
    for node in pieces:
        node.box = node.box._replace(x=x, y=(tall - node.box.h) // 2)
        x += node.box.w + gap
        root.add(node)
    if one_row:
        spare = (kit.frame.width - kit.px(20) - x - sum(widths)) // max(1, len(widths)) - gap
        _row_of_dials(
            kit,
            root,
            (x, 0, tall),
            [(dial, width + min(kit.px(40), max(0, spare))) for dial, width in zip(found, widths, strict=True)],
        )
    else:
        wide = (kit.frame.width - kit.px(40) - gap * (len(found) - 1)) // max(1, len(found))
        row = kit.setter.line("label") * (2 if max(widths) > wide else 1) + kit.px(22)
        _row_of_dials(kit, root, (kit.px(20), tall - kit.px(6), row), [(dial, wide) for dial in found])
        root.box = root.box._replace(h=tall + row - kit.px(2))
    root.marks = (Plate(Box(0, 0, root.box.w, root.box.h), kit["bar"]),)
    return root


def _title(kit: Kit, sides: Sides) -> Node:
    tale = sides.tale
    wide = kit.frame.width * 3 // 10
    name = kit.setter.block(kit.spans(tale.title.upper(), "title", kit["cream"]), wide, "left", 1)
    facts = {
        "tier": say(f"tier.{tale.tier}").capitalize(),
        "genre": tale.genre.replace("_", " "),
        "budget": measures.money(sides.view.gauges["budget"], sides.symbol),
    }
    sub = kit.setter.block(kit.spans(word("bar.sub", **facts), "small", kit["dim"]), wide, "left", 1)
    box = Box(0, 0, max(name.width, sub.width), name.height + sub.height - kit.px(2))
    return Node("film", Role.TEXT, box, tale.title, marks=(*name.glyphs, *shifted(sub, 0, name.height - kit.px(3))))


def _phases(kit: Kit, sides: Sides) -> Node:
    """The phases in a row, the one that is played in the chair's colour."""
    marks: list[Mark] = []
    x, tall = 0, kit.setter.line("caption") + kit.px(8)
    for phase in PHASES:
        here = phase == sides.film.phase
        if phase == "release" and not here:
            continue
        ground = kit.chair.main if here else kit["slate_dark"]
        label = kit.block(word(f"bar.{phase}"), "phase", kit.chair.on if here else kit["dim"], kit.frame.width)
        wide = label.width + kit.px(20)
        marks += [
            Plate(Box(x, 0, wide, tall), ground, kit.px(3)),
            *shifted(label, x + kit.px(10), (tall - label.height) // 2),
        ]
        x += wide + kit.px(6)
    return Node(
        "phase", Role.TEXT, Box(0, 0, x - kit.px(6), tall), say(f"phase.{sides.film.phase}"), marks=tuple(marks)
    )


def _round(kit: Kit, sides: Sides) -> Node:
    kind = {"pre": "week", "shoot": "day", "post": "step", "release": "weekend"}[sides.film.phase]
    name = kit.block(word(f"bar.{kind}"), "label", kit["dust"], kit.frame.width)
    count = word("bar.of", n=sides.film.round, all=sides.rules.rounds[sides.film.phase])
    number = kit.block(count, "head", kit["cream"], kit.frame.width)
    box = Box(0, 0, max(name.width, number.width), name.height + number.height)
    return Node(
        "round",
        Role.TEXT,
        box,
        f"{word(f'bar.{kind}')} {count}",
        marks=(*name.glyphs, *shifted(number, 0, name.height)),
    )


def _dial_width(kit: Kit, dial: Dial) -> int:
    text = kit.setter.width(dial.name, "label") + kit.setter.width(dial.value, "label") + kit.px(14)
    return max(kit.px(104), text)


def _row_of_dials(kit: Kit, root: Node, place: tuple[int, int, int], row: list[tuple[Dial, int]]) -> None:
    x, y, tall = place
    for dial, width in row:
        node = _dial(kit, dial, width)
        node.box = node.box._replace(x=x, y=y + (tall - node.box.h) // 2)
        root.add(node)
        x += width + kit.px(22)


def _dial(kit: Kit, dial: Dial, width: int) -> Node:
    """A gauge with its name, value and bar; choosing it asks why it moved."""
    name = kit.setter.block(kit.spans(dial.name, "label", kit["dust"]), width)
    room = width - name.width - kit.px(6)
    beside = kit.setter.width(dial.value, "label") <= room
    value = kit.setter.block([Span(dial.value, "label", kit["cream"])], room if beside else width, "right")
    y = 0 if beside else name.height
    rail = Box(0, y + value.height + kit.px(3), width, kit.px(8))
    marks = (
        *name.glyphs,
        *shifted(value, width - (room if beside else width), y),
        *bar_marks(kit, rail, (dial.percent, dial.tick), (kit.theme.gauges[dial.colour], on_table(kit))),
    )
    return Node(
        f"dial.{dial.gauge}",
        Role.GAUGE,
        Box(0, 0, width, rail.bottom),
        dial.said,
        dial.hint,
        state=dial.value,
        marks=marks,
        emits=dial,
        radius=kit.px(3),
    )


# -- the foot ----------------------------------------------------------------------------------------------------


def foot_box(kit: Kit) -> Box:
    """Where the foot stands."""
    return Box(0, kit.frame.height - foot_tall(kit), kit.frame.width, foot_tall(kit))


def closed(kit: Kit, root: Node, focus: str, deeds: list[Deed]) -> Node:
    """The screen with its foot: the hint for what is under focus, and the buttons. Returns the root."""
    buttons = foot(kit, deeds)
    node = root.find(focus) or buttons.find(focus)
    return root.add(_hint(kit, node, min((one.box.x for one in buttons.children), default=kit.frame.width)), buttons)


def foot(kit: Kit, deeds: list[Deed]) -> Node:
    """Buttons at the right of the foot, the last of them the primary one, always in the same place."""
    box, tall = foot_box(kit), button_height(kit)
    root = Node("foot", Role.GROUP, box)
    x, y = box.w - kit.gutter, min(kit.gutter, (box.h - tall) // 2)
    nodes: list[Node] = []
    for at, deed in enumerate(reversed(deeds)):
        primary = at == 0
        least = (LEAST_PRIMARY if kit.frame.roomy else LEAST_PRIMARY * 3 // 4) if primary else LEAST_BUTTON
        wide = min(button_width(kit, deed.label, least), box.w // 2)
        x -= -(-wide // GRID) * GRID if primary else wide
        nodes.insert(
            0, button(kit, Box(x, y, box.w - kit.gutter - x if primary else wide, tall), deed, primary=primary)
        )
        x -= kit.px(20)
    return root.add(*nodes)


def _hint(kit: Kit, node: Node | None, end: int) -> Node:
    """The explanation of what is under focus, for eye and pointer alike; bottom left, up to where buttons begin."""
    box, left = foot_box(kit), kit.px(20)
    block, said = _explained(kit, node, max(kit.px(160), end - 2 * left), box.h - kit.px(4))
    y = max(0, min(kit.gutter + (button_height(kit) - block.height) // 2, (box.h - block.height) // 2 + kit.px(8)))
    place = Box(left, box.y + y, max(1, end - 2 * left), max(1, block.height))
    return Node("hint", Role.TEXT, place, said, marks=block.glyphs)


def _explained(kit: Kit, node: Node | None, width: int, tall: int) -> tuple[Block, str]:
    """A node's name and its hint; in smaller type, and without the name, where that takes more than there is room."""
    if node is None or not node.hint:
        return kit.setter.block((), width), ""
    name, hint = node.label, node.hint
    tries = [
        (Span(name, f"{style}_bold", kit["award"]), Span(f" · {hint}", style, kit["dust"]))
        for style in ("body", "small")
    ]
    last = (Span(hint, "small", kit["dust"]),)
    fits = next((one for one in tries if kit.setter.block(one, width).height <= tall), last)
    return kit.setter.block(fits, width, "left", max(1, tall // kit.setter.line("small"))), f"{name} · {hint}"
