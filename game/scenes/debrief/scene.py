"""The debrief: pages under tabs, worked out while they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import taken_up, what_if
from game.scenes import shell
from game.scenes.debrief import decisions, duties, envelopes, luck, made_of, partnership, people
from game.scenes.debrief.page import Desk, Page, Room
from game.scenes.looking_back import LookingBack
from game.scenes.opening import sit_down
from game.scenes.places import AtTable
from game.scenes.sheets import Sheet, spread, tab_row, under, widths
from game.ui.commands import Key
from game.ui.kit import Kit
from game.ui.nodes import Node, Role
from game.ui.scene import Pop, Restart, Stay, Transition, Turn
from game.ui.widgets import Deed, ground
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session

PAGES: dict[str, Page] = {
    "luck": luck.PAGE,
    "decisions": decisions.PAGE,
    "made_of": made_of.PAGE,
    "partnership": partnership.PAGE,
    "envelopes": envelopes.PAGE,
    "people": people.PAGE,
    "duties": duties.PAGE,
}
"""The pages in the order of their tabs."""


class DebriefScene(LookingBack):
    """Why the film came out as it did. It lies over the premiere board."""

    over = True

    def __init__(self, session: Session, page: str = "luck") -> None:
        super().__init__(session)
        self.page = page
        self.measure = made_of.MEASURES[0]

    @property
    def wishes(self) -> tuple[str, ...]:
        """The tab that is open."""
        return (f"sheet.{self.page}",)

    def build(self, kit: Kit, focus: str) -> Node:
        """The bar, the tabs, the page, the way back."""
        root = Node("debrief", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, self.session.sides)
        room = under(kit, bar.box.h + kit.gutter)
        tabs = tab_row(kit, room, [_tab(name) for name in PAGES], self.page)
        room = room.top(tabs.box.h, kit.px(10))[1]
        page, desk = PAGES[self.page], self._desk()
        wide, side = widths(kit, room, beside=page.words is not None)
        tall = room.h - 2 * kit.padding
        picture = page.picture(Room(kit, wide, tall), desk)
        told = page.words(Room(kit, side, tall), desk) if page.words else None
        root.add(bar, tabs, *spread(kit, room, picture, told))
        return shell.closed(kit, root, focus, [Deed("back", word("debrief.back"), "back", word("debrief.back_hint"))])

    def _desk(self) -> Desk:
        return Desk(self.session, self.session.unfolding, self.measure, tuple(self.session.opened))

    def hear(self, wish: object) -> Transition:
        """Turn the page, open an envelope, look at another measure, or take up another film."""
        match wish:
            case Sheet(name):
                self.page = name
                return Stay()
            case made_of.Measure(name):
                self.measure = name
                return Stay()
            case envelopes.Open(chair):
                self.session.opened.append(chair)
                return Stay()
            case decisions.WhatIf(at):
                return self._what_if(at)
            case "back" | Key("back"):
                return Pop()
            case _:
                return super().hear(wish)

    def _what_if(self, at: int) -> Transition:
        """A film of its own that stands right after the other choice; the one that was made stays as it is."""
        found = self.session.unfolding.decisions
        if not found or self.session.played is None:
            return None
        one = found[at]
        branch = what_if(self.session.played, one.moment.number, one.instead)
        recorder = taken_up(self.session.played, branch, self.session.recorder.head.origin)
        self.session.house.shelve(recorder)
        return Restart(AtTable(sit_down(recorder, self.session.house)), Turn())


def _tab(name: str) -> tuple[str, str, str]:
    return name, word(f"debrief.tab.{name}"), word(f"debrief.tab_hint.{name}")
