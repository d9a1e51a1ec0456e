"""Smooth shapes: discs, rings, dashes, shadows and gradients as small surfaces, made once and kept.

pygame draws hard edges. Shapes are drawn several times too large and scaled down; large boxes are put together from
four smooth corners.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

import pygame

from game.ui.layout import Box
from game.ui.marks import Point
from game.ui.theme import Colour, blend

FINE = 4
COARSE = 2
LARGE = 240_000
"""Pixels from which a shape is smoothed with less care, to keep it cheap."""

Draw = Callable[[pygame.Surface, int], None]


def smooth(width: int, height: int, colour: Colour, draw: Draw, *, factor: int = 0) -> pygame.Surface:
    """A transparent surface on which ``draw`` painted at a multiple of the size, scaled down with soft edges.

    ``draw`` gets the large surface and the factor. The ground has the shape's own colour, so edges don't darken.
    """
    factor = factor or (FINE if width * height < LARGE else COARSE)
    large = pygame.Surface((max(1, width) * factor, max(1, height) * factor), pygame.SRCALPHA)
    large.fill((*colour[:3], 0))
    draw(large, factor)
    return pygame.transform.smoothscale(large, (max(1, width), max(1, height)))


@lru_cache(maxsize=512)
def disc(radius: int, colour: Colour) -> pygame.Surface:
    """A filled circle."""

    def draw(large: pygame.Surface, factor: int) -> None:
        pygame.draw.circle(large, colour, (radius * factor, radius * factor), radius * factor)

    return smooth(2 * radius, 2 * radius, colour, draw)


@lru_cache(maxsize=256)
def ring(radius: int, width: int, colour: Colour) -> pygame.Surface:
    """A circle's edge."""

    def draw(large: pygame.Surface, factor: int) -> None:
        middle = (radius * factor, radius * factor)
        pygame.draw.circle(large, colour, middle, radius * factor)
        pygame.draw.circle(large, (*colour[:3], 0), middle, max(0, radius - width) * factor)

    return smooth(2 * radius, 2 * radius, colour, draw)


@lru_cache(maxsize=64)
def dashed_ring(radius: int, width: int, colour: Colour, dash: int) -> pygame.Surface:
    """A circle's edge in dashes about so long."""

    def draw(large: pygame.Surface, factor: int) -> None:
        middle, reach = radius * factor, (radius - width / 2) * factor
        count = max(6, round(math.tau * radius / (2 * dash)))
        for at in range(count):
            start = math.tau * at / count
            points = [_around(middle, reach, start + math.pi / count * part / 6) for part in range(7)]
            pygame.draw.lines(large, colour, closed=False, points=points, width=width * factor)

    return smooth(2 * radius, 2 * radius, colour, draw)


def _around(middle: float, reach: float, angle: float) -> tuple[float, float]:
    return middle + reach * math.cos(angle), middle + reach * math.sin(angle)


