"""The take strip: every take with its read and its faults, and the next one with its odds and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.shooting import patience
from game.scenes.choice_cards import deed_of, key_of
from game.scenes.duty_table import chosen
from game.strings import label, measures, names
from game.strings.previews import cost, odds
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import face, inside, link, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.state import Take
    from game.scenes.play import PlayScene
    from game.scenes.session import Session

LEAST_TAKE = 136


def take_strip(kit: Kit, session: Session, box: Box) -> Node:
    """The takes so far, in cards; choosing one prints it."""
    number = session.sides.view.floor.on_set if session.sides.view.floor else ""
    takes = session.sides.view.scenes[number].takes if number else ()
    grid = cells(box.w, max(3, len(takes)), kit.px(LEAST_TAKE * min(1.4, kit.frame.text)), kit.gutter)
    galleys = [_galley(kit, session, take, grid.width) for take in takes]
    tall = max([galley.tall + kit.px(26) for galley in galleys] or [0])
    tall = max(tall, min(box.h, kit.px(196)))
    nodes = []
    for at, (take, galley) in enumerate(zip(takes, galleys, strict=True)):
        place = grid.box(at, (0, 0), tall, kit.gutter)
        action = actions.Print(take.number)
        deed = deed_of(session.sides, action, at + 1)
        nodes.append(
            Node(
                key_of(action),
                Role.CARD,
                place,
                deed.label,
                word("floor.print_hint"),
                state=". ".join(galley.said),
                marks=face(kit, place, galley),
                emits=action,
                number=at + 1,
                layer=True,
                shadow=True,
                radius=kit.radius,
            )
        )
    return scroll(kit, "takes", box, nodes)


def _galley(kit: Kit, session: Session, take: Take, width: int) -> Galley:
    """One take: the note before it, the read as a bar, and what departments say."""
    sides = session.sides
    galley = Galley(kit, inside(kit, width))
    galley.words(word("floor.take", n=take.number), "head")
    note = sides.rules.core.notes.get(take.note)
    galley.quiet(note.label if note else word("floor.roll")).gap(4)
    galley.quiet(word("floor.performance")).gap(2)
    galley.bar(take.read, kit.chair.main).gap(2)
    galley.words(word("row.read_value", value=take.read, noise=take.noise), "small_bold").gap(4)
    heard = [names.department(sides, one) for one in take.reported]
    galley.quiet(word("floor.technical"))
    galley.words(
        measures.listed(heard) if heard else word("floor.no_fault"), "small_bold", kit["bad"] if heard else kit["good"]
    )
    return galley


def next_take(kit: Kit, scene: PlayScene, box: Box, focus: str) -> Node:
    """The next take: its odds before it is called, and every note that can be given."""
    session, sides = scene.session, scene.session.sides
    rolls = [one for one in session.menu if isinstance(one, actions.Roll)]
    galley = Galley(kit, inside(kit, box.w), on_table(kit))
    number = sides.view.floor.on_set if sides.view.floor else ""
    taken = len(sides.view.scenes[number].takes) if number else 0
    galley.words(word("floor.next_take", n=taken + 1), "head", kit["dust"])
    under = chosen(scene, focus)
    shown = under if isinstance(under, actions.Roll) else (rolls[0] if rolls else None)
    if shown is not None:
        preview = session.explain(shown)
        galley.words(", ".join([*cost(sides, preview), *odds(preview.odds)]), "small", kit["dust"])
    for actor in dict.fromkeys(one.to for one in rolls if one.to):
        galley.gap(3).quiet(
            f"{names.person(sides, actor)}: {names.written('mood', patience.shows(session.film, actor))}"
        ).gap(3)
        for one in rolls:
            if one.to == actor:
                galley.put(_note(kit, session, one, galley.width))
    for one in rolls:
        if not one.to:
            galley.put(_note(kit, session, one, galley.width))
    whole = Box(0, 0, box.w, box.h)
    marks = (
        Plate(whole, kit["well"], kit.radius),
        Outline(whole, kit["slate"], kit.radius, max(2, kit.px(2)), kit.px(6)),
    )
    sheet = Node("next_take", Role.GROUP, box, marks=marks, layer=True, radius=kit.radius)
    view = Box(0, kit.px(8), box.w, box.h - kit.px(16))
    body = Node("next_take.body", Role.SCROLL, view, scrolls=True, content=galley.tall)
    text = Node(
        "next_take.text",
        Role.TEXT,
        Box(kit.padding, 0, galley.width, galley.tall),
        ". ".join(galley.said),
        marks=tuple(galley.marks),
    ).add(*galley.nodes)
    return sheet.add(body.add(text))


def _note(kit: Kit, session: Session, action: actions.Roll, width: int) -> Node:
    """A note as a line to call."""
    sides = session.sides
    note = sides.rules.core.notes.get(action.note)
    first = not action.note and not any(isinstance(one, actions.Print) for one in session.menu)
    short = note.label if note else word("floor.roll_first" if first else "floor.roll")
    deed = deed_of(sides, action)
    node = link(kit, width, deed._replace(label=short))
    node.label = label(sides, action)
    node.marks = tuple(mark._replace(colour=kit.chair.bright) for mark in node.marks)  # type: ignore[call-arg]
    return node
