"""Portraits: a head and shoulders for everybody who can be hired, put together from who they are.

What is not known of a person follows from a digest of their id: the same person looks the same in every film,
on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import pygame

from game.ui.figures import COATS
from game.ui.layout import Box
from game.ui.shapes import plate
from game.ui.theme import Colour, blend, colour

FINE = 4
"""How many times too large a portrait is drawn before it is scaled down, for smooth edges."""
CHILD, GREYING, OLD = 14, 46, 62
"""Ages from which somebody is no child any more, may go grey, and is grey."""
INK, PAPER = colour("#26221e"), colour("#f4ecdd")
SKINS = tuple(colour(one) for one in ("#f1d7c0", "#e3bd9b", "#c4946c", "#9a6a48", "#6f4a35"))
HAIRS = tuple(colour(one) for one in ("#221c1a", "#3a2a22", "#5f3f28", "#8a5a32", "#b98c4e", "#7c3524"))
GREYS = tuple(colour(one) for one in ("#8f8a83", "#b7b1a6", "#dcd6ca"))
STYLES = {
    "he": ("crop", "side", "quiff", "curls", "receding", "cap"),
    "she": ("bob", "long", "bun", "round", "tied", "fringe", "beret", "crop"),
    "they": ("crop", "side", "curls", "bob", "round", "tied", "fringe", "quiff"),
}
CHILDREN = ("bob", "fringe", "curls", "tied", "side")


class Traits(NamedTuple):
    """How somebody looks."""

    style: str
    hair: Colour
    skin: Colour
    coat: Colour
    collar: int
    wide: float
    age: int
    glasses: bool = False
    beard: str = ""
    rings: bool = False


def traits(who: str, pronouns: str, age: int) -> Traits:
    """How a person looks, from their id, pronouns and age; an age of 0 is one of a grown-up nobody knows."""
    dice = blake2b(who.encode(), digest_size=16).digest()
    age = age or 28 + dice[0] % 38
    child = age < CHILD
    styles = CHILDREN if child else STYLES.get(pronouns, STYLES["they"])
    grey = age >= OLD or (age >= GREYING and dice[1] % 5 < 2)
    beards = ("", "", "", "beard", "stubble", "moustache") if pronouns == "he" and age > 24 else ("",)
    return Traits(
        styles[dice[2] % len(styles)],
        GREYS[dice[3] % len(GREYS)] if grey else HAIRS[dice[3] % len(HAIRS)],
        SKINS[dice[4] % len(SKINS)],
        colour(COATS[dice[5] % len(COATS)]),
        dice[6] % 4,
        (0.86 if child else 0.92) + dice[7] % 3 * 0.09,
        age,
        glasses=dice[8] % 10 < (1 if child else 3),
        beard=beards[dice[9] % len(beards)],
        rings=pronouns != "he" and dice[10] % 3 == 0,
    )


class Pen:
    """A sheet to draw a portrait on, in units of a hundredth of its height; the middle is where x is 0."""

    def __init__(self, sheet: pygame.Surface) -> None:
        self.sheet = sheet
        self.unit = sheet.get_height() / 100
        self.middle = sheet.get_width() / 2

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The pixel of a place."""
        return self.middle + x * self.unit, y * self.unit

    def oval(self, place: tuple[float, float, float, float], shade: Colour, ring: float = 0) -> None:
        """An oval by its middle and its half width and height, or a ring of that form."""
        x, y, wide, tall = place
        left, top = self.at(x - wide, y - tall)
        rect = pygame.Rect(round(left), round(top), round(2 * wide * self.unit), round(2 * tall * self.unit))
        pygame.draw.ellipse(self.sheet, shade, rect, max(1, round(ring * self.unit)) if ring else 0)

    def area(self, spots: Sequence[tuple[float, float]], shade: Colour) -> None:
        """The area inside spots."""
        pygame.draw.polygon(self.sheet, shade, [self.at(*spot) for spot in spots])

    def line(self, spots: Sequence[tuple[float, float]], shade: Colour, width: float = 1.6) -> None:
        """A line through spots with round ends; the one stroke weight of all portraits unless another is given."""
        thick = max(1, round(width * self.unit))
        points = [self.at(*spot) for spot in spots]
        pygame.draw.lines(self.sheet, shade, False, points, thick)  # noqa: FBT003 - pygame's own order
        for point in points:
            pygame.draw.circle(self.sheet, shade, point, thick / 2)


