"""The brush: draws marks onto a surface, with glyphs and icons kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as FilePath

import pygame

from game.ui import art, shapes
from game.ui.fonts import Fonts, gap
from game.ui.layout import Box
from game.ui.marks import Art, Disc, Fade, Glyphs, Icon, Mark, Outline, Path, Plate
from game.ui.theme import Colour

MOST_GLYPHS = 3000
NO_ICON = "missing"


class Brush:
    """Draws marks. ``icons`` is the folder of the icon files; an icon that is missing leaves an empty place."""

    def __init__(self, fonts: Fonts, icons: FilePath) -> None:
        self.fonts = fonts
        self.icons = icons
        self.backdrop: pygame.Surface | None = None
        self._glyphs: dict[tuple[object, ...], pygame.Surface] = {}
        self._icons: dict[tuple[str, int, int, Colour], pygame.Surface | None] = {}

    def paint(self, target: pygame.Surface, marks: Iterable[Mark], origin: tuple[int, int]) -> None:
        """Draw marks, their coordinates counted from the origin."""
        for mark in marks:
            self._draw(target, mark, origin)

    def _draw(self, target: pygame.Surface, mark: Mark, origin: tuple[int, int]) -> None:
        match mark:
            case Glyphs():
                self._text(target, mark, origin)
            case Plate(box, colour, radius):
                shapes.plate(target, box.moved(*origin), colour, radius)
            case Outline(box, colour, radius, width, dash):
                shapes.outline(target, box.moved(*origin), colour, radius, width, dash)
            case Icon(box, name, colour):
                self._icon(target, box.moved(*origin), name, colour)
            case Disc():
                _token(target, mark, origin)
            case Fade():
                _fade(target, mark, origin)
            case Path(points, colour, width, filled):
                moved = tuple((x + origin[0], y + origin[1]) for x, y in points)
                if filled:
                    shapes.area(target, moved, colour)
                else:
                    shapes.stroke(target, moved, colour, width)
            case Art():
                art.paint(target, mark._replace(box=mark.box.moved(*origin)), self)

    def _text(self, target: pygame.Surface, mark: Glyphs, origin: tuple[int, int]) -> None:
        key = mark[2:]
        run = self._glyphs.get(key)
        if run is None:
            if len(self._glyphs) > MOST_GLYPHS:
                self._glyphs.clear()
            run = self._glyphs[key] = self._set(mark)
        target.blit(run, (mark.x + origin[0], mark.y + origin[1]))

    def _set(self, mark: Glyphs) -> pygame.Surface:
        font = self.fonts.font(mark.face, mark.size)
        if not mark.tracking:
            run = font.render(mark.text, antialias=True, color=mark.colour[:3])
        else:
            run = self._tracked(font, mark)
        if len(mark.colour) == 4:
            run.set_alpha(mark.colour[3])
        return run

    def _tracked(self, font: pygame.font.Font, mark: Glyphs) -> pygame.Surface:
        width = self.fonts.width(mark.text, mark.face, mark.size, mark.tracking)
        run = pygame.Surface((max(1, width), font.get_height()), pygame.SRCALPHA)
        run.fill((*mark.colour[:3], 0))
        x = 0
        for character in mark.text:
            run.blit(font.render(character, antialias=True, color=mark.colour[:3]), (x, 0))
            x += font.size(character)[0] + gap(mark.size, mark.tracking)
        return run

    def _icon(self, target: pygame.Surface, box: Box, name: str, colour: Colour) -> None:
        picture = self.icon(name, box.w, box.h, colour)
        if picture is not None:
            target.blit(picture, box[:2])

    def icon(self, name: str, width: int, height: int, colour: Colour) -> pygame.Surface | None:
        """An icon at a size in one colour, or None when its file is missing or damaged."""
        key = (name, width, height, colour)
        if key not in self._icons:
            self._icons[key] = self._load(name, (max(1, width), max(1, height)), colour)
        return self._icons[key]

    def _load(self, name: str, size: tuple[int, int], colour: Colour) -> pygame.Surface | None:
        file = self.icons / f"{name}.svg"
        if not file.is_file():
            file = self.icons / f"{NO_ICON}.svg"
        try:
            picture = pygame.image.load_sized_svg(str(file), size)
        except (pygame.error, OSError):
            return None
        picture.fill((*colour[:3], 255), special_flags=pygame.BLEND_RGBA_MULT)
        return picture


def _token(target: pygame.Surface, mark: Disc, origin: tuple[int, int]) -> None:
    x, y = mark.x + origin[0] - mark.radius, mark.y + origin[1] - mark.radius
    if mark.dash:
        target.blit(shapes.dashed_ring(mark.radius, max(2, mark.radius // 6), mark.rim, mark.dash), (x, y))
        return
    target.blit(shapes.disc(mark.radius, mark.rim), (x, y))
    inner = mark.radius - max(2, mark.radius // 5)
    target.blit(shapes.disc(inner, mark.colour), (x + mark.radius - inner, y + mark.radius - inner))


def _fade(target: pygame.Surface, mark: Fade, origin: tuple[int, int]) -> None:
    box = mark.box.moved(*origin)
    picture = shapes.fade(box.w, box.h, mark.first, mark.last, across=mark.across)
    if mark.radius:
        sheet = pygame.Surface((box.w, box.h), pygame.SRCALPHA)
        shapes.plate(sheet, Box(0, 0, box.w, box.h), (255, 255, 255), mark.radius)
        sheet.blit(picture, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        picture = sheet
    target.blit(picture, box[:2])
