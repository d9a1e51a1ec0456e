"""The title: two chairs in a light, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.commands import Key
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Glyphs, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Close, Push, Transition
from game.ui.galley import shifted
from game.ui.widgets import ground
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.house import House

ENTRIES = ("new", "settings", "leave")


class Title:
    """The first screen. It needs neither the engine nor any film: those are loaded when somebody wants them."""

    seat = "none"
    wishes = ("new",)

    def __init__(self, house: House) -> None:
        self.house = house

    def build(self, kit: Kit, focus: str) -> Node:
        """The name at the left with the menu under it, the chairs at the right."""
        whole = kit.frame.whole
        root = Node("title", Role.GROUP, whole, marks=(*ground(kit), *_stage(kit)))
        name = _name(kit)
        entries = [_entry(kit, entry, at) for at, entry in enumerate(ENTRIES)]
        tall = name.box.h + kit.px(40) + len(entries) * (entries[0].box.h + kit.px(8))
        y = max(kit.px(40), (whole.h - tall) // 2 - kit.px(20))
        root.add(_moved(name, kit.px(80), y))
        y += name.box.h + kit.px(40)
        for entry in entries:
            root.add(_moved(entry, kit.px(66), y))
            y += entry.box.h + kit.px(8)
        return root.add(_keys(kit))

    def hear(self, wish: object) -> Transition:
        """Open what was chosen."""
        if wish == "new":
            from game.scenes.new_film import NewFilm

            return Push(NewFilm(self.house))
        if wish == "settings":
            from game.scenes.preferences import Preferences

            return Push(Preferences())
        return Close() if wish in ("leave", Key("back")) else None


def _moved(node: Node, x: int, y: int) -> Node:
    node.box = node.box._replace(x=x, y=y)
    return node


def _name(kit: Kit) -> Node:
    lines = kit.block(word("title.name"), "banner", kit["cream"], kit.frame.width)
    rule = Plate(Box(0, lines.height + kit.px(8), min(kit.px(420), kit.frame.width // 2), kit.px(5)), kit["award"])
    line = kit.block(word("title.line"), "intro", kit["dust"], kit.frame.width // 2)
    y = rule.box.bottom + kit.px(16)
    label = f"{word('app.title')}. {word('title.line')}"
    return Node("name", Role.TEXT, Box(0, 0, kit.frame.width // 2, y + line.height), label,
                marks=(*lines.glyphs, rule, *shifted(line, 0, y)))  # fmt: skip


def _entry(kit: Kit, entry: str, at: int) -> Node:
    """A line of the menu; under focus it becomes a slip of paper."""
    box = Box(0, 0, kit.px(330) if kit.frame.roomy else kit.px(470), max(kit.px(48), kit.setter.line("title") + kit.px(16)))
    label = word(f"title.{entry}")
    here: list[Mark] = [Plate(Box(0, 0, box.w, box.h), kit["paper"], kit.px(6))]
    plain, dark = (_label(kit, label, colour, box) for colour in (kit["cream"], kit["ink"]))
    return Node(f"{entry}", Role.BUTTON, box, label, word(f"title.{entry}_hint"), marks=tuple(plain),
                lit=(*here, *dark), emits=entry, number=at + 1, radius=kit.px(6))  # fmt: skip


def _label(kit: Kit, label: str, colour: tuple[int, ...], box: Box) -> list[Glyphs]:
    block = kit.block(label, "title", colour, box.w - kit.px(36))  # type: ignore[arg-type]
    return shifted(block, kit.px(18), (box.h - block.height) // 2)


def _keys(kit: Kit) -> Node:
    """The keys that always help, bottom right."""
    wide = kit.frame.width // 2
    block = kit.setter.block(kit.spans(word("title.keys"), "small", kit["dim"]), wide, "right")
    box = Box(kit.frame.width - wide - kit.px(40), kit.frame.height - block.height - kit.px(24), wide, block.height)
    return Node("keys", Role.TEXT, box, word("title.keys"), marks=block.glyphs)


def _stage(kit: Kit) -> list[Mark]:
    """The light and the two chairs in it: the producer's always left, the director's always right."""
    whole = kit.frame.whole
    wide = min(kit.px(620), whole.w // 2)
    x, floor = whole.w - kit.px(20) - wide, whole.h - kit.px(140)
    marks: list[Mark] = [Art(Box(x, 0, wide, whole.h - kit.px(40)), "spotlight", (), (kit["glow"],))]
    side, tall = wide * 24 // 100, kit.px(324)
    for seat, place in (("producer", 19), ("director", 57)):
        chair = kit.theme.chair(seat)
        box = Box(x + wide * place // 100, floor - tall + kit.px(8), side, tall)
        marks.append(Art(box, "chair", (), (chair.main, chair.dark)))
        marks += _canvas(kit, box, word(f"title.{seat}"))
    return marks


def _canvas(kit: Kit, box: Box, text: str) -> list[Glyphs]:
    """The word on the canvas, as large as the canvas allows: it is part of the picture, not of the text."""
    size, face = box.w * 18 // 100, kit.theme.styles["banner"].face
    ruler = kit.setter.ruler
    x = box.x + (box.w - ruler.width(text, face, size)) // 2
    y = box.y + box.h * 15 // 100 - ruler.height(face, size) // 2
    return [Glyphs(x, y, text, face, size, kit["cream"])]
