"""Props: the thing a scene is about, large enough to be known at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.ui import indoors
from game.ui.canvas import INK, Canvas, Spot
from game.ui.figures import Pose, person
from game.ui.theme import blend

Prop = Callable[[Canvas, Spot], None]


class Thing(NamedTuple):
    """A prop: how it is drawn at a spot, whether it stands behind the figures, its own spot if it has one, and whether
    it lies on a table."""

    draw: Prop
    behind: bool = False
    spot: Spot | None = None
    small: bool = True


def _letters(c: Canvas, spot: Spot) -> None:
    """The marquee: a lit board with rows of letters, one of which hangs."""
    c.glow((50, 38), 44, 60 if c.light.dark else 14)
    c.box((26, 30, 48, 17), c.lit("#b3261e") if not c.light.dark else (150, 44, 34), 1)
    c.box((27.4, 32.4, 45.2, 12.2), c.light.glow)
    for row, widths in enumerate(((3, 2, 3, 3, 1, 3, 2, 3), (2, 3, 3, 0, 2, 3))):
        x = 31.0 + row * 5
        for wide in widths:
            c.box((x, 34 + row * 5.4, wide, 3.8), blend(INK, c.light.glow, 10))
            x += wide + 1.5
    for at in range(17):
        c.disc((27.4 + at * 2.83, 31.1), 0.7, c.light.glow)
        c.disc((27.4 + at * 2.83, 45.9), 0.7, c.light.glow)


def _fallen(c: Canvas, spot: Spot) -> None:
    """Letters of the marquee, laid out on a floor to dry."""
    for at in range(11):
        x, y = 26 + at * 6.3, 88 + at * 7 % 9
        c.area(((x, y), (x + 4.2, y - 1.2), (x + 5.2, y + 3.4), (x + 0.8, y + 4.6)), c.lit("#f6e7bd"))
        c.line(((x + 1.4, y + 3), (x + 2.4, y + 0.4), (x + 3.8, y + 2.6)), INK, 0.8)


def _radio(c: Canvas, spot: Spot) -> None:
    x, y = spot
    c.box((x - 6, y - 14, 13, 14), c.lit("#8a4f2a"), 2)
    c.disc((x - 2, y - 7), 4.4, c.lit("#e6d6ac"))
    for at in range(3):
        c.box((x - 4.2, y - 9.4 + at * 2.2, 4.6, 0.7), c.lit("#6b3f22"))
    c.box((x + 2, y - 11, 3.6, 3), c.light.glow)
    c.disc((x + 3.8, y - 4.4), 1.7, c.lit("#d9b26a"))
    c.line(((x + 5, y - 14), (x + 9, y - 26)), c.lit("#c9c3b4"), 0.6)


def _suitcase(c: Canvas, spot: Spot) -> None:
    x, y = 66, 97
    c.line(((x + 5, y - 16), (x + 5, y - 20), (x + 10, y - 20), (x + 10, y - 16)), INK, 1.2)
    c.box((x, y - 16, 15, 16), c.lit("#2f6f8a"), 1.6)
    for at in (2.6, 11):
        c.box((x + at, y - 16, 1.4, 16), c.lit("#e0b45c"))


def _popcorn(c: Canvas, spot: Spot) -> None:
    x, y = spot
    c.area(((x - 4, y - 13), (x + 4, y - 13), (x + 2.8, y), (x - 2.8, y)), c.lit("#f4efe4"))
    for at in range(3):
        c.area(
            ((x - 3.6 + at * 2.8, y - 13), (x - 2.2 + at * 2.8, y - 13), (x - 1.7 + at * 2, y), (x - 2.6 + at * 2, y)),
            c.lit("#c4342b"),
        )
    for at in range(7):
        c.disc((x - 3.6 + at * 1.2, y - 14 - at % 2 * 2), 1.7, c.lit("#f3d98a"))


def _coins(c: Canvas, spot: Spot) -> None:
    x, y = spot
    for pile, count in ((-5, 3), (-1.5, 6), (2, 4), (5.5, 2)):
        for at in range(count):
            c.box((x + pile, y - 1.8 - at * 1.5, 3, 1.3), c.lit("#e6bb4f" if at % 2 else "#c9952f"), 0.6)
    c.area(((x + 9, y), (x + 10, y - 3), (x + 16, y - 2), (x + 15, y)), c.lit("#9ab98a"))


def _film(c: Canvas, spot: Spot) -> None:
    """A strip of film that hangs down, with its holes."""
    x = spot[0] - 2
    c.box((x - 0.4, 0, 6.8, 100), INK)
    for at in range(17):
        y = at * 6.2
        c.box((x + 0.2, y + 1, 0.8, 2), c.light.glow)
        c.box((x + 5, y + 1, 0.8, 2), c.light.glow)
        c.box((x + 1.4, y + 0.4, 3.2, 5.2), blend(c.light.glow, c.lit("#c4472b"), 30 + at * 7 % 40))


def _bus(c: Canvas, spot: Spot) -> None:
    body = c.lit("#c4472b")
    c.box((60, 34, 52, 44), body, 3)
    c.box((60, 58, 52, 3), c.lit("#f1e2bd"))
    for at in range(4):
        c.box((75 + at * 9, 40, 7.4, 14), blend(c.lit("#bcd3d8"), c.light.low, 30), 1)
    c.box((63, 40, 9, 38), c.lit("#33272a"), 1)
    c.box((63.6, 36, 16, 3), c.light.glow)
    c.disc((82, 79), 6.4, INK)
    c.disc((82, 79), 2.8, c.lit("#9a9488"))


def _model(c: Canvas, spot: Spot) -> None:
    """A model of the new building on a plinth: towers, a green, where a picture house stood."""
    c.box((60, 78, 26, 24), c.lit("#f2eee4"))
    c.box((58, 75, 30, 3.6), c.lit("#d8d0be"))
    for x, tall, wide in ((61, 24, 6), (68, 33, 6), (75, 18, 8)):
        c.box((x, 75 - tall, wide, tall), c.lit("#fbf8f1"))
        for row in range(round(tall / 3.4)):
            c.box((x + 0.8, 75 - tall + 1.4 + row * 3.4, wide - 1.6, 1.3), c.lit("#7fa4b8"))
    c.disc((85, 73), 2.4, c.lit("#7a9a58"))


def _letter(c: Canvas, spot: Spot) -> None:
    x, y = spot
    c.area(((x - 7, y - 1), (x + 4, y - 3), (x + 7, y - 11), (x - 5, y - 9)), c.lit("#fbf6ea"))
    for at in range(3):
        c.line(
            ((x - 3.6 + at * 0.5, y - 7.6 + at * 1.8), (x + 3.4 + at * 0.2, y - 9 + at * 1.8)), c.lit("#6f6a60"), 0.5
        )
    c.disc((x + 3.2, y - 4.4), 1.2, c.lit("#b3261e"))


def _notes(c: Canvas, spot: Spot) -> None:
    """Slips of paper under doors and on the floor before them."""
    for x, y in ((10, 76), (16, 79), (31, 76.5), (36, 80), (24, 84), (28, 90), (14, 88)):
        c.area(((x, y), (x + 5, y - 1), (x + 6, y + 2.4), (x + 1, y + 3.4)), c.lit("#fbf6ea"))
        c.line(((x + 1.6, y + 1.4), (x + 4.4, y + 0.8)), c.lit("#6f6a60"), 0.5)


def _cup(c: Canvas, spot: Spot) -> None:
    x, y = spot
    c.box((x - 3, y - 8, 6, 8), c.lit("#f1e2bd"), 1.4)
    c.disc((x + 3.8, y - 4.4), 2.4, c.lit("#f1e2bd"), 0.9)
    steam = blend(c.light.low, (255, 255, 255), 50)
    for at in (-1.2, 1.2):
        c.line(((x + at, y - 10), (x + at + 0.8, y - 13), (x + at - 0.4, y - 16)), steam, 0.5)


def _projector(c: Canvas, spot: Spot) -> None:
    """The machine itself: two reels, the lamp house, its beam to the little window."""
    steel, dark = c.lit("#7f8a8c"), c.lit("#3b4448")
    c.beam(((70, 47), (70, 53), (19, 40), (19, 29)), 34)
    c.box((70, 40, 20, 26), steel, 2)
    c.box((86, 30, 5, 12), dark)
    c.box((64, 46, 7, 8), dark, 1)
    c.box((76, 64, 8, 34), dark)
    c.box((70, 94, 20, 5), dark)
    for x, y, reach in ((72, 24, 13), (70, 78, 11)):
        c.disc((x, y), reach, INK)
        c.disc((x, y), reach * 0.82, c.lit("#4f3a2a"))
        c.disc((x, y), reach * 0.26, c.lit("#c9c3b4"))
        for across, down in ((0, -0.55), (0.3, 0.28), (-0.3, 0.28)):
            c.disc((x + across * reach, y + down * reach), reach * 0.16, c.lit("#c9c3b4"))
    c.line(((77, 30), (72, 46)), INK, 0.7)
    c.disc((80, 52), 2.6, c.light.glow)
    c.glow((80, 52), 14, 55)


def _chair(c: Canvas, spot: Spot) -> None:
    """An empty chair with a coat over it, kept for somebody."""
    wood = c.lit("#7b5636")
    c.box((78, 62, 1.4, 38), wood)
    c.box((87, 62, 1.4, 38), wood)
    c.box((77, 80, 12.4, 3), wood)
    for y in (64, 69, 74):
        c.box((78, y, 10, 1.4), wood)
    c.area(((77, 62), (90, 62), (91.4, 82), (86, 78), (80, 84), (76, 79)), c.lit("#37507a"))


def _gavel(c: Canvas, spot: Spot) -> None:
    x, y = 50, 51
    c.box((x - 4, y - 1.8, 8, 1.8), c.lit("#3f2715"))
    c.box((x - 3.4, y - 8, 4.6, 5), c.lit("#b87a3d"), 0.8)
    c.line(((x + 1, y - 5.6), (x + 8, y - 3.6)), c.lit("#b87a3d"), 1.3)


def _umbrella(c: Canvas, spot: Spot) -> None:
    c.line(((46, 32), (46, 66)), INK, 0.9)
    dome = ((30, 36), (33, 27), (39, 20.6), (46, 18.4), (53, 20.6), (59, 27), (62, 36), (54, 33), (46, 36), (38, 33))
    c.area(dome, c.lit("#b3261e"))
    c.area(((38, 33), (39, 20.6), (46, 18.4), (46, 36)), blend(c.lit("#b3261e"), INK, 26))


def _tuba(c: Canvas, spot: Spot, size: float = 1.0) -> None:
    """A tuba: the largest thing in any room it is in."""
    brass, shine, dark = c.lit("#d9a53a"), c.lit("#f6dc8c"), c.lit("#9a6d1f")

    def at(x: float, y: float) -> Spot:
        return spot[0] + x * size, spot[1] + y * size

    def bow(x: float, y: float, wide: float, tall: float) -> tuple[float, float, float, float]:
        return (*at(x, y), wide * size, tall * size)

    c.oval(bow(-8, -30, 14, 30), dark, 5 * size)
    c.oval(bow(-7.6, -29.4, 13.2, 28.8), brass, 3.6 * size)
    c.oval(bow(-4.6, -24, 8, 17), brass, 2.2 * size)
    c.area([at(-4, -46), at(8, -46), at(5, -36), at(4.2, -14), at(0, -14), at(-0.4, -36)], brass)
    c.area([at(-4, -46), at(-1, -46), at(1.4, -36), at(1.6, -14), at(0, -14), at(-0.4, -36)], shine)
    c.oval(bow(-4.4, -48, 12.8, 4.4), dark)
    for pipe in range(3):
        c.box(bow(-5 + pipe * 2, -22, 1.2, 12), shine, 0.6 * size)
        c.disc(at(-4.4 + pipe * 2, -23.4), 1 * size, dark)
    c.line([at(-6.4, -22), at(-10, -27)], brass, 1.6 * size)


def _tuba_player(c: Canvas, spot: Spot) -> None:
    """Somebody alone on the bandstand, behind the tuba."""
    person(c, Pose(49, 66, 30, 1, ((0.5, 1.7), (0.2, 1.6)), seated=True))
    _tuba(c, (51.5, 65), 0.52)


def _turned_tuba(c: Canvas, spot: Spot) -> None:
    """The tuba turned over and held above somebody, like a roof."""
    brass, shine, dark = c.lit("#d9a53a"), c.lit("#f6dc8c"), c.lit("#9a6d1f")
    c.oval((47, 22, 12, 26), dark, 4.6)
    c.oval((47.4, 22.6, 11.2, 24.8), brass, 3.2)
    c.area(((42, 22), (47, 22), (48, 46), (59, 62), (31, 62), (41, 46)), brass)
    c.area(((42, 22), (44, 22), (43.6, 46), (39, 62), (31, 62), (41, 46)), shine)
    c.oval((30.6, 59.6, 28.8, 5), dark)


def _wardrobe(c: Canvas, spot: Spot) -> None:
    wood = c.lit("#6f4526")
    c.box((24, 12, 30, 64), wood, 1)
    c.box((22.6, 9, 32.8, 4), c.lit("#8a5a34"))
    for x in (26, 40):
        c.box((x, 16, 12, 56), blend(wood, INK, 20), 0.8)
        c.box((x + 2, 20, 8, 22), blend(wood, INK, 34), 0.6)
    c.area(((52.6, 16), (60, 12), (60, 78), (52.6, 72)), c.lit("#8a5a34"))
    c.box((40, 16, 12, 56), INK)
    c.disc((46, 34), 8, c.lit("#d9a53a"), 3)
    for at, y in enumerate((24, 14, 6)):
        c.line(((63 + at * 4, y + 6), (63 + at * 4, y)), c.light.low, 0.8)
        c.disc((62.4 + at * 4, y + 6), 1.4, c.light.low)


def _washing(c: Canvas, spot: Spot) -> None:
    """A bench with a basket, and a tuba on the bench."""
    c.box((60, 84, 36, 3), c.lit("#e0a526"))
    for x in (63, 92):
        c.box((x, 87, 1.4, 14), INK)
    c.area(((62, 76), (74, 76), (72.4, 84), (63.6, 84)), c.lit("#f1e2bd"))
    c.disc((66, 75), 3.4, c.lit("#6f8ac4"))
    c.disc((70, 75), 3.2, c.lit("#f4efe4"))
    _tuba(c, (86, 84))


def _clock(c: Canvas, spot: Spot) -> None:
    c.disc((50, 22), 9, c.lit("#5b4022"))
    c.disc((50, 22), 7.4, c.lit("#f6f0dc"))
    c.line(((50, 22), (50, 16.6)), INK, 1)
    c.line(((50, 22), (52.4, 24)), INK, 1)


def _watch(c: Canvas, spot: Spot) -> None:
    """A watch on its strap in an open hand's light, and a score on its stand."""
    c.line(((80, 98), (80, 62)), INK, 1)
    c.area(((72, 50), (88, 50), (89, 64), (71, 64)), c.lit("#fbf6ea"))
    for at in range(4):
        c.line(((73.4, 53 + at * 2.8), (86.6, 53 + at * 2.8)), c.lit("#6f6a60"), 0.4)
        c.disc((75 + at * 3, 53.4 + at * 2.2), 0.9, INK)
    c.disc((47.6, 68), 3.2, c.lit("#e0b45c"))
    c.disc((47.6, 68), 2.2, c.lit("#fbf6ea"))
    c.glow((47.6, 68), 8, 40)


