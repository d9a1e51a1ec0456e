"""A strip of film: the day's scenes as frames between sprocket holes, one line under each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.monitor import scene_art
from game.strings import measures, names
from game.ui.galley import Galley, on_table, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, Cells, cells
from game.ui.marks import Icon, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides

LEAST = 132
SMALL, LARGE = 212, 400
"""Logical widths of a frame at 100 % text: the least, and the most beside something else or alone on a screen."""
HOLES = 9
PROUD = 68
"""The read from which a frame says that it plays."""


class Shape(NamedTuple):
    """The measures of a strip: how its frames stand, how tall a frame with its holes is, and its captions."""

    grid: Cells
    frame: int
    captions: list[Galley]
    tall: int


def shot_on(sides: Sides, day: int) -> list[str]:
    """The scenes shot on a board day, the heaviest first as they were shot."""
    return [number for number, one in sides.view.scenes.items() if one.state == "shot" and one.day == day]


def shape(kit: Kit, sides: Sides, numbers: list[str], room: tuple[int, int]) -> Shape:
    """How a strip of these scenes lies in a room: its width, and the logical width of a frame at most."""
    least = kit.px(LEAST * min(1.5, kit.frame.text))
    grid = cells(room[0], len(numbers), least, 0)
    wide = min(grid.width, kit.px(room[1] * min(1.5, kit.frame.text)))
    grid = grid._replace(width=wide, pitch=wide)
    captions = [_caption(kit, sides, number, wide - kit.px(16)) for number in numbers]
    frame = wide * 9 // 16 + 2 * kit.px(14)
    return Shape(grid, frame, captions, frame + max((one.tall for one in captions), default=0) + kit.px(12))


def film_strip(kit: Kit, sides: Sides, numbers: list[str], box: Box, *, most: int = SMALL) -> Node:
    """The strip in its box; it scrolls when there are more rows than fit. What was not shot is a dark frame."""
    found = shape(kit, sides, numbers, (box.w, most))
    nodes = []
    for at, (number, caption) in enumerate(zip(numbers, found.captions, strict=True)):
        place = found.grid.box(at, (0, 0), found.tall, kit.gutter)
        marks = (*_frame(kit, sides, number, place.w), *caption.placed(kit.px(8), found.frame + kit.px(6)))
        said = ". ".join(caption.said)
        nodes.append(Node(f"frame.{number}", Role.PICTURE, place, said, marks=marks, layer=True))
    return scroll(kit, "film_strip", box, nodes)


def strip_height(kit: Kit, sides: Sides, numbers: list[str], width: int, *, most: int = SMALL) -> int:
    """How tall the whole strip is in a width."""
    found = shape(kit, sides, numbers, (width, most))
    return found.grid.rows(len(numbers)) * (found.tall + kit.gutter) - kit.gutter


def _frame(kit: Kit, sides: Sides, number: str, width: int) -> list[Mark]:
    """One frame with its holes; a take with a name has a golden edge."""
    state = sides.view.scenes[number]
    edge, tall = kit.px(14), width * 9 // 16
    marks: list[Mark] = [Plate(Box(0, 0, width, tall + 2 * edge), kit["black"]), *holes(kit, width, tall)]
    glass = Box(kit.px(3), edge, width - kit.px(6), tall)
    if state.state != "shot":
        text = kit.setter.block(kit.spans(word("dailies.not_shot"), "head", kit["dim"]), glass.w, "centre")
        y = glass.y + (glass.h - text.height) // 2
        return [*marks, Plate(glass, kit["well"]), *shifted(text, glass.x, y)]
    marks.append(scene_art(sides, number, glass))
    if state.name:
        side = kit.px(22)
        marks.append(Outline(glass, kit["award"], kit.px(2), max(2, kit.px(3))))
        marks.append(Icon(Box(glass.right - side - kit.px(6), glass.y + kit.px(6), side, side), "star", kit["award"]))
    return marks


def holes(kit: Kit, width: int, tall: int) -> list[Mark]:
    """Sprocket holes above and below a frame."""
    pitch = width / HOLES
    wide, high = kit.px(7), kit.px(5)
    rows = (kit.px(5), tall + kit.px(14) + kit.px(5))
    return [
        Plate(Box(round(at * pitch + (pitch - wide) / 2), y, wide, high), kit["dim"], kit.px(1))
        for y in rows
        for at in range(HOLES)
    ]


def _caption(kit: Kit, sides: Sides, number: str, width: int) -> Galley:
    """Which take was printed, what the director read of it, what it is called, and what it is about."""
    state, galley = sides.view.scenes[number], Galley(kit, width, on_table(kit))
    take = state.takes[state.printed - 1] if state.takes and state.printed else None
    plain = measures.sentence(names.short_scene(sides, number))
    head = word("dailies.take", scene=number, take=take.number) if take else plain
    galley.words(head, "subhead", kit["cream"])
    if state.name:
        called = sides.rules.core.take_names.get(state.name)
        galley.words(f"“{called.label if called else state.name}”", "small_bold", kit["award"])
    if take is not None:
        text = word("dailies.read", n=take.read, noise=take.noise)
        colour = kit.theme.gauges["morale"] if take.read >= PROUD else kit["dust"]
        galley.words(text, "small_bold", colour)
        heard = [names.department(sides, one) for one in take.reported]
        if heard:
            galley.words(word("dailies.fault", who=", ".join(heard)), "small", kit["bright_bad"])
    return galley.gap(2).words(sides.rules.scenes[number].vision, "quote", kit["dust"])
