"""Pictures of the things that move: the slate with its sticks, a die, an envelope, the back of a card."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui import shapes
from game.ui.brush import Brush
from game.ui.kit import Kit
from game.ui.layout import Box

STEPS = 7
"""Pictures from one end of a movement to the other."""
OPEN = 26
"""Degrees between the sticks of an open slate."""


def back(kit: Kit, size: tuple[int, int]) -> pygame.Surface:
    """The back of a card: the chair's colour with a frame, opaque."""
    sheet = pygame.Surface(size).convert()
    sheet.fill(kit.chair.deep[:3])
    whole = Box(0, 0, *size)
    shapes.plate(sheet, whole, kit.chair.main, kit.radius)
    inner = kit.px(12)
    shapes.outline(sheet, whole.inset(inner, inner), kit.chair.dark, kit.radius, max(2, kit.px(3)))
    return sheet


@lru_cache(maxsize=2)
def slates(kit: Kit) -> list[pygame.Surface]:
    """The slate from open to shut."""
    wide, tall, stick = kit.px(240), kit.px(150), kit.px(26)
    room = kit.px(112)
    found = []
    for step in range(STEPS):
        sheet = pygame.Surface((wide + kit.px(8), tall + room), pygame.SRCALPHA)
        _board(kit, sheet, Box(0, room, wide, tall))
        sheet.blit(_stick(kit, (wide, stick)), (0, room - stick + kit.px(2)))
        turned = _turned(_stick(kit, (wide, stick), other=True), OPEN * (1 - step / (STEPS - 1)))
        sheet.blit(turned, (0, room - stick - turned.get_height() + kit.px(3)))
        found.append(sheet.convert_alpha())
    return found


def _board(kit: Kit, sheet: pygame.Surface, box: Box) -> None:
    """The board under the sticks with its empty fields."""
    pygame.draw.rect(
        sheet, kit["black"], box, border_bottom_left_radius=kit.radius, border_bottom_right_radius=kit.radius
    )
    line, ink, pad = max(2, kit.px(2)), kit["cream"], kit.px(12)
    inner = box.inset(pad, pad)
    pygame.draw.rect(sheet, ink, inner, line, border_radius=kit.px(4))
    third = inner.h // 3
    for row in (1, 2):
        pygame.draw.line(sheet, ink, (inner.x, inner.y + row * third), (inner.right, inner.y + row * third), line)
    for column in (1, 2):
        x = inner.x + column * inner.w // 3
        pygame.draw.line(sheet, ink, (x, inner.y), (x, inner.y + third), line)
    pygame.draw.line(
        sheet, ink, (inner.x + inner.w // 2, inner.y + third), (inner.x + inner.w // 2, inner.bottom), line
    )


def _stick(kit: Kit, size: tuple[int, int], *, other: bool = False) -> pygame.Surface:
    """A stick with its slanted stripes; those of the upper one slant the other way."""
    wide, tall = size
    sheet = pygame.Surface(size, pygame.SRCALPHA)
    sheet.fill(kit["black"][:3])
    stripe, slant = wide // 6, tall if other else -tall
    for at in range(-1, 7):
        x = at * stripe
        points = [(x, 0), (x + stripe // 2, 0), (x + stripe // 2 + slant, tall), (x + slant, tall)]
        pygame.draw.polygon(sheet, kit["cream"][:3], points)
    pygame.draw.rect(sheet, kit["black"][:3], (0, 0, wide, tall), max(2, kit.px(2)))
    return sheet


def _turned(stick: pygame.Surface, degrees: float) -> pygame.Surface:
    """The upper stick, lifted around its left end."""
    return pygame.transform.rotozoom(stick, degrees, 1) if degrees else stick


def rolls(kit: Kit, brush: Brush, *, good: bool) -> list[pygame.Surface]:
    """A die as it rolls: its two faces in turn, at last the one that counts, upright."""
    faces = [_die(kit, brush, good=one) for one in (good, not good)]
    found = []
    for step in range(STEPS - 1, -1, -1):
        angle, face = 55 * step, faces[step % 2]
        found.append((pygame.transform.rotozoom(face, angle, 1) if step else face).convert_alpha())
    return found


def _die(kit: Kit, brush: Brush, *, good: bool) -> pygame.Surface:
    """A face: a tick where it went well, a cross where it did not."""
    side = kit.px(76)
    sheet = pygame.Surface((side, side), pygame.SRCALPHA)
    shapes.plate(sheet, Box(0, 0, side, side), kit["card"], kit.px(14))
    edge = kit.px(4)
    shapes.plate(sheet, Box(edge, edge, side - 2 * edge, side - 2 * edge), kit["good" if good else "bad"], kit.px(11))
    mark = side * 56 // 100
    sign = brush.icon("check" if good else "cross", mark, mark, kit["white"])
    if sign is not None:
        sheet.blit(sign, ((side - mark) // 2, (side - mark) // 2))
    return sheet


@lru_cache(maxsize=2)
def envelope(kit: Kit) -> tuple[pygame.Surface, pygame.Surface, pygame.Surface, list[pygame.Surface]]:
    """Inside, card, front, and the flap from shut to open in a picture twice as tall as the envelope."""
    wide, tall = kit.px(300), kit.px(184)
    inside = pygame.Surface((wide, tall)).convert()
    inside.fill(kit["trough"][:3])
    card = pygame.Surface((wide * 88 // 100, tall * 84 // 100)).convert()
    card.fill(kit["card"][:3])
    for row in range(4):
        y = card.get_height() * (18 + 18 * row) // 100
        pygame.draw.line(card, kit["line"][:3], (kit.px(16), y), (card.get_width() - kit.px(16), y), max(2, kit.px(2)))
    front = pygame.Surface((wide, tall), pygame.SRCALPHA)
    pygame.draw.polygon(
        front, kit["chip"][:3], [(0, 0), (wide // 2, tall * 56 // 100), (wide, 0), (wide, tall), (0, tall)]
    )
    for corner in (0, wide):
        pygame.draw.aaline(front, kit["muted"][:3], (corner, tall), (wide // 2, tall * 56 // 100))
    return inside, card, front.convert_alpha(), [_flap(kit, (wide, tall), step / (STEPS - 1)) for step in range(STEPS)]


def _flap(kit: Kit, size: tuple[int, int], lifted: float) -> pygame.Surface:
    wide, tall = size
    sheet = pygame.Surface((wide, 2 * tall), pygame.SRCALPHA)
    tip = tall + round(tall * 0.6 * (1 - 2 * lifted))
    pygame.draw.polygon(
        sheet, kit["paper" if lifted < 0.5 else "trough"][:3], [(0, tall), (wide, tall), (wide // 2, tip)]
    )
    pygame.draw.aalines(sheet, kit["muted"][:3], False, [(0, tall), (wide // 2, tip), (wide, tall)])  # noqa: FBT003 - pygame's order
    if lifted < 0.25:
        pygame.draw.circle(sheet, kit["bad"][:3], (wide // 2, tip - kit.px(8)), kit.px(13))
    return sheet.convert_alpha()
