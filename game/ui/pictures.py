"""The scene illustration kit: a frame of film put together from place, light, weather, figures and a prop."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

import pygame

from game.ui import shapes
from game.ui.layout import Box
from game.ui.theme import Colour, blend, colour, with_alpha


class Light(NamedTuple):
    """How a place is lit: sky or far wall above and below, near ground, silhouettes, and the lamp's glow."""

    top: Colour
    low: Colour
    ground: Colour
    shade: Colour
    glow: Colour


LIGHTS = {
    "day": Light(*map(colour, ("#8fb3cf", "#e9dcc0", "#8d8268", "#2c2a2b", "#fff4d0"))),
    "dusk": Light(*map(colour, ("#23344d", "#c8653f", "#2d2026", "#120f14", "#f7d58a"))),
    "dawn": Light(*map(colour, ("#5d6f96", "#efc3a2", "#554a52", "#1d1a20", "#ffe7b8"))),
    "lamp": Light(*map(colour, ("#181513", "#3a2c18", "#14100d", "#0a0908", "#e3b862"))),
    "night": Light(*map(colour, ("#0d141d", "#1b2a38", "#0a0e14", "#040507", "#f3c36c"))),
}
OUTSIDE = (
    "street",
    "bus_stop",
    "sea",
    "road",
    "field",
    "forest",
    "roof",
    "park",
    "harbour",
    "square",
    "beach",
    "bridge",
)
MOST_DROPS = 70
AT_HOME = 0.4


def picture(target: pygame.Surface, box: Box, facts: dict[str, str]) -> None:
    """Draw a scene's picture from ``place``, ``light``, ``weather``, ``figures`` (spaced) and ``prop``, or without."""
    light = LIGHTS.get(facts.get("light", "day"), LIGHTS["day"])
    whole = Box(0, 0, 2 * box.w, 2 * box.h)
    sheet = pygame.Surface(whole[2:])
    place = facts.get("place", "")
    (_outside if place in OUTSIDE or facts.get("outside") else _inside)(sheet, whole, light, place)
    _prop(sheet, whole, light, facts.get("prop", ""))
    for at, figure in enumerate(facts.get("figures", "standing").split() or ["standing"]):
        FIGURES.get(figure, _standing)(sheet, whole, light.shade, at)
    if facts.get("weather") in ("rain", "storm"):
        _rain(sheet, whole)
    target.blit(pygame.transform.smoothscale(sheet, box[2:]), box[:2])


def _horizon(box: Box) -> int:
    return box.h * 74 // 100


