"""Places under the sky: each draws what lies behind the figures, and what stands before them."""

from __future__ import annotations

from random import Random

from game.ui.canvas import INK, Canvas
from game.ui.theme import blend

GROUND = 78
"""Percent of the frame at which the ground begins."""
AT_HOME = 0.42


def sky(c: Canvas, down: float = GROUND) -> None:
    """The sky, with a sun, a moon or clouds in it."""
    c.fade((0, 0, 100, down), c.light.top, c.light.low)
    if c.light.dark:
        random = Random("stars")
        for _star in range(34):
            c.disc((random.random() * 100, random.random() * 40), 0.35, blend(c.light.top, (255, 255, 255), 60))
        return
    for x, y, wide in ((12, 16, 16), (58, 9, 20), (82, 24, 12)):
        cloud = blend(c.light.top, (255, 255, 255), 55)
        for at in range(4):
            c.disc((x + wide * at / 4, y - (at % 2) * 2), 3.4 + (at % 2) * 2.2, cloud)


def ground(c: Canvas, shade: str, at: float = GROUND) -> None:
    """The ground, darker towards the camera."""
    tone = c.lit(shade)
    c.fade((0, at, 100, 100 - at), tone, blend(tone, INK, 42))


def houses(c: Canvas, base: float = GROUND, seed: str = "houses") -> None:
    """A far row of houses; by night somebody is at home here and there."""
    random, x = Random(seed), -2.0
    while x < 100:
        wide, tall = 7 + random.random() * 7, 22 + random.random() * 22
        tone = blend(c.lit(random.choice(WALLS)), c.light.low, 35)
        c.box((x, base - tall, wide, tall), tone)
        c.area(
            ((x - 0.6, base - tall), (x + wide / 2, base - tall - 7), (x + wide + 0.6, base - tall)),
            blend(tone, INK, 35),
        )
        for row in range(2, round(tall / 8)):
            for column in range(2):
                lit = c.light.dark and random.random() < AT_HOME
                pane = c.light.glow if lit else blend(tone, INK, 40)
                c.box((x + wide * (0.2 + column * 0.42), base - tall + row * 7 - 8, wide * 0.2, 4), pane)
        x += wide


WALLS = ("#b9937a", "#a7a08c", "#c2a06a", "#8f9a9c", "#a9796a")


def street(c: Canvas) -> None:
    """The street before the picture house: its front in the middle, shops at its sides, a lamp."""
    sky(c)
    houses(c)
    front = c.lit("#7d3f36")
    c.box((24, 8, 52, 72), front)
    c.box((22, 4, 56, 5), c.lit("#caa05a"))
    for x in (26, 34, 63, 71):
        c.box((x, 10, 3, 20), blend(front, INK, 30))
    c.box((20, 46, 60, 5), blend(c.lit("#caa05a"), INK, 25))
    inside = c.light.glow if c.light.dark else c.lit("#3a2622")
    for x in (31, 42, 53, 62):
        c.box((x, 54, 8, 26), inside if c.light.dark else blend(c.lit("#5f8a94"), INK, 30))
        c.box((x + 3.8, 54, 0.5, 26), INK)
    ground(c, "#8d8577", 80)
    c.box((0, 80, 100, 2), c.lit("#b9b1a2"))
    for x in (10, 91):
        c.line(((x, 82), (x, 34)), INK, 1.1)
        c.disc((x, 32), 2.4, c.light.glow if c.light.dark else c.lit("#e8e2d0"))
        if c.light.dark:
            c.glow((x, 32), 24, 60)
    if c.light.dark:
        c.beam(((30, 80), (70, 80), (84, 100), (16, 100)), 16)


def bus_stop(c: Canvas) -> None:
    """A road out of town: a shelter, a post, fields behind."""
    sky(c, 70)
    c.area(((0, 70), (0, 60), (22, 55), (48, 60), (76, 53), (100, 59), (100, 70)), c.lit("#8fa468"))
    c.area(((0, 72), (0, 66), (30, 63), (66, 67), (100, 63), (100, 72)), c.lit("#6f8a52"))
    ground(c, "#6a6a6c", 72)
    for at in range(6):
        c.box((at * 19, 84, 10, 1.6), c.lit("#e6dcc0"))
    glass = blend(c.lit("#a9c4cc"), c.light.low, 25)
    c.box((12, 34, 26, 42), glass)
    for x in (12, 24.5, 37):
        c.box((x, 34, 1, 42), c.lit("#3b5b58"))
    c.box((9, 30, 32, 4.4), c.lit("#1f6f6b"))
    c.box((14, 62, 22, 2.4), c.lit("#8a6238"))
    c.line(((46, 78), (46, 32)), c.lit("#3b3b3d"), 1.2)
    c.disc((46, 30), 5, c.lit("#e0a526"))
    c.box((44.6, 28.8, 2.8, 2.4), INK)


