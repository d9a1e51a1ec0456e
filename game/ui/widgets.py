"""Widgets: nodes with their marks, in the style of the house. Each takes the box it has to stand in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.ui.chances import Chance, chance_row, set_chances
from game.ui.galley import Galley, Tone, bar, moved, on_paper, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Icon, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.theme import Colour, with_alpha
from game.ui.words import word


class Deed(NamedTuple):
    """What can be done at a node: its key, what it is called, what it hands to the scene, how it explains itself."""

    key: str
    label: str
    emits: object = None
    hint: str = ""
    number: int = 0
    enabled: bool = True
    state: str = ""


def panel(
    kit: Kit, key: str, box: Box, galley: Galley, *, stripe: Colour | None = None, ground: str | Colour = "paper"
) -> Node:
    """A sheet with a galley in the middle of its width; it scrolls when the galley is longer."""
    paper = kit[ground] if isinstance(ground, str) else ground
    drop, pad = kit.px(8) if stripe else 0, (box.w - galley.width) // 2
    top = pad + drop // 2
    marks: list[Mark] = [Plate(Box(0, 0, box.w, box.h), paper, kit.radius)]
    if stripe:
        marks.append(Plate(Box(0, 0, box.w, kit.px(24)), stripe, kit.radius))
        marks.append(Plate(Box(0, drop, box.w, kit.px(24) - drop), paper))
    sheet = Node(key, Role.GROUP, box, marks=tuple(marks), layer=True, shadow=True, radius=kit.radius)
    said = ". ".join(galley.said)
    body = Node(f"{key}.body", Role.SCROLL, Box(0, drop, box.w, box.h - drop), said, scrolls=True)
    body.content, body.radius = galley.tall + top + pad, kit.radius
    text = Node(f"{key}.text", Role.TEXT, Box(pad, top, galley.width, galley.tall), said, marks=tuple(galley.marks))
    return sheet.add(body.add(text.add(*galley.nodes)))


def inside(kit: Kit, width: int) -> int:
    """The width of a galley in a panel or card of this width."""
    return width - 2 * kit.padding


def button(kit: Kit, box: Box, deed: Deed, *, primary: bool = False) -> Node:
    """A button. The primary one has the chair's colour; there is one of it on a screen, always bottom right."""
    ground = kit.chair.main if primary else kit["slate"]
    ink = kit.chair.on if primary else kit["cream"]
    if not deed.enabled:
        ground, ink = kit["slate_dark"], kit["dim"]
    label = kit.setter.block(kit.spans(deed.label, "head", ink), box.w - kit.px(20), "centre")
    arrow = kit.px(9) if primary and deed.enabled and label.lines == 1 else 0
    marks: list[Mark] = [Plate(Box(0, 0, box.w, box.h), ground, kit.px(6))]
    x, y = kit.px(10) - arrow, (box.h - label.height) // 2
    marks += shifted(label, x, y)
    if arrow:
        side = round(arrow * 1.4)
        end = x + (box.w - kit.px(20) + label.width) // 2
        marks.append(Icon(Box(end + kit.px(6), (box.h - side) // 2 + kit.px(1), side, side), "next", ink))
    return Node(
        deed.key,
        Role.BUTTON,
        box,
        deed.label,
        deed.hint,
        marks=tuple(marks),
        emits=deed.emits,
        number=deed.number,
        enabled=deed.enabled,
        layer=True,
        shadow=deed.enabled,
        radius=kit.px(6),
        state=deed.state,
        primary=primary,
    )


def button_width(kit: Kit, label: str, least: float = 0) -> int:
    """How wide a button must be for its label in one line."""
    return max(kit.px(least), kit.setter.width(label, "head") + kit.px(36))


def button_height(kit: Kit) -> int:
    """How tall a button is at this text scale."""
    return max(kit.px(40), kit.setter.line("head") + kit.px(14))


def link(kit: Kit, width: int, deed: Deed, style: str = "lead", *, chances: Sequence[Chance] = ()) -> Node:
    """A line that can be chosen, with an arrow behind it and its chances under it."""
    ink = kit.chair.ink if deed.enabled else kit["muted"]
    side = round(kit.setter.line(style) * 0.5)
    label = kit.setter.block(kit.spans(deed.label, f"{style}_bold", ink), width - side - kit.px(6))
    tall = label.height + kit.px(6)
    end = label.glyphs[-1] if label.glyphs else None
    x = end.x + kit.setter.ruler.width(end.text, end.face, end.size) if end else 0
    arrow = Box(x + kit.px(5), label.height + kit.px(3) - (kit.setter.line(f"{style}_bold") + side) // 2, side, side)
    marks: tuple[Mark, ...] = (*shifted(label, 0, kit.px(3)), Icon(arrow, "next", ink))
    if chances:
        row = chance_row(kit, chances, width, on_paper(kit))
        marks = (*marks, *(moved(mark, 0, label.height + kit.px(3)) for mark in row.marks))
        tall += row.tall
    return Node(
        deed.key,
        Role.BUTTON,
        Box(0, 0, width, tall),
        deed.label,
        deed.hint,
        marks=marks,
        emits=deed.emits,
        number=deed.number,
        enabled=deed.enabled,
        radius=kit.px(4),
        state=_with_chances(deed, chances),
    )


def _with_chances(deed: Deed, chances: Sequence[Chance]) -> str:
    """The state of a deed and its chances, for who hears them."""
    return ", ".join(text for text in (deed.state, *(one.said for one in chances)) if text)


def tab(kit: Kit, box: Box, deed: Deed, *, chosen: bool) -> Node:
    """One of a row of which one is chosen."""
    ground = kit.chair.main if chosen else kit["chip"]
    ink = kit.chair.on if chosen else kit["small" if deed.enabled else "muted"]
    label = kit.setter.block(kit.spans(deed.label, "subhead", ink), box.w - kit.px(8), "centre", 2)
    texts = shifted(label, kit.px(4), (box.h - label.height) // 2)
    marks: tuple[Mark, ...] = (Plate(Box(0, 0, box.w, box.h), ground, kit.px(4)), *texts)
    return Node(
        deed.key,
        Role.OPTION,
        box,
        deed.label,
        deed.hint,
        marks=marks,
        emits=deed.emits,
        radius=kit.px(4),
        enabled=deed.enabled,
        layer=True,
        state=deed.state,
    )


def tab_height(kit: Kit, labels: Sequence[str], width: int, least: float = 36) -> int:
    """How tall tabs of a width must be for their labels, which take two lines at most."""
    blocks = [kit.setter.block(kit.spans(one, "subhead", kit["ink"]), width - kit.px(8), "centre", 2) for one in labels]
    return max(kit.px(least), max((block.height for block in blocks), default=0) + kit.px(14))


def option(kit: Kit, width: int, deed: Deed, under: Sequence[str] = (), *, chances: Sequence[Chance] = ()) -> Node:
    """An answer on a card: a framed row with its label, its chances, lines of consequence, and its number key."""
    galley = Galley(kit, width - kit.px(16 + 16 + 34), Tone(kit["ink"], kit["small"], kit["trough"], kit["line"]))
    galley.words(deed.label, "head", kit["ink"] if deed.enabled else kit["muted"])
    if chances:
        set_chances(galley.gap(2), chances)
    for line in under:
        if line:
            galley.gap(1).quiet(line)
    tall = max(kit.px(56), galley.y + kit.px(22))
    box = Box(0, 0, width, tall)
    marks: list[Mark] = [Plate(box, kit["white"] if deed.enabled else kit["paper"], kit.radius)]
    texts = galley.placed(kit.px(16), (tall - galley.y) // 2)
    plain_edge = Outline(box, kit["line"], kit.radius, max(2, kit.px(2)))
    lit_edge = Outline(box, kit.chair.main if deed.enabled else kit["muted"], kit.radius, max(3, kit.px(3)))
    key_marks = keycap(kit, deed.number, (width - kit.px(14), kit.px(10)))
    plain_marks, lit_marks = (*marks, plain_edge, *texts, *key_marks), (*marks, lit_edge, *texts, *key_marks)
    return Node(
        deed.key,
        Role.OPTION,
        box,
        deed.label,
        deed.hint,
        state=_with_chances(deed, chances),
        marks=plain_marks,
        lit=lit_marks,
        emits=deed.emits,
        number=deed.number,
        enabled=deed.enabled,
        radius=kit.radius,
    )


def keycap(kit: Kit, number: int, corner: tuple[int, int]) -> list[Mark]:
    """The sign of a number key, its top right at the corner; nothing without a number."""
    if not number:
        return []
    label = kit.setter.block(kit.spans(str(number), "small", kit["small"]), kit.px(60))
    wide, tall = label.width + kit.px(14), label.height + kit.px(1)
    box = Box(corner[0] - wide, corner[1], wide, tall)
    return [
        Plate(box, kit["paper"], kit.px(4)),
        Outline(box, kit["muted"], kit.px(4), max(1, kit.px(1))),
        *shifted(label, box.x + kit.px(7), box.y),
    ]


def face(kit: Kit, box: Box, galley: Galley, foot: Galley | None = None, *, ground: str = "card") -> tuple[Mark, ...]:
    """The marks of a card: its galley at the top, a foot at the bottom."""
    marks: list[Mark] = [Plate(Box(0, 0, box.w, box.h), kit[ground], kit.radius)]
    marks += galley.placed(kit.padding, kit.px(10))
    if foot is not None:
        marks += foot.placed(kit.padding, box.h - kit.padding - foot.y)
    return tuple(marks)


def card(kit: Kit, box: Box, deed: Deed, marks: Sequence[Mark]) -> Node:
    """A card that lies on the table and can be taken up; closed ones lie under a veil."""
    shown = tuple(marks)
    if not deed.enabled:
        shown = (*shown, Plate(Box(0, 0, box.w, box.h), with_alpha(kit["veil"], 92), kit.radius))
    return Node(
        deed.key,
        Role.CARD,
        box,
        deed.label,
        deed.hint,
        state=deed.state,
        marks=shown,
        emits=deed.emits,
        number=deed.number,
        enabled=deed.enabled,
        layer=True,
        shadow=True,
        radius=kit.radius,
    )


def empty_place(kit: Kit, box: Box, deed: Deed, galley: Galley) -> Node:
    """A dashed place on the table for something that may come."""
    edge = Outline(Box(0, 0, box.w, box.h), kit["slate"], kit.radius, max(2, kit.px(2)), kit.px(6))
    marks = (edge, *galley.placed(kit.padding, kit.px(10)))
    return Node(
        deed.key,
        Role.CARD,
        box,
        deed.label,
        deed.hint,
        marks=marks,
        emits=deed.emits,
        number=deed.number,
        enabled=deed.enabled,
        layer=True,
        radius=kit.radius,
        state=deed.state,
    )


def strip(kit: Kit, box: Box, galley: Galley, colour: Colour) -> Node:
    """A strip of the board in its trade colour."""
    marks = (Plate(Box(0, 0, box.w, box.h), colour, kit.px(4)), *galley.placed(kit.px(10), kit.px(6)))
    return Node("strip", Role.TEXT, box, ". ".join(galley.said), marks=marks, radius=kit.px(4))


def slider(kit: Kit, width: int, deed: Deed, percent: int, *, beside: int = 0) -> Node:
    """A slider that arrows move; its node emits nothing, the scene hears a ``Nudge`` or a ``Slide``.

    The name stands over the track, or in a column of its own at the left that is ``beside`` pixels wide.
    """
    label = kit.block(deed.label, "lead_bold", kit["ink"], beside or width)
    value = kit.setter.block(kit.spans(deed.state, "body_bold", kit["ink"]), width, "right")
    room = kit.setter.width(word("settings.percent", n=100), "body_bold") + kit.px(12)
    tall = max(kit.px(36), label.height + kit.px(8)) if beside else label.height + kit.px(26)
    middle = tall // 2 if beside else tall - kit.px(14)
    track = Box(0, middle - kit.px(3), width - beside - room, kit.px(6))
    x = max(0, min(track.w - kit.px(16), track.w * percent // 100 - kit.px(8)))
    knob = Box(beside + x, middle - kit.px(8), kit.px(16), kit.px(16))
    marks = (
        *shifted(label, 0, (tall - label.height) // 2 if beside else 0),
        *shifted(value, 0, middle - value.height // 2),
        *bar(kit, track.moved(beside, 0), (percent, -1), (kit.chair.main, on_paper(kit))),
        Plate(knob, kit.chair.main, knob.w // 2),
    )
    return Node(
        deed.key,
        Role.SLIDER,
        Box(0, 0, width, tall),
        deed.label,
        deed.hint,
        marks=marks,
        state=deed.state,
        radius=kit.px(4),
        track=track.moved(beside, 0),
    )


def scroll(kit: Kit, key: str, box: Box, nodes: Sequence[Node]) -> Node:
    """A window on nodes that may be taller than it. Their boxes are counted from its corner."""
    tall = max((node.box.bottom for node in nodes), default=0)
    return Node(key, Role.SCROLL, box, scrolls=True, content=tall).add(*nodes)


def ground(kit: Kit) -> tuple[Mark, ...]:
    """The table."""
    shades = (kit["table_light"], kit["table"], kit["table_dark"])
    return (Art(kit.frame.whole, "table", (), shades),)