def _outside(sheet: pygame.Surface, box: Box, light: Light, place: str) -> None:
    """Sky, a row of houses or a line of hills, and the ground."""
    sheet.blit(shapes.fade(box.w, _horizon(box), light.top, light.low), (0, 0))
    sheet.fill(light.ground, (0, _horizon(box), box.w, box.h))
    random = Random(place)
    if place in ("sea", "beach", "harbour"):
        sheet.blit(
            shapes.fade(box.w, box.h // 6, blend(light.top, light.shade, 30), light.ground),
            (0, _horizon(box) - box.h // 8),
        )
        return
    x, far = 0, blend(light.low, light.shade, 62)
    while x < box.w:
        wide, tall = box.w * random.randint(9, 17) // 100, box.h * random.randint(20, 46) // 100
        top = _horizon(box) - tall
        sheet.fill(far, (x, top, wide, tall))
        _windows(sheet, Box(x, top, wide, tall), light, random)
        x += wide + box.w // 100


def _windows(sheet: pygame.Surface, box: Box, light: Light, random: Random) -> None:
    """Here and there somebody is at home."""
    side = max(2, box.w // 7)
    places = [(box.x + side + column * side * 2, box.y + row * side * 2) for row in range(1, 5) for column in range(3)]
    for x, y in places:
        if random.random() < AT_HOME and y + 2 * side < box.bottom:
            sheet.fill(blend(light.low, light.glow, 55), (x, y, side, side))


def _inside(sheet: pygame.Surface, box: Box, light: Light, place: str) -> None:
    """A far wall, a floor, a window by day or a pool of lamplight."""
    wall = blend(light.low, light.ground, 45)
    sheet.blit(shapes.fade(box.w, _horizon(box), blend(wall, light.shade, 30), wall), (0, 0))
    sheet.fill(blend(light.ground, light.shade, 25), (0, _horizon(box), box.w, box.h))
    if light in (LIGHTS["day"], LIGHTS["dawn"]):
        frame, pane = blend(light.low, light.shade, 40), blend(light.top, light.glow, 70)
        room = Box(box.w * 62 // 100, box.h * 14 // 100, box.w * 24 // 100, box.h * 40 // 100)
        sheet.fill(frame, room)
        for at in (0, 1):
            sheet.fill(pane, Box(room.x + 4 + at * room.w // 2, room.y + 4, room.w // 2 - 8, room.h - 8))
        sheet.blit(
            shapes.fade(box.w // 2, box.h - _horizon(box), with_alpha(light.glow, 70), with_alpha(light.glow, 0)),
            (box.w * 46 // 100, _horizon(box)),
        )
        return
    _glow(sheet, (box.w * 58 // 100, box.h * 34 // 100), box.h * 62 // 100, light.glow)


def _glow(sheet: pygame.Surface, middle: tuple[int, int], reach: int, shade: Colour) -> None:
    """A pool of light that fades outwards, drawn small and scaled up."""
    small = pygame.Surface((64, 64), pygame.SRCALPHA)
    for at in range(32, 0, -1):
        strength = (1 - at / 32) ** 2
        pygame.draw.circle(small, with_alpha(shade, round(170 * strength)), (32, 32), at)
    sheet.blit(pygame.transform.smoothscale(small, (2 * reach, 2 * reach)), (middle[0] - reach, middle[1] - reach))


# -- figures: silhouettes, so that everybody can be anybody --------------------------------------------------------


def _body(sheet: pygame.Surface, foot: tuple[int, int], tall: int, shade: Colour) -> None:
    """Head, shoulders and coat of somebody who stands with the feet at a place."""
    x, y = foot
    head = tall * 12 // 100
    top = y - tall
    pygame.draw.ellipse(sheet, shade, (x - head * 8 // 10, top, head * 16 // 10, head * 2))
    sheet.fill(shade, (x - head * 4 // 10, top + head, head * 8 // 10, head * 2))
    chest = pygame.Rect(0, 0, head * 40 // 10, tall)
    chest.midtop = (x, top + head * 22 // 10)
    pygame.draw.rect(
        sheet, shade, chest, border_top_left_radius=head * 15 // 10, border_top_right_radius=head * 15 // 10
    )
    hem = [
        (chest.left, chest.top + tall // 3),
        (chest.right, chest.top + tall // 3),
        (chest.right + head // 2, y),
        (chest.left - head // 2, y),
    ]
    pygame.draw.polygon(sheet, shade, hem)


def _standing(sheet: pygame.Surface, box: Box, shade: Colour, at: int) -> None:
    _body(sheet, (box.w * (40 + 14 * at) // 100, box.h * 96 // 100), box.h * 62 // 100, shade)


def _back_view(sheet: pygame.Surface, box: Box, shade: Colour, at: int) -> None:
    _body(sheet, (box.w * (42 + 20 * at) // 100, box.h * 112 // 100), box.h * 86 // 100, shade)


def _pair(sheet: pygame.Surface, box: Box, shade: Colour, at: int) -> None:
    _body(sheet, (box.w * 36 // 100, box.h), box.h * 66 // 100, shade)
    _body(sheet, (box.w * 56 // 100, box.h), box.h * 61 // 100, shade)


def _seated(sheet: pygame.Surface, box: Box, shade: Colour, at: int) -> None:
    x, y = box.w * (40 + 22 * at) // 100, box.h * 96 // 100
    _body(sheet, (x, y), box.h * 46 // 100, shade)
    sheet.fill(shade, (x - box.w * 8 // 100, y - box.h * 12 // 100, box.w * 16 // 100, box.h * 3 // 100))


def _child(sheet: pygame.Surface, box: Box, shade: Colour, at: int) -> None:
    _body(sheet, (box.w * 68 // 100, box.h * 97 // 100), box.h * 40 // 100, shade)


def _crowd(sheet: pygame.Surface, box: Box, shade: Colour, at: int) -> None:
    for place in range(9):
        far = blend(shade, (90, 90, 90), 18 if place % 2 else 0)
        tall = box.h * (40 + 5 * (place * 7 % 4)) // 100
        _body(sheet, (box.w * (8 + 10 * place) // 100, box.h * (98 + 6 * (place % 2)) // 100), tall, far)


def _on_ladder(sheet: pygame.Surface, box: Box, shade: Colour, at: int) -> None:
    x, wide = box.w * 46 // 100, max(2, box.w // 120)
    for side in (-1, 1):
        pygame.draw.line(
            sheet, shade, (x + side * box.w // 28, box.h * 20 // 100), (x + side * box.w // 16, box.h), wide
        )
    for step in range(8):
        y = box.h * (28 + 9 * step) // 100
        pygame.draw.line(sheet, shade, (x - box.w // 26, y), (x + box.w // 26, y), wide)
    _body(sheet, (x, box.h * 72 // 100), box.h * 54 // 100, shade)


FIGURES: dict[str, Callable[[pygame.Surface, Box, Colour, int], None]] = {
    "standing": _standing,
    "back_view": _back_view,
    "pair": _pair,
    "seated": _seated,
    "child": _child,
    "crowd": _crowd,
    "on_ladder": _on_ladder,
}


# -- props and weather ---------------------------------------------------------------------------------------------


def _prop(sheet: pygame.Surface, box: Box, light: Light, prop: str) -> None:
    if prop in ("projector", "film"):
        _projector(sheet, box, light)
    elif prop in ("letters", "sign", "marquee"):
        _sign(sheet, box, light)
    elif prop:
        _table(sheet, box, light)


def _projector(sheet: pygame.Surface, box: Box, light: Light) -> None:
    """Two reels and a lamp house."""
    shade = light.shade
    for x, y, reach in ((66, 38, 20), (78, 66, 15)):
        radius = box.h * reach // 100
        picture_of = shapes.ring(radius, max(3, radius // 5), shade)
        sheet.blit(picture_of, (box.w * x // 100 - radius, box.h * y // 100 - radius))
    sheet.fill(shade, (box.w * 64 // 100, box.h * 40 // 100, box.w * 18 // 100, box.h * 30 // 100))
    sheet.fill(shade, (box.w * 70 // 100, box.h * 68 // 100, box.w * 6 // 100, box.h * 34 // 100))


def _sign(sheet: pygame.Surface, box: Box, light: Light) -> None:
    """A lit board above the door."""
    board = Box(box.w * 30 // 100, box.h * 12 // 100, box.w * 42 // 100, box.h * 18 // 100)
    _glow(sheet, board.middle, box.h * 40 // 100, light.glow)
    shapes.plate(sheet, board, light.glow, 3)
    for at in range(7):
        wide = board.w // 11
        sheet.fill(
            blend(light.shade, light.glow, 12),
            (board.x + wide + at * board.w * 13 // 100, board.y + board.h // 3, wide, board.h // 3),
        )


def _table(sheet: pygame.Surface, box: Box, light: Light) -> None:
    """A table with something small on it."""
    x, y = box.w * 64 // 100, box.h * 76 // 100
    sheet.fill(light.shade, (x, y, box.w * 26 // 100, box.h * 3 // 100))
    for leg in (2, 22):
        sheet.fill(light.shade, (x + box.w * leg // 100, y, box.w // 80, box.h))
    sheet.fill(
        blend(light.shade, light.glow, 50),
        (x + box.w * 10 // 100, y - box.h * 6 // 100, box.w * 5 // 100, box.h * 6 // 100),
    )


def _rain(sheet: pygame.Surface, box: Box) -> None:
    random = Random(7)
    for _drop in range(MOST_DROPS):
        x, y = random.randint(0, box.w), random.randint(0, box.h)
        long = box.h * random.randint(5, 9) // 100
        pygame.draw.line(sheet, (120, 146, 168), (x, y), (x - long // 4, y + long), 2)
