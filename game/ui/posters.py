"""Poster pictures: a sky in a palette, a motif, and somebody who stands before it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pygame

from game.ui import shapes
from game.ui.layout import Box
from game.ui.theme import Colour, blend, colour

PALETTES: dict[str, tuple[Colour, Colour, Colour, Colour]] = {
    name: (colour(first), colour(middle), colour(last), colour(light))
    for name, (first, middle, last, light) in {
        "dusk": ("#1d3045", "#a8452c", "#d8884a", "#f6d188"),
        "dawn": ("#4a5f8a", "#d99a86", "#f4d7a8", "#fff3d0"),
        "night": ("#0b1220", "#16263b", "#2b4561", "#f3d78c"),
        "day": ("#4f8fb8", "#a9cbd3", "#f1e3bf", "#fff8e0"),
        "neon": ("#180f2e", "#6a1f6d", "#e0457b", "#7df0e0"),
        "forest": ("#13261f", "#2f5b43", "#9db46a", "#f4e9b6"),
        "winter": ("#2b3a52", "#7d97b0", "#dfe7ec", "#ffffff"),
        "blood": ("#14090b", "#58111a", "#b3261e", "#f4c9a0"),
        "desert": ("#5a2f2a", "#b8683a", "#ecc07a", "#fff0c8"),
        "paper": ("#6b5f52", "#b9a685", "#efe3c8", "#fffaf0"),
    }.items()
}
DARK: Colour = (16, 21, 30)
AT_HOME = 0.35


def poster(target: pygame.Surface, box: Box, facts: dict[str, str]) -> None:
    """Draw a poster's picture from its palette, motif and figure; what is unknown has a plain stand-in."""
    first, middle, last, light = PALETTES.get(facts.get("palette", ""), PALETTES["dusk"])
    sheet = pygame.Surface((2 * box.w, 2 * box.h))
    whole = Box(0, 0, 2 * box.w, 2 * box.h)
    half = whole.h * 62 // 100
    sheet.blit(shapes.fade(whole.w, half, first, middle), (0, 0))
    sheet.blit(shapes.fade(whole.w, whole.h - half, middle, last), (0, half))
    MOTIFS.get(facts.get("motif", ""), _disc)(sheet, whole, light)
    figure = facts.get("figure", "")
    if figure in ("pair", "two"):
        _figure(sheet, whole, 40)
        _figure(sheet, whole, 62)
    elif figure and figure != "none":
        _figure(sheet, whole, 52)
    target.blit(pygame.transform.smoothscale(sheet, box[2:]), box[:2])


