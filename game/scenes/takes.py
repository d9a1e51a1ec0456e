"""The take strip: every take with its read, its faults and the way to print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions
from game.scenes.choice_cards import deed_of
from game.scenes.meters import reading
from game.scenes.monitor import feel
from game.strings import measures, names, say
from game.ui.galley import Galley, on_table, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, Cells, cells
from game.ui.marks import Icon, Mark
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, card, empty_place, face, inside, keycap, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.state import Take
    from game.scenes.session import Session
    from game.strings import Sides

LEAST_TAKE = 130
LARGE = 2
"""As many takes lie as large cards; more of them lie smaller, so that all can be compared."""
TALLEST = 140
"""Logical height of a smaller card at most."""


class Look(NamedTuple):
    """How takes are shown: large, with the note that was given, and which of them was read best (0 for none)."""

    large: bool
    noted: bool
    best: int


class Laid(NamedTuple):
    """Takes as they would lie in a width: the grid, the space between cards, their faces, how tall a card must be."""

    grid: Cells
    gap: int
    faces: list[Galley]
    least: int

    @property
    def tall(self) -> int:
        """How tall the whole strip must be."""
        return self.grid.rows(len(self.faces)) * (self.least + self.gap) - self.gap


def _takes(sides: Sides) -> tuple[str, tuple[Take, ...]]:
    number = sides.view.floor.on_set if sides.view.floor else ""
    return number, sides.view.scenes[number].takes if number else ()


def laid(kit: Kit, sides: Sides, width: int, *, noted: bool = False) -> Laid:
    """The takes so far in a width; smaller cards say which note was given where that is wanted."""
    _number, takes = _takes(sides)
    large = len(takes) <= LARGE and kit.frame.roomy
    gap = kit.gutter if large else kit.px(10)
    grid = cells(width, LARGE, kit.px(LEAST_TAKE * min(1.4, kit.frame.text)), gap)
    best = max(takes, key=lambda one: one.read).number if len(takes) > 1 else 0
    look, wide = Look(large, large or noted, best), inside(kit, grid.width)
    faces = [_face(Galley(kit, wide), sides, take, look) for take in takes]
    return Laid(grid, gap, faces, max((one.tall for one in faces), default=0) + _foot_tall(kit) + kit.px(14))


def take_strip(kit: Kit, session: Session, box: Box) -> Node:
    """The takes so far, in cards of which each prints its take; before the first one, what it will be about."""
    number, takes = _takes(session.sides)
    if not takes:
        return scroll(kit, "takes", box, [_before(kit, session.sides, number, box)])
    found = laid(kit, session.sides, box.w, noted=True)
    if found.tall > box.h:
        found = laid(kit, session.sides, box.w)
    rows = found.grid.rows(len(takes))
    fits = (box.h - found.gap * (rows - 1)) // rows
    tall = max(found.least, fits if len(takes) <= LARGE else min(fits, kit.px(TALLEST)))
    places = [found.grid.box(at, (0, 0), tall, found.gap) for at in range(len(takes))]
    pairs = zip(takes, places, found.faces, strict=True)
    return scroll(kit, "takes", box, [_card(session, take, place, one) for take, place, one in pairs])


def _foot_tall(kit: Kit) -> int:
    return kit.setter.line("small_bold") + kit.px(12)


def _card(session: Session, take: Take, place: Box, galley: Galley) -> Node:
    """A take as a card: its face, and at the foot the word that prints it with its number key."""
    kit = galley.kit
    action = actions.Print(take.number)
    deed = deed_of(session.sides, action, take.number if take.number < 10 else 0)
    deed = deed._replace(hint=word("floor.print_hint"), state=". ".join(galley.said))
    marks: list[Mark] = [*face(kit, place, galley)]
    foot = Galley(kit, inside(kit, place.w))
    foot.words(word("floor.print_this"), "small_bold", kit.chair.ink, most=1)
    y = place.h - kit.padding + kit.px(2) - foot.tall
    marks += foot.placed(kit.padding, y)
    side = kit.setter.line("small_bold") // 2
    end = kit.padding + kit.setter.width(word("floor.print_this"), "small_bold") + kit.px(6)
    marks.append(Icon(Box(end, y + (foot.tall - side) // 2, side, side), "next", kit.chair.ink))
    if end + side < place.w - kit.px(44):
        marks += keycap(kit, deed.number, (place.w - kit.px(10), y))
    return card(kit, place, deed, marks)


def _face(galley: Galley, sides: Sides, take: Take, look: Look) -> Galley:
    """One take: its number and read in a line, the note before it, the read on a scale, what departments say."""
    kit = galley.kit
    _title(galley, take, best=look.best == take.number)
    if look.noted:
        note = sides.rules.core.notes.get(take.note)
        galley.quiet(note.label if note else word("floor.roll")).gap(3)
    if look.large:
        galley.gap(2).words(f"“{feel(take.read)}”", "quote").gap(4)
        galley.quiet(word("floor.performance"))
    reading(galley.gap(2), take.read, take.noise, kit.chair.main, tall=9).gap(5)
    if look.large:
        galley.gap(3).quiet(word("floor.technical"))
    return _report(galley, sides, take, large=look.large)


def _report(galley: Galley, sides: Sides, take: Take, *, large: bool) -> Galley:
    """What departments say: by name on a large card, by the signs of the floor's list on a smaller one."""
    kit = galley.kit
    heard = [names.department(sides, one) for one in take.reported]
    if not heard:
        return galley.words(word("floor.reports_none"), "small_bold" if large else "small", kit["good"])
    text = word("floor.reports", who=measures.listed(heard))
    if large:
        return galley.words(text, "small_bold", kit["bad"])
    side = kit.setter.line("small") * 85 // 100
    for at, name in enumerate(take.reported):
        galley.marks.append(Icon(Box(at * (side + kit.px(4)), galley.y, side, side), f"department/{name}", kit["bad"]))
    aside = len(take.reported) * (side + kit.px(4))
    block = kit.block(word("floor.fault"), "small", kit["bad"], max(1, galley.width - aside))
    galley.marks += shifted(block, aside, galley.y)
    galley.said.append(text)
    galley.down(block.height)
    return galley