def sea(c: Canvas) -> None:
    """The breakwater: the sea, a lighthouse at its end, a railing, wet stones."""
    sky(c, 56)
    if not c.light.dark:
        sun = (24, 46 if c.light.cast[0] < 200 else 20)
        c.glow(sun, 30, 34)
        c.disc(sun, 5, c.light.glow)
    water = c.lit("#5f8f9a")
    c.fade((0, 54, 100, 24), blend(water, c.light.low, 40), blend(water, INK, 25))
    random = Random("waves")
    for _wave in range(26):
        x, y = random.random() * 96, 57 + random.random() * 18
        c.box((x, y, 3 + random.random() * 5, 0.7), blend(water, (255, 255, 255), 45))
    c.area(((60, 60), (100, 56), (100, 64), (60, 62)), c.lit("#7c7466"))
    c.area(((87, 57), (92, 57), (91.2, 28), (87.8, 28)), c.lit("#efe6d4"))
    c.box((87.4, 40, 4.4, 6), c.lit("#b3432f"))
    c.box((87.6, 22, 3.8, 6), c.light.glow)
    c.area(((87, 22), (92, 22), (89.5, 17)), c.lit("#b3432f"))
    ground(c, "#a3988a", 78)
    for at in range(9):
        c.box((at * 12.4, 80 + at % 2 * 5, 10, 4), blend(c.lit("#a3988a"), INK, 14), 1.4)
    for at in range(9):
        c.box((at * 12.5 + 2, 64, 0.8, 15), c.lit("#3d4a4e"))
    for y in (64, 70):
        c.box((0, y, 100, 0.9), c.lit("#3d4a4e"))


def tree(c: Canvas, x: float, y: float, tall: float) -> None:
    """A tree on its trunk."""
    c.line(((x, y), (x, y - tall * 0.6)), c.lit("#5b4630"), tall * 0.05)
    for across, up, reach in ((0, 0.78, 0.30), (-0.16, 0.6, 0.22), (0.17, 0.62, 0.23), (0.05, 0.95, 0.2)):
        shade = c.lit("#5f8450" if across <= 0 else "#7a9a58")
        c.disc((x + across * tall * 0.6, y - tall * up), tall * reach, shade)


def park(c: Canvas) -> None:
    """A park with a bandstand: a roof like a hat on eight thin columns, trees, a path."""
    sky(c)
    houses(c, 70, "park")
    c.fade((0, 66, 100, 34), c.lit("#9ab56c"), c.lit("#5f7f45"))
    for x, y, tall in ((6, 74, 52), (94, 75, 58), (20, 71, 34), (83, 70, 30)):
        tree(c, x, y, tall)
    c.area(((44, 72), (56, 72), (74, 100), (26, 100)), c.lit("#d3bf94"))
    c.box((29, 64, 42, 9), c.lit("#e6dcc4"))
    c.box((28, 63, 44, 2), c.lit("#b7a98a"))
    for at in range(6):
        c.box((31 + at * 7.4, 33, 0.9, 30), c.lit("#f3ecdc"))
    for at in range(21):
        c.box((31 + at * 1.85, 55, 0.4, 8), c.lit("#f3ecdc"))
    c.area(((24, 34), (76, 34), (56, 18), (50, 12), (44, 18)), c.lit("#1f6f6b"))
    c.area(((44, 18), (50, 12), (50, 34), (38, 34)), c.lit("#2b8a80"))
    c.box((26, 33, 48, 2.4), c.lit("#caa05a"))
    c.line(((50, 12), (50, 6)), c.lit("#caa05a"), 0.9)


