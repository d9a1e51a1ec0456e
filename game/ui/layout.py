"""Where things stand: boxes, rows, columns and grids, computed from the window's size and the player's text scale.

Everything here is plain arithmetic in device pixels. Left edges of what is drawn often lie on a 16-pixel grid,
because copying an opaque picture to any other multiple of four is many times slower.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

GRID = 16
LOGICAL = (1280, 720)


class Box(NamedTuple):
    """A rectangle in device pixels."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column to the right of it."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.h

    @property
    def middle(self) -> tuple[int, int]:
        """Its centre."""
        return self.x + self.w // 2, self.y + self.h // 2

    def inset(self, dx: int, dy: int) -> Box:
        """The box inside a margin, never smaller than nothing; negative margins grow it."""
        return Box(self.x + dx, self.y + dy, max(0, self.w - 2 * dx), max(0, self.h - 2 * dy))

    def moved(self, dx: int, dy: int) -> Box:
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def within(self, other: Box) -> Box:
        """The part of it that lies in another box; empty when none does."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))

    def left(self, width: int, gap: int = 0) -> tuple[Box, Box]:
        """A piece of this width cut off at the left, and the rest behind the gap."""
        width = min(width, self.w)
        rest = min(self.w, width + gap)
        return Box(self.x, self.y, width, self.h), Box(self.x + rest, self.y, self.w - rest, self.h)

    def right_piece(self, width: int, gap: int = 0) -> tuple[Box, Box]:
        """A piece of this width cut off at the right, and the rest before the gap."""
        width = min(width, self.w)
        return Box(self.right - width, self.y, width, self.h), Box(self.x, self.y, max(0, self.w - width - gap), self.h)

    def top(self, height: int, gap: int = 0) -> tuple[Box, Box]:
        """A piece of this height cut off at the top, and the rest under the gap."""
        height = min(height, self.h)
        rest = min(self.h, height + gap)
        return Box(self.x, self.y, self.w, height), Box(self.x, self.y + rest, self.w, self.h - rest)

    def foot(self, height: int, gap: int = 0) -> tuple[Box, Box]:
        """A piece of this height cut off at the bottom, and the rest above the gap."""
        height = min(height, self.h)
        return Box(self.x, self.bottom - height, self.w, height), Box(
            self.x, self.y, self.w, max(0, self.h - height - gap)
        )


class Frame(NamedTuple):
    """A window as layouts see it: its size in device pixels, pixels per logical unit, and the text scale."""

    width: int
    height: int
    scale: float
    text: float

    def px(self, logical: float) -> int:
        """A logical length in device pixels."""
        return round(logical * self.scale)

    def type(self, size: float) -> int:
        """A type size in device pixels, never too small to be drawn."""
        return max(7, round(size * self.scale * self.text))

    def lines(self, count: float, size: float = 14) -> int:
        """The height of so many lines of type."""
        return round(self.type(size) * 1.32 * count)

    @property
    def whole(self) -> Box:
        """The window."""
        return Box(0, 0, self.width, self.height)

    @property
    def gutter(self) -> int:
        """The space between neighbours."""
        return self.px(GRID)

    @property
    def roomy(self) -> bool:
        """Whether text is small enough for three columns side by side."""
        return self.text < 1.45


def frame(width: int, height: int, text_percent: int = 100) -> Frame:
    """The frame of a window: the logical canvas fits into it whole, and any rest makes the canvas wider or taller."""
    scale = min(width / LOGICAL[0], height / LOGICAL[1])
    return Frame(width, height, scale, text_percent / 100)


def snap(x: int) -> int:
    """The place on the grid at or left of x."""
    return x // GRID * GRID


def shares(total: int, parts: Sequence[float], gap: int = 0) -> list[int]:
    """Whole widths in proportion to the parts that fill the total, gaps between them left out."""
    room = max(0, total - gap * (len(parts) - 1))
    whole = sum(parts) or 1
    found, used, seen = [], 0, 0.0
    for part in parts:
        seen += part
        upto = round(room * seen / whole)
        found.append(upto - used)
        used = upto
    return found


def row(box: Box, parts: Sequence[float], gap: int = 0) -> list[Box]:
    """Boxes side by side in proportion to the parts."""
    found, x = [], box.x
    for width in shares(box.w, parts, gap):
        found.append(Box(x, box.y, width, box.h))
        x += width + gap
    return found


def column(box: Box, parts: Sequence[float], gap: int = 0) -> list[Box]:
    """Boxes one under the other in proportion to the parts."""
    found, y = [], box.y
    for height in shares(box.h, parts, gap):
        found.append(Box(box.x, y, box.w, height))
        y += height + gap
    return found


class Cells(NamedTuple):
    """A grid: how many columns, and the width of a cell."""

    columns: int
    width: int
    pitch: int

    def box(self, at: int, origin: tuple[int, int], height: int, gap: int) -> Box:
        """The box of a cell by its number, row by row."""
        down, across = divmod(at, self.columns)
        return Box(origin[0] + across * self.pitch, origin[1] + down * (height + gap), self.width, height)

    def rows(self, count: int) -> int:
        """Rows that so many cells take."""
        return -(-count // self.columns)


def cells(width: int, count: int, least: int, gap: int) -> Cells:
    """As many columns as fit with cells at least so wide. Their left edges lie on the grid where that costs little."""
    columns = max(1, min(count or 1, (width + gap) // (least + gap)))
    pitch = (width + gap) // columns
    if columns > 1 and pitch % GRID <= GRID // 4:
        pitch = snap(pitch)
    return Cells(columns, (pitch if columns > 1 else width + gap) - gap, pitch)


def reveal(offset: int, view: int, top: int, bottom: int) -> int:
    """The scroll offset nearest to the present one that shows the piece from top to bottom of the content."""
    if bottom - top > view or top < offset:
        return top
    return max(offset, bottom - view)


def scrolled(offset: int, view: int, content: int) -> int:
    """An offset kept between the top and the end of the content."""
    return max(0, min(offset, content - view))
