"""The note to yourself: a sentence with a blank, chips to fill it, and the envelopes it is sealed in."""

from __future__ import annotations

from game.engine import actions, gauges, greenlight
from game.scenes import shell
from game.scenes.card_art import scene_facts
from game.scenes.choice_cards import key_of
from game.scenes.duty_table import chosen
from game.scenes.envelope import envelope
from game.scenes.overlay import heading
from game.scenes.play import PlayScene
from game.scenes.question import asked
from game.strings import label, measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Art, Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed, ground, keycap, panel, scroll
from game.ui.words import word

WRITERS = {"scene": "director", "gross": "producer", "wrap_day": "producer"}
"""Whose hand fills which blank."""
PAPER, LEAST_CHIP = 640, 250
FRAME = 30
"""Height of the picture of a scene on the paper in percent of its width."""


class Note(PlayScene):
    """One blank after the other, in the hand of the chair it belongs to."""

    @property
    def blank(self) -> str:
        """The blank that is filled now."""
        return greenlight.next_blank(self.session.film)

    @property
    def seat(self) -> str:
        """The chair whose sentence it is, whoever sits there."""
        return WRITERS.get(self.blank, "producer")

    @property
    def wishes(self) -> tuple[str, ...]:
        """The first chip."""
        return tuple(key_of(action) for action in self.session.menu[:1])

    def build(self, kit: Kit, focus: str) -> Node:
        """The paper with the chips under it, and the envelopes at the right (under large text: only the paper)."""
        root = Node("note", Role.GROUP, kit.frame.whole, marks=ground(kit))
        title, line = asked(self.session)
        head = heading(kit, title, line, 32)
        foot = shell.foot_box(kit)
        top = head.box.bottom + kit.px(20 if kit.frame.roomy else 8)
        room = Box(kit.px(60), top, kit.frame.width - kit.px(120), foot.y - top)
        taken = chosen(self, focus)
        action = taken if isinstance(taken, actions.WriteNote) else None
        if kit.frame.roomy:
            paper, side = room.left(min(kit.px(PAPER * kit.frame.text), room.w * 62 // 100), kit.px(40))
            root.add(head, self._desk(kit, paper, action), *self._envelopes(kit, side))
        else:
            root.add(head, self._desk(kit, room, action))
        deeds = [self.undo_deed(), Deed("take", word("note.write"), action or self.session.menu[0])]
        return shell.closed(kit, root, focus, deeds)

    def _desk(self, kit: Kit, room: Box, action: actions.WriteNote | None) -> Node:
        """The paper and its chips in one column, which scrolls when there is little room."""
        paper = self._paper(kit, room.w, action)
        chips = self._chips(kit, room.w)
        y = paper.box.bottom + kit.px(20)
        for chip in chips:
            chip.box = chip.box.moved(0, y)
        return scroll(kit, "desk", room, [paper, *chips])

    def _paper(self, kit: Kit, width: int, action: actions.WriteNote | None) -> Node:
        sides = self.session.sides
        galley = Galley(kit, width - 2 * kit.px(28))
        galley.words(word(f"debrief.envelopes.{self.seat}"), "caption", kit.chair.ink).gap(10)
        for blank in greenlight.BLANKS:
            if WRITERS[blank] == self.seat and blank != self.blank and _filled(self.session.film.note, blank):
                galley.words(label(sides, actions.WriteNote(blank, _filled(self.session.film.note, blank))), "sign")
        text = label(sides, action) if action else word("note.blank")
        galley.words(measures.sentence(text), "sign", kit["signature"]).gap(10)
        if action is not None and action.blank == "scene":
            galley.quiet(sides.rules.scenes[action.chip].synopsis, "lead").gap(14)
            if kit.frame.roomy:
                frame = Box(0, galley.y, galley.width, galley.width * FRAME // 100)
                galley.marks.append(Art(frame, "band", scene_facts(sides, action.chip)))
                galley.down(frame.h)
        tall = max(kit.px(170), galley.tall + 2 * kit.px(28))
        return panel(kit, "paper", Box(0, 0, width, tall), galley, ground=kit.theme.strips["day_interior"])

    def _chips(self, kit: Kit, width: int) -> list[Node]:
        """What may stand in the blank, each on a chip with its number key."""
        found = [one for one in self.session.menu if isinstance(one, actions.WriteNote)]
        grid = cells(width, len(found), kit.px(LEAST_CHIP * min(1.5, kit.frame.text)), kit.px(12))
        columns = [self._chip(kit, one, at, grid.width) for at, one in enumerate(found, start=1)]
        tall = max((chip.box.h for chip in columns), default=0)
        for at, chip in enumerate(columns):
            chip.box = grid.box(at, (0, 0), chip.box.h, kit.px(12))._replace(
                y=at // grid.columns * (tall + kit.px(12)), h=tall
            )
            chip.marks = (*_pill(kit, chip.box, kit["line"], 2), *chip.marks)
            chip.lit = (*_pill(kit, chip.box, kit.chair.main, 3), *(chip.lit or ()))
        return columns

    def _chip(self, kit: Kit, action: actions.WriteNote, number: int, width: int) -> Node:
        galley = Galley(kit, width - kit.px(32 + 30 * kit.frame.text))
        galley.words(self._short(action), "head")
        tall = max(kit.px(44), galley.tall + kit.px(20))
        texts = galley.placed(kit.px(18), (tall - galley.tall) // 2)
        marks: tuple[Mark, ...] = (*texts, *keycap(kit, number, (width - kit.px(14), kit.px(11))))
        name = label(self.session.sides, action)
        return Node(
            key_of(action), Role.OPTION, Box(0, 0, width, tall), name, word(f"note.hint_{action.blank}"),
            marks=marks, lit=marks, emits=action, number=number, layer=True, shadow=True, radius=tall // 2,
        )  # fmt: skip

    def _short(self, action: actions.WriteNote) -> str:
        sides = self.session.sides
        match action.blank:
            case "scene":
                return f"{action.chip} · {names.slug(sides.rules.scenes[action.chip])}"
            case "gross":
                amount = gauges.budget_total(self.session.film) * int(action.chip) // 100
                return measures.money(amount, sides.symbol)
            case _:
                return word("note.day", n=action.chip)

    def _envelopes(self, kit: Kit, room: Box) -> list[Node]:
        """Both envelopes: sealed when they are written, open while they wait."""
        gap = kit.px(24)
        tall = min(kit.px(210), (room.h - gap) // 2)
        nodes = []
        for at, chair in enumerate(("director", "producer")):
            sealed = chair == "director" and bool(self.session.film.note.scene)
            name = Galley(kit, room.w - 2 * kit.padding)
            name.words(word(f"debrief.envelopes.{chair}"), "head", kit.theme.chair(chair).ink, align="centre")
            state = word("debrief.envelopes.sealed" if sealed else "note.open")
            name.words(state, "small", kit["small"], align="centre")
            box = Box(room.x, room.y + at * (tall + gap), room.w, tall)
            marks = envelope(kit, chair, Box(0, 0, box.w, box.h), name, sealed=sealed)
            picture = Node(f"envelope.{chair}", Role.PICTURE, box, name.said[0], state=state, marks=marks)
            picture.layer, picture.shadow, picture.radius = True, True, kit.radius
            nodes.append(picture)
        return nodes


def _pill(kit: Kit, box: Box, edge: tuple[int, ...], width: float) -> tuple[Mark, Mark]:
    whole, radius = Box(0, 0, box.w, box.h), min(box.h // 2, kit.px(22))
    return Plate(whole, kit["white"], radius), Outline(whole, edge, radius, max(2, kit.px(width)))  # type: ignore[arg-type]


def _filled(note: object, blank: str) -> str:
    """What stands in a blank already, as the chip it was; empty while nothing does."""
    return str(getattr(note, blank) or "")
