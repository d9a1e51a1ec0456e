"""Strips as coloured cards: number and slug, pages and cast, and in words what is wrong where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.faces import trade
from game.strings import measures, names
from game.strings.boards import clash_words
from game.ui.galley import Galley
from game.ui.layout import Box
from game.ui.marks import Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.boards import BoardDay, Clash
    from game.engine.rules.places import Scene
    from game.scenes.strip_board import Hand
    from game.strings import Sides
    from game.ui.kit import Kit

FLOATING = 176
"""Logical width of a strip under the pointer."""


class Desk(NamedTuple):
    """What strips are set with: the kit, what the chair is told, and how wide a strip is here."""

    kit: Kit
    sides: Sides
    width: int


def strip_card(desk: Desk, number: str, clashes: Sequence[Clash], *, fixed: bool = False) -> Node:
    """A strip on the board that can be picked up, unless it is fixed."""
    kit, sides, width = desk
    scene = sides.rules.scenes[number]
    galley = strip_galley(desk, number)
    _wrong(galley, clashes)
    box = Box(0, 0, width, galley.tall + kit.px(10))
    marks = (*_ground(kit, scene, box), *galley.placed(kit.px(8), kit.px(5)))
    said = [clash_words(sides, clash) for clash in clashes]
    lift = [] if fixed else [word("strips.lift_hint")]
    hint = ". ".join([*said, *lift]) if said else _about(sides, scene)
    return Node(
        f"strip.{number}",
        Role.CARD,
        box,
        measures.sentence(names.scene(sides, number)),
        hint,
        state=_carries(sides, scene),
        marks=marks,
        emits=None if fixed else ("lift", number),
        radius=kit.px(4),
        grip=not fixed,
    )


def held_card(desk: Desk, hand: Hand, day: BoardDay) -> Node:
    """The strip that was picked up, in the column it would go to: an empty place while the pointer carries it."""
    kit, sides, width = desk
    clashes = _about_to_clash(hand, day)
    number, scene = hand.number, sides.rules.scenes[hand.number]
    galley = strip_galley(desk, number)
    _wrong(galley, clashes)
    galley.words(word("strips.here"), "small_bold", kit["ink"])
    box = Box(0, 0, width, galley.tall + kit.px(10))
    thick = max(3, kit.px(3))
    marks = (
        *_ground(kit, scene, box),
        Outline(box, kit["ink"] if hand.dragged else kit["award"], kit.px(4), thick, kit.px(5) if hand.dragged else 0),
        *galley.placed(kit.px(8), kit.px(5)),
    )
    said = ". ".join(clash_words(sides, clash) for clash in clashes) or word("strips.fits")
    return Node(
        f"strip.{number}",
        Role.CARD,
        box,
        measures.sentence(names.scene(sides, number)),
        said if hand.dragged else f"{said}. {word('strips.put_hint')}",
        state=word("strips.held_on", day=hand.day),
        marks=marks,
        lit=marks if hand.dragged else None,
        emits=("put", hand.day),
        radius=kit.px(4),
        grip=True,
        steers=not hand.dragged,
    )


def floating(kit: Kit, sides: Sides, hand: Hand, days: Sequence[BoardDay]) -> Node:
    """The strip under the pointer, with everything that is wrong on the day it is over."""
    day = next((one for one in days if one.day == hand.day), None)
    clashes = _about_to_clash(hand, day) if day else []
    width = kit.px(FLOATING * min(1.5, kit.frame.text))
    galley = strip_galley(Desk(kit, sides, width), hand.number)
    for clash in clashes:
        galley.gap(2).words(clash_words(sides, clash), "small_bold", kit["bad"])
    if not clashes:
        galley.gap(2).words(word("strips.fits"), "small_bold", kit["good"])
    box = Box(0, 0, width, galley.tall + kit.px(14))
    ground = _ground(kit, sides.rules.scenes[hand.number], box)
    marks = (*ground, Outline(box, kit["award"], kit.px(4), max(2, kit.px(2))), *galley.placed(kit.px(8), kit.px(6)))
    return Node(
        "held", Role.TEXT, box, ". ".join(galley.said), marks=marks, layer=True, shadow=True, radius=kit.px(4),
        floats=True,
    )  # fmt: skip


def strip_galley(desk: Desk, number: str) -> Galley:
    """What stands on a strip: number and set, pages in eighths and cast numbers."""
    kit, sides, width = desk
    scene = sides.rules.scenes[number]
    galley = Galley(kit, width - 2 * kit.px(8))
    galley.words(f"{number} · {names.slug(scene).rpartition(',')[0]}", "subhead", kit["ink"])
    light = word("floor.night" if scene.night else "floor.day")
    cast = ", ".join(str(one) for one in cast_numbers(sides, scene))
    return galley.words(word("strips.facts", light=light, pages=measures.pages(scene.pages), cast=cast), "small")


def cast_numbers(sides: Sides, scene: Scene) -> list[int]:
    """The cast of a scene by the numbers of the parts, as on every strip board."""
    return sorted(sides.tale.roles[role].number for role in scene.cast if role in sides.tale.roles)


def _carries(sides: Sides, scene: Scene) -> str:
    """Pages and cast of a strip, for whoever listens."""
    cast = measures.listed([names.place(sides, role) for role in scene.cast])
    return word("strips.spoken", pages=measures.long_pages(scene.pages), cast=cast)


def _about_to_clash(hand: Hand, day: BoardDay) -> list[Clash]:
    """What would be wrong with the strip in hand on a day, and with the day itself."""
    return [one for one in day.clashes if one.scene in ("", hand.number)]


def _about(sides: Sides, scene: Scene) -> str:
    place = sides.tale.locations[scene.location].name
    cast = measures.listed([names.place(sides, role) for role in scene.cast])
    return word("strips.about", place=place, cast=cast, weight=scene.weight)


def _ground(kit: Kit, scene: Scene, box: Box) -> tuple[Mark, ...]:
    return (Plate(box, kit.theme.strips[trade(scene.exterior, scene.night)], kit.px(4)),)


def _wrong(galley: Galley, clashes: Sequence[Clash]) -> None:
    """Short words under a strip for everything that is wrong with it."""
    for clash in clashes:
        text = word(f"strips.mark.{clash.kind}", n=clash.hours, time=measures.minutes(clash.minutes), takes=clash.takes)
        galley.words(text, "small_bold", galley.kit["bad" if clash.forbids else "warn"])
