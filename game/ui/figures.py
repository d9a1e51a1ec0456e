"""Figures: silhouettes with a coat, so that everybody can be anybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pygame

from game.ui.canvas import Canvas, Spot
from game.ui.theme import Colour, blend

COATS = ("#24504f", "#8a3b28", "#5b5a33", "#4a3a5c", "#6b4a2a")
RIM = 12
"""Percent of the lamp that a coat throws back where it is dark, so that nobody is lost."""
HEADS = 6.4
"""Heads that a grown-up is tall."""


class Stand(NamedTuple):
    """Where the figures of a place stand: the line of their feet and their height, in percent."""

    floor: float = 97
    tall: float = 58


class Pose(NamedTuple):
    """A person: middle, feet and height in percent, the coat, and where the hands are in heads from the shoulders."""

    x: float
    floor: float
    tall: float
    coat: int = 0
    hands: tuple[Spot, Spot] = ((-0.5, 2.7), (0.5, 2.7))
    seated: bool = False
    legs: bool = True


def person(c: Canvas, pose: Pose) -> None:
    """Somebody who stands or sits."""
    head = c.y(pose.tall) / HEADS
    x, foot = c.x(pose.x), c.y(pose.floor)
    top = foot - c.y(pose.tall) + (round(head * 1.7) if pose.seated else 0)
    coat = c.lit(COATS[pose.coat % len(COATS)])
    if c.light.dark:
        coat = blend(coat, c.light.glow, RIM)
    dark = blend(coat, (12, 11, 14), 62)
    hip, shoulder = top + head * 3.5, top + head * 1.45
    if pose.legs:
        _legs(c.sheet, (x, hip, foot, head), dark, seated=pose.seated)
    body = [(-0.55, 1.15), (0.55, 1.15), (1.0, 1.5), (0.85, 2.7), (1.02, 4.1), (-1.02, 4.1), (-0.85, 2.7), (-1.0, 1.5)]
    pygame.draw.polygon(c.sheet, coat, [(x + at * head, top + down * head) for at, down in body])
    for side, (across, down) in zip((-1, 1), pose.hands, strict=True):
        start = (x + side * head * 0.82, shoulder + head * 0.22)
        hand = (start[0] + across * head, start[1] + (down - 0.22) * head)
        _limb(c.sheet, (start, hand), blend(coat, (12, 11, 14), 25), head * 0.46)
    pygame.draw.rect(c.sheet, dark, (x - head * 0.22, top + head * 0.7, head * 0.44, head * 0.7))
    pygame.draw.ellipse(c.sheet, dark, (x - head * 0.44, top, head * 0.88, head * 1.08))


def _legs(sheet: pygame.Surface, place: tuple[float, float, float, float], shade: Colour, *, seated: bool) -> None:
    x, hip, foot, head = place
    for side in (-1, 1):
        start = (x + side * head * 0.42, hip)
        knee = (x + side * head * (0.75 if seated else 0.45), hip + head * (0.95 if seated else 1.4))
        _limb(sheet, (start, knee, (knee[0], foot - head * 0.16)), shade, head * 0.62)
        pygame.draw.ellipse(sheet, shade, (knee[0] - head * 0.4, foot - head * 0.3, head * 0.85, head * 0.3))


def _limb(sheet: pygame.Surface, points: tuple[tuple[float, float], ...], shade: Colour, width: float) -> None:
    thick = max(2, round(width))
    pygame.draw.lines(sheet, shade, False, points, thick)  # noqa: FBT003 - pygame's own order
    for point in points:
        pygame.draw.circle(sheet, shade, point, thick / 2)


def _standing(c: Canvas, stand: Stand, at: int) -> None:
    person(c, Pose(42 + 16 * at, stand.floor, stand.tall, at))


def _back_view(c: Canvas, stand: Stand, at: int) -> None:
    hands = ((0.35, 1.9), (0.2, 1.5))
    person(c, Pose(40 + 18 * at, stand.floor + 16, stand.tall * 1.35, at, hands))


def _pair(c: Canvas, stand: Stand, at: int) -> None:
    person(c, Pose(37, stand.floor, stand.tall, 0, ((-0.35, 2.6), (0.95, 2.0))))
    person(c, Pose(55, stand.floor, stand.tall * 0.94, 1, ((-0.5, 2.2), (0.35, 2.6))))


def _seated(c: Canvas, stand: Stand, at: int) -> None:
    x, tall = 44 + 24 * at, stand.tall
    c.box((x - 5, stand.floor - tall * 0.30, 10, 2.2), c.lit("#4a3322"))
    c.box((x - 5, stand.floor - tall * 0.62, 1.2, tall * 0.62), c.lit("#4a3322"))
    c.box((x + 3.8, stand.floor - tall * 0.30, 1.2, tall * 0.30), c.lit("#4a3322"))
    person(c, Pose(x, stand.floor, tall, at + 2, ((0.5, 1.9), (-0.1, 1.9)), seated=True))


def _lying(c: Canvas, stand: Stand, at: int) -> None:
    """Somebody in a bed, seen from its side."""
    wood, linen, cover = c.lit("#5a3d26"), c.lit("#efe6d4"), c.lit("#3f6f72")
    c.box((24, 74, 46, 14), wood, 1)
    c.box((22, 56, 3, 38), wood, 1)
    c.box((69, 66, 3, 28), wood, 1)
    c.box((25, 70, 44, 8), linen, 2)
    c.box((26, 65, 12, 7), linen, 3)
    c.disc((33, 64.5), 4.6, blend(c.lit(COATS[0]), (12, 11, 14), 62))
    c.area(((38, 77), (38, 66), (44, 63), (56, 64), (66, 67), (69, 78), (69, 84), (38, 84)), cover)


def _child(c: Canvas, stand: Stand, at: int) -> None:
    person(c, Pose(70, stand.floor, stand.tall * 0.62, 4, ((-0.7, 1.6), (0.3, 2.4))))


def _crowd(c: Canvas, stand: Stand, at: int) -> None:
    """People in two rows, the nearer ones larger and in the gaps of the others."""
    for row, (shift, count) in enumerate(((0.0, 8), (6.0, 8))):
        for place in range(count):
            tall = stand.tall * (0.78 + 0.16 * row + 0.05 * (place * 7 % 4 - 1.5))
            x = 7 + shift + place * 12.2 + (place * 5 % 3 - 1) * 1.4
            person(c, Pose(x, stand.floor + 3 + 9 * row, tall, place * 3 + row))


def _on_ladder(c: Canvas, stand: Stand, at: int) -> None:
    wood = c.lit("#8b6b43")
    for side in (-1, 1):
        c.line(((47 + side * 2.6, 26), (47 + side * 5.2, 99)), wood, 1.4)
    for step in range(9):
        y = 32 + 7.8 * step
        wide = 2.8 + 2.5 * (y - 26) / 73
        c.line(((47 - wide, y), (47 + wide, y)), wood, 1.2)
    person(c, Pose(47, 80, stand.tall * 0.86, 1, ((-1.1, -1.3), (0.9, -1.5))))


def _nobody(c: Canvas, stand: Stand, at: int) -> None:
    """A place before anybody has come."""


Figure = Callable[[Canvas, Stand, int], None]
FIGURES: dict[str, Figure] = {
    "standing": _standing,
    "back_view": _back_view,
    "pair": _pair,
    "seated": _seated,
    "lying": _lying,
    "child": _child,
    "crowd": _crowd,
    "on_ladder": _on_ladder,
    "nobody": _nobody,
}


def figures(c: Canvas, names: list[str], stand: Stand) -> None:
    """Draw the figures of a scene; one nobody knows stands there."""
    for at, name in enumerate(names):
        FIGURES.get(name, _standing)(c, stand, at)
