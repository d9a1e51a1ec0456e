"""Dailies: ten seconds of the day, when it is over and nothing is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import shell
from game.scenes.film_strip import LARGE, film_strip, shot_on, strip_height
from game.scenes.overlay import heading
from game.scenes.play import PlayScene
from game.strings import Sides, measures
from game.ui.commands import Key
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node, Role
from game.ui.scene import Transition
from game.ui.widgets import Deed, ground
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.session import Session


LONELY = 620
"""Logical width at most of the frame of a day with one scene."""


class Dailies(PlayScene):
    """The director watches what was printed on a day. Nothing is decided here."""

    seat = "director"
    wishes = ("onward",)

    def __init__(self, session: Session, day: int, minutes: int) -> None:
        super().__init__(session)
        self.day = day
        self.minutes = minutes

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading and the strip."""
        sides = Sides(self.session.film, "director")
        numbers = shot_on(sides, self.day)
        root = Node("dailies", Role.GROUP, kit.frame.whole, marks=ground(kit))
        line = word("dailies.line", time=measures.minutes(self.minutes))
        title = heading(kit, word("dailies.title", n=self.day), line)
        foot = shell.foot_box(kit)
        wide = kit.frame.width - 4 * kit.gutter
        top, room = title.box.bottom + kit.gutter, foot.y - title.box.bottom - 2 * kit.gutter
        most = LONELY if len(numbers) == 1 else LARGE
        tall = strip_height(kit, sides, numbers, wide, most=most)
        place = Box(2 * kit.gutter, top + max(0, (room - tall) // 3), wide, min(room, tall))
        strip = film_strip(kit, sides, numbers, place, most=most)
        used = max((node.box.right for node in strip.children), default=wide)
        strip.box = strip.box._replace(x=(kit.frame.width - used) // 2, w=used)
        root.add(title, strip)
        return shell.closed(kit, root, focus, [Deed("onward", word("dailies.onward"), "onward")])

    def hear(self, wish: object) -> Transition:
        """Go where the play stands."""
        return self.next() if wish in ("onward", Key("back")) else super().hear(wish)
