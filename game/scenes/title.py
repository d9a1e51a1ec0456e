"""The title: two chairs in a light, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes.places import AtAbout, AtKeptFilms, AtSettings, AtShelf, AtTable
from game.ui.commands import Key
from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Glyphs, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Audible, Close, Late, Push, Renew, Restart, Stay, Transition, Turn
from game.ui.theme import Colour
from game.ui.widgets import ground, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.house import House, Kept

ENTRIES = ("new", "settings", "about", "leave")
WIDE, WIDER = 396, 512


class Way(NamedTuple):
    """A way to set the screen: the words of the name, the space under it, and between the entries."""

    name: str
    air: int
    between: int


WAYS = (
    Way("title.name", 40, 8),
    Way("title.name", 16, 2),
    Way("title.name_in_line", 16, 8),
    Way("title.name_in_line", 10, 0),
)
"""The airiest first."""


class Setting(NamedTuple):
    """The name, the menu under it, and how far down they reach."""

    name: Node
    menu: Node
    bottom: int


class Title(Late, Audible):
    """The first screen. It needs neither the engine nor any film: those are loaded when somebody wants them."""

    seat = "none"
    mood = "title"

    def __init__(self, house: House, notice: str = "") -> None:
        self.house = house
        self.notice = notice
        self.films: list[Kept] = []
        self.kept: Kept | None = None

    @property
    def wishes(self) -> tuple[str, ...]:
        """Going on with a film first, when one was begun."""
        return ("continue",) if self.kept else ("new",)

    def later(self) -> Transition:
        """Look for a film that was begun."""
        self.films = list(self.house.kept())
        self.kept = next((one for one in self.films if not one.over and not one.problem), None)
        return Renew() if self.films else None

    def build(self, kit: Kit, focus: str) -> Node:
        """The name at the left with the menu under it, the chairs at the right."""
        whole = kit.frame.whole
        root = Node("title", Role.GROUP, whole, marks=(*ground(kit), *_stage(kit)))
        entries = [_entry(kit, name, at, self._beside(name)) for at, name in enumerate(self._names(), start=1)]
        set_ = next((one for one in (_set(kit, entries, way) for way in WAYS) if one.bottom <= whole.h), None)
        name, menu, _bottom = set_ or _set(kit, entries, WAYS[-1])
        return root.add(name, menu, _keys(kit, self.notice or word("title.keys")))

    def _names(self) -> tuple[str, ...]:
        """The entries: going on with a film and the films on the shelf only where there are any."""
        new, *rest = ENTRIES
        return (*(("continue",) if self.kept else ()), new, *(("films",) if self.films else ()), *rest)

    def _beside(self, name: str) -> str:
        """What stands small beside an entry: which film would go on."""
        if name == "films":
            return word("title.films_beside", n=len(self.films))
        if name != "continue" or self.kept is None:
            return ""
        where = word(f"title.{self.kept.phase}", n=self.kept.round)
        seat = word(f"title.chair.{self.kept.seat}") if self.kept.seat else ""
        return word("title.kept" if seat else "title.kept_alone", title=self.kept.title, where=where, chair=seat)

    def hear(self, wish: object) -> Transition:
        """Open what was chosen."""
        if wish == "continue" and self.kept is not None:
            return self._resume(self.kept)
        if wish == "new":
            return Push(AtShelf(self.house))
        if wish == "films":
            return Push(AtKeptFilms(self.house))
        if wish in ("settings", "about"):
            return Push(AtSettings() if wish == "settings" else AtAbout())
        return Close() if wish in ("leave", Key("back")) else None

    def _resume(self, kept: Kept) -> Transition:
        """Go on with a film, or say why that can't be."""
        from game.scenes.opening import sit_down

        recorder = self.house.resume(kept.name)
        if isinstance(recorder, str):
            self.notice, self.kept = recorder, None
            return Stay()
        return Restart(AtTable(sit_down(recorder, self.house)), Turn())


