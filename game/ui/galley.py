"""A galley: one column of type, bars and small nodes, set from the top down. Panels and cards are filled from it."""

from __future__ import annotations

from typing import NamedTuple

from game.ui.kit import Kit, Words
from game.ui.layout import Box
from game.ui.marks import Disc, Glyphs, Icon, Mark, Path, Plate
from game.ui.nodes import Node
from game.ui.text import Block
from game.ui.theme import Colour

LONG_VALUE = 22
"""Characters from which a value reads like a sentence, and is not set in bold."""


class Tone(NamedTuple):
    """The colours of type on a ground: plain, quiet, what a bar has not filled, and hairlines."""

    plain: Colour
    quiet: Colour
    trough: Colour
    line: Colour


def on_paper(kit: Kit) -> Tone:
    """Type on paper and cards."""
    return Tone(kit["ink"], kit["small"], kit["trough"], kit["line"])


def on_table(kit: Kit) -> Tone:
    """Type on the dark table."""
    return Tone(kit["cream"], kit["dust"], kit["rail"], kit["slate"])


class Galley:
    """A column being set. ``y`` is where the next thing goes; ``marks`` and ``nodes`` are in its own coordinates."""

    def __init__(self, kit: Kit, width: int, tone: Tone | None = None) -> None:
        self.kit = kit
        self.width = max(1, width)
        self.tone = tone or on_paper(kit)
        self.y = 0
        self._air = 0
        self.marks: list[Mark] = []
        self.nodes: list[Node] = []
        self.said: list[str] = []

    def gap(self, logical: float) -> Galley:
        """Leave some space."""
        self.down(self.kit.px(logical), air=True)
        return self

    def down(self, height: int, *, air: bool = False) -> None:
        """Go on further down by device pixels; ``air`` is space that doesn't count at the end."""
        self.y += height
        self._air = self._air + height if air else 0

    @property
    def tall(self) -> int:
        """Its height without space left at the end."""
        return self.y - self._air

    def words(
        self, words: Words, style: str = "body", colour: Colour | None = None, *, align: str = "left", most: int = 0
    ) -> Galley:
        """Set words in a style; quiet styles are quiet unless a colour is given."""
        if not words:
            return self
        spans = self.kit.spans(words, style, colour or self.tone.plain)
        block = self.kit.setter.block(spans, self.width, align, most)
        self.marks += shifted(block, 0, self.y)
        self.said.append("".join(span.text for span in spans))
        self.down(block.height)
        return self

    def quiet(self, words: Words, style: str = "small", *, most: int = 0) -> Galley:
        """Set words that stand back."""
        return self.words(words, style, self.tone.quiet, most=most)

    def pair(
        self, name: str, value: Words, style: str = "body", colour: Colour | None = None, *, icon: str = ""
    ) -> Galley:
        """A name at the left, behind its ``icon``, and what belongs to it at the right; under it when both don't fit in
        a line."""
        kit = self.kit
        weight = style if isinstance(value, str) and len(value) > LONG_VALUE else f"{style}_bold"
        spans = kit.spans(value, weight, colour or self.tone.plain)
        indent = self._sign(icon, style)
        left = kit.setter.block(kit.spans(name, style, self.tone.plain), self.width - indent)
        room = self.width - left.width - kit.px(10) - indent
        wide = sum(kit.setter.width(span.text, span.style) for span in spans)
        if wide <= room or room * 3 > self.width:
            right = kit.setter.block(spans, room, "right")
            self.marks += [*shifted(left, indent, self.y), *shifted(right, self.width - room, self.y)]
            self.down(max(left.height, right.height) + kit.px(4))
        else:
            right = kit.setter.block(spans, self.width, "right")
            self.marks += [*shifted(left, indent, self.y), *shifted(right, 0, self.y + left.height)]
            self.down(left.height + right.height + kit.px(4))
        self.said.append(f"{name}: {''.join(span.text for span in spans)}")
        return self

    def _sign(self, icon: str, style: str) -> int:
        """Put an icon before a line; returns how far the line moves to the right for it."""
        if not icon:
            return 0
        line = self.kit.setter.line(style)
        side = line * 85 // 100
        self.marks.append(Icon(Box(0, self.y + (line - side) // 2, side, side), icon, self.tone.quiet))
        return side + self.kit.px(6)

    def figures(self, found: list[tuple[str, str, Colour]]) -> Galley:
        """Large figures side by side, each with its name under it and in its colour; as many in a row as fit."""
        kit, x, row = self.kit, 0, 0
        for value, name, colour in found:
            wide = min(self.width, max(kit.setter.width(value, "title"), kit.setter.width(name, "small")) + kit.px(2))
            one = Galley(kit, wide, self.tone).words(value, "title", colour).quiet(name)
            if x and x + wide > self.width:
                self.down(row)
                x, row = 0, 0
            self.marks += one.placed(x, self.y)
            self.said.append(f"{name}: {value}" if name else value)
            x, row = x + wide + kit.px(14), max(row, one.tall)
        self.down(row)
        return self

    def bar(self, percent: int, colour: Colour, height: float = 8, tick: int = -1) -> Galley:
        """A bar filled to a percentage, with a tick at another one."""
        self.marks += bar(
            self.kit, Box(0, self.y, self.width, self.kit.px(height)), (percent, tick), (colour, self.tone)
        )
        self.down(self.kit.px(height))
        return self

    def rule(self) -> Galley:
        """A hairline."""
        self.marks.append(Plate(Box(0, self.y, self.width, max(1, self.kit.px(1))), self.tone.line))
        self.down(self.kit.px(1))
        return self

    def tokens(self, left: int, spent: int) -> Galley:
        """Tokens in a row: those left, and empty places for those that are spent."""
        kit = self.kit
        radius = round(kit.px(kit.theme.shape["token"]) * min(1.3, kit.frame.text))
        x, pitch = radius, 2 * radius + kit.px(3)
        for at in range(left + spent):
            if x + radius > self.width:
                x, self.y = radius, self.y + pitch
            self.marks += token(kit, (x, self.y + radius), radius, filled=at < left)
            x += pitch
        self.down(2 * radius if left + spent else 0)
        return self

    def chips(self, texts: list[str], ground: Colour | None = None, ink: Colour | None = None) -> Galley:
        """Small facts in round boxes, as many in a row as fit."""
        kit, x = self.kit, 0
        tall = kit.setter.line("small_bold") + kit.px(4)
        for text in texts:
            block = kit.setter.block(
                kit.spans(text, "small_bold", ink or kit["small"]), self.width - kit.px(18), "left", 1
            )
            wide = block.width + kit.px(18)
            if x and x + wide > self.width:
                x, self.y = 0, self.y + tall + kit.px(4)
            self.marks.append(Plate(Box(x, self.y, wide, tall), ground or kit["chip"], tall // 2))
            self.marks += shifted(block, x + kit.px(9), self.y + kit.px(2))
            x += wide + kit.px(4)
            self.said.append(text)
        if texts:
            self.down(tall)
        return self

    def put(self, node: Node, gap: float = 0) -> Galley:
        """Place a node of the galley's width or less here."""
        node.box = node.box._replace(x=node.box.x, y=self.y)
        self.nodes.append(node)
        self.down(node.box.h)
        return self.gap(gap)

    def extend(self, other: Galley, gap: float = 0) -> Galley:
        """Set another galley of the same width under this one."""
        self.gap(gap)
        self.marks += [moved(mark, 0, self.y) for mark in other.marks]
        for node in other.nodes:
            node.box = node.box.moved(0, self.y)
            self.nodes.append(node)
        self.said += other.said
        self.down(other.tall)
        return self

    def icon(self, name: str, size: float, colour: Colour) -> Galley:
        """An icon."""
        side = self.kit.px(size)
        self.marks.append(Icon(Box(0, self.y, side, side), name, colour))
        self.down(side)
        return self

    def placed(self, x: int, y: int) -> tuple[Mark, ...]:
        """Its marks moved to a place."""
        return tuple(moved(mark, x, y) for mark in self.marks)


def bar(kit: Kit, box: Box, percents: tuple[int, int], look: tuple[Colour, Tone]) -> list[Mark]:
    """The marks of a bar: trough, what is filled, and a tick where the second percentage is 0 or more."""
    (percent, tick), (colour, tone) = percents, look
    filled = box.w * max(0, min(100, percent)) // 100
    marks: list[Mark] = [Plate(box, tone.trough, box.h // 2)]
    if filled > 0:
        marks.append(Plate(box._replace(w=max(box.h, filled)), colour, box.h // 2))
    if tick >= 0:
        x = box.x + box.w * min(100, tick) // 100
        marks.append(Plate(Box(x - kit.px(1), box.y, max(2, kit.px(2)), box.h), tone.plain))
    return marks


def token(kit: Kit, place: tuple[int, int], radius: int, *, filled: bool) -> list[Mark]:
    """The marks of a token with the sign of its chair, or of the empty place for one."""
    if not filled:
        return [Disc(*place, radius, kit["muted"], kit["muted"], dash=max(3, radius * 2 // 5))]
    side = round(radius * 1.15)
    sign = Icon(Box(place[0] - side // 2, place[1] - side // 2, side, side), f"chair/{kit.seat}", kit.chair.on)
    return [Disc(*place, radius, kit.chair.main, kit.chair.light), sign]


def shifted(block: Block, x: int, y: int) -> list[Glyphs]:
    """The glyphs of a block at a place."""
    return [glyphs._replace(x=glyphs.x + x, y=glyphs.y + y) for glyphs in block.glyphs]


def moved(mark: Mark, dx: int, dy: int) -> Mark:
    """A mark elsewhere."""
    match mark:
        case Glyphs() | Disc():
            return mark._replace(x=mark.x + dx, y=mark.y + dy)
        case Path():
            return mark._replace(points=tuple((x + dx, y + dy) for x, y in mark.points))
        case _:
            return mark._replace(box=mark.box.moved(dx, dy))
