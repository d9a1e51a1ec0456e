"""A new production: which film, how long, how hard, who sits where, and whose luck."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.scenes import shell
from game.scenes.house import House, OnShelf
from game.scenes.places import AtClassCode, AtTable
from game.scenes.poster import poster_marks
from game.ui.commands import Key
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.marks import Icon, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Pop, Push, Renew, Restart, Stay, Transition, Turn
from game.ui.widgets import Deed, ground, inside, panel, scroll, tab, tab_height
from game.ui.words import word

if TYPE_CHECKING:
    from game.classroom.codes import Found
    from game.engine import Options
    from game.engine.rules import Career

DIALS = {
    "length": ("lesson", "feature"),
    "budget": ("relaxed", "fair", "tight"),
    "schedule": ("relaxed", "fair", "tight"),
    "mode": ("both", "producer", "director", "two"),
    "previews": ("full", "hints", "none"),
    "career": ("outside", "within"),
}


class NewFilm:
    """The shelf at the left, the film and its dials at the right."""

    seat = "none"

    def __init__(self, house: House) -> None:
        self.house = house
        self.films = list(house.films())
        self.at = 0
        self.seed = house.seed()
        self.dials = {"length": "lesson", "budget": "fair", "schedule": "fair", "mode": "both", "previews": "full"}
        self.dials["career"] = "outside"
        self.names: tuple[Career | None, str] = (None, "")
        self.problem = ""
        self.coded = False

    @property
    def wishes(self) -> tuple[str, ...]:
        """The film that is chosen; once a class code has chosen it, the door."""
        return ("start", "back") if self.coded else (f"film.{self.at}", "back")

    def build(self, kit: Kit, focus: str) -> Node:
        """Shelf, film and dials."""
        root = Node("new_film", Role.GROUP, kit.frame.whole, marks=ground(kit))
        _foot, rest = kit.frame.whole.foot(shell.foot_tall(kit))
        rest = rest.inset(kit.gutter, kit.gutter)
        title = _title(kit, rest)
        _head, rest = rest.top(title.box.h, kit.gutter)
        left, right = rest.left(kit.px(330 if kit.frame.roomy else 420) // 16 * 16, kit.gutter)
        root.add(title, self._shelf(kit, left))
        if self.films:
            picture = self._poster(kit, right) if kit.frame.roomy else None
            if picture is not None:
                root.add(picture)
                right = right._replace(w=picture.box.x - kit.gutter - right.x)
            root.add(panel(kit, "film", right, self._galley(kit, right.w)))
        code = Deed("code", word("new.code"), "code", word("new.hint.code"), enabled=bool(self.films))
        deeds = [Deed("back", word("new.back"), "back"), code, self._start()]
        return shell.closed(kit, root, focus, deeds)

    def _start(self) -> Deed:
        return Deed("start", word("new.start"), "start", enabled=bool(self.films))

    def _shelf(self, kit: Kit, box: Box) -> Node:
        nodes, y = [], 0
        for at, film in enumerate(self.films):
            node = self._spine(kit, film, at, box.w)
            node.box = node.box._replace(y=y)
            y = node.box.bottom + kit.gutter
            nodes.append(node)
        if not nodes:
            block = kit.block(word("new.no_films"), "lead", kit["dust"], box.w)
            nodes.append(
                Node("none", Role.TEXT, Box(0, 0, box.w, block.height), word("new.no_films"), marks=block.glyphs)
            )
        return scroll(kit, "shelf", box, nodes)

    def _spine(self, kit: Kit, film: OnShelf, at: int, width: int) -> Node:
        """A film on the shelf: a small poster, title, line, tier and genre."""
        thumb = (kit.px(92), kit.px(128))
        galley = Galley(kit, width - thumb[0] - 3 * kit.padding)
        galley.words(film.title, "title").quiet(film.tagline, "quote").gap(6)
        galley.chips([film.tier, film.genre.replace("_", " ")])
        tall = max(thumb[1] + 2 * kit.padding, galley.tall + 2 * kit.padding)
        box = Box(0, 0, width, tall)
        chosen = at == self.at
        marks: list[Mark] = [Plate(box, kit["card"] if chosen else kit["paper"], kit.radius)]
        if chosen:
            marks.append(Plate(Box(0, kit.radius, kit.px(5), tall - 2 * kit.radius), kit["award"]))
        marks += poster_thumb(kit, film, (kit.padding, (tall - thumb[1]) // 2), thumb)
        marks += galley.placed(thumb[0] + 2 * kit.padding, kit.padding)
        return Node(
            f"film.{at}",
            Role.CARD,
            box,
            film.title,
            word("new.hint.film"),
            state=word("role.chosen") if chosen else "",
            marks=tuple(marks),
            emits=("film", at),
            number=at + 1 if at < 9 else 0,
            layer=True,
            shadow=True,
            radius=kit.radius,
        )

    def _poster(self, kit: Kit, box: Box) -> Node:
        """The poster of the film that is chosen."""
        film = self.films[self.at]
        wide = min(kit.px(300), box.w // 3) // 16 * 16
        place = Box(box.right - wide, box.y, wide, min(box.h, wide * 3 // 2))
        marks = poster_marks(kit, (place.w, place.h), film.poster, (film.title, film.tagline, ""))
        return Node("poster", Role.PICTURE, place, film.title, marks=marks, layer=True, shadow=True, radius=kit.radius)

    def _galley(self, kit: Kit, width: int) -> Galley:
        """The film in words, and a row for every dial."""
        film = self.films[self.at]
        galley = Galley(kit, inside(kit, width))
        if kit.frame.roomy:
            self._heading(galley, film)
        galley.words(film.logline, "lead").gap(4).quiet(film.summary, "body").gap(14)
        for dial, values in DIALS.items():
            known = [value for value in values if dial != "length" or value in film.lengths]
            galley.put(self._dial(kit, dial, known, galley.width), 8)
        if self.dials["career"] == "within":
            galley.quiet(self.names[1], "body").gap(8)
        seed = Deed(
            "seed", word("new.seed_again"), "seed", word("new.hint.seed"), state=word("new.seed_value", seed=self.seed)
        )
        now = Deed("seed_now", seed.state, "seed", seed.hint)
        galley.put(_row(kit, word("new.seed"), galley.width, [(seed, False), (now, True)]))
        if self.problem:
            galley.gap(8).words(self.problem, "body_bold", kit["bad"])
        return galley

    def _heading(self, galley: Galley, film: OnShelf) -> None:
        """Title and line beside the sign of the genre; with large text the shelf alone says them."""
        kit, side = galley.kit, galley.kit.px(48)
        plate = Box(galley.width - side, kit.px(2), side, side)
        galley.marks.append(Plate(plate, kit.chair.light, kit.px(6)))
        galley.marks.append(Icon(plate.inset(kit.px(8), kit.px(8)), f"genre/{film.genre}", kit.chair.ink))
        galley.width -= side + kit.px(12)
        galley.words(film.title, "huge").words(film.tagline, "quote", kit["small"]).gap(8)
        galley.width += side + kit.px(12)

    def _dial(self, kit: Kit, dial: str, values: list[str], width: int) -> Node:
        film = self.films[self.at]
        options = []
        for value in values:
            text = word(f"new.option.{value}")
            if dial == "length":
                text = f"{text} · {word('new.minutes', n=film.lengths[value])}"
            chosen = self.dials[dial] == value
            state = word("role.chosen") if chosen else ""
            deed = Deed(f"{dial}.{value}", text, ("dial", dial, value), word(f"new.hint.{dial}"), state=state)
            options.append((deed, chosen))
        return _row(kit, word(f"new.{dial}"), width, options)

    def options(self) -> Options:
        """The options of the play that would begin now."""
        from msgspec import convert
        from msgspec.structs import replace

        from game.engine import Options

        dials = self.dials
        career = self.names[0] if dials["career"] == "within" else None
        words = {name: dials[name] for name in ("length", "budget", "schedule", "mode", "previews")}
        return replace(convert(words, Options), career=career)

    def hear(self, wish: object) -> Transition:
        """Choose a film, turn a dial, begin."""
        match wish:
            case ("film", int(at)):
                self.at, self.problem = at, ""
                if self.dials["length"] not in self.films[at].lengths:
                    self.dials["length"] = next(iter(self.films[at].lengths))
                return Stay()
            case ("dial", str(dial), str(value)):
                self.dials[dial] = value
                if dial == "career":
                    self.names = self.house.career()
                return Stay()
            case "seed":
                self.seed = self.house.seed()
                return Stay()
            case "code":
                return Push(AtClassCode(self.house, self.house.code(self.films[self.at].id, self.options(), self.seed)))
            case ("coded", found):
                return self._take(cast("Found", found))
            case "start":
                return self._begin()
            case "back" | Key("back"):
                return Pop()
            case _:
                return None

    def _take(self, found: Found) -> Transition:
        """The film, the dials and the luck of a class code; who sits where stays as it was."""
        self.at = next(at for at, film in enumerate(self.films) if film.id == found.film)
        self.dials |= {name: getattr(found.options, name) for name in DIALS if name not in ("mode", "career")}
        self.dials["career"] = "outside"
        self.seed, self.coded = found.seed, True
        self.problem = "" if found.same else word("code.other_packs")
        return Renew()

    def _begin(self) -> Transition:
        """Open the production office, or say why that can't be."""
        from game.scenes.opening import sit_down

        recorder = self.house.begin(self.films[self.at].id, self.options(), self.seed)
        if isinstance(recorder, str):
            self.problem = recorder
            return Stay()
        return Restart(AtTable(sit_down(recorder, self.house)), Turn())


