"""The three decisions that mattered: what each was worth, and a way into the film in which it was made differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.debrief import turning
from game.debrief.worth import MOST_RETURNED
from game.scenes.choice_cards import emblem
from game.scenes.debrief.luck import waiting
from game.scenes.debrief.page import Desk, Page, Room
from game.strings import measures, names, say
from game.strings.causes import when
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, inside, link
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief import Mattered, Turning, Worth

LEAST = 250
TENTHS = 10


class WhatIf(NamedTuple):
    """A wish: open the film at this decision, made the other way."""

    at: int


def picture(room: Room, desk: Desk) -> Galley:
    """Each decision as a card, the weightiest first."""
    galley, found = room.galley(), desk.known.decisions
    galley.words(word("debrief.decisions.title"), "title")
    galley.quiet(word("debrief.decisions.line"), "body").gap(10)
    if found is None and (desk.session.played is None or desk.known.over):
        return galley.words(word("debrief.decisions.other_rules"), "lead")
    if found is None:
        return waiting(galley, say("debrief.looking"), desk.known.percent)
    if not found:
        return galley.words(say("debrief.nothing"), "lead")
    return _cards(galley, found, room.height)


def _cards(galley: Galley, found: tuple[Mattered, ...], height: int) -> Galley:
    """The cards side by side down to the foot of the sheet; under each other only as tall as they are."""
    kit = galley.kit
    grid = cells(galley.width, len(found), kit.px(LEAST * min(1.5, kit.frame.text)), kit.gutter)
    cards = [_card(kit, one, at, grid.width) for at, one in enumerate(found)]
    tall = max(node.box.h for node in cards)
    if grid.rows(len(cards)) == 1:
        tall = max(tall, height - galley.y)
    for at, node in enumerate(cards):
        for child in node.children:
            child.box = child.box.moved(0, tall - node.box.h)
        node.box = grid.box(at, (0, galley.y), tall, kit.gutter)
        node.marks = (*_sheet(kit, Box(0, 0, grid.width, tall), at), *node.marks)
        galley.nodes.append(node)
    galley.down(grid.rows(len(cards)) * (tall + kit.gutter) - kit.gutter)
    return galley


def _sheet(kit: Kit, box: Box, at: int) -> tuple[Plate, Outline]:
    return Plate(box, kit["paper"], kit.radius), Outline(box, kit["award" if not at else "line"], kit.radius, kit.px(2))


def _card(kit: Kit, one: Mattered, at: int, width: int) -> Node:
    """Who, when, what, what instead, what it would have changed, and the way there."""
    told, chair = turning(one), kit.theme.chair(one.moment.before.seat)
    galley = Galley(kit, inside(kit, width))
    caption = word("debrief.decisions.caption", chair=names.chair(told.chair), when=when(told.phase, told.round))
    sign = kit.px(40)
    galley.marks += emblem(kit.seated(told.chair), f"chair/{told.chair}", sign, (galley.width - sign, 0))
    galley.width -= sign + kit.px(10)
    galley.words(caption.upper(), "caption", chair.ink).gap(2)
    if told.card or told.duty:
        where = "debrief.decisions.on_card" if told.card else "debrief.decisions.at_table"
        galley.quiet(word(where, card=told.card, duty=told.duty))
    galley.words(told.made, "head")
    galley.width += sign + kit.px(10)
    galley.down(max(0, sign - galley.y))
    galley.gap(8).rule().gap(8)
    instead = f"“{told.instead}”" if told.instead else measures.sentence(say("debrief.left_out"))
    galley.quiet(word("debrief.decisions.better" if told.gain > 0 else "debrief.decisions.worse"), "small_bold")
    galley.words(instead, "quote").gap(8)
    _changes(galley, told)
    if told.forced:
        galley.gap(4).quiet(say("debrief.forced", count=told.forced))
    galley.gap(10)
    ask = word("debrief.decisions.what_if" if told.instead else "debrief.decisions.left_out")
    galley.put(link(kit, galley.width, Deed(f"what_if.{at}", ask, WhatIf(at), word("debrief.decisions.what_if_hint"))))
    body = Box(0, 0, width, galley.tall + 2 * kit.padding)
    node = Node(
        f"decision.{at}", Role.GROUP, body, ". ".join(galley.said), marks=galley.placed(kit.padding, kit.padding)
    )
    for child in galley.nodes:
        child.box = child.box.moved(kit.padding, kit.padding)
    return node.add(*galley.nodes)


def _changes(galley: Galley, told: Turning) -> None:
    """The numbers of the film as it is and as it would have been."""
    kit = galley.kit
    for name, most, was, would in _numbers(told.was, told.would_be):
        if was != would:
            shade = kit["good"] if would > was else kit["bad"]
            arrow = word("debrief.decisions.change", was=was, would=would)
            galley.pair(word(f"debrief.decisions.{name}"), arrow, "body", shade)
            galley.bar(was * 100 // most, kit["muted"], 9).gap(3)
            galley.bar(would * 100 // most, shade, 9).gap(11)
    if told.was.success != told.would_be.success:
        won = told.would_be.success
        text = measures.sentence(say("debrief.won" if won else "debrief.lost"))
        galley.gap(2).words(text, "small_bold", kit["good"] if won else kit["bad"])


def _numbers(was: Worth, would: Worth) -> tuple[tuple[str, int, int, int], ...]:
    """Each number of an ending: its name, the most it can be, what it is, and what it would have been."""
    goals = max(1, was.goals, would.goals)
    return (
        ("critics", 100, was.critics // TENTHS, would.critics // TENTHS),
        ("returned", MOST_RETURNED, was.returned, would.returned),
        ("people", 100, was.people, would.people),
        ("verdicts", 2, was.verdicts, would.verdicts),
        ("goals", goals, was.goals, would.goals),
    )


PAGE = Page(picture)
