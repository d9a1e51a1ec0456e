"""Illustrations drawn from data: each painter gets its box, its facts and its colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui import pictures, posters, shapes
from game.ui.layout import Box
from game.ui.marks import Art
from game.ui.theme import Colour, with_alpha

if TYPE_CHECKING:
    from game.ui.brush import Brush

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
    box, glow = mark.box, mark.colours[0]
    x, reach = box.x + box.w // 2, box.w * 46 // 100
    floor, half = box.bottom - box.h * 8 // 100, box.w * 65 // 1000
    cone = pygame.Surface((box.w, box.h), pygame.SRCALPHA)
    puddle = Box(x - box.w // 2, floor - box.h * 3 // 100, box.w, box.h * 10 // 100)
    points = ((box.w // 2 - half, 0), (box.w // 2 + half, 0), (box.w // 2 + reach, floor - box.y),
              (box.w // 2 - reach, floor - box.y))  # fmt: skip
    shapes.area(cone, points, glow)
    cone.blit(shapes.fade(box.w, box.h, with_alpha(glow, 130), with_alpha(glow, 0)), (0, 0),
              special_flags=pygame.BLEND_RGBA_MULT)  # fmt: skip
    target.blit(cone, box[:2])

    def draw(large: pygame.Surface, factor: int) -> None:
        pygame.draw.ellipse(large, with_alpha(glow, 40), (0, 0, puddle.w * factor, puddle.h * factor))

    target.blit(shapes.smooth(puddle.w, puddle.h, glow, draw), puddle[:2])


def _bar(target: pygame.Surface, ends: tuple[float, float, float, float], width: int, colour: Colour) -> None:
    shapes.stroke(target, ((round(ends[0]), round(ends[1])), (round(ends[2]), round(ends[3]))), colour, width)


def _chair(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """A folding chair with a canvas back: frame in the dark colour, canvas in the main one."""
    box, (main, dark) = mark.box, mark.colours
    w, h, bar = box.w, box.h, max(3, box.w * 9 // 100)
    left, right = box.x + bar // 2 + 1, box.right - bar // 2 - 1
    seat = box.y + h * 51 // 100
    for x, foot in ((left, right), (right, left)):
        lean = bar if x < foot else -bar
        _bar(target, (x + lean, seat, foot - lean, box.bottom - bar), round(bar * 1.3), dark)
    shapes.plate(target, Box(box.x, box.y + h * 6 // 100, w, h * 18 // 100), main, bar // 2)
    shapes.plate(target, Box(box.x, box.y + h * 45 // 100, w, h * 7 // 100), main, bar // 3)
    for x in (left, right):
        _bar(target, (x, box.y + bar // 2, x, box.y + h * 52 // 100), bar, dark)


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
    facts = [str(fact) for fact in mark.facts]
    pictures.picture(target, mark.box, dict(zip(facts[::2], facts[1::2], strict=True)))


def _poster(target: pygame.Surface, mark: Art, brush: Brush) -> None:
    """The picture of a poster. Facts come in pairs: palette, motif, figure."""
    facts = [str(fact) for fact in mark.facts]
    posters.poster(target, mark.box, dict(zip(facts[::2], facts[1::2], strict=True)))


PAINTERS: dict[str, Painter] = {
    "table": _table,
    "backdrop": _backdrop,
    "spotlight": _spotlight,
    "chair": _chair,
    "card_backs": _card_backs,
    "scene": _scene,
    "poster": _poster,
}