def portrait(target: pygame.Surface, box: Box, facts: dict[str, str]) -> None:
    """Draw a portrait from ``who``, ``pronouns`` and ``age``."""
    target.blit(_drawn(box[2:], facts.get("who", ""), facts.get("pronouns", ""), int(facts.get("age", "0"))), box[:2])


@lru_cache(maxsize=128)
def _drawn(size: tuple[int, int], who: str, pronouns: str, age: int) -> pygame.Surface:
    look = traits(who, pronouns, age)
    sheet = pygame.Surface((FINE * size[0], FINE * size[1]), pygame.SRCALPHA)
    sheet.fill(blend(look.coat, PAPER, 66))
    pen = Pen(sheet)
    pen.oval((0, 40, 36, 40), blend(look.coat, PAPER, 76))
    _sitter(pen, look)
    mask = pygame.Surface(sheet.get_size(), pygame.SRCALPHA)
    plate(mask, Box(0, 0, *sheet.get_size()), (255, 255, 255), 5 * FINE * size[0] // 60)
    sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(sheet, size)


def _sitter(pen: Pen, look: Traits) -> None:
    """From the back to the front: hair, shoulders, neck, head, the face, hair again."""
    drop = 12 if look.age < CHILD else 0
    back, front = HAIR[look.style]
    back(pen, look, drop)
    _shoulders(pen, look, drop)
    shade = blend(look.skin, INK, 16)
    pen.area(((-7, 56 + drop), (7, 56 + drop), (8, 76 + drop), (0, 81 + drop), (-8, 76 + drop)), shade)
    for side in (-1, 1):
        pen.oval((side * 17 * look.wide, 46 + drop, 3.4, 4.8), shade)
    pen.oval((0, 43 + drop, 17.5 * look.wide, 21), look.skin)
    _face(pen, look, drop)
    front(pen, look, drop)
    if look.glasses:
        for side in (-1, 1):
            pen.oval((side * 7.4, 45 + drop, 5.6, 5.2), INK, 1.5)
        pen.line(((-2, 44.4 + drop), (2, 44.4 + drop)), INK)
    for side in (-1, 1) if look.rings else ():
        pen.oval((side * 17.4 * look.wide, 52 + drop, 1.5, 1.9), colour("#e0a526"))


def _shoulders(pen: Pen, look: Traits, drop: int) -> None:
    """The coat, and one of four things under or around its collar."""
    wide, coat = 33 * look.wide, look.coat
    top = 72 + drop
    pen.oval((0, top + 24, wide, 24), coat)
    pen.area(((-wide, top + 24), (wide, top + 24), (wide + 2, 104), (-wide - 2, 104)), coat)
    dark, light = blend(coat, INK, 34), blend(coat, PAPER, 78)
    if look.collar == 0:
        pen.area(((-9, top), (9, top), (0, top + 17)), light)
        for side in (-1, 1):
            pen.area(((side * 9, top - 1), (side * 15, top + 3), (side * 2, top + 26)), dark)
    elif look.collar == 1:
        pen.area(((-10, top - 6), (10, top - 6), (11, top + 3), (-11, top + 3)), dark)
        pen.oval((0, top + 3, 11, 3), dark)
    elif look.collar == 2:
        pen.oval((0, top + 1, 13, 6), light)
        pen.line(((4, top + 5), (7, top + 24)), light, 6)
    else:
        pen.oval((0, top, 11, 6), dark)


def _face(pen: Pen, look: Traits, drop: int) -> None:
    """Eyes, brows, nose, mouth, and what the years wrote; one stroke for all of it."""
    ink, soft = blend(look.skin, INK, 88), blend(look.skin, INK, 36)
    for side in (-1, 1):
        pen.oval((side * 7, 45 + drop, 1.9, 2.1 if look.age >= CHILD else 2.6), ink)
        pen.line(((side * 4.6, 38.7 + drop), (side * 9.8, 39.5 + drop)), blend(look.hair, INK, 40))
    pen.line(((0, 46 + drop), (1.8, 51.4 + drop), (-0.6, 52 + drop)), soft)
    if look.beard in ("beard", "stubble"):
        _beard(pen, look, drop)
    pen.line(((-4.6, 56.4 + drop), (0, 57.6 + drop), (4.6, 56.2 + drop)), ink)
    if look.beard == "moustache":
        pen.line(((-6, 54.8 + drop), (0, 53.6 + drop), (6, 54.8 + drop)), look.hair, 3)
    if look.age >= OLD:
        for side in (-1, 1):
            pen.line(((side * 8.4, 51.4 + drop), (side * 9.4, 55.4 + drop)), soft, 1.2)
            pen.line(((side * 11.2, 42.6 + drop), (side * 13.4, 41.6 + drop)), soft, 1.2)


def _beard(pen: Pen, look: Traits, drop: int) -> None:
    """Along the jaw; stubble is the shadow of one."""
    shade = look.hair if look.beard == "beard" else blend(look.skin, look.hair, 34)
    wide = 17.2 * look.wide
    low = 67.5 if look.beard == "beard" else 64.4
    jaw = [(-wide, 46), (-wide * 0.82, 58), (-8, low - 1.5), (0, low), (8, low - 1.5), (wide * 0.82, 58), (wide, 46)]
    inner = [(wide * 0.72, 53), (6.4, 53.4), (0, 52.4), (-6.4, 53.4), (-wide * 0.72, 53)]
    pen.area([(x, y + drop) for x, y in (*jaw, *inner)], shade)


# -- hair: what of it is behind the head, and what before it -------------------------------------------------------

Layer = Callable[[Pen, Traits, int], None]


def _nothing(pen: Pen, look: Traits, drop: int) -> None:
    """Nothing to be seen."""


def _cap_of(pen: Pen, look: Traits, spots: Sequence[tuple[float, float]], drop: int) -> None:
    """Hair over the crown: from ear to ear, its lower edge through the spots."""
    wide = 18.6 * look.wide
    crown = [(-wide, 45), (-wide * 1.02, 34), (-wide * 0.78, 25), (-wide * 0.36, 20), (0, 18.6)]
    crown += [(-x, y) for x, y in reversed(crown[:-1])]
    pen.area([(x, y + drop) for x, y in (*crown, *((x * look.wide, y) for x, y in spots))], look.hair)


def _crop(pen: Pen, look: Traits, drop: int) -> None:
    _cap_of(pen, look, ((16, 38), (13, 31), (0, 28.6), (-13, 31), (-16, 38)), drop)


def _side(pen: Pen, look: Traits, drop: int) -> None:
    _cap_of(pen, look, ((16.4, 40), (14, 33), (2, 31), (-8, 25.5), (-14, 31), (-16.4, 40)), drop)


def _quiff(pen: Pen, look: Traits, drop: int) -> None:
    _crop(pen, look, drop)
    pen.oval((-4 * look.wide, 22 + drop, 13.5, 8), look.hair)
    pen.oval((7 * look.wide, 21 + drop, 9, 7), look.hair)


def _receding(pen: Pen, look: Traits, drop: int) -> None:
    for side in (-1, 1):
        spots = ((18, 45), (18.8, 34), (14, 26), (11.6, 31), (15.6, 40))
        pen.area([(side * x * look.wide, y + drop) for x, y in spots], look.hair)


def _curls(pen: Pen, look: Traits, drop: int) -> None:
    for x, y, reach in ((-15, 34, 6), (-12, 26, 7), (-5, 21, 7.6), (4, 20.6, 7.6), (11, 25, 7.2), (15, 33, 6)):
        pen.oval((x * look.wide, y + drop, reach, reach), look.hair)
    _crop(pen, look, drop)


def _cap(pen: Pen, look: Traits, drop: int) -> None:
    """A flat cap in the coat's colour."""
    cloth = blend(look.coat, INK, 30)
    pen.oval((0, 25 + drop, 21 * look.wide, 9.5), cloth)
    pen.area([(x, y + drop) for x, y in ((-20, 27), (20, 27), (21, 33), (6, 31), (-19, 33))], cloth)
    pen.line(((-20, 33 + drop), (2, 31.6 + drop)), blend(cloth, INK, 40), 2.4)
    for side in (-1, 1):
        spots = ((18.4, 46), (18.4, 32), (15, 32), (16, 40))
        pen.area([(side * x * look.wide, y + drop) for x, y in spots], look.hair)


def _behind(pen: Pen, look: Traits, drop: int, low: float) -> None:
    wide = 22 * look.wide
    pen.oval((0, 40 + drop, wide, 23.5), look.hair)
    pen.area([(x, y + drop) for x, y in ((-wide, 40), (wide, 40), (wide * 0.96, low), (-wide * 0.96, low))], look.hair)


def _bob_back(pen: Pen, look: Traits, drop: int) -> None:
    _behind(pen, look, drop, 63)


def _long_back(pen: Pen, look: Traits, drop: int) -> None:
    _behind(pen, look, drop, 84)


def _bun_back(pen: Pen, look: Traits, drop: int) -> None:
    pen.oval((1, 15.5 + drop, 8.6, 7.8), look.hair)
    pen.oval((0, 38 + drop, 19 * look.wide, 20), look.hair)


def _round_back(pen: Pen, look: Traits, drop: int) -> None:
    pen.oval((0, 37 + drop, 24 * look.wide, 24), look.hair)


def _tied_back(pen: Pen, look: Traits, drop: int) -> None:
    pen.oval((17, 30 + drop, 7, 6), look.hair)
    pen.area([(x, y + drop) for x, y in ((17, 28), (27, 38), (29, 58), (22, 70), (21, 48))], look.hair)
    pen.oval((0, 39 + drop, 19 * look.wide, 21), look.hair)


def _beret(pen: Pen, look: Traits, drop: int) -> None:
    """A beret in the coat's colour, pulled to one side."""
    _parted(pen, look, drop)
    cloth = blend(look.coat, INK, 14)
    pen.line(((9, 13 + drop), (10, 8 + drop)), cloth, 2.4)
    pen.oval((4 * look.wide, 20 + drop, 22 * look.wide, 9), cloth)
    band = ((-18, 22), (20, 22), (19, 29.6), (8, 27), (-6, 26.6), (-16, 30))
    pen.area([(x * look.wide, y + drop) for x, y in band], blend(cloth, INK, 24))


def _parted(pen: Pen, look: Traits, drop: int) -> None:
    _cap_of(pen, look, ((16.8, 44), (14.4, 36), (6, 30), (-3, 25.4), (-11, 31), (-15.4, 38), (-16.8, 44)), drop)


def _fringe(pen: Pen, look: Traits, drop: int) -> None:
    _cap_of(pen, look, ((16.8, 45), (15, 36.6), (5, 37.4), (-5, 37.4), (-15, 36.6), (-16.8, 45)), drop)


HAIR: dict[str, tuple[Layer, Layer]] = {
    "crop": (_nothing, _crop),
    "side": (_nothing, _side),
    "quiff": (_nothing, _quiff),
    "receding": (_nothing, _receding),
    "curls": (_nothing, _curls),
    "cap": (_nothing, _cap),
    "bob": (_bob_back, _parted),
    "long": (_long_back, _parted),
    "bun": (_bun_back, _crop),
    "round": (_round_back, _crop),
    "tied": (_tied_back, _side),
    "fringe": (_bob_back, _fringe),
    "beret": (_bob_back, _beret),
}
