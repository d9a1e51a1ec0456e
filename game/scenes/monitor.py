"""The monitor: the frame of the scene on set, slate and read, as the director sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.card_art import scene_facts
from game.strings import measures, names
from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Disc, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.text import Span
from game.ui.theme import with_alpha
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.state import Take
    from game.strings import Sides

FEELS = (35, 52, 65, 78, 90)
"""Reads from which the director says something warmer of a take."""
VEIL = 188
"""How dark the bands are on which slate and read stand over the picture, of 255."""


def scene_art(sides: Sides, number: str, box: Box) -> Art:
    """The picture of a scene from its data and today's weather."""
    return Art(box, "scene", scene_facts(sides, number, sky=True))


def monitor(kit: Kit, sides: Sides, box: Box) -> Node:
    """The monitor with the scene on set filling its glass, or standing by."""
    number = sides.view.floor.on_set if sides.view.floor else ""
    rim = kit.px(10 if kit.frame.roomy else 6)
    glass = Box(rim, rim, box.w - 2 * rim, box.h - 2 * rim)
    marks: list[Mark] = [Plate(Box(0, 0, box.w, box.h), kit["rail"], kit.radius), Plate(glass, kit["black"], kit.px(2))]
    label = word("floor.standby")
    if number:
        marks.append(scene_art(sides, number, _screen(kit, sides, number, glass)))
        label = names.scene(sides, number)
    marks += [*_head(kit, sides, number, glass), *_foot(kit, sides, number, glass)]
    return Node("monitor", Role.PICTURE, box, label, marks=tuple(marks), layer=True, shadow=True, radius=kit.radius)


def _screen(kit: Kit, sides: Sides, number: str, glass: Box) -> Box:
    """Where the picture is: the whole glass, or, where large text leaves it low, between slate and red light."""
    if kit.frame.roomy:
        return glass
    end = kit.setter.width(_slate(sides, number), "head") + kit.px(24)
    foot = kit.setter.line("small") + kit.px(12) if sides.view.scenes[number].takes else 0
    return Box(glass.x + end, glass.y, max(1, glass.w - 2 * end), glass.h - foot)


def feel(read: int) -> str:
    """What the director would say of a take that was read so."""
    return word(f"floor.feel_{sum(read >= least for least in FEELS)}")


def _slate(sides: Sides, number: str) -> str:
    """The scene, and the last take when there is one."""
    takes = len(sides.view.scenes[number].takes)
    return word("floor.slate", scene=number, take=takes) if takes else word("floor.slate_scene", scene=number)


def _head(kit: Kit, sides: Sides, number: str, glass: Box) -> list[Mark]:
    """The red light and the slate, on a band across the top of the picture."""
    band, _picture = glass.top(kit.setter.line("head") + kit.px(10))
    inner = band.inset(kit.px(14), kit.px(4))
    if not number:
        stand_by = kit.block(word("floor.standby"), "head", kit["dim"], inner.w)
        return [*shifted(stand_by, inner.x, inner.y)]
    side = kit.px(6)
    rec = kit.block(word("floor.rec"), "head", kit["bright_bad"], inner.w)
    slate = kit.setter.block(kit.spans(_slate(sides, number), "head", kit["cream"]), inner.w, "right")
    light = Disc(inner.x + side, inner.y + rec.height // 2, side, kit["bright_bad"], kit["bright_bad"])
    veil = [Plate(band, with_alpha(kit["black"], VEIL))] if kit.frame.roomy else []
    return [*veil, light, *shifted(rec, inner.x + 3 * side, inner.y), *shifted(slate, inner.x, inner.y)]


def _foot(kit: Kit, sides: Sides, number: str, glass: Box) -> list[Mark]:
    """What the director felt at the last take, at the left; what departments report, at the right."""
    takes = sides.view.scenes[number].takes if number else ()
    if not takes:
        return []
    take, wide = takes[-1], glass.w - 2 * kit.px(14)
    right = kit.setter.block([_reported(kit, sides, take)], wide // 2, "right")
    left = kit.setter.block(_felt(kit, take), wide - right.width - kit.px(16))
    band = glass.foot(max(left.height, right.height) + kit.px(12))[0]
    x, bottom = band.x + kit.px(14), band.bottom - kit.px(6)
    return [
        Plate(band, with_alpha(kit["black"], VEIL)),
        *shifted(left, x, bottom - left.height),
        *shifted(right, x + wide - wide // 2, bottom - right.height),
    ]


def _felt(kit: Kit, take: Take) -> list[Span]:
    """The read in words and in a figure; the figure alone where there is no room for words."""
    figure = word("row.read_value", value=take.read, noise=take.noise)
    if not kit.frame.roomy:
        return [Span(figure, "small_bold", kit["cream"])]
    figure = f"{figure}, {word('floor.read_short')}"
    return [Span(f"“{feel(take.read)}”  ", "quote", kit["cream"]), Span(figure, "small", kit["dust"])]


def _reported(kit: Kit, sides: Sides, take: Take) -> Span:
    heard = [names.department(sides, one) for one in take.reported]
    said = word("floor.reports", who=measures.listed(heard)) if heard else word("floor.reports_none")
    return Span(said, "small_bold", kit["bright_bad"] if heard else kit["dust"])
