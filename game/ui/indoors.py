"""Places under a roof: each draws its walls and what stands in them, and what stands before the figures."""

from __future__ import annotations

from random import Random

from game.ui.canvas import INK, Canvas
from game.ui.theme import blend

FLOOR = 74
"""Percent of the frame at which a floor meets its wall."""
Place4 = tuple[float, float, float, float]


def wall(c: Canvas, shade: str, floor: str, at: float = FLOOR) -> None:
    """A wall and a floor, darker towards the ceiling and towards the camera, with a skirting board between them."""
    tone, ground = c.lit(shade), c.lit(floor)
    c.fade((0, 0, 100, at), blend(tone, INK, 34), tone)
    c.fade((0, at, 100, 100 - at), ground, blend(ground, INK, 45))
    c.box((0, at - 1.6, 100, 1.6), blend(tone, INK, 40))


def window(c: Canvas, place: Place4, frame: str = "#8a7758") -> None:
    """A window with four panes: the sky by day with a patch of it on the floor, stars by night."""
    x, y, wide, tall = place
    c.box((x - 1, y - 1.6, wide + 2, tall + 3.2), c.lit(frame))
    c.fade(place, c.light.top, c.light.low)
    bar = c.lit(frame)
    c.box((x + wide / 2 - 0.35, y, 0.7, tall), bar)
    c.box((x, y + tall * 0.42, wide, 1.2), bar)
    c.box((x - 1.8, y + tall + 1.6, wide + 3.6, 1.8), blend(bar, INK, 20))
    if not c.light.dark:
        foot = FLOOR + 4
        c.beam(((x - 10, 100), (x + wide - 14, 100), (x + wide, foot), (x, foot)), 13)
        c.glow((x + wide / 2, y + tall / 2), tall * 1.1, 16)


def lamp(c: Canvas, x: float, y: float, shade: str = "#b5482f") -> None:
    """A lamp that hangs from the ceiling, and its pool of light where the light of the scene is a lamp's."""
    c.line(((x, 0), (x, y)), INK, 0.6)
    c.area(((x - 1.6, y), (x + 1.6, y), (x + 4.6, y + 7), (x - 4.6, y + 7)), c.lit(shade))
    if c.light.dark:
        c.disc((x, y + 7.4), 1.6, c.light.glow)
        c.beam(((x - 4, y + 7), (x + 4, y + 7), (x + 26, 100), (x - 26, 100)), 9)
        c.glow((x, y + 12), 46, 62)


def curtain(c: Canvas, place: Place4, shade: str) -> None:
    """A curtain in folds."""
    x, y, wide, tall = place
    tone, folds = c.lit(shade), max(3, round(wide / 1.6))
    for at in range(folds):
        mixed = blend(tone, INK, (6, 26, 44, 22)[at % 4])
        c.box((x + at * wide / folds, y, wide / folds + 0.3, tall), mixed)


def frame(c: Canvas, place: Place4, shade: str, motif: int = 0) -> None:
    """A picture or a poster on the wall: one of four simple motifs."""
    x, y, wide, tall = place
    c.box((x - 0.6, y - 1, wide + 1.2, tall + 2), c.lit("#5b4022"))
    c.box(place, c.lit(shade))
    ink = c.lit("#f1e2bd")
    if motif % 4 == 0:
        c.disc((x + wide / 2, y + tall * 0.36), tall * 0.17, ink)
    elif motif % 4 == 1:
        c.area(((x, y + tall), (x + wide * 0.55, y + tall * 0.25), (x + wide, y + tall)), ink)
    elif motif % 4 == 2:
        c.box((x + wide * 0.2, y + tall * 0.18, wide * 0.22, tall * 0.5), ink)
    else:
        c.line(((x + wide * 0.1, y + tall * 0.2), (x + wide * 0.9, y + tall * 0.62)), ink, 2)
    c.box((x + wide * 0.16, y + tall * 0.82, wide * 0.68, tall * 0.07), ink)


