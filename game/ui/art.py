"""Illustrations drawn from data: each painter gets its box, its facts and its colours."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui import shapes
from game.ui.layout import Box
from game.ui.marks import Art
from game.ui.theme import Colour, blend, with_alpha

if TYPE_CHECKING:
    from game.ui.brush import Brush

FINE = 3
"""How many times too large a picture is drawn before it is scaled down, for smooth edges."""
BLUR = 7
"""How far out of focus the table is under a dialog: it is drawn so many times smaller and scaled up."""

Painter = Callable[[pygame.Surface, Art, "Brush"], None]


def paint(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """Draw an illustration by its name. An unknown name raises ``KeyError``."""
    PAINTERS[mark.name](target, mark, brush)


def _table(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    light, middle, dark = mark.colours
    target.blit(shapes.vignette(mark.box.w, mark.box.h, (light, middle, dark)), mark.box[:2])


def _backdrop(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """What lay on the table before, out of focus and darkened, once."""
    if brush.backdrop is not None:
        size = (max(1, mark.box.w // BLUR), max(1, mark.box.h // BLUR))
        small = pygame.transform.smoothscale(brush.backdrop, size)
        target.blit(pygame.transform.smoothscale(small, mark.box[2:]), mark.box[:2])
    shapes.plate(target, mark.box, mark.colours[0], 0)


def _spotlight(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """A cone of light from above, and the bright ellipse it throws on the floor."""
    (wide, tall), glow = mark.box[2:], mark.colours[0]
    floor, lamp, reach = tall * 92 // 100, wide * 65 // 1000, wide * 46 // 100
    middle = wide // 2
    cone = [(middle - lamp, 0), (middle + lamp, 0), (middle + reach, floor), (middle - reach, floor)]
    sheet = pygame.Surface((wide, tall), pygame.SRCALPHA)
    sheet.fill((*glow[:3], 0))
    pygame.draw.polygon(sheet, glow, cone)
    for first, last in ((cone[0], cone[3]), (cone[1], cone[2])):
        pygame.draw.aaline(sheet, glow, first, last)
    fade = shapes.fade(wide, tall, with_alpha(glow, 130), with_alpha(glow, 0))
    sheet.blit(fade, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    target.blit(sheet, mark.box[:2])
    puddle = Box(mark.box.x, mark.box.y + floor - tall * 3 // 100, wide, tall // 10)

    def draw(large: pygame.Surface, factor: int) -> None:
        pygame.draw.ellipse(large, with_alpha(glow, 40), (0, 0, puddle.w * factor, puddle.h * factor))

    target.blit(shapes.smooth(puddle.w, puddle.h, glow, draw, factor=shapes.COARSE), puddle[:2])


def _chair(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """A folding chair with a canvas back: frame in the dark colour, canvas in the main one."""
    (main, dark), size = mark.colours, mark.box[2:]
    w, h = FINE * size[0], FINE * size[1]
    sheet = pygame.Surface((w, h), pygame.SRCALPHA)
    sheet.fill((*dark[:3], 0))
    bar = w * 9 // 100
    left, right, seat, ground = bar // 2, w - bar // 2, h * 51 // 100, h - bar
    for x, foot in ((left + bar, right - bar), (right - bar, left + bar)):
        _beam(sheet, ((x, seat), (foot, ground)), bar * 13 // 10, dark)
    pygame.draw.rect(sheet, main, (0, h * 6 // 100, w, h * 18 // 100), border_radius=bar // 2)
    pygame.draw.rect(sheet, main, (0, h * 45 // 100, w, h * 7 // 100), border_radius=bar // 3)
    for x in (left, right):
        _beam(sheet, ((x, bar // 2), (x, h * 52 // 100)), bar, dark)
    target.blit(pygame.transform.smoothscale(sheet, size), mark.box[:2])


def _beam(sheet: pygame.Surface, ends: tuple[tuple[int, int], tuple[int, int]], width: int, colour: Colour) -> None:
    """A straight piece with round ends."""
    pygame.draw.line(sheet, colour, *ends, width)
    for end in ends:
        pygame.draw.circle(sheet, colour, end, width // 2)


def _card_backs(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """Two cards face down, one over the other, with a question mark by the caller."""
    box, (main, dark) = mark.box, mark.colours
    w, h = box.w * 60 // 100, box.h * 88 // 100
    for x, colour, angle in ((box.x, main, 6), (box.x + box.w * 32 // 100, dark, -5)):
        sheet = pygame.Surface((w + 4, h + 4), pygame.SRCALPHA)
        sheet.fill((*colour[:3], 0))
        face = Box(2, 2, w, h)
        shapes.plate(sheet, face, colour, max(3, w // 12))
        shapes.outline(sheet, face.inset(w // 12, w // 12), mark.colours[0], w // 16, 2)
        target.blit(pygame.transform.rotozoom(sheet, angle, 1), (x, box.y))


def _scene(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """A frame of film. Facts come in pairs of name and value."""
    from game.ui import pictures

    facts = [str(fact) for fact in mark.facts]
    pictures.picture(target, mark.box, dict(zip(facts[::2], facts[1::2], strict=True)))


def _band(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """A frame of film cut to a band at the head of a card. Facts come in pairs of name and value."""
    from game.ui import pictures

    facts = [str(fact) for fact in mark.facts]
    pictures.band(target, mark.box, dict(zip(facts[::2], facts[1::2], strict=True)))


def _poster(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """The picture of a poster. Facts come in pairs: palette, motif, figure."""
    from game.ui import posters

    facts = [str(fact) for fact in mark.facts]
    posters.poster(target, mark.box, dict(zip(facts[::2], facts[1::2], strict=True)))


def _portrait(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """Somebody's head and shoulders. Facts come in pairs: who, pronouns, age."""
    from game.ui import portraits

    facts = [str(fact) for fact in mark.facts]
    portraits.portrait(target, mark.box, dict(zip(facts[::2], facts[1::2], strict=True)))


