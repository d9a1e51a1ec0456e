"""The source line of a finding, cut to a readable width, with a caret under the place."""

from __future__ import annotations

import re
import unicodedata

import msgspec

WIDTH = 100
"""Characters of a source line that an excerpt shows at most."""

_LEAD = 40
"""Characters shown before the place when a line must be cut."""

# Controls, surrogates, line separators and everything that changes the direction of writing: a terminal that
# prints them shows another text than the file holds.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

# Spaces that are not the plain one are shown: a finding about them would otherwise point at nothing.
_ODD_SPACE = re.compile("[\u00a0\u1680\u180e\u2000-\u200b\u202f\u205f\u3000]")


class Excerpt(msgspec.Struct, frozen=True):
    """Part of a source line. ``caret`` is the 0-based place in ``text``; ``length`` at least 1 character."""

    text: str
    caret: int
    length: int


def printable(text: str) -> str:
    """The text with every character replaced that a terminal would not show; same number of characters."""
    return _UNPRINTABLE.sub("\ufffd", _ODD_SPACE.sub("\u2423", text.replace("\t", "\u2192")))


def quoted(text: str, most: int = 40) -> str:
    """A short, printable form of an author's text for use in a message, in single quotation marks."""
    if len(text) > most:
        text = text[: most - 1].rstrip() + "\u2026"
    return f"'{printable(text)}'"


def excerpt_of(line: str, column: int, length: int) -> Excerpt:
    """Cut a window out of a source line. ``column`` is 1-based; a place past the end gets a caret behind the line."""
    at = min(column - 1, len(line))
    first = max(0, at - _LEAD) if len(line) > WIDTH else 0
    text = line[first : first + WIDTH]
    if first:
        text = "\u2026" + text[1:]
    if first + WIDTH < len(line):
        text = text[:-1] + "\u2026"
    caret = at - first
    return Excerpt(printable(text), caret, max(1, min(length, len(text) - caret)))


def drawn(excerpt: Excerpt) -> str:
    """Two lines: the text, and the caret under the place. Wide characters count as two columns."""
    before = _columns(excerpt.text[: excerpt.caret])
    under = max(1, _columns(excerpt.text[excerpt.caret : excerpt.caret + excerpt.length]))
    return f"{excerpt.text}\n{' ' * before}{'^' * under}"


def _columns(text: str) -> int:
    return sum(_column(char) for char in text)


def _column(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