def room(c: Canvas) -> None:
    """A room somebody lives in: paper with stripes, a window, a chest of drawers, a rug."""
    wall(c, "#b98d6b", "#7a5232")
    for at in range(0, 100, 5):
        c.box((at, 0, 1.2, FLOOR - 1.6), blend(c.lit("#b98d6b"), INK, 22))
    window(c, (72, 14, 17, 38))
    curtain(c, (67.5, 10, 5, 50), "#8c3a3a")
    curtain(c, (88.5, 10, 5, 50), "#8c3a3a")
    frame(c, (9, 18, 9, 20), "#3f6f72", 1)
    c.box((5, 54, 16, 22), c.lit("#5a3d26"), 1)
    for y in (57, 63.5, 70):
        c.box((6.2, y, 13.6, 5), c.lit("#6f4d31"), 0.6)
        c.disc((13, y + 2.5), 0.8, c.lit("#d9b26a"))
    c.area(((26, 92), (72, 92), (80, 99), (20, 99)), c.lit("#8c3a3a"))
    if c.light.dark:
        lamp(c, 50, 9, "#c9a15b")


def kitchen(c: Canvas) -> None:
    """A kitchen: tiles, a window or a lamp, a counter with a kettle, a shelf of cups and a table in front."""
    wall(c, "#a9b99a", "#6d5a43")
    tile, joint = c.lit("#d7dccb"), blend(c.lit("#d7dccb"), INK, 22)
    c.box((0, 38, 100, 22), tile)
    for at in range(0, 100, 5):
        c.box((at, 38, 0.3, 22), joint)
    for y in (43.5, 49, 54.5):
        c.box((0, y, 100, 0.5), joint)
    window(c, (10, 8, 20, 28), "#d8cdb4")
    c.box((0, 57, 62, 3), c.lit("#7b5636"))
    c.box((0, 60, 62, 17), c.lit("#4f6b60"))
    for at in range(5):
        c.box((2 + at * 12, 62, 10.6, 13), blend(c.lit("#4f6b60"), INK, 16), 0.6)
        c.disc((10.5 + at * 12, 66), 0.8, c.lit("#d9b26a"))
    c.area(((36, 57), (35, 49), (41, 49), (42.4, 57)), c.lit("#b3432f"))
    c.line(((42, 52), (44.5, 49)), c.lit("#b3432f"), 1.2)
    c.box((66, 22, 26, 1.6), c.lit("#7b5636"))
    for at, shade in enumerate(("#c4472b", "#e0a526", "#1f6f6b", "#f1e2bd", "#b3432f")):
        c.box((68 + at * 4.6, 16.5, 3, 5.5), c.lit(shade), 0.8)
    lamp(c, 58, 8, "#c9a15b")


def table(c: Canvas) -> None:
    """A table before the camera."""
    top = c.lit("#8a6238")
    c.box((56, 80, 44, 3.4), top)
    c.box((58, 83, 40, 2), blend(top, INK, 45))
    for x in (60, 94):
        c.box((x, 83, 2, 20), blend(top, INK, 50))


def office(c: Canvas) -> None:
    """A show flat high up: glass from wall to wall, the town below, a white sofa nobody has sat on."""
    wall(c, "#e4e0d6", "#c9bda4")
    c.fade((4, 8, 92, 58), c.light.top, c.light.low)
    random = Random("town")
    x = 4.0
    while x < 95:
        wide, tall = 3 + random.random() * 4, 8 + random.random() * 18
        c.box((x, 66 - tall, min(wide, 96 - x), tall), blend(c.light.low, c.lit("#5d6f86"), 55 + round(tall)))
        x += wide + 0.4
    for at in range(5):
        c.box((4 + at * 23, 8, 0.9, 58), c.lit("#8f8b84"))
    c.box((0, 66, 100, 2), c.lit("#8f8b84"))
    c.box((70, 64, 26, 9), c.lit("#f7f4ee"), 2)
    c.box((68, 70, 30, 9), c.lit("#ece6da"), 2)
    c.beam(((10, 100), (60, 100), (72, 74), (34, 74)), 10)