def poster_thumb(kit: Kit, film: OnShelf, place: tuple[int, int], size: tuple[int, int]) -> list[Mark]:
    """A small poster."""
    from game.ui.galley import moved

    return [
        moved(mark, *place)
        for mark in poster_marks(kit, size, film.poster, (film.title if kit.frame.roomy else "", "", ""))
    ]


def _title(kit: Kit, box: Box) -> Node:
    head = kit.block(word("new.title"), "big", kit["cream"], box.w)
    under = kit.block(word("new.line"), "lead", kit["dust"], box.w)
    marks = (*head.glyphs, *(glyph._replace(y=glyph.y + head.height) for glyph in under.glyphs))
    return Node(
        "heading", Role.TEXT, Box(box.x, box.y, box.w, head.height + under.height), word("new.title"), marks=marks
    )


def _row(kit: Kit, name: str, width: int, options: list[tuple[Deed, bool]]) -> Node:
    """A named row of options of which one is chosen."""
    block = kit.block(name, "lead_bold", kit["ink"], width)
    beside = kit.frame.roomy
    x, y = (width * 20 // 100, 0) if beside else (0, block.height + kit.px(4))
    tall = tab_height(kit, [deed.label for deed, _chosen in options], (width - x) // len(options) - kit.px(6))
    drop = (tall - block.height) // 2 if beside else 0
    node = Node(
        f"row.{name}",
        Role.GROUP,
        Box(0, 0, width, y + tall),
        name,
        marks=tuple(glyph._replace(y=glyph.y + drop) for glyph in block.glyphs),
    )
    places = row(Box(x, y, width - x, tall), [1] * len(options), kit.px(6))
    for (deed, chosen), place in zip(options, places, strict=True):
        node.add(tab(kit, place, deed, chosen=chosen))
    return node
