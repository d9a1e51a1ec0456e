"""Fonts: where their files lie, fonts by face and size, widths of runs, and which face can draw a character."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pygame

FACES = {
    "head": ("font_fjallaone", "FjallaOne-Regular.ttf"),
    "text": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "text_bold": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    # In the .ttf files of the serif, opening quotation marks are narrower than they are drawn; these are right.
    "serif": ("font_source_serif_pro", "SourceSerifPro-Regular.otf"),
    "serif_bold": ("font_source_serif_pro", "SourceSerifPro-Semibold.otf"),
    "serif_italic": ("font_source_serif_pro", "SourceSerifPro-It.otf"),
}
FALLBACK = {"head": "text_bold", "serif": "text", "serif_bold": "text_bold", "serif_italic": "text"}
BUILT_IN = ""
MOST_WIDTHS = 20_000
NO_GLYPH = "\ufffe"
"""A character that no font has: what a font draws for it is its mark for what is missing."""


def file_of(face: str) -> Path | None:
    """The file of a face in its package, or None when the package is not there. Nothing is imported for it."""
    package, name = FACES[face]
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(place) / "files" / name
        if file.is_file():
            return file
    return None


class Fonts:
    """Fonts by face and size, opened when first needed. ``missing`` names faces that the built-in one replaces."""

    def __init__(self) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self.missing: list[str] = []
        self._files: dict[str, Path | None] = {}
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._drawn: dict[str, dict[str, bool]] = {}
        self._widths: dict[tuple[str, str, int, int], int] = {}

    def font(self, face: str, size: int) -> pygame.font.Font:
        """The font of a face at a size in device pixels; the built-in one when its file is missing or damaged."""
        known = self._fonts.get((face, size))
        if known is None:
            known = self._fonts[face, size] = self._open(face, size)
        return known

    def _open(self, face: str, size: int) -> pygame.font.Font:
        if face != BUILT_IN and face not in self._files:
            self._files[face] = file_of(face)
        file = self._files.get(face)
        if file is not None:
            try:
                font = pygame.font.Font(str(file), size)
                # A damaged file opens without a word; only measuring finds out before anything worse does.
                font.size("x")
                return font
            except (pygame.error, OSError, ValueError):
                self._files[face] = None
        if face != BUILT_IN and face not in self.missing:
            self.missing.append(face)
        return pygame.font.Font(None, round(size * 1.25))

    def width(self, text: str, face: str, size: int, tracking: int = 0) -> int:
        """The width of a run in device pixels. ``tracking`` is in thousandths of the size, after each character."""
        key = (text, face, size, tracking)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) > MOST_WIDTHS:
                self._widths.clear()
            known = self._widths[key] = self._measure(text, self.font(face, size), gap(size, tracking))
        return known

    def _measure(self, text: str, font: pygame.font.Font, between: int) -> int:
        """Tracked type is set character by character, so it is measured so."""
        if not between:
            return font.size(text)[0]
        return sum(font.size(character)[0] + between for character in text)

    def ascent(self, face: str, size: int) -> int:
        """From the top of a line to its baseline."""
        return self.font(face, size).get_ascent()

    def height(self, face: str, size: int) -> int:
        """From the top of a line to its bottom."""
        return self.font(face, size).get_height()

    def draws(self, face: str, character: str) -> bool:
        """Whether a face has a glyph for a character."""
        known = self._drawn.setdefault(face, {})
        if character not in known:
            known[character] = character.isspace() or _has_glyph(self.font(face, 24), character)
        return known[character]

    def runs(self, text: str, face: str) -> list[tuple[str, str]]:
        """The text in runs, each with a face that can draw it: its own, its stand-in, or the built-in one."""
        known = self._drawn.get(face, {})
        if all(known.get(character, False) for character in text):
            return [(text, face)]
        found: list[tuple[str, str]] = []
        for character in text:
            able = self._able(face, character)
            if found and found[-1][1] == able:
                found[-1] = (found[-1][0] + character, able)
            else:
                found.append((character, able))
        return found

    def _able(self, face: str, character: str) -> str:
        for one in (face, FALLBACK.get(face, "text"), BUILT_IN):
            if self.draws(one, character):
                return one
        return face


def _has_glyph(font: pygame.font.Font, character: str) -> bool:
    """Whether a font draws a character as something else than its mark for what is missing.

    Some letters are exactly as large as that mark, so equal metrics are decided by the pixels.
    """
    if font.metrics(character) != font.metrics(NO_GLYPH):
        return True
    drawn, nothing = (font.render(text, antialias=True, color=(255, 255, 255)) for text in (character, NO_GLYPH))
    return pygame.image.tobytes(drawn, "RGBA") != pygame.image.tobytes(nothing, "RGBA")


def gap(size: int, tracking: int) -> int:
    """The space after each character of tracked type, in device pixels."""
    return round(size * tracking / 1000)