CHIPS = 10


def _chips(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """Ten chips in a row, filled to a percentage: the first fact. The last one that is reached is filled in part."""
    box, (full, empty) = mark.box, mark.colours
    side, percent = box.h, int(str(mark.facts[0]))
    step = (box.w - side) / (CHIPS - 1)
    for at in range(CHIPS):
        place = (box.x + round(at * step), box.y)
        part = max(0, min(side, round((percent - at * CHIPS) * side / CHIPS)))
        target.blit(shapes.disc(side // 2, empty), place)
        target.blit(shapes.disc(side // 2, full), place, (0, 0, part, side))


HAIR = 4
"""Ways in which drawn faces wear their hair."""


def _face(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """A plain drawn face: the first fact says whether it smiles, the second whose it is."""
    smiles, whose = (int(str(fact)) for fact in mark.facts)
    (shade, ink), side = mark.colours, FINE * mark.box.w
    sheet = pygame.Surface((side, side), pygame.SRCALPHA)
    sheet.fill((*shade[:3], 0))
    line = max(2, side * 5 // 100)
    head = pygame.Rect(side * 14 // 100, side * 14 // 100, side * 72 // 100, side * 80 // 100)
    _hair(sheet, head, ink, whose % HAIR)
    pygame.draw.ellipse(sheet, blend((255, 255, 255), shade[:3], 45), head)
    pygame.draw.ellipse(sheet, ink, head, line // 2)
    for x in (38, 62):
        pygame.draw.circle(sheet, ink, (side * x // 100, side * 48 // 100), line)
    mouth = pygame.Rect(side * 36 // 100, side * (56 if smiles else 70) // 100, side * 28 // 100, side * 20 // 100)
    around = (math.pi, math.tau) if smiles else (0.2, math.pi - 0.2)
    pygame.draw.arc(sheet, ink, mouth, *around, line)
    target.blit(pygame.transform.smoothscale(sheet, mark.box[2:]), mark.box[:2])


def _hair(sheet: pygame.Surface, head: pygame.Rect, ink: Colour, way: int) -> None:
    """Behind the head: a cap, a bun, long hair, or a hat brim."""
    top = head.move(0, -head.h // 12)
    if way == 0:
        pygame.draw.ellipse(sheet, ink, top)
    elif way == 1:
        pygame.draw.circle(sheet, ink, (head.centerx, head.top), head.w // 6)
        pygame.draw.ellipse(sheet, ink, head.move(0, -head.h // 20))
    elif way == 2:
        pygame.draw.rect(sheet, ink, head.inflate(head.w // 8, 0).move(0, head.h // 16), border_radius=head.w // 3)
    else:
        pygame.draw.ellipse(
            sheet, ink, (head.left - head.w // 12, head.top + head.h // 16, head.w * 7 // 6, head.h // 5)
        )


PAINTERS: dict[str, Painter] = {
    "table": _table,
    "backdrop": _backdrop,
    "spotlight": _spotlight,
    "chair": _chair,
    "card_backs": _card_backs,
    "scene": _scene,
    "band": _band,
    "poster": _poster,
    "chips": _chips,
    "face": _face,
    "portrait": _portrait,
}