def bank(c: Canvas) -> None:
    """An old savings bank: columns, a clock, brass grilles, a floor of two stones."""
    wall(c, "#9fa08a", "#7d7768")
    for at in range(9):
        for row in range(3):
            if (at + row) % 2:
                y, wide = 76 + row * 8, 12 + row * 3
                c.box((at * wide - row * 8, y, wide, 8), blend(c.lit("#7d7768"), INK, 30))
    c.box((0, 4, 100, 5), c.lit("#c9c3a8"))
    for x in (8, 34, 62, 88):
        c.box((x - 3, 9, 6, 65), c.lit("#d5d0b8"))
        c.box((x - 1.2, 9, 0.8, 62), blend(c.lit("#d5d0b8"), INK, 22))
        c.box((x + 1, 9, 0.8, 62), blend(c.lit("#d5d0b8"), INK, 22))
        c.box((x - 4.4, 8, 8.8, 4), c.lit("#c9c3a8"))
        c.box((x - 4.4, 70, 8.8, 4), c.lit("#c9c3a8"))
    c.disc((48, 24), 8, c.lit("#5b4022"))
    c.disc((48, 24), 6.6, c.lit("#f6f0dc"))
    c.line(((48, 24), (48, 19.4)), INK, 0.9)
    c.line(((48, 24), (50, 26)), INK, 0.9)
    for x in (14, 40, 67):
        c.box((x, 42, 16, 20), c.lit("#3c4a40"))
        for bar in range(7):
            c.box((x + 0.6 + bar * 2.3, 42, 0.5, 20), c.lit("#d3a94f"))
        c.box((x - 1, 62, 18, 12), c.lit("#5d3b22"))


def stairwell(c: Canvas) -> None:
    """The stairwell of an old house: steps and a banister, two doors, a window on the landing."""
    wall(c, "#c2b48d", "#8b7a5c")
    c.box((0, 48, 100, 26), c.lit("#6f8a74"))
    c.box((0, 47, 100, 1.2), c.lit("#3f5a49"))
    for x, shade in ((6, "#7a4a2c"), (27, "#37556b")):
        c.box((x - 1, 26, 15, 48), c.lit("#e0d4b4"))
        c.box((x, 28, 13, 46), c.lit(shade))
        for y in (32, 52):
            c.box((x + 2, y, 9, 15), blend(c.lit(shade), INK, 20), 0.5)
        c.disc((x + 11.4, 51), 1, c.lit("#e0b45c"))
    window(c, (54, 8, 10, 26), "#e0d4b4")
    for step in range(8):
        c.box((60 + step * 5.4, 72 - step * 8, 60, 10), blend(c.lit("#a38a62"), INK, 6 + step * 5))
    for step in range(9):
        c.box((60 + step * 5.4, 49 - step * 8, 0.7, 24), c.lit("#4a3322"))
    c.line(((58, 52), (104, -17)), c.lit("#5d3b22"), 2.2)
    if c.light.dark:
        lamp(c, 44, 5, "#e0d4b4")


def council(c: Canvas) -> None:
    """A council chamber: tall windows, arms over the chair, a long bench with three places."""
    wall(c, "#8b6a48", "#5b4530")
    for x in (7, 24, 66, 83):
        c.disc((x + 5, 16), 8.8, c.lit("#d8cdb4"))
        window(c, (x, 14, 10, 36), "#d8cdb4")
    c.area(((45, 10), (55, 10), (55, 24), (50, 30), (45, 24)), c.lit("#1f6f6b"))
    c.area(((47, 16), (53, 16), (50, 25)), c.lit("#e0b45c"))
    c.box((26, 52, 48, 20), c.lit("#6b3f22"))
    for at in range(3):
        c.box((30 + at * 15, 55, 10, 14), blend(c.lit("#6b3f22"), INK, 24), 0.6)
        c.disc((35 + at * 15, 45), 3.6, blend(c.lit("#4a3a5c"), INK, 62))
        c.box((32 + at * 15, 47.5, 6, 5), c.lit("#3b4250"), 2)
    c.box((24, 50, 52, 2.6), c.lit("#8d5a30"))
    c.box((20, 72, 60, 4), c.lit("#4b2f1c"))


def laundrette(c: Canvas) -> None:
    """A laundrette: a wall of round doors, some turning, a strip light and a bench."""
    wall(c, "#7fb0ac", "#9aa39c")
    c.box((20, 5, 60, 2), c.light.glow)
    c.glow((50, 6), 62, 40, (190, 225, 230))
    for row, y in enumerate((18, 45)):
        for at in range(6):
            x = 4 + at * 16
            c.box((x, y, 14, 25), c.lit("#e8ebe6"), 1)
            c.disc((x + 7, y + 14), 8.6, c.lit("#9aa7a8"))
            c.disc((x + 7, y + 14), 6.8, c.lit("#2c4a58"))
            wash = ("#c4472b", "#e0a526", "#f1e2bd", "#6f8ac4")[(at + row) % 4]
            c.area(((x + 4.4, y + 16), (x + 7, y + 13), (x + 9.6, y + 17), (x + 7, y + 19.6)), c.lit(wash))
            c.box((x + 1.4, y + 1.6, 5, 2), c.lit("#5d6f70"))
            c.disc((x + 11.4, y + 2.8), 1.1, c.lit("#c4472b"))


