"""The player's own films: a poster, where each stands and when it was last played; go on, look back, or delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes import shell
from game.scenes.overlay import heading
from game.scenes.places import AtTable
from game.scenes.poster import poster_marks
from game.strings import measures, names
from game.ui.commands import Key
from game.ui.galley import Galley, moved
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.scene import Audible, Pop, Renew, Restart, Stay, Transition, Turn
from game.ui.text import Span
from game.ui.widgets import Deed, ground, link, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from game.scenes.house import House, Kept

LEAST = 380
THUMB = (92, 132)
FEW, FEW_THUMB = 6, (138, 192)
"""So many films at most have larger posters, and their logical size."""


class Take(NamedTuple):
    """A wish: open this film."""

    name: str


class Throw(NamedTuple):
    """A wish: delete this film; ``sure`` when that was asked once already."""

    name: str
    sure: bool = False


class KeptFilms(Audible):
    """The shelf of films that were begun."""

    seat = "none"
    mood = "title"

    def __init__(self, house: House) -> None:
        self.house = house
        self.films = list(house.kept())
        self.asked = ""
        self.notice = ""

    @property
    def wishes(self) -> tuple[str, ...]:
        """To keep the film that would go, else the one last played."""
        if self.asked:
            return ("keep",)
        return tuple(f"take.{one.name}" for one in self.films if not one.problem)[:1]

    def build(self, kit: Kit, focus: str) -> Node:
        """A card for every film, the last one played first."""
        root = Node("kept_films", Role.GROUP, kit.frame.whole, marks=ground(kit))
        line = self.notice or word("films.line" if self.films else "films.none")
        title = heading(kit, word("films.title"), line)
        foot = shell.foot_box(kit)
        top = title.box.bottom + kit.gutter
        room = Box(kit.px(40), top, kit.frame.width - kit.px(80), foot.y - top)
        root.add(title, self._cards(kit, room))
        return shell.closed(kit, root, focus, [Deed("back", word("films.back"), "back")])

    def _cards(self, kit: Kit, room: Box) -> Node:
        grid = cells(room.w, max(2, len(self.films)), kit.px(LEAST * min(1.5, kit.frame.text)), kit.gutter)
        cards = [self._card(kit, one, grid.width) for one in self.films]
        y = 0
        for start in range(0, len(cards), grid.columns):
            row = cards[start : start + grid.columns]
            tall = max(card.box.h for card in row)
            for at, card in enumerate(row):
                card.box = grid.box(at, (0, y), tall, 0)
                card.marks = (Plate(Box(0, 0, grid.width, tall), kit["paper"], kit.radius), *card.marks)
            y += tall + kit.gutter
        return scroll(kit, "films", room, cards)

    def _card(self, kit: Kit, film: Kept, width: int) -> Node:
        """A film with what can be done with it; one that would be deleted asks once more."""
        size = FEW_THUMB if kit.frame.roomy and len(self.films) <= FEW else THUMB
        thumb, pad = (kit.px(size[0]), kit.px(size[1])), kit.padding
        galley = Galley(kit, width - thumb[0] - 3 * pad)
        galley.words(film.title, "title")
        galley.words(film.problem or where(film), "body", kit["bad"] if film.problem else None)
        galley.quiet(when(film)).gap(6)
        for deed in self._deeds(film):
            galley.put(link(kit, galley.width, deed), 2)
        tall = max(thumb[1], galley.tall) + 2 * pad
        marks: list[Mark] = [*self._thumb(kit, film, thumb), *galley.placed(thumb[0] + 2 * pad, pad)]
        for node in galley.nodes:
            node.box = node.box.moved(thumb[0] + 2 * pad, pad)
        said = ". ".join(galley.said)
        card = Node(f"film.{film.name}", Role.GROUP, Box(0, 0, width, tall), said, marks=tuple(marks), layer=True)
        card.shadow, card.radius = True, kit.radius
        return card.add(*galley.nodes)

    def _thumb(self, kit: Kit, film: Kept, size: tuple[int, int]) -> list[Mark]:
        """The poster, small; a plain sleeve for a film that can't be opened."""
        box = Box(kit.padding, kit.padding, *size)
        if not film.poster:
            return [Plate(box, kit["slate"])]
        return [
            moved(mark, *box[:2])
            for mark in poster_marks(kit, size, film.poster, (film.title if kit.frame.roomy else "", "", ""))
        ]

    def _deeds(self, film: Kept) -> list[Deed]:
        name = film.name
        if self.asked == name:
            return [
                Deed("keep", word("films.keep"), "keep", word("films.keep_hint")),
                Deed("sure", word("films.sure"), Throw(name, sure=True), word("films.sure_hint")),
            ]
        go = Deed(
            f"take.{name}",
            word("films.look" if film.over else "films.go_on"),
            Take(name),
            word("films.look_hint" if film.over else "title.continue_hint"),
        )
        gone = Deed(f"throw.{name}", word("films.delete"), Throw(name), word("films.delete_hint"))
        return [gone] if film.problem else [go, gone]

    def hear(self, wish: object) -> Transition:
        """Open a film, ask before one is deleted, delete it, or go back."""
        match wish:
            case Take(name):
                return self._open(name)
            case Throw(name, sure=False):
                self.asked, self.notice = name, ""
                return Renew()
            case Throw(name, sure=True):
                self.notice = self.house.discard(name)
                self.films, self.asked = list(self.house.kept()), ""
                return Renew()
            case "keep" | Key("back") if self.asked:
                self.asked = ""
                return Renew()
            case "back" | Key("back" | "menu"):
                return Pop()
            case _:
                return None

    def _open(self, name: str) -> Transition:
        from game.scenes.opening import sit_down

        recorder = self.house.resume(name)
        if isinstance(recorder, str):
            self.notice = recorder
            return Stay()
        return Restart(AtTable(sit_down(recorder, self.house)), Turn())


def where(film: Kept) -> tuple[Span, ...] | str:
    """Where a film stands: its premiere, or the round and the chair that is next."""
    if film.over:
        return word("films.over")
    unit = word(f"title.{film.phase}", n=film.round)
    phase = names.written("phase", film.phase)
    return word("films.where", phase=phase, unit=unit, chair=names.chair(film.seat))


def when(film: Kept) -> str:
    """How long the film is, and when it was last played."""
    length = names.written("length", film.length) if film.length else ""
    if not film.saved:
        return measures.sentence(length)
    _year, month, day, hour, minute = film.saved
    saved = word("films.saved", day=day, month=measures.month(month), time=f"{hour}:{minute:02d}")
    return f"{measures.sentence(length)}. {saved}" if length else saved
