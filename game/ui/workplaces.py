"""Places where films are made: the production office and the stage."""

from __future__ import annotations

from game.ui.canvas import INK, Canvas
from game.ui.indoors import FLOOR, lamp, wall, window
from game.ui.theme import blend

STRIPS = ("#fffdf6", "#ffe699", "#bcdcf2", "#cfe8bf")
"""The trade colours of the strip board on the wall."""
BINDERS = ("#1f6f6b", "#c4472b", "#e0a526", "#37507a", "#5b5a33")


def production_office(c: Canvas) -> None:
    """A room with the strip board on its wall, shelves of binders and a window on a yard."""
    wall(c, "#8fa096", "#6b5a45")
    window(c, (76, 12, 16, 34), "#d8cdb4")
    _strip_board(c)
    _shelf(c, 4, 22)
    _shelf(c, 4, 42)
    c.box((5, 60, 15, 17), c.lit("#5f6f6c"), 0.8)
    for y in (62, 67.4, 72.8):
        c.box((6, y, 13, 4.4), c.lit("#7a8a86"), 0.6)
        c.box((11, y + 1.8, 3, 0.8), INK)
    if c.light.dark:
        lamp(c, 56, 7, "#1f6f6b")


def _strip_board(c: Canvas) -> None:
    """Strips in the colours of their hour and place, a day's gap between columns."""
    c.box((28, 10, 38, 37), c.lit("#3d3a35"), 1)
    c.box((29, 12, 36, 33), c.lit("#2b2926"))
    for column in range(7):
        count = (7, 5, 8, 6, 4, 7, 3)[column]
        for row in range(count):
            shade = STRIPS[(column * 3 + row * row) % 4]
            c.box((30 + column * 5, 13.4 + row * 3.8, 4.2, 3), c.lit(shade))


def _shelf(c: Canvas, x: float, y: float) -> None:
    """A board with binders, one of which leans."""
    for at in range(6):
        c.box((x + 1 + at * 2.4, y - 11 + at % 3, 2, 11 - at % 3), c.lit(BINDERS[(at + round(y)) % 5]), 0.4)
        c.box((x + 1.4 + at * 2.4, y - 8, 1.2, 3), c.lit("#f1e2bd"))
    c.area(((x + 16, y), (x + 17.8, y), (x + 20.6, y - 10), (x + 18.8, y - 10.8)), c.lit("#8a3b28"))
    c.box((x, y, 22, 1.6), c.lit("#7b5636"))


def desk(c: Canvas) -> None:
    """The desk before the camera: a telephone, papers, a lamp of its own."""
    wood = c.lit("#8a6238")
    c.box((52, 83, 48, 3.6), wood)
    c.box((54, 86.6, 46, 14), blend(wood, INK, 42))
    for x in (57, 72, 87):
        c.box((x, 89, 11, 9), blend(wood, INK, 26), 0.6)
    for at in range(3):
        left = 78 + at * 1.4
        c.area(((left, 83), (left + 9, 83), (left + 10, 81.6 - at), (left + 1, 81.6 - at)), c.lit("#fbf6ea"))
    c.box((60, 79.6, 7, 3.6), c.lit("#2b2926"), 1)
    c.box((59.4, 77.6, 8.2, 1.8), c.lit("#3d3a35"), 0.9)
    c.line(((94, 83), (94, 73), (90, 69)), INK, 0.9)
    c.area(((86.4, 70), (91.6, 70), (90.6, 66.4), (88, 66.4)), c.lit("#c9a15b"))
    if c.light.dark:
        c.glow((89, 72), 20, 60)


def studio(c: Canvas) -> None:
    """A stage: the back of a set held up by braces, a lamp on a stand, tape on the floor, the dark above."""
    wall(c, "#5a5f68", "#4c463f", FLOOR + 2)
    for x in range(0, 100, 9):
        c.box((x, 0, 0.5, FLOOR), blend(c.lit("#5a5f68"), INK, 30))
    for y in (5, 11):
        c.box((0, y, 100, 1.2), INK)
    _set(c)
    for x, y in ((12, 5), (34, 11), (84, 5)):
        c.box((x - 1.4, y, 2.8, 5), INK, 0.6)
        c.disc((x, y + 5.4), 1.8, c.light.glow)
    c.beam(((11, 11), (13.4, 11), (40, 100), (4, 100)), 12)
    c.beam(((83, 11), (85.4, 11), (96, 100), (58, 100)), 10)
    for x in (38, 57):
        c.line(((x - 1.4, 93), (x + 1.4, 90)), c.lit("#e0a526"), 0.8)
        c.line(((x - 1.4, 90), (x + 1.4, 93)), c.lit("#e0a526"), 0.8)


def _set(c: Canvas) -> None:
    """Two flats of a room that is nowhere else: papered, with a door, and wood behind."""
    paper, wood = c.lit("#b98d6b"), c.lit("#7b5636")
    c.box((46, 22, 36, 55), paper)
    for at in range(9):
        c.box((46 + at * 4, 22, 0.9, 55), blend(paper, INK, 18))
    c.box((46, 74, 36, 3), blend(paper, INK, 40))
    c.box((66, 38, 10, 39), c.lit("#4f6b60"), 0.6)
    c.disc((67.6, 58), 0.9, c.lit("#d9b26a"))
    c.box((50, 32, 10, 13), c.lit("#3f6f72"))
    c.box((51, 33.4, 8, 10.2), c.lit("#f1e2bd"))
    c.box((82, 22, 1.6, 55), wood)
    c.line(((83.6, 30), (95, 77)), wood, 1.2)
    c.line(((83.6, 56), (90, 77)), wood, 1)
    c.box((93, 75, 5, 2.6), c.lit("#3d3a35"))


def camera(c: Canvas) -> None:
    """The camera before everything, on its legs, pointed at the set."""
    dark, steel = blend(INK, c.light.low, 12), c.lit("#6f7478")
    for foot in (6, 14, 20):
        c.line(((13, 74), (foot, 102)), dark, 1.2)
    c.box((7, 62, 12, 10), dark, 1)
    c.box((19, 64.4, 5, 5), steel, 0.6)
    c.box((5.2, 64, 2, 4), steel, 0.6)
    for x in (9.6, 15.4):
        c.disc((x, 58.6), 4.6, dark)
        c.disc((x, 58.6), 1.4, steel)