def corridor(c: Canvas) -> None:
    """A plain hall: a far door, light at its end."""
    wall(c, "#a89a80", "#6e5f49")
    c.area(((0, 0), (34, 16), (34, 66), (0, 86)), blend(c.lit("#a89a80"), INK, 25))
    c.area(((100, 0), (66, 16), (66, 66), (100, 86)), blend(c.lit("#a89a80"), INK, 30))
    c.area(((34, 66), (66, 66), (100, 86), (100, 100), (0, 100), (0, 86)), c.lit("#6e5f49"))
    c.box((43, 26, 14, 40), c.lit("#5d3b22"))
    c.box((45, 29, 10, 15), c.light.glow)
    c.glow((50, 36), 40, 45)


def school(c: Canvas) -> None:
    """A classroom: a board with a drawing, a map, rows of light."""
    wall(c, "#c9bd94", "#8a6b45")
    c.box((22, 16, 44, 32), c.lit("#7b5636"))
    c.box((23, 17.6, 42, 28.8), c.lit("#2f4f43"))
    chalk = c.lit("#e6e6da")
    c.line(((28, 40), (36, 26), (44, 36), (50, 24), (60, 40)), chalk, 0.8)
    c.box((28, 21, 10, 0.8), chalk)
    c.box((4, 18, 13, 24), c.lit("#d8c48c"))
    c.area(((7, 38), (9, 24), (14, 28), (12, 36)), c.lit("#6f8a74"))
    window(c, (74, 12, 20, 34), "#e0d4b4")


def shop(c: Canvas) -> None:
    """A small shop: shelves to the ceiling, a counter with a till."""
    wall(c, "#b08a56", "#6d5237")
    random = Random("shelves")
    for y in (12, 26, 40):
        c.box((6, y + 11, 88, 1.4), c.lit("#5d3b22"))
        x = 7.0
        while x < 92:
            wide, tall = 1.6 + random.random() * 2.6, 5 + random.random() * 5
            c.box((x, y + 11 - tall, wide, tall), c.lit(random.choice(GOODS)), 0.4)
            x += wide + 0.5
    c.box((0, 60, 100, 3), c.lit("#8a6238"))
    c.box((0, 63, 100, 13), c.lit("#5d3b22"))
    if c.light.dark:
        lamp(c, 50, 4, "#c9a15b")


GOODS = ("#c4472b", "#e0a526", "#1f6f6b", "#f1e2bd", "#7a4a6b", "#5f7f86")


def car(c: Canvas) -> None:
    """Inside a car, from the back seat: the road through the glass, two seats, a mirror."""
    c.fade((0, 0, 100, 62), c.light.top, c.light.low)
    c.area(((30, 62), (70, 62), (54, 34), (46, 34)), c.lit("#4b4d52"))
    for y in (38, 46, 55):
        c.box((49.6, y, 0.8, 4), c.lit("#f1e2bd"))
    for x in (0, 64):
        c.area(((x, 62), (x, 40), (x + 36, 36), (x + 36, 62)), c.lit("#5f7a54"))
    c.area(((0, 0), (14, 0), (4, 64), (0, 64)), INK)
    c.area(((100, 0), (86, 0), (96, 64), (100, 64)), INK)
    c.box((0, 0, 100, 7), INK)
    c.box((43, 7, 14, 6), c.lit("#2b2f36"), 2)
    c.box((0, 61, 100, 40), c.lit("#2b2622"))
    c.disc((32, 70), 13, c.lit("#16130f"), 2.2)


def seats(c: Canvas) -> None:
    """The backs of the two front seats."""
    for x in (20, 60):
        c.box((x, 76, 24, 30), c.lit("#4a2f22"), 5)
        c.box((x + 7, 66, 10, 10), c.lit("#4a2f22"), 3)
