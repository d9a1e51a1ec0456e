"""The next take: what it costs and its odds, and every note that can be given, with what it makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions
from game.engine.preview import odds
from game.engine.shooting import patience
from game.scenes.choice_cards import key_of
from game.scenes.duty_table import chosen
from game.strings import label, line, measures, names
from game.ui.galley import Galley, on_table, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Icon, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.play import PlayScene
    from game.scenes.session import Session
    from game.strings import Sides
    from game.ui.theme import Colour

WIDE = 326
"""Logical width of the panel at 100 % text."""
MOODS = ("fresh", "working", "strained", "walked")
"""How patience shows, from all of it to none."""
LIKELY, RISKY = 50, 20
"""Percent from which a better take is likely, and a walk-off is a risk worth a colour."""


class Notes(NamedTuple):
    """The takes that can be called: without a note, and with one to each actor, in the order of the menu."""

    plain: actions.Roll | None
    actors: tuple[str, ...]
    given: tuple[actions.Roll, ...]


class Keys(NamedTuple):
    """The keys of the notes: for which play, how wide the column of an actor is, whether there are several."""

    session: Session
    side: int
    many: bool


def notes_of(session: Session) -> Notes:
    """What can be called now."""
    rolls = [one for one in session.menu if isinstance(one, actions.Roll)]
    given = tuple(one for one in rolls if one.note)
    plain = next((one for one in rolls if not one.note), None)
    return Notes(plain, tuple(dict.fromkeys(one.to for one in given if one.to)), given)


def next_galley(kit: Kit, scene: PlayScene, width: int, focus: str) -> Galley:
    """The whole panel in a column: the take and its odds, the actors' patience, the notes."""
    session, sides = scene.session, scene.session.sides
    notes, galley = notes_of(session), Galley(kit, width, on_table(kit))
    number = sides.view.floor.on_set if sides.view.floor else ""
    taken = len(sides.view.scenes[number].takes) if number else 0
    under = chosen(scene, focus)
    shown = under if isinstance(under, actions.Roll) else notes.plain
    found = _figures(kit, session, shown) if shown is not None else []
    galley.figures([(word("floor.next_take", n=taken + 1), "", kit["dust"]), *found]).gap(4)
    side = _columns(galley, sides, notes)
    _moods(galley, sides, notes, side)
    keys = Keys(session, side, len(notes.actors) > 1)
    if notes.plain is not None:
        _row(galley, keys, word("floor.roll" if taken else "floor.roll_first"), [notes.plain])
    for note in dict.fromkeys(one.note for one in notes.given):
        whole = sides.rules.core.notes[note].label
        name = whole.partition(". ")[0].rstrip(".") if keys.many else whole
        _row(galley, keys, name, [one for one in notes.given if one.note == note])
    return galley


def _figures(kit: Kit, session: Session, action: actions.Roll) -> list[tuple[str, str, Colour]]:
    """Minutes and odds, each as a large figure with its name."""
    found: list[tuple[str, str, Colour]] = []
    preview = session.explain(action)
    if preview.minutes[0]:
        found.append((measures.minutes(preview.minutes[0]), word("floor.figure_time"), kit["cream"]))
    for odd in preview.odds:
        good = odd.id == "better"
        high = odd.percent >= (LIKELY if good else RISKY)
        warm = kit.theme.gauges["morale"] if good else kit["bright_bad"]
        shade = warm if high else kit["cream"]
        found.append((measures.percent(odd.percent), word(f"floor.figure_{odd.id}"), shade))
    return found


