"""The test screening: what a hall of strangers wrote, by act and by group, and the scenes they point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.post import screening
from game.scenes.choice_cards import choice_cards, deed_of, key_of
from game.scenes.duty_table import DutyTable
from game.scenes.meters import reading
from game.strings import measures, names, refused
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, cells
from game.ui.marks import Plate
from game.ui.nodes import Node
from game.ui.text import Span
from game.ui.widgets import card, face, inside, keycap, panel, scroll
from game.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.actions import Action
    from game.ui.theme import Colour

LEAST = 148
GROUPS = ("knows", "others")
LIKED = 65
"""The score from which a room has liked it."""
TENTHS = 10
SEATS = (30, 10)
"""A row, and how many rows: three hundred."""


class ScreeningRoom(DutyTable):
    """The producer reads the cards, shows or keeps them, and orders reshoots."""

    def notes(self, galley: Galley, focus: str) -> None:
        """Prices, how many tests the contract still allows, and who has seen the cards."""
        sides, cut = self.session.sides, self.session.sides.view.cut
        galley.pair(word("cards.price"), measures.money(screening.test_cost(sides.film), sides.symbol))
        allowed = sides.tale.contract.tests_allowed
        galley.pair(word("cards.left"), word("cards.of", n=max(0, allowed - cut.tests), all=allowed))
        galley.pair(word("cards.reshoot"), measures.money(screening.reshoot_cost(sides.film), sides.symbol))
        if cut.reshoots:
            galley.pair(word("cards.ordered"), ", ".join(cut.reshoots))
        if cut.test_read >= 0:
            galley.gap(4).words(word("cards.shared" if cut.shared else "cards.kept"), "body_bold")

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The sheet of scores, the cards that point at scenes, and what else can be done."""
        sides = self.session.sides
        others = [one for one in self.menu() if not isinstance(one, actions.Reshoot)]
        pointed = self._pointed()
        seen = sides.view.cut.test_read >= 0
        sheet = self._scores(kit, box.w) if seen else self._unseen(kit, box.w)
        if not kit.frame.roomy:
            return self._in_one(kit, box, sheet, others)
        top, rest = box.top(min(sheet.tall + 2 * kit.padding, box.h * 55 // 100), kit.gutter)
        found = [panel(kit, "scores", top, sheet, ground="card")]
        if pointed:
            nodes = self._cards(kit, rest.w)
            tall = max(node.box.bottom for node in nodes)
            piece, rest = rest.top(min(tall, rest.h * 6 // 10 if others else rest.h), kit.gutter)
            found.append(scroll(kit, "cards", piece, nodes))
        return [*found, choice_cards(kit, self.session, rest, others)] if others else found

    def _in_one(self, kit: Kit, box: Box, sheet: Galley, others: Sequence[Action]) -> list[Node]:
        """Large text: the scores as a sheet that scrolls, choices and cards in one column under it."""
        top, rest = box.top(min(sheet.tall + 2 * kit.padding, box.h * 9 // 20), kit.gutter)
        nodes = choice_cards(kit, self.session, rest, others).children
        y = max((node.box.bottom for node in nodes), default=-kit.gutter) + kit.gutter
        for node in self._cards(kit, rest.w):
            node.box = node.box.moved(0, y)
            nodes.append(node)
        return [panel(kit, "scores", top, sheet, ground="card"), scroll(kit, "cards", rest, nodes)]

    def _unseen(self, kit: Kit, width: int) -> Galley:
        galley = Galley(kit, inside(kit, width))
        galley.words(word("cards.unseen"), "title").gap(3)
        error = self.session.sides.rules.n.test.error_tenths / TENTHS
        galley.words(word("cards.unseen_line", error=f"{error:g}"), "body").gap(8)
        return _seats(galley) if kit.frame.roomy else galley

    def _scores(self, kit: Kit, width: int) -> Galley:
        """The number with its error, then acts and groups with theirs."""
        sides, galley = self.session.sides, Galley(kit, inside(kit, width))
        cut, error = sides.view.cut, sides.rules.n.test.error_tenths
        galley.words(word("cards.title", n=cut.tests), "caption", galley.tone.quiet)
        spans = (
            Span(str(cut.test_read), "huge", _colour(kit, cut.test_read)),
            Span(f"  {word('cards.error', error=f'{error / TENTHS:g}')}", "body", kit["small"]),
        )
        galley.words(spans).gap(2)
        reading(galley, cut.test_read, (error + 5) // TENTHS, kit.chair.main, tall=14).gap(10)
        rows = [(word("cards.act", n=at), *one) for at, one in enumerate(cut.test_acts, start=1)]
        rows += [(word(f"cards.{name}"), *one) for name, one in zip(GROUPS, cut.test_groups, strict=False)]
        _rows(galley, rows)
        return galley.gap(2).quiet(word("cards.band"))

    def _pointed(self) -> list[str]:
        """Scenes the cards point at, and those that were never shot."""
        film, weak = self.session.film, self.session.sides.view.cut.test_weak
        return list(dict.fromkeys([*weak, *(one for one, state in film.scenes.items() if state.state == "owed")]))

    def _cards(self, kit: Kit, width: int) -> list[Node]:
        """An audience card for every scene that is pointed at; choosing it orders a reshoot."""
        numbers = self._pointed()
        grid = cells(width, max(3, len(numbers)), kit.px(LEAST * min(1.5, kit.frame.text)), kit.gutter)
        sheets = [self._card(kit, number, inside(kit, grid.width)) for number in numbers]
        tall = max((sheet.tall for sheet in sheets), default=0) + kit.px(26)
        nodes = []
        for at, (number, sheet) in enumerate(zip(numbers, sheets, strict=True)):
            place, action = grid.box(at, (0, 0), tall, kit.gutter), actions.Reshoot(number)
            nodes.append(self._node(kit, action, place, sheet))
        return nodes

    def _node(self, kit: Kit, action: actions.Reshoot, place: Box, sheet: Galley) -> Node:
        sides, why = self.session.sides, self.session.refuse(action)
        menu = self.session.menu
        at = menu.index(action) + 1 if action in menu else 0
        deed = deed_of(sides, action, at if at < TENTHS else 0)
        if why is not None:
            deed = deed._replace(key=f"closed.{key_of(action)}", hint=refused(sides, why), enabled=False)
        marks = (*face(kit, place, sheet, ground="paper"), *keycap(kit, deed.number, (place.w - kit.px(8), kit.px(8))))
        node = card(kit, place, deed._replace(state=". ".join(sheet.said), enabled=True), marks)
        node.enabled = why is None
        return node

    def _card(self, kit: Kit, number: str, width: int) -> Galley:
        """One card: the scene, what was scribbled on it, and what it would cost to shoot it again."""
        sides, galley = self.session.sides, Galley(kit, width)
        cut = sides.view.cut
        galley.width -= kit.px(28)
        galley.words(word("cards.scene", scene=number), "head")
        galley.width += kit.px(28)
        galley.quiet(names.slug(sides.rules.scenes[number])).gap(3)
        at = cut.test_weak.index(number) + 1 if number in cut.test_weak else 0
        scribble = word(f"cards.scribble_{at}") if at or cut.tests else word("cards.never_shot")
        galley.words(scribble, "quote").gap(4)
        if not cut.tests:
            return galley
        why = self.session.refuse(actions.Reshoot(number))
        if number in cut.reshoots or why is not None:
            ordered = number in cut.reshoots
            text = word("cards.is_ordered") if ordered or why is None else refused(sides, why)
            return galley.words(text, "small_bold", kit["good" if ordered else "bad"])
        price = measures.money(screening.reshoot_cost(sides.film), sides.symbol)
        return galley.words(word("cards.again", price=price), "small_bold", kit.chair.ink)


def _seats(galley: Galley) -> Galley:
    """The room with its three hundred seats, empty."""
    kit = galley.kit
    pitch = galley.width / SEATS[0]
    wide, high = round(pitch * 7 / 10), kit.px(9)
    for _row in range(SEATS[1]):
        for seat in range(SEATS[0]):
            place = Box(round(seat * pitch), galley.y, wide, high)
            galley.marks.append(Plate(place, galley.tone.trough, kit.px(3)))
        galley.down(high + kit.px(5))
    return galley


def _rows(galley: Galley, rows: list[tuple[str, int, int]]) -> None:
    """Scores in two columns, each with its band."""
    kit = galley.kit
    grid = cells(galley.width, len(rows), kit.px(190 * min(1.6, kit.frame.text)), kit.px(24))
    grid = grid if grid.columns <= 3 else cells(galley.width, 3, kit.px(120), kit.px(24))
    start, y = galley.y, galley.y
    for first in range(0, len(rows), grid.columns):
        tall = 0
        for at, (name, score, error) in enumerate(rows[first : first + grid.columns]):
            one = Galley(kit, grid.width)
            one.pair(name, word("cards.score", n=score, error=error), "small", _colour(kit, score))
            reading(one, score, error, kit.chair.main, tall=8)
            galley.marks += one.placed(at * grid.pitch, y)
            galley.said += one.said
            tall = max(tall, one.tall)
        y += tall + kit.px(10)
    galley.down(y - start)


def _colour(kit: Kit, score: int) -> Colour:
    return kit["good"] if score >= LIKED else kit["ink"]