def field(c: Canvas) -> None:
    """Open country: hills, a hedge, one tree."""
    sky(c, 62)
    c.area(((0, 64), (0, 50), (30, 42), (64, 54), (100, 45), (100, 64)), blend(c.lit("#7f9a6a"), c.light.low, 35))
    c.area(((0, 100), (0, 60), (44, 54), (100, 63), (100, 100)), c.lit("#a8a85a"))
    for at in range(10):
        c.line(((50 + (at - 5) * 4, 62), (50 + (at - 5) * 22, 100)), c.lit("#8f924a"), 0.8)
    tree(c, 80, 66, 46)


def forest(c: Canvas) -> None:
    """A wood: trunks behind trunks, light between them."""
    c.fade((0, 0, 100, 100), blend(c.light.low, c.lit("#5f8450"), 45), c.lit("#2f4a34"))
    random = Random("wood")
    for depth in range(3):
        for _trunk in range(9):
            x, wide = random.random() * 100, 1.2 + depth * 1.5
            tone = blend(c.lit("#5b4a36"), blend(c.light.low, c.lit("#5f8450"), 50), 62 - depth * 28)
            c.area(((x, 0), (x + wide, 0), (x + wide * 1.4, 78 + depth * 5), (x - wide * 0.4, 78 + depth * 5)), tone)
    ground(c, "#5d6b3f", 84)
    c.beam(((40, 0), (56, 0), (80, 90), (34, 90)), 14)


def roof(c: Canvas) -> None:
    """A flat roof over the town: chimneys, a line of washing, a parapet."""
    sky(c, 70)
    houses(c, 74, "roofs")
    ground(c, "#8a7f78", 76)
    c.box((0, 68, 100, 8), c.lit("#a56f5a"))
    c.box((0, 66, 100, 2.6), c.lit("#c9b49a"))
    for x in (12, 84):
        c.box((x, 40, 8, 28), c.lit("#9a5a44"))
        c.box((x - 1, 38, 10, 3), c.lit("#c9b49a"))
        c.box((x + 1, 32, 2.4, 6), c.lit("#b8703f"))
        c.box((x + 5, 33, 2.4, 5), c.lit("#b8703f"))


def harbour(c: Canvas) -> None:
    """A harbour: cranes, a hull, quiet water."""
    sky(c, 60)
    for x in (18, 66):
        c.line(((x, 62), (x, 22), (x + 22, 16)), c.lit("#7a4a3a"), 1.4)
        c.line(((x + 18, 17), (x + 18, 36)), INK, 0.5)
    c.fade((0, 58, 100, 22), c.lit("#6a8d96"), c.lit("#3f5f6b"))
    c.area(((34, 62), (80, 62), (74, 73), (40, 73)), c.lit("#8e3b34"))
    c.box((56, 50, 14, 12), c.lit("#efe6d4"))
    ground(c, "#8b8378", 80)


def square(c: Canvas) -> None:
    """A town square: house fronts, a fountain, setts."""
    sky(c)
    houses(c, 76, "square")
    ground(c, "#a3927a", 76)
    c.box((40, 66, 20, 8), c.lit("#c9c0ae"), 2)
    c.box((48.6, 48, 2.8, 20), c.lit("#c9c0ae"))
    for side in (-1, 1):
        c.line(((50, 48), (50 + side * 5, 55), (50 + side * 7, 66)), blend(c.light.top, (255, 255, 255), 50), 0.7)


def road(c: Canvas) -> None:
    """A road that goes on until it is a point."""
    field(c)
    c.area(((47, 56), (53, 56), (84, 100), (16, 100)), c.lit("#5d5d60"))
    for y, tall in ((60, 3), (67, 5), (77, 7), (89, 9)):
        wide = (y - 52) * 0.05
        c.box((50 - wide / 2, y, wide, tall), c.lit("#f1e2bd"))


def bridge(c: Canvas) -> None:
    """A bridge over a river: arches, a parapet, the town behind."""
    sky(c, 64)
    houses(c, 62, "bridge")
    c.fade((0, 60, 100, 24), c.lit("#6f98a0"), c.lit("#45656f"))
    c.box((0, 56, 100, 12), c.lit("#a8997c"))
    for at in range(4):
        c.disc((12 + at * 26, 74), 12, c.lit("#45656f"))
    ground(c, "#94876c", 82)
    c.box((0, 74, 100, 9), c.lit("#b9a988"))
