"""Places of a picture house: lobby, foyer, auditorium and booth."""

from __future__ import annotations

from random import Random

from game.ui.canvas import INK, Canvas
from game.ui.indoors import curtain, frame, lamp, wall
from game.ui.theme import blend


def lobby(c: Canvas) -> None:
    """The lobby of an old picture house: a ticket window under an arch, posters, a brass rail, a carpet."""
    wall(c, "#8e3b34", "#7a2b2b")
    c.box((0, 46, 100, 27), c.lit("#5a2f22"))
    for at in range(0, 100, 10):
        c.box((at + 0.8, 49, 8.4, 20), blend(c.lit("#5a2f22"), INK, 24), 0.6)
    c.disc((24, 30), 17, c.lit("#caa05a"))
    c.box((14.5, 30, 19, 44), c.lit("#caa05a"))
    c.disc((24, 31), 13.5, c.light.glow if c.light.dark else c.lit("#f6e7bd"))
    c.box((16.5, 31, 15, 22), c.light.glow if c.light.dark else c.lit("#f6e7bd"))
    c.box((16.5, 53, 15, 21), c.lit("#6b2424"))
    for x in (19, 24, 29):
        c.box((x - 0.3, 18, 0.6, 35), c.lit("#7a5a2a"))
    c.box((13.5, 52, 21, 3), c.lit("#7a5a2a"))
    for at, shade in enumerate(("#1f6f6b", "#c98a2b", "#37507a")):
        frame(c, (42 + at * 11.5, 12, 8, 28), shade, at)
    for step in range(6):
        c.box((80 + step * 3.4, 68 - step * 7, 24, 8), blend(c.lit("#9a4a3c"), INK, step * 7))
    c.line(((79, 52), (100, 8)), c.lit("#e0b45c"), 1.4)
    for at in range(-4, 12):
        c.area(((at * 12, 100), (at * 12 + 3, 100), (at * 7 + 21, 75), (at * 7 + 19, 75)), c.lit("#a5632f"))
    if c.light.dark:
        c.glow((24, 36), 44, 60)
    else:
        c.beam(((62, 100), (96, 100), (100, 60), (100, 30)), 12)


def foyer(c: Canvas) -> None:
    """The foyer of a multiplex: ten numbered doors, a neon band, a counter with machines."""
    wall(c, "#51508a", "#3a3d5e")
    c.box((0, 14, 100, 4), c.lit("#e0568f"))
    c.glow((50, 16), 50, 28, (224, 86, 143))
    for at in range(5):
        x = 6 + at * 19
        c.box((x, 30, 13, 44), c.lit("#272746"))
        c.box((x + 1, 32, 5.3, 42), c.lit("#3d3d6b"))
        c.box((x + 6.8, 32, 5.3, 42), c.lit("#3d3d6b"))
        c.disc((x + 6.5, 25), 3.6, c.lit("#f3d36b"))
        for dot in range(at + 1):
            c.disc((x + 5.1 + dot % 3 * 1.4, 24 + dot // 3 * 2.4), 0.7, c.lit("#272746"))
    for at in range(12):
        c.area(((at * 12 - 20, 100), (at * 12 - 14, 100), (at * 8 + 9, 74), (at * 8 + 5, 74)), c.lit("#4a4d74"))


def counter(c: Canvas) -> None:
    """The counter of the foyer, with a machine at each end."""
    c.box((0, 80, 100, 4), c.lit("#f0e6f2"))
    c.box((0, 84, 100, 20), c.lit("#b03468"))
    for at in range(12):
        c.box((at * 9, 84, 4.5, 20), c.lit("#e8d9ea"))
    for x in (6, 82):
        _popcorn_machine(c, x)


def _popcorn_machine(c: Canvas, x: float) -> None:
    c.box((x, 44, 14, 36), c.lit("#b3261e"), 1.4)
    c.box((x + 1.4, 50, 11.2, 22), c.light.glow)
    random = Random(round(x))
    for _kernel in range(46):
        c.disc((x + 2.2 + random.random() * 9.6, 61 + random.random() * 10), 1.4, c.lit("#e5c268"))
    c.box((x + 3, 45.6, 8, 3), c.lit("#f6e7bd"), 0.8)


def auditorium(c: Canvas) -> None:
    """A hall of a picture house towards the screen: curtains at its sides, boxes, the light that falls on the rows."""
    wall(c, "#5f2a33", "#3a1e22", 70)
    screen = c.light.glow if c.light.dark else c.lit("#f1eee6")
    c.box((25, 8, 50, 44), INK)
    c.box((26.5, 10, 47, 40), screen if c.light.top != LIGHT_OFF else blend(screen, INK, 72))
    curtain(c, (15, 3, 11, 66), "#a5242c")
    curtain(c, (74, 3, 11, 66), "#a5242c")
    curtain(c, (15, 0, 70, 8), "#b5343a")
    for x in (3, 90):
        c.box((x, 34, 8, 10), c.lit("#caa05a"), 1)
        c.disc((x + 4, 28), 2, c.light.glow)
        c.glow((x + 4, 28), 16, 50)
    c.glow((50, 30), 62, 45, screen)
    for row, y in enumerate((60, 66)):
        for at in range(16):
            c.box((14 + at * 4.6 - row * 0.8, y, 4, 9), blend(c.lit("#8e2f33"), INK, 40 - row * 12), 1.6)


LIGHT_OFF = (11, 18, 32)
"""The sky of the light "night": in an auditorium the print has broken, and the screen is dark."""


def rows(c: Canvas) -> None:
    """Two rows of seats before the camera, over which heads show."""
    for row, (y, wide) in enumerate(((80, 9.2), (91, 11.4))):
        for at in range(-1, 12):
            c.box((at * wide - row * 4 + 1, y, wide - 1, 26), blend(c.lit("#a5343a"), INK, 34 - row * 22), 3)


def booth(c: Canvas) -> None:
    """A projection booth: two little windows to the hall, cans on shelves, the pipe of the lamp house."""
    wall(c, "#5c5748", "#42382c")
    for y in range(6, 74, 7):
        for x in range(-6 + y % 2 * 5, 100, 11):
            c.box((x, y, 10.4, 6.2), blend(c.lit("#5c5748"), INK, 12 + (x * y) % 9))
    for x in (14, 32):
        c.box((x - 1, 27, 9, 13), c.lit("#2b2620"))
        c.box((x, 28.5, 7, 10), c.light.glow if c.light.dark else c.lit("#e8dcb8"))
        c.glow((x + 3.5, 33), 13, 40)
    c.beam(((14, 30), (21, 37), (0, 60), (0, 6)), 12)
    for shelf in range(3):
        y = 22 + shelf * 17
        c.box((46, y + 12, 19, 1.4), c.lit("#8a6238"))
        for at in range(4):
            c.box(
                (46.8 + at * 4.5, y + 1 + (at + shelf) % 2 * 1.4, 4, 11 - (at + shelf) % 2 * 1.4),
                c.lit(CANS[(at + shelf) % 4]),
                0.8,
            )
    lamp(c, 52, 3, "#7b7460")


CANS = ("#9a9488", "#b3432f", "#c9a13f", "#5f7f86")
