"""The two envelopes of the greenlight: sealed until somebody opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.debrief import partnership
from game.scenes.debrief.page import Desk, Page, Room
from game.scenes.envelope import envelope
from game.scenes.monitor import scene_art
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Mark, Outline, Path, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import inside
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief.partnership import Envelopes
    from game.strings import Sides

CHAIRS = ("director", "producer")
LEAST, TALL = 300, 260
STILL = 176
"""Logical height at most of the frame in the director's envelope."""


class Open(NamedTuple):
    """A wish: break the seal of a chair's envelope."""

    chair: str


def picture(room: Room, desk: Desk) -> Galley:
    """The envelopes beside each other; an open one shows its note and what became of it."""
    galley, seen = room.galley(), partnership(desk.sides.film).envelopes
    galley.words(word("debrief.envelopes.title"), "title")
    written = [chair for chair in CHAIRS if _written(seen, chair)]
    if not written:
        return galley.gap(8).words(word("debrief.envelopes.none"), "lead")
    galley.quiet(word("debrief.envelopes.line"), "body").gap(12)
    kit = galley.kit
    grid = cells(galley.width, len(written), kit.px(LEAST * min(1.6, kit.frame.text)), kit.px(24))
    notes = {chair: _note(Galley(kit, inside(kit, grid.width)), desk.sides, seen, chair) for chair in written}
    tall = max(
        min(kit.px(TALL * 4 // 3), room.height - galley.y),
        kit.px(TALL),
        *(note.tall + kit.px(56) for note in notes.values()),
    )
    for at, chair in enumerate(written):
        box = grid.box(at, (0, galley.y), tall, kit.px(24))
        opened = chair in desk.opened
        galley.nodes.append(_paper(kit, chair, notes[chair], box) if opened else _sealed(kit, chair, box))
    galley.down(grid.rows(len(written)) * (tall + kit.px(24)) - kit.px(24))
    return galley


def _written(seen: Envelopes, chair: str) -> bool:
    return bool(seen.scene) if chair == "director" else bool(seen.gross_guess or seen.wrap_guess)


def _sealed(kit: Kit, chair: str, box: Box) -> Node:
    """An envelope with the seal of the chair, to be broken."""
    name = Galley(kit, box.w - 2 * kit.padding)
    name.words(word(f"debrief.envelopes.{chair}"), "head", kit.theme.chair(chair).ink, align="centre")
    name.words(word("debrief.envelopes.open"), "small", kit["small"], align="centre")
    marks = envelope(kit, chair, Box(0, 0, box.w, box.h), name, sealed=True)
    hint = word("debrief.envelopes.open_hint")
    label = word(f"debrief.envelopes.{chair}")
    return Node(
        f"envelope.{chair}", Role.CARD, box, label, hint, state=word("debrief.envelopes.sealed"), marks=marks,
        emits=Open(chair), radius=kit.radius,
    )  # fmt: skip


def _paper(kit: Kit, chair: str, note: Galley, box: Box) -> Node:
    """The note that was in the envelope, over the open flap."""
    palette = kit.theme.chair(chair)
    whole = Box(0, 0, box.w, box.h)
    sheet = Box(0, kit.px(28), box.w, box.h - kit.px(28))
    marks: tuple[Mark, ...] = (
        Path(((kit.px(10), sheet.y), (whole.middle[0], 0), (box.w - kit.px(10), sheet.y)), palette.light, filled=True),
        Plate(sheet, kit["white"], kit.radius),
        Outline(sheet, palette.main, kit.radius, max(1, kit.px(2))),
        *note.placed(kit.padding, sheet.y + kit.px(12)),
    )
    state = ". ".join(note.said)
    return Node(f"envelope.{chair}", Role.CARD, box, word(f"debrief.envelopes.{chair}"), state=state, marks=marks)


def _note(galley: Galley, sides: Sides, seen: Envelopes, chair: str) -> Galley:
    """What was written, and what came of it."""
    kit = galley.kit
    galley.words(word(f"debrief.envelopes.{chair}"), "caption", kit.theme.chair(chair).ink).gap(6)
    if chair == "director":
        scene = names.short_scene(sides, seen.scene)
        galley.words(word("debrief.envelopes.will_not_lose", scene=scene), "sign", kit["signature"]).gap(8)
        _came_true(galley, word(f"premiere.{'kept' if seen.scene_kept else 'lost'}"), good=seen.scene_kept)
        return _still(galley, sides, seen.scene) if seen.scene_kept and kit.frame.roomy else galley
    if seen.gross_guess:
        guess, gross = (measures.money(one, sides.symbol) for one in (seen.gross_guess, seen.gross))
        galley.words(word("debrief.envelopes.gross", guess=guess), "sign", kit["signature"]).gap(2)
        text = word("debrief.envelopes.took" if seen.gross else "debrief.envelopes.took_nothing", gross=gross)
        _came_true(galley, text, good=seen.gross >= seen.gross_guess).gap(8)
    if seen.wrap_guess:
        galley.words(word("debrief.envelopes.wrap", day=seen.wrap_guess), "sign", kit["signature"]).gap(2)
        late = seen.wrap > sides.rules.rounds["shoot"]
        text = word("debrief.envelopes.pick_ups" if late else "debrief.envelopes.wrapped", day=seen.wrap)
        _came_true(galley, text, good=seen.wrap <= seen.wrap_guess)
    return galley


def _still(galley: Galley, sides: Sides, number: str) -> Galley:
    """The frame of the scene that was not lost, pinned under the sentence."""
    kit = galley.kit
    tall = min(kit.px(STILL), galley.width * 9 // 16)
    galley.gap(8).marks.append(scene_art(sides, number, Box(0, galley.y, galley.width, tall)))
    galley.down(tall)
    return galley


def _came_true(galley: Galley, text: str, *, good: bool) -> Galley:
    kit = galley.kit
    return galley.words(measures.sentence(text), "body_bold", kit["good"] if good else kit["bad"])


def words(room: Room, desk: Desk) -> Galley:
    """What the envelopes are for, and how near the guesses came."""
    galley, seen = room.galley(), partnership(desk.sides.film).envelopes
    galley.words(word("debrief.envelopes.why"), "head").gap(4)
    galley.words(word("debrief.envelopes.why_line"), "body").gap(12)
    if "producer" in desk.opened and seen.gross_guess and seen.gross:
        off = abs(seen.gross - seen.gross_guess) * 100 // seen.gross_guess
        galley.words(word("debrief.envelopes.off", percent=measures.percent(off)), "quote")
    return galley


PAGE = Page(picture, words)
