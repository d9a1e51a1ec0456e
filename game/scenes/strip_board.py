"""The strip board: strips in day columns, dragged or moved by keys, with what is wrong said while they move."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions, boards, schedule
from game.scenes import shell
from game.scenes.board_days import Laid, board_days
from game.scenes.board_sheet import Weighed, board_sheet
from game.scenes.duty_table import DutyTable
from game.scenes.places import AtLocations
from game.scenes.strips import floating
from game.strings import label, line, measures, names, refused
from game.ui.commands import Drag, Drop, Key, Steer
from game.ui.galley import Galley, on_table
from game.ui.layout import Box, cells
from game.ui.nodes import Node, Role
from game.ui.scene import Push, Stay, Transition
from game.ui.widgets import Deed, ground, keycap, panel, tab
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.boards import Draft
    from game.scenes.session import Session
    from game.ui.kit import Kit

BACKWARDS = ("left", "up")
LEAST_TAB = 96


class Hand(NamedTuple):
    """A strip that was picked up: its scene, the day it would go to, and whether the pointer drags it."""

    number: str
    day: int
    dragged: bool = False


class StripBoard(DutyTable):
    """The producer lays out the shooting days. The draft is the session's: it outlives a look at the locations."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.hand: Hand | None = None
        if not session.drafts or not session.drafts[-1].fits(session.film):
            session.drafts = [boards.laid(session.film)]

    @property
    def draft(self) -> Draft:
        """The board as it lies on the desk."""
        return self.session.drafts[-1]

    @property
    def trial(self) -> Draft:
        """The board as it would be if the strip in hand were put down now."""
        return self.draft.moved(self.hand.number, self.hand.day) if self.hand else self.draft

    @property
    def wishes(self) -> tuple[str, ...]:
        """The board that is laid out."""
        return (f"lay.{self.draft.proposal}", "lay.places")

    # -- what is seen ------------------------------------------------------------------------------------------

    def build(self, kit: Kit, focus: str) -> Node:
        """Heading and proposals above the days, what it would mean at the right."""
        sides = self.session.sides
        root = Node("strip_board", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, sides)
        areas = shell.regions(kit, bar.box.h)
        wide = (areas.right or areas.left).w
        whole = Box(areas.left.x, areas.left.y, kit.frame.width - 2 * areas.left.x, areas.left.h)
        right, centre = whole.right_piece(wide, kit.gutter)
        head, tabs = self._head(kit, centre), self._tabs(kit, centre)
        place = Box(centre.x, centre.y + head.box.h, centre.w, 0)
        tabs.box = tabs.box._replace(y=place.y)
        days = Box(centre.x, tabs.box.bottom + kit.px(10), centre.w, 0)
        days = days._replace(h=centre.bottom - days.y)
        now, then = boards.days(sides.film, self.draft.order), boards.days(sides.film, self.trial.order)
        root.add(bar, head, tabs, board_days(kit, sides, days, Laid(tuple(then), self.hand)))
        sheet = board_sheet(kit, sides, right.w, Weighed(now, then, self.hand.day if self.hand else 0))
        root.add(panel(kit, "if_approved", right, sheet, ground="card"))
        if self.hand is not None and self.hand.dragged:
            root.add(floating(kit, sides, self.hand, then))
        return shell.closed(kit, root, focus, [self._undo(), self._leave(), self._approve()])

    def _head(self, kit: Kit, box: Box) -> Node:
        sides = self.session.sides
        signed = sides.view.crew.get("assistant_directors")
        who = names.person(sides, signed.person) if signed else word("strips.first_ad")
        galley = Galley(kit, box.w, on_table(kit))
        galley.words(word("strips.title"), "title", kit["cream"])
        if kit.frame.roomy:
            held = "how_dragged" if self.hand and self.hand.dragged else "how_held" if self.hand else "how"
            galley.words(word(f"strips.{held}", who=who), "body", kit["dust"])
        galley.gap(8)
        place = Box(box.x, box.y, box.w, galley.y)
        return Node("head", Role.TEXT, place, ". ".join(galley.said), marks=tuple(galley.marks))

    def _tabs(self, kit: Kit, box: Box) -> Node:
        """The first AD's boards to lay out, and the way to the locations."""
        sides, found = self.session.sides, list[Deed]()
        for at, kind in enumerate(schedule.PROPOSALS, 1):
            approve = actions.Approve(kind)
            state = word("role.chosen") if kind == self.draft.proposal else ""
            text = measures.sentence(names.written("proposal", kind))
            found.append(Deed(f"lay.{kind}", text, ("lay", kind), line(sides, approve), at, state=state))
        found.append(Deed("locations", word("strips.locations"), "locations", word("strips.locations_hint"), 4))
        grid = cells(box.w, len(found), kit.px(LEAST_TAB * kit.frame.text), kit.px(8))
        one = all(kit.setter.width(deed.label, "subhead") < grid.width - kit.px(8) for deed in found)
        tall = kit.setter.line("subhead") * (1 if one else 2) + kit.px(12)
        root = Node("tabs", Role.GROUP, Box(box.x, 0, box.w, 0))
        for at, deed in enumerate(found):
            node = tab(kit, grid.box(at, (0, 0), tall, kit.px(6)), deed, chosen=bool(deed.state))
            node.number = 0 if self.hand else deed.number
            if kit.setter.width(deed.label, "subhead") + kit.px(70) < node.box.w and node.number:
                node.marks = (*node.marks, *keycap(kit, node.number, (node.box.w - kit.px(6), kit.px(4))))
            root.add(node)
        root.box = root.box._replace(h=root.children[-1].box.bottom)
        return root

    def _undo(self) -> Deed:
        """Moves of strips are taken back first, decisions after them."""
        deed = self.undo_deed()
        if len(self.session.drafts) == 1:
            return deed
        return deed._replace(hint=word("strips.undo_hint"), enabled=True)

    def _approve(self) -> Deed:
        action, sides = self.draft.action, self.session.sides
        why = self.session.refuse(action)
        hint = refused(sides, why) if why else line(sides, action)
        return Deed("approve", label(sides, action), action, hint, enabled=why is None and self.hand is None)

    # -- what is asked -----------------------------------------------------------------------------------------

    def hear(self, wish: object) -> Transition:
        """Pick strips up, move them, put them down; the rest is as at every table."""
        match wish:
            case ("lift", str(number)):
                return self._take(Hand(number, self.draft.order[number]))
            case ("put", int(day)) if self.hand is not None:
                return self._put(day)
            case Steer(_key, way) if self.hand is not None:
                day = self.hand.day + (-1 if way in BACKWARDS else 1)
                return self._take(self.hand._replace(day=self._within(day)))
            case Drag(key, over):
                number = key.partition(".")[2]
                return self._take(Hand(number, _day_of(over) or self.draft.order[number], dragged=True))
            case Drop(_key, over) if self.hand is not None:
                return self._put(_day_of(over)) if over else self._take(None)
            case ("lay", str(kind)):
                self._keep(boards.laid(self.session.film, kind))
                return self._take(None)
            case "locations":
                return Push(AtLocations(self.session))
            case _:
                return self._other(wish)

    def _other(self, wish: object) -> Transition:
        """Undo and Esc are about the strip in hand first, then about the draft, then about the play."""
        if wish in ("undo", Key("undo"), Key("back")) and self.hand is not None:
            return self._take(None)
        if wish in ("undo", Key("undo")) and len(self.session.drafts) > 1:
            self.session.drafts.pop()
            return Stay()
        return super().hear(wish)

    def _take(self, hand: Hand | None) -> Transition:
        self.hand = hand
        return Stay()

    def _put(self, day: int) -> Transition:
        if self.hand is not None:
            self._keep(self.draft.moved(self.hand.number, day))
        return self._take(None)

    def _keep(self, draft: Draft) -> None:
        if draft != self.draft:
            self.session.drafts.append(draft)

    def _within(self, day: int) -> int:
        film = self.session.film
        first = film.round if film.phase == "shoot" else 1
        return max(first, min(film.rules.rounds["shoot"], day))


def _day_of(key: str) -> int:
    """The day of a column's key, 0 for anything else."""
    day = key.partition(".")[2]
    return int(day) if day.isdecimal() else 0
