"""The class code: typed, or put together sign by sign with the pointer, and the code of the film as it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.classroom.codes import GROUP, SIGNS, tidy
from game.scenes import shell
from game.scenes.overlay import heading, overlay
from game.ui.commands import Key, Letter
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.marks import Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Pop, Stay, Transition, Typed
from game.ui.widgets import Deed, inside, panel, tab
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.house import House

LENGTH = 12
A_ROW = 8


class ClassCodeScene(Typed):
    """Places for twelve signs, the signs to press, and what the code means."""

    seat = "none"

    def __init__(self, house: House, own: str) -> None:
        self.house = house
        self.own = own
        self.typed = ""
        self.problem = ""

    @property
    def wishes(self) -> tuple[str, ...]:
        """The places to type into; once they are full, to use the code."""
        return ("use", "field") if len(self.typed) == LENGTH else ("field",)

    def build(self, kit: Kit, focus: str) -> Node:
        """A heading, the sheet, and the way back."""
        root = overlay(kit, "class_code")
        title = heading(kit, word("code.title"), word("code.line"))
        foot = shell.foot_box(kit)
        wide = min(kit.px(620 * min(1.6, kit.frame.text)), kit.frame.width - 2 * kit.gutter)
        top = title.box.bottom + kit.gutter
        galley = self._galley(kit, inside(kit, wide))
        box = Box((kit.frame.width - wide) // 2, top, wide, min(foot.y - top, galley.tall + 2 * kit.padding))
        root.add(title, panel(kit, "sheet", box, galley))
        use = Deed("use", word("code.use"), "use", word("code.use_hint"), enabled=len(self.typed) == LENGTH)
        return shell.closed(kit, root, focus, [Deed("back", word("code.back"), "back"), use])

    def _galley(self, kit: Kit, width: int) -> Galley:
        galley = Galley(kit, width)
        galley.put(self._field(kit, width), 12)
        for start in range(0, len(SIGNS), A_ROW):
            galley.put(self._keys(kit, SIGNS[start : start + A_ROW], width), 6)
        galley.put(self._rubber(kit, width), 10)
        if self.problem:
            galley.words(self.problem, "body_bold", kit["bad"]).gap(6)
        if self.own:
            galley.quiet(word("code.own", code=self.own), "body")
        return galley

    def _field(self, kit: Kit, width: int) -> Node:
        """The places in groups; those that are filled show their sign."""
        tall, gap, wider = kit.setter.line("big") + kit.px(12), kit.px(4), kit.px(18)
        side = (width - gap * (LENGTH - 1) - wider * (LENGTH // GROUP - 1)) // LENGTH
        marks: list[Mark] = []
        x = 0
        for at in range(LENGTH):
            x += wider if at and at % GROUP == 0 else 0
            marks += _place(kit, Box(x, 0, side, tall), self.typed[at : at + 1], next_one=at == len(self.typed))
            x += side + gap
        return Node(
            "field",
            Role.FIELD,
            Box(0, 0, width, tall),
            word("code.title"),
            word("code.field_hint"),
            state=" ".join(self.typed) or word("code.empty"),
            marks=tuple(marks),
            emits="use" if len(self.typed) == LENGTH else None,
        )

    def _keys(self, kit: Kit, signs: str, width: int) -> Node:
        tall = max(kit.px(32), kit.setter.line("subhead") + kit.px(10))
        line = Node(f"signs.{signs[0]}", Role.GROUP, Box(0, 0, width, tall))
        for sign, box in zip(signs, row(Box(0, 0, width, tall), [1] * len(signs), kit.px(6)), strict=True):
            line.add(tab(kit, box, Deed(f"sign.{sign}", sign, ("sign", sign), word("code.sign_hint")), chosen=False))
        return line

    def _rubber(self, kit: Kit, width: int) -> Node:
        tall = max(kit.px(32), kit.setter.line("subhead") + kit.px(10))
        deed = Deed("rubber", word("code.rubber"), "rubber", enabled=bool(self.typed))
        return tab(kit, Box(0, 0, width, tall), deed, chosen=False)

    def hear(self, wish: object) -> Transition:
        """Take signs, take the last one back, use the code."""
        match wish:
            case Letter("") | "rubber":
                return self._now(self.typed[:-1])
            case Letter(sign) | ("sign", str(sign)):
                return self._now((self.typed + "".join(one for one in tidy(sign) if one in SIGNS))[:LENGTH])
            case "use":
                return self._use()
            case "back" | Key("back"):
                return Pop()
            case _:
                return None

    def _now(self, typed: str) -> Transition:
        self.typed, self.problem = typed, ""
        return Stay()

    def _use(self) -> Transition:
        """Back to the shelf with the film of the code, or say why it means none."""
        found = self.house.coded(self.typed)
        if isinstance(found, str):
            self.problem = found
            return Stay()
        return Pop(("coded", found))


def _place(kit: Kit, box: Box, sign: str, *, next_one: bool) -> list[Mark]:
    edge, wide = (kit.chair.main, max(3, kit.px(3))) if next_one else (kit["line"], max(2, kit.px(2)))
    label = kit.setter.block(kit.spans(sign, "big", kit["ink"]), box.w, "centre") if sign else None
    marks: list[Mark] = [Plate(box, kit["white"], kit.px(4)), Outline(box, edge, kit.px(4), wide)]
    if label is not None:
        marks += shifted(label, box.x, box.y + (box.h - label.height) // 2)
    return marks
