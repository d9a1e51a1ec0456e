"""The director's left column on a shooting day: the call sheet as strips, focus, and what the scene is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.chair_panel import sign, strips_link, tokens
from game.scenes.faces import trade
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.text import Span
from game.ui.widgets import inside, strip
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.rules.places import Scene
    from game.engine.state import SceneState
    from game.scenes.session import Session
    from game.strings import Sides


MANY = 2
"""More scenes of a day than that lie as brief strips."""


def call_sheet(kit: Kit, session: Session, width: int, clock: Galley | None = None) -> Galley:
    """The galley of the column, the clock at its top where it has no place of its own."""
    sides = session.sides
    floor = sides.view.floor
    galley = Galley(kit, inside(kit, width))
    sign(galley)
    galley.words(word("board.you_are"), "caption", kit.chair.ink)
    galley.words(word(f"board.{sides.chair}"), "huge", kit.chair.ink)
    if clock is not None:
        galley.extend(clock).gap(12)
    galley.words(word("floor.call_sheet", n=sides.film.round), "head").gap(1)
    today = floor.today if floor else ()
    for number in today:
        galley.put(_strip(galley, sides, number, brief=len(today) > MANY), 4)
    strips_link(galley, sides)
    tokens(galley, sides)
    _heard(galley, session)
    if floor and floor.on_set:
        galley.words(word("floor.vision"), "head").gap(2)
        galley.words(sides.rules.scenes[floor.on_set].vision, "quote")
    return galley


def _heard(galley: Galley, session: Session) -> None:
    """What was said just now. The read of a take needs no saying again: it stands on the monitor and on its card."""
    told = session.fresh[-2:]
    if not told or ("take" in session.own and len(session.fresh) == 1):
        return
    galley.words(word("board.just_now"), "caption", galley.kit.chair.ink)
    for text in told:
        galley.gap(2).words(text, "small")
    galley.gap(4)


def _strip(sheet: Galley, sides: Sides, number: str, *, brief: bool) -> Node:
    """A strip: number and slug, pages and cast, and where it stands; a ``brief`` one leaves out pages and cast."""
    kit, width = sheet.kit, sheet.width
    scene, state = sides.rules.scenes[number], sides.view.scenes[number]
    on_set = bool(sides.view.floor and sides.view.floor.on_set == number)
    done = state.state == "shot"
    ink = kit["muted"] if done or state.state == "dropped" else kit["ink"]
    galley = Galley(kit, width - 2 * kit.px(10))
    galley.words(f"{number} · {names.slug(scene).rpartition(',')[0]}", "subhead", ink)
    if not done and (on_set or not brief):
        galley.words(_facts(sides, scene, state), "small", kit["small"])
    note = _note(state, on_set=on_set)
    if note:
        galley.words((Span(note, "phase", kit.chair.ink if on_set else kit["small"]),))
    colour = kit.theme.strips[trade(scene.exterior, scene.night)]
    node = strip(kit, Box(0, 0, width, galley.tall + kit.px(12)), galley, kit["card"] if done else colour)
    node.key = f"strip.{number}"
    return node


def _facts(sides: Sides, scene: Scene, state: SceneState) -> str:
    light = word("floor.night" if scene.night else "floor.day")
    cast = ", ".join(names.place(sides, role) for role in scene.cast[:3])
    facts = f"{light} · {word('floor.pages', pages=measures.pages(scene.pages))} · {cast}".rstrip(" ·")
    return f"{facts} · {word('row.boarded')}" if state.boarded and state.state != "shot" else facts


def _note(state: SceneState, *, on_set: bool) -> str:
    if on_set:
        return word("floor.shooting_now")
    if state.state == "shot":
        return word("floor.printed", n=state.printed) if state.coverage >= 0 else word("floor.shot")
    return word("floor.owed") if state.state == "owed" else ""