def _curtains(c: Canvas, spot: Spot) -> None:
    """Three curtains, drawn but for a hand's breadth of day."""
    for x in (4, 37, 70):
        c.box((x - 1, 8, 28, 1.6), c.lit("#5b4022"))
        c.box((x, 10, 26, 52), c.light.low)
        indoors.curtain(c, (x, 9.6, 12.4, 56), "#3d4a6b")
        indoors.curtain(c, (x + 13.6, 9.6, 12.4, 56), "#3d4a6b")
    c.dim((0, 0, 100, 100), 32)
    for gap in (16.4, 49.4, 82.4):
        c.beam(((gap, 10), (gap + 1.2, 10), (gap + 5, 100), (gap - 5, 100)), 22)


def _something(c: Canvas, spot: Spot) -> None:
    """A parcel, for a thing nobody drew yet."""
    x, y = spot
    c.box((x - 5, y - 9, 10, 9), c.lit("#b08a56"), 0.8)
    c.box((x - 0.7, y - 9, 1.4, 9), c.lit("#c4472b"))


THINGS: dict[str, Thing] = {
    "letters": Thing(_letters, behind=True, small=False),
    "sign": Thing(_letters, behind=True, small=False),
    "marquee": Thing(_letters, behind=True, small=False),
    "fallen_letters": Thing(_fallen, small=False),
    "radio": Thing(_radio),
    "suitcase": Thing(_suitcase, small=False),
    "popcorn": Thing(_popcorn),
    "coins": Thing(_coins),
    "film": Thing(_film, small=False),
    "bus": Thing(_bus, behind=True, small=False),
    "model": Thing(_model, small=False),
    "letter": Thing(_letter),
    "notes": Thing(_notes, small=False),
    "cup": Thing(_cup),
    "projector": Thing(_projector, behind=True, small=False),
    "chair": Thing(_chair, small=False),
    "gavel": Thing(_gavel, behind=True, small=False),
    "umbrella": Thing(_umbrella, small=False),
    "tuba": Thing(_tuba, small=False, spot=(72, 97)),
    "tuba_player": Thing(_tuba_player, behind=True, small=False),
    "turned_tuba": Thing(_turned_tuba, small=False),
    "wardrobe": Thing(_wardrobe, behind=True, small=False),
    "washing": Thing(_washing, small=False),
    "clock": Thing(_clock, behind=True, small=False),
    "watch": Thing(_watch, small=False),
    "curtain": Thing(_curtains, behind=True, small=False),
}


def thing(name: str) -> Thing | None:
    """The prop of a name; a parcel where nobody drew it, None where none is named."""
    return THINGS.get(name, Thing(_something)) if name else None