def _title(galley: Galley, take: Take, *, best: bool) -> None:
    """The take with its read at the right, and a star where no other was read better."""
    kit, name = galley.kit, word("floor.take", n=take.number)
    read = word("row.read_value", value=take.read, noise=take.noise)
    wide, side = kit.setter.width(name, "head"), kit.setter.line("head") * 6 // 10
    if best:
        galley.marks.append(Icon(Box(wide + kit.px(6), kit.px(3), side, side), "star", kit["award"]))
        galley.said.append(word("floor.best"))
    value = kit.setter.block(kit.spans(read, "small_bold", kit.chair.ink), galley.width, "right")
    beside = value.width + wide + side + kit.px(14) <= galley.width
    if beside:
        galley.marks += shifted(value, 0, kit.setter.line("head") - value.height - kit.px(1))
        galley.said.append(read)
    galley.words(name, "head")
    if not beside:
        galley.words(read, "small_bold", kit.chair.ink)


def _before(kit: Kit, sides: Sides, number: str, box: Box) -> Node:
    """What is known before the first take: what the scene wants, its plan, and who is in it."""
    galley = Galley(kit, inside(kit, box.w), on_table(kit))
    galley.words(word("floor.before"), "head", kit["dust"]).gap(4)
    strip, state = sides.rules.scenes[number], sides.view.scenes[number]
    galley.pair(word("edit.wanted"), say(f"coverage_want.{strip.coverage_want}").partition(":")[0], "small")
    galley.pair(word("row.story"), measures.percent(strip.weight), "small")
    if state.plan:
        galley.pair(word("edit.coverage"), names.written("plan", state.plan), "small")
    for role in strip.cast[:4]:
        actor = sides.view.cast.get(role)
        if actor is not None:
            galley.pair(names.person(sides, actor.person), _known(sides, actor.person), "small")
    ready = [word(f"row.{mark}") for mark in ("boarded", "rehearsed", "safe") if getattr(state, mark)]
    if ready:
        galley.pair(word("row.done"), measures.listed(ready), "small", kit.theme.gauges["morale"])
    tall = max(box.h, galley.tall + kit.px(24))
    node = empty_place(kit, box._replace(x=0, y=0, h=tall), Deed("before", word("floor.before")), galley)
    node.role, node.label = Role.TEXT, ". ".join(galley.said)
    return node


def _known(sides: Sides, actor: str) -> str:
    """How an actor's takes go, where somebody has found out."""
    curve = sides.view.readings.get(f"curve.{actor}")
    return say(f"curve.{curve.value}").partition(":")[0] if curve else word("floor.curve_unknown")
