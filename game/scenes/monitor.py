"""The monitor: the frame of the scene on set, slate and read, as the director sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.card_art import scene_facts
from game.strings import measures, names
from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Disc, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides


def scene_art(sides: Sides, number: str, box: Box) -> Art:
    """The picture of a scene from its data and today's weather."""
    return Art(box, "scene", scene_facts(sides, number, sky=True))


def monitor(kit: Kit, sides: Sides, box: Box) -> Node:
    """The monitor with the scene on set, or standing by."""
    number = sides.view.floor.on_set if sides.view.floor else ""
    rim, pad = kit.px(10), kit.px(18 if kit.frame.roomy else 4)
    glass = Box(rim, rim, box.w - 2 * rim, box.h - 2 * rim)
    marks: list[Mark] = [Plate(Box(0, 0, box.w, box.h), kit["rail"], kit.radius), Plate(glass, kit["black"], kit.px(2))]
    frame = glass.inset(pad, pad)
    label = word("floor.standby")
    if number:
        marks.append(scene_art(sides, number, _screen(kit, sides, number, frame)))
        label = names.scene(sides, number)
    marks.append(Outline(frame, kit["slate"], kit.px(2), max(1, kit.px(2))))
    marks += _head(kit, sides, number, frame)
    marks += _foot(kit, sides, number, frame)
    return Node("monitor", Role.PICTURE, box, label, marks=tuple(marks), layer=True, shadow=True, radius=kit.radius)


def _screen(kit: Kit, sides: Sides, number: str, frame: Box) -> Box:
    """Where the picture is: under the slate, or, where large text leaves the monitor low, between its two ends."""
    head, foot = kit.setter.line("head"), kit.setter.line("small")
    if kit.frame.roomy:
        return Box(
            frame.x + kit.px(10), frame.y + head + kit.px(8), frame.w - kit.px(20), frame.h - head - foot - kit.px(24)
        )
    end = kit.setter.width(_slate(sides, number), "head") + kit.px(24)
    under = foot + kit.px(8) if sides.view.scenes[number].takes else 0
    return Box(frame.x + end, frame.y + kit.px(6), max(1, frame.w - 2 * end), frame.h - under - kit.px(12))


def _slate(sides: Sides, number: str) -> str:
    """The scene, and the last take when there is one."""
    takes = len(sides.view.scenes[number].takes)
    return word("floor.slate", scene=number, take=takes) if takes else word("floor.slate_scene", scene=number)


def _head(kit: Kit, sides: Sides, number: str, frame: Box) -> list[Mark]:
    """The red light and the slate."""
    inner = frame.inset(kit.px(12), kit.px(6))
    if not number:
        stand_by = kit.block(word("floor.standby"), "head", kit["dim"], inner.w)
        return [*shifted(stand_by, inner.x, inner.y)]
    side = kit.px(6)
    rec = kit.block(word("floor.rec"), "head", kit["bright_bad"], inner.w)
    slate = kit.setter.block(kit.spans(_slate(sides, number), "head", kit["cream"]), inner.w, "right")
    light = Disc(inner.x + side, inner.y + rec.height // 2, side, kit["bright_bad"], kit["bright_bad"])
    return [light, *shifted(rec, inner.x + 3 * side, inner.y), *shifted(slate, inner.x, inner.y)]


def _foot(kit: Kit, sides: Sides, number: str, frame: Box) -> list[Mark]:
    """The read of the last take at the left, what departments report at the right."""
    takes = sides.view.scenes[number].takes if number else ()
    if not takes:
        return []
    take = takes[-1]
    inner = frame.inset(kit.px(12), kit.px(6))
    read = f"{word('row.read_value', value=take.read, noise=take.noise)} · {word('floor.read')}"
    left = kit.setter.block(kit.spans(read, "small", kit["cream"]), inner.w * 55 // 100, "left", 1)
    heard = (
        measures.listed([names.department(sides, one) for one in take.reported])
        if take.reported
        else word("floor.no_fault")
    )
    said = f"{word('floor.technical')}: {heard}"
    colour = kit["bright_bad"] if take.reported else kit["dust"]
    right = kit.setter.block(kit.spans(said, "small", colour), inner.w * 44 // 100, "right", 1)
    y = inner.bottom - left.height
    return [*shifted(left, inner.x, y), *shifted(right, inner.right - inner.w * 44 // 100, y)]