def _set(kit: Kit, entries: list[Node], way: Way) -> Setting:
    """The name with the menu under it, in the middle of the height."""
    name, air, between = _name(kit, word(way.name)), kit.px(way.air), kit.px(way.between)
    tall = sum(entry.box.h + between for entry in entries) - between
    least = kit.gutter
    y = max(least, (kit.frame.height - name.box.h - air - tall) // 2 - kit.px(20))
    _moved(name, kit.px(80), y)
    menu = _menu(kit, entries, name.box.bottom + air, between)
    return Setting(name, menu, name.box.bottom + air + tall + least)


def _menu(kit: Kit, entries: list[Node], y: int, between: int) -> Node:
    """The entries under each other, from a height down; they scroll where the window is too low for all of them."""
    top = 0
    edge = kit.px(4)
    for entry in entries:
        _moved(entry, edge, top + edge)
        top += entry.box.h + between
    box = Box(kit.px(66) - edge, y - edge, entries[0].box.w + 2 * edge, min(top, kit.frame.height - y) + 2 * edge)
    return scroll(kit, "menu", box, entries)


def _moved(node: Node, x: int, y: int) -> Node:
    node.box = node.box._replace(x=x, y=y)
    return node


def _name(kit: Kit, text: str) -> Node:
    lines = kit.block(text, "banner", kit["cream"], kit.frame.width)
    rule = Plate(Box(0, lines.height + kit.px(8), min(kit.px(420), kit.frame.width // 2), kit.px(5)), kit["award"])
    line = kit.block(word("title.line"), "intro", kit["dust"], kit.frame.width // 2)
    y = rule.box.bottom + kit.px(16)
    label = f"{word('app.title')}. {word('title.line')}"
    return Node(
        "name",
        Role.TEXT,
        Box(0, 0, kit.frame.width // 2, y + line.height),
        label,
        marks=(*lines.glyphs, rule, *shifted(line, 0, y)),
    )


def _entry(kit: Kit, entry: str, number: int, beside: str) -> Node:
    """A line of the menu; under focus it becomes a slip of paper."""
    wide = kit.px(WIDE) if kit.frame.roomy else kit.px(WIDER)
    label = word(f"title.{entry}")
    inks = ((kit["cream"], kit["dust"]), (kit["ink"], kit["small"]))
    lines = [_label(kit, (label, beside), shades, wide) for shades in inks]
    tall = max(kit.px(48), max(y for _glyphs, y in lines) + kit.px(16))
    box = Box(0, 0, wide, tall)
    plain, dark = ([glyph._replace(y=glyph.y + (tall - y) // 2) for glyph in glyphs] for glyphs, y in lines)
    here: list[Mark] = [Plate(box, kit["paper"], kit.px(6))]
    return Node(
        entry,
        Role.BUTTON,
        box,
        label,
        word(f"title.{entry}_hint"),
        marks=tuple(plain),
        state=beside,
        lit=(*here, *dark),
        emits=entry,
        number=number,
        radius=kit.px(6),
    )


def _label(kit: Kit, words: tuple[str, str], shades: tuple[Colour, Colour], width: int) -> tuple[list[Glyphs], int]:
    """The name of an entry and what stands small beside it, or under it when there is no room; and their height."""
    label, beside = words
    room, x = width - 2 * kit.px(18), kit.px(18)
    name = kit.block(label, "title", shades[0], room)
    small = kit.setter.block(kit.spans(beside, "small", shades[1]), room, "right")
    if not beside:
        return shifted(name, x, 0), name.height
    if name.width + small.width + kit.px(12) <= room:
        return [*shifted(name, x, 0), *shifted(small, x, (name.height - small.height) // 2 + kit.px(1))], name.height
    under = kit.block(beside, "small", shades[1], room)
    return [*shifted(name, x, 0), *shifted(under, x, name.height)], name.height + under.height


def _keys(kit: Kit, text: str) -> Node:
    """The keys that always help, bottom right; or what the player has to be told."""
    wide = kit.frame.width // 2
    block = kit.setter.block(kit.spans(text, "small", kit["dim"]), wide, "right")
    box = Box(kit.frame.width - wide - kit.px(40), kit.frame.height - block.height - kit.px(24), wide, block.height)
    return Node("keys", Role.TEXT, box, text, marks=block.glyphs)


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
