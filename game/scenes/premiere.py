"""The premiere board: the poster, and sheets for the verdict, the notices, the money and the closing credits."""

from __future__ import annotations

from game.scenes import closing, money_sheet, notices_sheet, shell, verdict_sheet
from game.scenes.debrief.decisions import WhatIf
from game.scenes.looking_back import LookingBack
from game.scenes.places import AtDebrief, AtTitle
from game.scenes.poster import poster, poster_for_print
from game.scenes.session import Session
from game.scenes.sheets import Sheet, tab_row
from game.ui.commands import Key
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Mark
from game.ui.nodes import Node, Role
from game.ui.scene import Hang, Hung, Push, Restart, Stay, Transition
from game.ui.text import Span
from game.ui.widgets import Deed, ground
from game.ui.words import word

SHEETS = ("verdict", "notices", "money", "credits")
POSTER, SIDE = 336, 320
PRINT = (1200, 1800)
"""Device pixels of the poster that is kept."""
LEAST_TAB = 104


class PremiereScene(LookingBack):
    """The verdict of a film, and what it was made of."""

    wishes = ("next",)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.sheet = SHEETS[0]
        self.notice = ""

    def build(self, kit: Kit, focus: str) -> Node:
        """Poster at the left, the open sheet beside it, the tabs in the bar or under it."""
        root = Node("premiere", Role.GROUP, kit.frame.whole, marks=ground(kit))
        bar = shell.top_bar(kit, self.session.sides)
        tabs = self._tabs(kit, bar)
        height = max(bar.box.h, tabs.box.bottom)
        areas = shell.regions(kit, height, sides=(POSTER, SIDE))
        room = areas.centre if areas.right is None else areas.centre._replace(w=areas.right.right - areas.centre.x)
        root.add(bar, tabs, poster(kit, self.session.sides, areas.left), *self._open(kit, room))
        deeds = [
            Deed("save_poster", word("premiere.save_poster"), "save_poster", word("premiere.save_poster_hint")),
            Deed("debrief", word("premiere.debrief"), "debrief", word("premiere.debrief_hint")),
            Deed("next", word("premiere.next"), "next", word("premiere.next_hint")),
        ]
        if not self.notice:
            return shell.closed(kit, root, focus, deeds)
        foot = shell.foot(kit, deeds)
        return root.add(self._note(kit, foot.children[0].box.x), foot)

    def _tabs(self, kit: Kit, bar: Node) -> Node:
        """At the right of the bar, where it is empty now; under it where text is large."""
        sheets = [(name, word(f"premiere.sheet.{name}"), word(f"premiere.sheet_hint.{name}")) for name in SHEETS]
        end = max((node.box.right for node in bar.children), default=0) + kit.px(40)
        wide = kit.frame.width - kit.gutter - end
        need = max(kit.setter.width(label, "subhead") for _name, label, _hint in sheets) + kit.px(24)
        if wide < len(sheets) * max(need, kit.px(LEAST_TAB)):
            under = Box(kit.gutter, bar.box.h + kit.px(6), kit.frame.width - 2 * kit.gutter, 0)
            return tab_row(kit, under, sheets, self.sheet)
        wide = min(wide, kit.px(160) * len(sheets))
        tabs = tab_row(kit, Box(kit.frame.width - kit.gutter - wide, 0, wide, 0), sheets, self.sheet)
        tabs.box = tabs.box._replace(y=(bar.box.h - tabs.box.h) // 2)
        return tabs

    def _open(self, kit: Kit, room: Box) -> list[Node]:
        match self.sheet:
            case "notices":
                return notices_sheet.sheet(kit, self.session, room)
            case "money":
                return money_sheet.sheet(kit, self.session, room)
            case "credits":
                return closing.sheet(kit, self.session.sides, room)
            case _:
                return verdict_sheet.sheet(kit, self.session, room, SIDE)

    def _note(self, kit: Kit, end: int) -> Node:
        """What became of the poster that was to be kept, in the place of the hint."""
        foot = shell.foot_box(kit)
        lines = max(1, (foot.h - kit.px(8)) // kit.setter.line("body"))
        span = Span(self.notice, "body", kit["award"])
        block = kit.setter.block([span], max(kit.px(160), end - kit.px(40)), "left", lines)
        place = Box(kit.px(20), foot.y + max(0, (foot.h - block.height) // 2), block.width, block.height)
        return Node("notice", Role.TEXT, place, self.notice, marks=block.glyphs)

    def hear(self, wish: object) -> Transition:
        """Turn to a sheet, keep the poster, open the debrief, or make the next film."""
        match wish:
            case Sheet(name):
                self.sheet, self.notice = name, ""
                return Stay()
            case "debrief":
                return Push(AtDebrief(self.session))
            case WhatIf():
                return Push(AtDebrief(self.session, "decisions"))
            case "save_poster":
                return Hang(self.session.film.rules.film.title, PRINT, self._print)
            case Hung(said):
                self.notice = said
                return Stay()
            case "next" | Key("back"):
                return Restart(AtTitle(self.session.house))
            case _:
                return super().hear(wish)

    def _print(self, kit: Kit, size: tuple[int, int]) -> tuple[Mark, ...]:
        return poster_for_print(kit, self.session.sides, size)