def plate(target: pygame.Surface, box: Box, colour: Colour, radius: int) -> None:
    """A filled box with round corners, drawn onto the target."""
    radius = min(radius, box.w // 2, box.h // 2)
    if len(colour) == 4 and colour[3] < 255:
        target.blit(_clear_plate(box.w, box.h, colour, radius), box[:2])
        return
    if radius <= 0:
        target.fill(colour, box)
        return
    target.fill(colour, (box.x + radius, box.y, box.w - 2 * radius, box.h))
    target.fill(colour, (box.x, box.y + radius, radius, box.h - 2 * radius))
    target.fill(colour, (box.right - radius, box.y + radius, radius, box.h - 2 * radius))
    _corners(target, box, radius, disc(radius, colour))


def _corners(target: pygame.Surface, box: Box, radius: int, sprite: pygame.Surface) -> None:
    for across in (0, 1):
        for down in (0, 1):
            place = (box.right - radius if across else box.x, box.bottom - radius if down else box.y)
            target.blit(sprite, place, (across * radius, down * radius, radius, radius))


@lru_cache(maxsize=64)
def _clear_plate(width: int, height: int, colour: Colour, radius: int) -> pygame.Surface:
    sheet = pygame.Surface((max(1, width), max(1, height)), pygame.SRCALPHA)
    sheet.fill(colour)
    if radius > 0:
        for x in (0, width - radius):
            for y in (0, height - radius):
                sheet.fill((*colour[:3], 0), (x, y, radius, radius))
        _corners(sheet, Box(0, 0, width, height), radius, disc(radius, colour))
    return sheet


def outline(target: pygame.Surface, box: Box, colour: Colour, radius: int, width: int, dash: int = 0) -> None:  # noqa: PLR0917 - a box's edge has that many sides
    """The edge of a box with round corners, inside the box; in dashes about so long when ``dash`` is set."""
    radius = min(radius, box.w // 2, box.h // 2)
    for x, y, length, upright in _edges(box, radius, width):
        for start, size in _dashes(length, dash):
            target.fill(colour, (x, y + start, width, size) if upright else (x + start, y, size, width))
    if radius > 0:
        _corners(target, box, radius, ring(radius, width, colour))


def _edges(box: Box, radius: int, width: int) -> list[tuple[int, int, int, bool]]:
    across, down = box.w - 2 * radius, box.h - 2 * radius
    return [
        (box.x + radius, box.y, across, False),
        (box.x + radius, box.bottom - width, across, False),
        (box.x, box.y + radius, down, True),
        (box.right - width, box.y + radius, down, True),
    ]


def _dashes(length: int, dash: int) -> list[tuple[int, int]]:
    """Starts and sizes of the dashes of an edge, a gap as long as a dash between them."""
    if not dash or length <= dash:
        return [(0, max(0, length))]
    count = max(1, round((length / dash - 1) / 2))
    pitch = length / (2 * count + 1)
    return [(round(pitch * (2 * at + 1)), round(pitch)) for at in range(count)]


@lru_cache(maxsize=16)
def _soft_square(radius: int, blur: int, percent: int) -> pygame.Surface:
    """The shadow of a small square, from which all shadows of its kind are put together."""
    reach = 2 * blur + radius
    side = 2 * reach + 2
    sheet = pygame.Surface((side + 2 * blur, side + 2 * blur), pygame.SRCALPHA)
    plate(sheet, Box(blur, blur, side, side), (0, 0, 0), radius)
    soft = pygame.transform.gaussian_blur(sheet, max(1, blur // 2))
    soft.fill((0, 0, 0, 255 * percent // 100), special_flags=pygame.BLEND_RGBA_MULT)
    return soft


def shadow(target: pygame.Surface, box: Box, radius: int, blur: int, percent: int) -> None:  # noqa: PLR0917 - as outline
    """The shadow of a box, drawn onto the target; the box itself stays as it is only if it is drawn later."""
    soft = _soft_square(radius, blur, percent)
    part = soft.get_width() // 2
    part = min(part, box.w // 2 + blur, box.h // 2 + blur)
    x, y, right, bottom = box.x - blur, box.y - blur, box.right + blur, box.bottom + blur
    end = soft.get_width() - part
    for place, piece in (
        ((x, y), (0, 0)),
        ((right - part, y), (end, 0)),
        ((x, bottom - part), (0, end)),
        ((right - part, bottom - part), (end, end)),
    ):
        target.blit(soft, place, (*piece, part, part))
    across, down = right - x - 2 * part, bottom - y - 2 * part
    if across > 0:
        top, low = soft.subsurface((part, 0, 1, part)), soft.subsurface((part, end, 1, part))
        target.blit(pygame.transform.scale(top, (across, part)), (x + part, y))
        target.blit(pygame.transform.scale(low, (across, part)), (x + part, bottom - part))
    if down > 0:
        left, far = soft.subsurface((0, part, part, 1)), soft.subsurface((end, part, part, 1))
        target.blit(pygame.transform.scale(left, (part, down)), (x, y + part))
        target.blit(pygame.transform.scale(far, (part, down)), (right - part, y + part))


def fade(width: int, height: int, first: Colour, last: Colour, *, across: bool = False) -> pygame.Surface:
    """A surface that goes from one colour at the top (or left) to another at the bottom (or right)."""
    clear = len(first) == 4 or len(last) == 4
    steps = 256
    thin = pygame.Surface((steps, 1) if across else (1, steps), pygame.SRCALPHA if clear else 0)
    for at in range(steps):
        percent = at / (steps - 1)
        shade = [round(a + (b - a) * percent) for a, b in zip(_solid(first), _solid(last), strict=True)]
        thin.set_at((at, 0) if across else (0, at), shade)
    return pygame.transform.smoothscale(thin, (max(1, width), max(1, height)))


def _solid(colour: Colour) -> Colour:
    return colour if len(colour) == 4 else (*colour, 255)


def vignette(width: int, height: int, shades: tuple[Colour, Colour, Colour]) -> pygame.Surface:
    """The table: light in the middle above, darker towards the corners. Rings of shades, drawn small and scaled up."""
    small = pygame.Surface((width // 8 + 1, height // 8 + 1))
    small.fill(shades[2])
    wide, tall = small.get_size()
    middle = (wide // 2, tall * 36 // 100)
    for at in range(40, 0, -1):
        away = at / 40
        near, far, part = (*shades[:2], away / 0.6) if away < 0.6 else (*shades[1:], (away - 0.6) / 0.4)
        box = pygame.Rect(0, 0, round(wide * 1.3 * away), round(tall * 1.75 * away))
        box.center = middle
        pygame.draw.ellipse(small, blend(near, far, round(100 * part)), box)
    return pygame.transform.smoothscale(small, (max(1, width), max(1, height)))


def stroke(target: pygame.Surface, points: tuple[Point, ...], colour: Colour, width: int) -> None:
    """A line through points with round ends and joints."""
    left, top = min(x for x, _y in points) - width, min(y for _x, y in points) - width
    right, bottom = max(x for x, _y in points) + width, max(y for _x, y in points) + width

    def draw(large: pygame.Surface, factor: int) -> None:
        moved = [((x - left) * factor, (y - top) * factor) for x, y in points]
        pygame.draw.lines(large, colour, closed=False, points=moved, width=width * factor)
        for place in moved:
            pygame.draw.circle(large, colour, place, width * factor / 2)

    target.blit(smooth(right - left, bottom - top, colour, draw), (left, top))


def area(target: pygame.Surface, points: tuple[Point, ...], colour: Colour) -> None:
    """The area inside points."""
    left, top = min(x for x, _y in points), min(y for _x, y in points)
    right, bottom = max(x for x, _y in points) + 1, max(y for _x, y in points) + 1

    def draw(large: pygame.Surface, factor: int) -> None:
        pygame.draw.polygon(large, colour, [((x - left) * factor, (y - top) * factor) for x, y in points])

    target.blit(smooth(right - left, bottom - top, colour, draw), (left, top))
