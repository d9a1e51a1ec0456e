"""Where the result came from: what each group of decisions added, one on the other, and the largest single causes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.debrief import ladder, shares
from game.scenes.debrief.page import Desk, Page, Room
from game.strings import measures, names
from game.strings.causes import cause
from game.ui.charts import telescope
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.marks import Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.text import Block
from game.ui.widgets import Deed, tab
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.debrief import Rung, Share
    from game.strings import Sides

MEASURES = ("critics", "audience", "gross")
LEAST = 150
MOST_CAUSES = 9
THOUSAND = 1000


class Measure(NamedTuple):
    """A wish: look at this measure."""

    name: str


def picture(room: Room, desk: Desk) -> Galley:
    """The rungs of one measure as bars, each beginning where the one before it ended."""
    galley, rungs = room.galley(), ladder(desk.sides.film)
    galley.words(word("debrief.made_of.title"), "title")
    if not rungs:
        return galley.gap(8).words(word("debrief.luck.never"), "lead")
    galley.quiet(word("debrief.made_of.line"), "body").gap(8)
    galley.put(_switch(galley.kit, galley.width, desk.measure), 10)
    shown = [one for one in rungs if one.group != "sale" or one.gross]
    if desk.measure != "gross":
        shown = [one for one in shown if one.group != "sale"]
    return _chart(galley, desk, shown, room.height)


def _switch(kit: Kit, width: int, current: str) -> Node:
    tall = max(kit.px(30), kit.setter.line("subhead") + kit.px(8))
    node = Node("measures", Role.GROUP, Box(0, 0, width, tall))
    for name, place in zip(MEASURES, row(Box(0, 0, width, tall), [1] * len(MEASURES), kit.px(6)), strict=True):
        state = word("role.chosen") if name == current else ""
        label = word(f"debrief.made_of.{name}")
        deed = Deed(f"measure.{name}", label, Measure(name), word("debrief.made_of.switch_hint"), state=state)
        node.add(tab(kit, place, deed, chosen=name == current))
    return node


def _chart(galley: Galley, desk: Desk, rungs: list[Rung], height: int) -> Galley:
    """A column for each rung and one for the whole; each takes focus and says what belongs to it."""
    kit = galley.kit
    values = [int(getattr(one, desk.measure)) for one in rungs]
    groups = [*(one.group for one in rungs), "whole"]
    gap, value_line = kit.px(10), kit.setter.line("small_bold")
    wide = (galley.width - gap * (len(groups) - 1)) // len(groups)
    titles = [_title(kit, group, wide) for group in groups]
    foot = max(block.height for block in titles)
    tall = max(kit.px(LEAST), height - galley.y - foot - 2 * value_line - kit.px(8))
    box = Box(0, galley.y + value_line, galley.width, tall)
    found, zero = telescope(box, values, gap)
    galley.marks.append(Plate(Box(0, zero, box.w, max(1, kit.px(1))), kit["muted"]))
    for at, (group, place) in enumerate(zip(groups, found, strict=True)):
        amount = values[at] if at < len(values) else sum(values)
        column = Box(place.x, galley.y, place.w, tall + 2 * value_line + foot + kit.px(4))
        said = _said(desk, amount, signed=group not in {"package", "whole"})
        node = _column(kit, column, (group, said), place.moved(-place.x, -galley.y), up=amount >= 0)
        node.marks += tuple(shifted(titles[at], 0, tall + 2 * value_line + kit.px(4)))
        galley.nodes.append(node)
    galley.down(tall + 2 * value_line + foot + kit.px(4))
    return galley


def _title(kit: Kit, group: str, width: int) -> Block:
    return kit.setter.block(kit.spans(word(f"debrief.group.{group}"), "small", kit["ink"]), width, "centre")


def _column(kit: Kit, column: Box, told: tuple[str, str], bar: Box, *, up: bool) -> Node:
    """One bar with its amount: over it where it rises, under it where it falls."""
    group, said = told
    whole = group in {"package", "whole"}
    colour = kit["award"] if whole else kit["good"] if up else kit["bad"]
    ink = kit["ink"] if whole else colour
    label = kit.setter.block(kit.spans(said, "small_bold", ink), column.w, "centre", 1)
    y = bar.y - label.height if up else bar.bottom
    marks: tuple[Mark, ...] = (Plate(bar, colour, min(kit.px(3), bar.h // 2)), *shifted(label, 0, y))
    name, hint = word(f"debrief.group.{group}"), word(f"debrief.group_hint.{group}")
    return Node(f"rung.{group}", Role.GAUGE, column, name, hint, state=said, marks=marks, radius=kit.px(4))


def _said(desk: Desk, amount: int, *, signed: bool) -> str:
    """An amount of the measure that is looked at: money, or points of a score."""
    if desk.measure == "gross":
        money = measures.money(abs(amount), desk.sides.symbol)
        return word("debrief.made_of.less" if amount < 0 else "debrief.made_of.more", n=money) if signed else money
    points = f"{abs(amount) / 10:.1f}"
    return word("debrief.made_of.less" if amount < 0 else "debrief.made_of.more", n=points) if signed else points


def words(room: Room, desk: Desk) -> Galley:
    """The largest single causes behind the way the film sold, with who decided them."""
    galley, sides = room.galley(), desk.sides
    galley.words(word("debrief.made_of.causes"), "head")
    galley.quiet(word("debrief.made_of.causes_line")).gap(8)
    told: dict[str, int] = {}
    for one in shares(sides.film):
        name = measures.sentence(name_of(sides, one))
        told[name] = told.get(name, 0) + one.amount
    largest = sorted(told.items(), key=lambda pair: -abs(pair[1]))[:MOST_CAUSES]
    for name, amount in largest:
        _cause(galley, name, amount)
    return galley


def _cause(galley: Galley, name: str, amount: int) -> None:
    kit = galley.kit
    galley.pair(name, f"{amount / THOUSAND:+.2f}", "small", kit["good"] if amount > 0 else kit["bad"]).gap(3)


def name_of(sides: Sides, share: Share) -> str:
    """What a share of the result came from, in a clause."""
    if share.kind in {"package", "luck"}:
        own = f"debrief.part.{share.id}"
        return word(own) if known(own) else names.written("part", share.id)
    if share.kind == "scene":
        return word("debrief.part.scene", scene=names.short_scene(sides, share.id))
    if share.kind == "average" or share.entry < 0:
        return word("debrief.part.average", what=names.written("part", share.latent))
    return cause(sides, sides.film.entries[share.entry])


PAGE = Page(picture, words)
