"""A frame of film to draw on: places in percent of its width and height, colours as the scene's light shows them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import pygame

from game.ui import shapes
from game.ui.layout import Box
from game.ui.theme import Colour, blend, colour, with_alpha

Spot = tuple[float, float]


class Light(NamedTuple):
    """How a scene is lit: sky above and at the horizon, what the light does to a colour, and the colour of a lamp."""

    top: Colour
    low: Colour
    cast: Colour
    glow: Colour
    dark: bool = False


def _light(top: str, low: str, of_things: str, glow: str, *, dark: bool = False) -> Light:
    return Light(colour(top), colour(low), colour(of_things), colour(glow), dark)


LIGHTS = {
    "day": _light("#86b0d3", "#f0e3c4", "#f2ead8", "#fff4d0"),
    "dawn": _light("#5d6f96", "#f3c4a0", "#c9b3b4", "#ffe7b8"),
    "dusk": _light("#2b3a58", "#e08350", "#a8746a", "#f9d38a"),
    "lamp": _light("#0e1420", "#1d2836", "#8a6a45", "#f6c56c", dark=True),
    "night": _light("#0b1220", "#2a3a52", "#4a5a74", "#f6cf7e", dark=True),
    "screen": _light("#05070c", "#10141c", "#3c465a", "#cfe0f2", dark=True),
}
INK = colour("#17151a")
"""Outlines and what is in front of the light."""


class Canvas:
    """The frame. Percent run from the upper left; a radius, a width of a line and a size are percent of the height."""

    def __init__(self, sheet: pygame.Surface, light: Light) -> None:
        self.sheet = sheet
        self.light = light
        self.w, self.h = sheet.get_size()

    def x(self, percent: float) -> int:
        """Pixels from the left."""
        return round(self.w * percent / 100)

    def y(self, percent: float) -> int:
        """Pixels from the top, or of the height."""
        return round(self.h * percent / 100)

    def lit(self, shade: str) -> Colour:
        """A colour of a thing ("#rrggbb") as this light shows it."""
        return cast(shade, self.light.cast)

    def box(self, place: tuple[float, float, float, float], shade: Colour, radius: float = 0) -> None:
        """A box: left, top, width and height."""
        x, y, wide, tall = place
        left, top = self.x(x), self.y(y)
        rect = (left, top, max(1, self.x(x + wide) - left), max(1, self.y(y + tall) - top))
        pygame.draw.rect(self.sheet, shade, rect, border_radius=self.y(radius))

    def area(self, spots: Sequence[Spot], shade: Colour) -> None:
        """The area inside spots."""
        pygame.draw.polygon(self.sheet, shade, [(self.x(x), self.y(y)) for x, y in spots])

    def disc(self, spot: Spot, reach: float, shade: Colour, ring: float = 0) -> None:
        """A disc around a spot, or a ring so wide."""
        pygame.draw.circle(
            self.sheet, shade, (self.x(spot[0]), self.y(spot[1])), max(1, self.y(reach)), max(0, self.y(ring))
        )

    def oval(self, place: tuple[float, float, float, float], shade: Colour, ring: float = 0) -> None:
        """An oval in a box, or a ring of that form so wide."""
        x, y, wide, tall = place
        rect = (self.x(x), self.y(y), max(2, self.x(wide)), max(2, self.y(tall)))
        pygame.draw.ellipse(self.sheet, shade, rect, max(0, self.y(ring)))

    def line(self, spots: Sequence[Spot], shade: Colour, width: float) -> None:
        """A line through spots, its ends and bends round."""
        thick = max(1, self.y(width))
        points = [(self.x(x), self.y(y)) for x, y in spots]
        pygame.draw.lines(self.sheet, shade, False, points, thick)  # noqa: FBT003 - pygame's own order
        for point in points if thick > 3 else ():
            pygame.draw.circle(self.sheet, shade, point, thick // 2)

    def fade(self, place: tuple[float, float, float, float], first: Colour, last: Colour) -> None:
        """A box filled from one colour at its top to another at its bottom."""
        x, y, wide, tall = place
        self.sheet.blit(shapes.fade(max(1, self.x(wide)), max(1, self.y(tall)), first, last), (self.x(x), self.y(y)))

    def glow(self, spot: Spot, reach: float, percent: int = 60, shade: Colour | None = None) -> None:
        """Light that spreads from a spot and brightens what is there."""
        side = 2 * self.y(reach)
        halo = pygame.transform.smoothscale(_halo((shade or self.light.glow)[:3], percent), (side, side))
        place = (self.x(spot[0]) - side // 2, self.y(spot[1]) - side // 2)
        self.sheet.blit(halo, place, special_flags=pygame.BLEND_RGB_ADD)

    def beam(self, spots: Sequence[Spot], percent: int, shade: Colour | None = None) -> None:
        """A beam of light: the area inside spots, brightened."""
        veil = pygame.Surface(self.sheet.get_size())
        lamp = blend((0, 0, 0), (shade or self.light.glow)[:3], percent)
        pygame.draw.polygon(veil, lamp, [(self.x(x), self.y(y)) for x, y in spots])
        self.sheet.blit(veil, (0, 0), special_flags=pygame.BLEND_RGB_ADD)

    def dim(self, place: tuple[float, float, float, float], percent: int) -> None:
        """A shadow over a box."""
        x, y, wide, tall = place
        veil = pygame.Surface((max(1, self.x(wide)), max(1, self.y(tall))), pygame.SRCALPHA)
        veil.fill(with_alpha(INK, 255 * percent // 100))
        self.sheet.blit(veil, (self.x(x), self.y(y)))

    def edges(self) -> None:
        """The corners of the frame, darker, as a lens has them."""
        mask = pygame.transform.smoothscale(_lens(), (self.w, self.h))
        self.sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGB_MULT)

    @property
    def whole(self) -> Box:
        """The frame in pixels."""
        return Box(0, 0, self.w, self.h)


@cache
def cast(shade: str, light: Colour) -> Colour:
    """What a light makes of a colour: each channel as strong as both let it be."""
    r, g, b = (one * other // 255 for one, other in zip(colour(shade)[:3], light[:3], strict=True))
    return (r, g, b)


@cache
def _halo(shade: tuple[int, int, int], percent: int) -> pygame.Surface:
    halo = pygame.Surface((96, 96))
    for at in range(48, 0, -1):
        strength = (1 - at / 48) ** 2 * percent / 100
        pygame.draw.circle(halo, tuple(round(part * strength) for part in shade), (48, 48), at)
    return halo


@cache
def _lens() -> pygame.Surface:
    mask = pygame.Surface((64, 36))
    mask.fill((150, 150, 150))
    for at in range(40, 0, -1):
        tone = 255 - round(105 * (at / 40) ** 3)
        pygame.draw.ellipse(mask, (tone, tone, tone), (32 - at * 1.15, 18 - at * 0.75, at * 2.3, at * 1.5))
    return mask