def _columns(galley: Galley, sides: Sides, notes: Notes) -> int:
    """How wide the column of an actor is: a figure fits, and a first name where each has a column."""
    kit = galley.kit
    least = kit.px(54 * kit.frame.text)
    if len(notes.actors) < 2:
        return least
    wide = max(kit.setter.width(_first(sides, one), "small_bold") for one in notes.actors)
    return min(max(least, wide + kit.px(14)), galley.width // 3)


def _first(sides: Sides, actor: str) -> str:
    return names.person(sides, actor).partition(" ")[0]


def _moods(galley: Galley, sides: Sides, notes: Notes, side: int) -> None:
    """Each actor with their patience: over their own column, or in a line where there is one actor only."""
    kit, film = galley.kit, sides.film
    actors = notes.actors or tuple(filter(None, [notes.plain.to if notes.plain else ""]))
    if len(actors) < 2:
        for actor in actors:
            shown = patience.shows(film, actor)
            galley.pair(names.person(sides, actor), names.written("mood", shown), "small", _shade(kit, shown))
        return
    tall = 0
    for at, actor in enumerate(reversed(actors)):
        one, shown = Galley(kit, side - kit.px(4), galley.tone), patience.shows(film, actor)
        one.words(_first(sides, actor), "small_bold", kit["cream"], align="centre")
        one.words(names.written("mood", shown), "small", _shade(kit, shown), align="centre")
        galley.marks += one.placed(galley.width - (at + 1) * side + kit.px(4), galley.y)
        galley.said.append(f"{names.person(sides, actor)}: {one.said[-1]}")
        tall = max(tall, one.tall)
    room = galley.width - len(actors) * side
    lead = kit.block(word("floor.note_to"), "small", galley.tone.quiet, room)
    galley.marks += [mark._replace(y=mark.y + galley.y + tall - lead.height) for mark in lead.glyphs]
    galley.down(max(tall, lead.height))
    galley.gap(2)


def _shade(kit: Kit, mood: str) -> Colour:
    return {"fresh": kit.theme.gauges["morale"], "working": kit["cream"]}.get(mood, kit["bright_bad"])


def _row(galley: Galley, keys: Keys, name: str, rolls: list[actions.Roll]) -> None:
    """A note with a key for each actor it can be given to; where it is given to nobody in particular, the row is it."""
    kit, apart = galley.kit, keys.many and bool(rolls[0].note)
    room = galley.width - keys.side * (len(rolls) if apart else 1) - kit.px(12)
    block = kit.block(name, "small_bold", kit["cream"] if apart else kit.chair.bright, room)
    tall = max(block.height, kit.setter.line("small_bold")) + kit.px(5)
    texts = shifted(block, kit.px(8), kit.px(2))
    if apart:
        galley.marks += [mark._replace(y=mark.y + galley.y) for mark in texts]
        for at, roll in enumerate(rolls):
            x = galley.width - keys.side * (len(rolls) - at) + kit.px(4)
            galley.nodes.append(_key(kit, keys.session, roll, Box(x, galley.y, keys.side - kit.px(4), tall)))
    else:
        node = _key(kit, keys.session, rolls[0], Box(0, galley.y, galley.width, tall))
        node.marks, node.lit = (*node.marks, *texts), (*(node.lit or ()), *texts)
        galley.nodes.append(node)
    galley.said.append(name)
    galley.down(tall)
    galley.gap(2)


def _key(kit: Kit, session: Session, action: actions.Roll, box: Box) -> Node:
    """A key that calls the take: at its right end the odds of being better, or an arrow before the first take."""
    sides, whole = session.sides, Box(0, 0, box.w, box.h)
    better = next((one.percent for one in odds(sides.film, action) if one.id == "better"), None)
    marks: list[Mark] = [Plate(whole, kit["slate_dark"], kit.px(4))]
    inner, ink = box.w - 2 * kit.px(8), kit.chair.bright
    if better is None:
        side = kit.setter.line("small_bold") // 2
        marks.append(Icon(Box(kit.px(8) + inner - side, (box.h - side) // 2, side, side), "next", ink))
    else:
        said = kit.setter.block(kit.spans(measures.percent(better), "small_bold", ink), inner, "right")
        marks += shifted(said, kit.px(8), (box.h - said.height) // 2)
    return Node(
        key_of(action),
        Role.BUTTON,
        box,
        label(sides, action),
        _hint(sides, action, better),
        state="" if better is None else word("floor.better", chance=measures.percent(better)),
        marks=tuple(marks),
        lit=(*marks, Outline(whole, ink, kit.px(4), max(2, kit.px(2)))),
        emits=action,
        radius=kit.px(4),
    )


def _hint(sides: Sides, action: actions.Roll, better: int | None) -> str:
    """What a take is good for: said of the note; without one, by the odds; a scene that can't get better says so."""
    if better == 0:
        return word("floor.roll_full_hint")
    return line(sides, action) or word("floor.roll_first_hint" if better is None else "floor.roll_hint")


def next_take(kit: Kit, box: Box, galley: Galley) -> Node:
    """The panel: a dashed place on the table; it scrolls when there is more in it than fits."""
    whole = Box(0, 0, box.w, box.h)
    edge = Outline(whole, kit["slate"], kit.radius, max(2, kit.px(2)), kit.px(6))
    sheet = Node("next_take", Role.GROUP, box, marks=(Plate(whole, kit["well"], kit.radius), edge), layer=True)
    sheet.radius = kit.radius
    view = Box(0, kit.px(8), box.w, box.h - kit.px(16))
    body = Node("next_take.body", Role.SCROLL, view, scrolls=True, content=galley.tall)
    place = Box((box.w - galley.width) // 2, 0, galley.width, galley.tall)
    text = Node("next_take.text", Role.TEXT, place, ". ".join(galley.said), marks=tuple(galley.marks))
    return sheet.add(body.add(text.add(*galley.nodes)))


def next_width(kit: Kit, width: int) -> int:
    """How wide the panel is beside the takes, in a place of this width."""
    return min(kit.px(WIDE * min(1.2, kit.frame.text)), width // 2)
