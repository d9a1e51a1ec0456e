"""A look at the strip board: the days that are left as they stand, with forecasts; nothing can be moved here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import boards, schedule
from game.scenes import shell
from game.scenes.board_days import Laid, board_days
from game.scenes.board_sheet import Weighed, board_sheet
from game.scenes.overlay import heading, overlay
from game.scenes.play import PlayScene
from game.strings import measures, names, say
from game.ui.layout import Box
from game.ui.widgets import Deed, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides
    from game.ui.kit import Kit
    from game.ui.nodes import Node


class BoardLook(PlayScene):
    """What is still to be shot, and when."""

    over = True

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading with what is done, the days, and what they come to."""
        sides = self.session.sides
        root = overlay(kit, "board_look")
        title = heading(kit, word("strips.title"), _done(sides), 20)
        foot = shell.foot_box(kit)
        top = title.box.bottom + kit.gutter
        whole = Box(kit.gutter, top, kit.frame.width - 2 * kit.gutter, max(1, foot.y - top))
        days = boards.days(sides.film, sides.view.board)
        if kit.frame.roomy:
            right, whole = whole.right_piece(kit.px(shell.SIDE[1]), kit.gutter)
            sheet = board_sheet(kit, sides, right.w, Weighed(days, days, settled=True))
            root.add(panel(kit, "if_approved", right, sheet, ground="card"))
        root.add(title, board_days(kit, sides, whole, Laid(tuple(days), None, fixed=True)))
        return shell.closed(kit, root, focus, [Deed("back", word("why.back"), "back")])


def _done(sides: Sides) -> str:
    """What is shot, struck, or owed without a day."""
    found = []
    for state in ("shot", "dropped"):
        gone = [number for number, one in sides.view.scenes.items() if one.state == state]
        if gone:
            found.append(say(f"board.{state}", scenes=_listed(sides, gone)))
    loose = [number for number in schedule.left(sides.film) if number not in sides.view.board]
    if loose:
        found.append(say("board.loose", scenes=_listed(sides, loose)))
    return " ".join(found)


def _listed(sides: Sides, numbers: list[str]) -> str:
    return measures.listed([names.short_scene(sides, number) for number in numbers])