def _figure(sheet: pygame.Surface, box: Box, place: int) -> None:
    """Somebody from behind, cut off at the waist."""
    x, tall = box.w * place // 100, box.h * 30 // 100
    head = box.w * 4 // 100
    top = box.h - tall
    pygame.draw.ellipse(sheet, DARK, (x - head, top, 2 * head, round(head * 2.5)))
    body = pygame.Rect(0, 0, head * 46 // 10, tall)
    body.midtop = (x, top + head * 22 // 10)
    pygame.draw.rect(sheet, DARK, body, border_top_left_radius=2 * head, border_top_right_radius=2 * head)
    hem = [
        (body.left, body.top + 2 * head),
        (body.right, body.top + 2 * head),
        (body.right + head, box.h),
        (body.left - head, box.h),
    ]
    pygame.draw.polygon(sheet, DARK, hem)


def _disc(sheet: pygame.Surface, box: Box, light: Colour) -> None:
    """A large sun or moon."""
    pygame.draw.circle(sheet, light, (box.w // 2, box.h * 46 // 100), box.w * 30 // 100)


def _film_reel(sheet: pygame.Surface, box: Box, light: Colour) -> None:
    middle, reach = (box.w // 2, box.h * 55 // 100), box.w * 33 // 100
    pygame.draw.circle(sheet, DARK, middle, reach)
    pygame.draw.circle(sheet, light, middle, reach * 91 // 100)
    spoke = pygame.math.Vector2(0, -reach * 57 // 100)
    for at in range(5):
        hole = pygame.math.Vector2(middle) + spoke.rotate(72 * at)
        pygame.draw.circle(sheet, DARK, hole, reach * 20 // 100)
    pygame.draw.circle(sheet, DARK, middle, reach * 11 // 100)


def _city(sheet: pygame.Surface, box: Box, light: Colour) -> None:
    _disc(sheet, box, light)
    random, x = Random("city"), 0
    while x < box.w:
        wide, tall = box.w * random.randint(7, 14) // 100, box.h * random.randint(18, 46) // 100
        sheet.fill(blend(DARK, light, 8), (x, box.h - tall, wide, tall))
        panes = [
            (x + wide * column // 8, box.h - tall + row * wide // 3) for row in range(2, 9) for column in (1, 3, 5)
        ]
        for pane in panes:
            if random.random() < AT_HOME:
                sheet.fill(light, (*pane, wide // 10, wide // 7))
        x += wide + 4


def _mountains(sheet: pygame.Surface, box: Box, light: Colour) -> None:
    _disc(sheet, box, light)
    for shade, peaks in (
        (20, ((0, 70), (25, 40), (50, 66), (78, 36), (100, 62))),
        (6, ((0, 84), (35, 58), (62, 80), (100, 60))),
    ):
        points = [(box.w * x // 100, box.h * y // 100) for x, y in peaks]
        pygame.draw.polygon(sheet, blend(DARK, light, shade), [*points, (box.w, box.h), (0, box.h)])


def _window(sheet: pygame.Surface, box: Box, light: Colour) -> None:
    """One lit window in the dark front of a house, its light on the wall; everybody else is asleep."""
    wall, eaves = blend(DARK, light, 7), box.h * 17 // 100
    roof = [(0, eaves), (box.w * 30 // 100, box.h * 8 // 100), (box.w * 72 // 100, box.h * 8 // 100), (box.w, eaves)]
    sheet.fill(blend(DARK, light, 3), (box.w * 58 // 100, box.h * 3 // 100, box.w * 8 // 100, box.h * 8 // 100))
    pygame.draw.polygon(sheet, blend(DARK, light, 3), roof)
    sheet.fill(wall, (0, eaves, box.w, box.h))
    for column in (10, 76):
        for row in (25, 53):
            asleep = (box.w * column // 100, box.h * row // 100, box.w * 14 // 100, box.h * 17 // 100)
            sheet.fill(blend(DARK, light, 2), asleep)
    pane = Box(box.w * 29 // 100, box.h * 27 // 100, box.w * 42 // 100, box.h * 56 // 100)
    for ring in range(6, 0, -1):
        reach = box.w * ring // 90
        glow = pane.inset(-reach, -reach)
        pygame.draw.rect(sheet, blend(wall, light, 24 - 4 * ring), glow, border_radius=2 * reach)
    sheet.fill(light, pane)
    bar = max(4, pane.w // 26)
    sheet.fill(DARK, (pane.middle[0] - bar // 2, pane.y, bar, pane.h))
    sheet.fill(DARK, (pane.x, pane.y + pane.h * 38 // 100, pane.w, bar))
    sheet.fill(DARK, (pane.x - bar, pane.bottom - bar, pane.w + 2 * bar, 2 * bar))


def _road(sheet: pygame.Surface, box: Box, light: Colour) -> None:
    _disc(sheet, box, light)
    far, ground = (box.w // 2, box.h * 58 // 100), blend(DARK, light, 6)
    sheet.fill(ground, (0, far[1], box.w, box.h))
    pygame.draw.polygon(sheet, blend(DARK, light, 18), [far, (box.w * 8 // 10, box.h), (box.w * 2 // 10, box.h)])
    for at in range(5):
        y = far[1] + (box.h - far[1]) * (at * at + 2) // 26
        sheet.fill(light, (far[0] - 2 - at, y, 4 + 2 * at, box.h * (at + 1) // 120))


def _waves(sheet: pygame.Surface, box: Box, light: Colour) -> None:
    _disc(sheet, box, light)
    for row in range(6):
        y = box.h * (64 + 7 * row) // 100
        sheet.fill(blend(DARK, light, 22 - 3 * row), (0, y, box.w, box.h))
        for at in range(7):
            middle = (box.w * (at * 16 + 8 * (row % 2)) // 100, y)
            pygame.draw.circle(sheet, blend(DARK, light, 22 - 3 * row), middle, box.w * 5 // 100)


MOTIFS: dict[str, Callable[[pygame.Surface, Box, Colour], None]] = {
    "film_reel": _film_reel,
    "sun": _disc,
    "moon": _disc,
    "city": _city,
    "mountains": _mountains,
    "window": _window,
    "road": _road,
    "waves": _waves,
    "sea": _waves,
}
