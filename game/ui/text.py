"""Text set in lines: spans in styles are broken to a width and become glyph runs. No drawing happens here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from game.ui.marks import Glyphs
from game.ui.theme import Colour

WORDS = re.compile(r"\n|[^\S\n]+|\S*\d %\S*|\S+")
"""A new line, a space, a figure with its percent sign, a word."""
LEADING = 1.3
DISPLAY = (64, 1.03)
"""Type from this size on stands closer: lines of a poster, not of a text."""
MORE = "…"


def leading(size: int) -> int:
    """From one line to the next, for type of this size in device pixels."""
    return round(size * (DISPLAY[1] if size >= DISPLAY[0] else LEADING))


class Span(NamedTuple):
    """Text in one style and colour."""

    text: str
    style: str
    colour: Colour


class Cut(NamedTuple):
    """A style at the size it is drawn: face, device pixels, tracking."""

    face: str
    size: int
    tracking: int = 0


class Ruler(Protocol):
    """Measures type. ``Fonts`` is one; tests bring their own."""

    def width(self, text: str, face: str, size: int, tracking: int = 0) -> int:
        """The width of a run."""

    def ascent(self, face: str, size: int) -> int:
        """From the top of a line to its baseline."""

    def height(self, face: str, size: int) -> int:
        """The height of a line."""

    def runs(self, text: str, face: str) -> list[tuple[str, str]]:
        """The text in runs, each with a face that can draw it."""


class Block(NamedTuple):
    """Lines that are set: width of the longest, height of all, and the glyph runs from the top left."""

    width: int
    height: int
    glyphs: tuple[Glyphs, ...]
    lines: int


class _Piece(NamedTuple):
    """A word or a space of one span."""

    text: str
    cut: Cut
    colour: Colour
    width: int


class Setter:
    """Sets spans to a width. ``cuts`` says how each style is drawn at this window size and text scale."""

    def __init__(self, ruler: Ruler, cuts: dict[str, Cut]) -> None:
        self.ruler = ruler
        self.cuts = cuts
        self._set: dict[tuple[object, ...], Block] = {}

    def block(self, spans: Sequence[Span], width: int, align: str = "left", most: int = 0) -> Block:
        """The spans in lines no wider than the width. ``most`` lines at most, the last one then ends in "…".

        A word that is wider than a line is broken where it must be: nothing sticks out.
        """
        key = (tuple(spans), width, align, most)
        known = self._set.get(key)
        if known is None:
            if len(self._set) > 4000:
                self._set.clear()
            known = self._set[key] = self._lay(self._break(spans, max(1, width), most), width, align)
        return known

    def width(self, text: str, style: str) -> int:
        """The width of a text in one line."""
        cut = self.cuts[style]
        return sum(self.ruler.width(run, face, cut.size, cut.tracking) for run, face in self.ruler.runs(text, cut.face))

    def line(self, style: str) -> int:
        """The height of a line of a style."""
        return leading(self.cuts[style].size)

    def _break(self, spans: Sequence[Span], width: int, most: int) -> list[list[_Piece]]:
        lines: list[list[_Piece]] = [[]]
        used = 0
        for piece in self._pieces(spans, width):
            if piece.text == "\n":
                lines.append([])
                used = 0
                continue
            if used + piece.width > width and lines[-1]:
                lines.append([])
                used = 0
            if not lines[-1] and piece.text.isspace():
                continue
            lines[-1].append(piece)
            used += piece.width
        return self._shorten(lines, width, most) if most and len(lines) > most else lines

    def _pieces(self, spans: Sequence[Span], width: int) -> list[_Piece]:
        found = []
        for text, style, colour in spans:
            cut = self.cuts[style]
            for word in WORDS.findall(text):
                found += [_Piece(part, cut, colour, self._measure(part, cut)) for part in self._fit(word, cut, width)]
        return found

    def _measure(self, text: str, cut: Cut) -> int:
        if text == "\n":
            return 0
        return sum(self.ruler.width(run, face, cut.size, cut.tracking) for run, face in self.ruler.runs(text, cut.face))

    def _fit(self, word: str, cut: Cut, width: int) -> list[str]:
        """The word, in parts when it is wider than a line."""
        if self._measure(word, cut) <= width or len(word) < 2:
            return [word]
        parts, start = [], 0
        for end in range(2, len(word) + 1):
            if self._measure(word[start:end], cut) > width:
                parts.append(word[start : end - 1])
                start = end - 1
        return [part for part in (*parts, word[start:]) if part]

    def _shorten(self, lines: list[list[_Piece]], width: int, most: int) -> list[list[_Piece]]:
        """The first lines, the last of them cut so that the sign for more has room."""
        last = lines[most - 1]
        while last:
            piece = last.pop()
            room = width - sum(one.width for one in last)
            for end in range(len(piece.text), 0, -1):
                text = piece.text[:end].rstrip() + MORE
                wide = self._measure(text, piece.cut)
                if wide <= room:
                    last.append(piece._replace(text=text, width=wide))
                    return lines[:most]
        return lines[:most]

    def _lay(self, lines: list[list[_Piece]], width: int, align: str) -> Block:
        glyphs: list[Glyphs] = []
        y = widest = tall = 0
        for pieces in lines:
            while pieces and pieces[-1].text.isspace():
                pieces.pop()
            tall = max((leading(piece.cut.size) for piece in pieces), default=tall)
            line, used = self._line(pieces, y, tall)
            x = {"left": 0, "right": width - used, "centre": (width - used) // 2}[align]
            glyphs += [run._replace(x=run.x + x) for run in line] if x else line
            widest = max(widest, used)
            y += tall
        return Block(widest, y, tuple(glyphs), len(lines))

    def _line(self, pieces: list[_Piece], y: int, tall: int) -> tuple[list[Glyphs], int]:
        """Runs of one line on one baseline, and its width; neighbours in the same style are one run."""
        baseline = y + max((self._drop(one.cut, tall) + self.ruler.ascent(*one.cut[:2]) for one in pieces), default=0)
        found: list[Glyphs] = []
        for piece in pieces:
            for run, face in self.ruler.runs(piece.text, piece.cut.face):
                last = found[-1] if found else None
                like = (face, piece.cut.size, piece.colour, piece.cut.tracking)
                if last and last[3:] == like:
                    found[-1] = last._replace(text=last.text + run)
                else:
                    top = baseline - self.ruler.ascent(face, piece.cut.size)
                    found.append(Glyphs(self._end(last), top, run, *like))
        return found, self._end(found[-1] if found else None)

    def _end(self, run: Glyphs | None) -> int:
        """Where a run ends; runs are measured whole, because letters stand closer in a word than one by one."""
        return run.x + self.ruler.width(run.text, run.face, run.size, run.tracking) if run else 0

    def _drop(self, cut: Cut, tall: int) -> int:
        """How far below the top of a line the top of its type lies."""
        return (tall - self.ruler.height(*cut[:2])) // 2
