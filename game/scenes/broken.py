"""After a crash: what happened is said once, the report is named, and the film can be gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes import shell
from game.scenes.places import AtTable, AtTitle
from game.ui.commands import Key
from game.ui.galley import Galley, on_table
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Mark, Path, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Close, Restart, Stay, Transition
from game.ui.widgets import Deed, ground, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.house import House


TORN = 96
"""Logical height of the strip of film at the top."""


class Broken:
    """The projector has stopped. Nothing here needs the engine until somebody goes on."""

    seat = "none"

    def __init__(self, house: House, report: str, film: str) -> None:
        self.house = house
        self.report = report
        self.film = film
        self.notice = ""

    @property
    def wishes(self) -> tuple[str, ...]:
        """To go on, where there is a film."""
        return ("resume",) if self.film else ("title",)

    def build(self, kit: Kit, focus: str) -> Node:
        """Some plain words and three ways on."""
        root = Node("broken", Role.GROUP, kit.frame.whole, marks=(*ground(kit), *_torn_film(kit)))
        wide = min(kit.px(760 * min(1.4, kit.frame.text)), kit.frame.width - kit.px(80))
        galley = Galley(kit, wide, on_table(kit))
        galley.words(word("broken.title"), "huge").gap(10)
        galley.words(word("broken.line"), "intro", kit["dust"]).gap(14)
        galley.words(word("broken.kept" if self.film else "broken.no_film"), "lead").gap(14)
        if self.report:
            galley.quiet(word("broken.report"), "body").words(self.report, "body_bold", kit["cream"])
        if self.notice:
            galley.gap(14).words(self.notice, "lead_bold", kit["bright_bad"])
        foot = shell.foot_box(kit)
        text = Node("text", Role.TEXT, Box(0, 0, wide, galley.tall), ". ".join(galley.said), marks=tuple(galley.marks))
        y = kit.px(TORN + 70)
        root.add(scroll(kit, "words", Box((kit.frame.width - wide) // 2, y, wide, foot.y - y), [text]))
        deeds = [Deed("leave", word("broken.leave"), "leave"), Deed("title", word("broken.to_title"), "title")]
        if self.film and not self.notice:
            deeds.append(Deed("resume", word("broken.resume"), "resume", word("title.continue_hint")))
        return shell.closed(kit, root, focus, deeds)

    def hear(self, wish: object) -> Transition:
        """Go on from the last decision, to the title, or out."""
        match wish:
            case "resume":
                return self._resume()
            case "title" | Key("back"):
                return Restart(AtTitle(self.house))
            case "leave":
                return Close()
            case _:
                return None

    def _resume(self) -> Transition:
        from game.scenes.opening import sit_down

        recorder = self.house.resume(self.film)
        if isinstance(recorder, str):
            self.notice = recorder
            return Stay()
        return Restart(AtTable(sit_down(recorder, self.house)))


def _torn_film(kit: Kit) -> list[Mark]:
    """A strip of film across the top of the table, torn in the middle."""
    y, tall, wide = kit.px(36), kit.px(TORN), kit.frame.width
    hole, pitch, split = kit.px(10), kit.px(26), kit.px(9)
    marks: list[Mark] = [Plate(Box(0, y, wide, tall), kit["black"])]
    for at in range(wide // pitch + 1):
        for top in (y + kit.px(7), y + tall - kit.px(7) - hole):
            marks.append(Plate(Box(at * pitch + kit.px(8), top, hole, hole), kit["table_light"], kit.px(2)))
    frame = 4 * pitch
    for at in range(wide // frame + 1):
        marks.append(
            Plate(Box(at * frame + kit.px(4), y + kit.px(24), frame - kit.px(8), tall - kit.px(48)), kit["slate"])
        )
    x = wide * 58 // 100
    left = [(x + (split if step % 2 else -split), y + tall * step // 7) for step in range(8)]
    right = [(across + kit.px(34), down - kit.px(3)) for across, down in reversed(left)]
    return [*marks, Path((*left, *right), kit["table"], filled=True)]
