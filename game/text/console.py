"""The terminal: lines out, answers in. Plain text first; colour only where somebody can see it."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable

WIDEST = 100
"""Longer lines are hard to read, however wide the window is."""
ITEM = re.compile(r"\S[^.]{0,18}? {2,}|\s*(?:\d+\. )?")
"""What a line begins with and its later lines stand under: an indent, a number, a word with its column."""
FIGURE = re.compile(r"(\d) (%|min\b|h\b)")
"""A number and its unit: they stay on one line."""
HELD = "\N{NO-BREAK SPACE}"
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
PAGE = 40
"""Empty lines that push a page out of sight where the screen cannot be cleared."""


class Closed(Exception):
    """Nobody will type any more: the input has ended."""


class Console:
    """Writes wrapped lines and reads answers. ``read`` returns a line or raises ``EOFError``."""

    def __init__(
        self, read: Callable[[str], str], write: Callable[[str], object], *, width: int = 80, colour: bool = False
    ) -> None:
        self._read = read
        self._write = write
        self.width = max(20, min(width, WIDEST))
        self.colour = colour

    def line(self, text: str = "") -> None:
        """Write one paragraph, wrapped; what follows a number or an indent lines up under it."""
        start = ITEM.match(text)
        indent = " " * (start.end() if start else 0)
        for one in text.split("\n"):
            held = FIGURE.sub(rf"\1{HELD}\2", one)
            self._write(self._filled(held, indent).replace(HELD, " ") + "\n")

    def _filled(self, text: str, indent: str) -> str:
        """A paragraph in lines; a path stays whole, so that it can be copied."""
        manner = textwrap.TextWrapper(self.width, subsequent_indent=indent)
        manner.break_on_hyphens = manner.break_long_words = False
        return manner.fill(text)

    def lines(self, texts: Iterable[str]) -> None:
        """Write paragraphs one after the other."""
        for text in texts:
            self.line(text)

    def page(self, texts: Iterable[str]) -> None:
        """Write paragraphs with air between them; indented ones stay with the one above."""
        for text in texts:
            if not text.startswith(" "):
                self.line()
            self.line(text)

    def heading(self, text: str) -> None:
        """Write a heading with an empty line before it."""
        self._write("\n")
        self.line(f"{BOLD}{text}{PLAIN}" if self.colour else text)

    def ask(self, prompt: str) -> str:
        """Ask for a line. Raises ``Closed`` when the input has ended."""
        try:
            return self._read(f"{prompt} ").strip()
        except EOFError:
            self._write("\n")
            raise Closed from None

    def clear(self) -> None:
        """Put what was written out of sight, as one chair must not read the other's page."""
        self._write(CLEAR if self.colour else "\n" * PAGE)


def terminal() -> Console:
    """The console of this process: as wide as the window, bold headings only on a screen that wants them."""
    # A terminal that lacks a letter of somebody's name shows a mark instead of ending the evening.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    width = shutil.get_terminal_size((80, 24)).columns
    seen = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Console(input, _write, width=width, colour=seen)


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
