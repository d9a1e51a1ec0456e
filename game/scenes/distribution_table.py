"""Distribution: every way to the audience as a column of one table, so that terms can be read across."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions, finance, waterfall
from game.engine.post import selling
from game.engine.results import running_time
from game.scenes.choice_cards import deed_of, emblem, key_of
from game.scenes.cut_panels import most_minutes
from game.scenes.duty_table import DutyTable, chosen
from game.strings import measures, names
from game.strings.contracts import string_words
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Icon, Mark, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import keycap
from game.ui.words import known, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.rules.deals import Distributor
    from game.strings import Sides

LEAST = 92
"""Logical width of a column below which the deals lie as cards instead."""
SIGNS = {"theatrical": "duty/box_office", "streamer": "card", "festival": "star", "self_release": "people"}


class Cell(NamedTuple):
    """What a deal says in a row; ``bar`` from 0 to 100 shows a sum beside those of the others, below 0 shows none."""

    text: str
    tone: str = ""
    bar: int = -1


class Line(NamedTuple):
    """A row of the table: what it is about, and what every deal says to it."""

    name: str
    cells: tuple[Cell, ...]


def lines(sides: Sides, deals: list[Distributor]) -> list[Line]:
    """The terms of the deals, row by row; what no deal says anything to is left out."""
    most = max([1, *(selling.guarantee(sides.film, one) for one in deals)])
    tell: dict[str, Callable[[Distributor], Cell]] = {
        "up_front": lambda one: _up_front(sides, one, most),
        "share": _share,
        "advertising": lambda one: _advertising(sides, one),
        "screens": _screens,
        "rights": lambda one: _rights(sides, one),
        "agent": lambda one: _agent(sides, one),
        "deliver": lambda one: Cell(", ".join(_thing(thing) for thing in one.deliverables)),
        "wants": lambda one: _wants(sides, one),
        "late": _late,
    }
    found = [Line(word(f"deals.{name}"), tuple(says(one) for one in deals)) for name, says in tell.items()]
    return [one for one in found if any(cell.text != word("deals.nothing") and cell.text for cell in one.cells)]


def _up_front(sides: Sides, one: Distributor, most: int) -> Cell:
    amount = selling.guarantee(sides.film, one)
    if not amount:
        return Cell(word("deals.nothing"), "bad", 0)
    return Cell(measures.money(amount, sides.symbol), "strong", amount * 100 // most)


def _share(one: Distributor) -> Cell:
    if one.buy_out:
        return Cell(word("deals.bought_out"), "bad")
    return Cell(word("deals.keep", percent=measures.percent(100 - one.fee_percent)), "strong")


def _advertising(sides: Sides, one: Distributor) -> Cell:
    if not one.advertising_most:
        return Cell(word("deals.theirs_alone") if one.buy_out else word("deals.nothing"))
    theirs = one.advertising_by == "distributor"
    amount = measures.money((one.advertising_least + one.advertising_most) // 2, sides.symbol)
    return Cell(word("deals.ads_theirs" if theirs else "deals.ads_yours", amount=amount), "" if theirs else "bad")


def _screens(one: Distributor) -> Cell:
    if not one.screens_most:
        return Cell(word("deals.nothing"))
    return Cell(word("deals.range", low=one.screens_least, high=one.screens_most))


def _rights(sides: Sides, one: Distributor) -> Cell:
    """Where a deal holds, and what of it is gone because it was sold before."""
    where = names.spelled(one.territory)
    if not selling.taken_percent(sides.rules, sides.view.offers, one):
        return Cell(where)
    sold = measures.listed([offer.territory for offer in finance.presold(sides.rules, sides.view.offers)])
    return Cell(word("deals.without", where=where, sold=sold))


def _agent(sides: Sides, one: Distributor) -> Cell:
    share = waterfall.agent_percent(sides.rules, one)
    return Cell(word("deals.has", percent=measures.percent(share)), "bad") if share else Cell(word("deals.nothing"))


def _thing(name: str) -> str:
    return word(f"deliverable.{name}") if known(f"deliverable.{name}") else names.spelled(name)


def _wants(sides: Sides, one: Distributor) -> Cell:
    """What a deal holds the film to: in red where the cut is already longer than it allows."""
    said = ". ".join(measures.sentence(string_words(sides, string)) for string in one.covenants)
    if not said:
        return Cell(word("deals.nothing"))
    limits = [minutes for string in one.covenants for minutes in most_minutes(string.holds)]
    broken = any(running_time(sides.film) > most for most in limits)
    return Cell(said, "bad" if broken else "")


def _late(one: Distributor) -> Cell:
    if not one.late_penalty_percent:
        return Cell(word("deals.nothing"))
    return Cell(word("deals.less", percent=measures.percent(one.late_penalty_percent)), "bad")


class DistributionTable(DutyTable):
    """The producer reads the offers across, and signs one."""

    def centre(self, kit: Kit, box: Box, focus: str) -> list[Node]:
        """The table, or cards where text is too large for columns."""
        sides = self.session.sides
        menu = [one for one in self.menu() if isinstance(one, actions.Distribute)]
        deals = [sides.tale.distributors[one.deal] for one in menu]
        found = lines(sides, deals)
        names_wide = max((kit.setter.width(one.name, "small") for one in found), default=0) + kit.px(16)
        wide = (box.w - names_wide - kit.padding) // max(1, len(deals))
        if not deals or wide < kit.px(LEAST * min(1.6, kit.frame.text)):
            return super().centre(kit, box, focus)
        heads = [self._head(kit, one, wide - kit.px(14)) for one in deals]
        grid = _Grid(kit, names_wide, wide, _heights(kit, found, wide, max(head.tall for head in heads)))
        nodes = [self._column(grid, found, at, (menu[at], heads[at])) for at in range(len(deals))]
        return [_sheet(grid, found, box, nodes)]

    def notes(self, galley: Galley, focus: str) -> None:
        """What moves the offers; under it what the looked-at deal says of itself."""
        sides = self.session.sides
        seen, cut = sides.view.gauges, sides.view.cut
        told = word("deals.untested") if cut.test_read < 0 or not cut.shared else word("deals.score", n=cut.test_read)
        galley.pair(word("deals.cards"), told)
        galley.pair(names.gauge(sides, "buzz"), str(seen.get("buzz", 0)))
        galley.pair(word("edit.running"), word("edit.minutes", n=running_time(sides.film))).gap(4)
        galley.quiet(word("deals.moves")).gap(10)
        under = chosen(self, focus)
        if isinstance(under, actions.Distribute):
            galley.words(f"“{sides.tale.distributors[under.deal].quote}”", "quote", galley.kit.chair.ink).gap(2)

    def _head(self, kit: Kit, deal: Distributor, width: int) -> Galley:
        """Whose deal it is and what kind, under its sign."""
        galley, side = Galley(kit, width), kit.px(30)
        galley.marks += emblem(kit, SIGNS.get(deal.kind, "card"), side, (0, 0))
        galley.down(side)
        galley.gap(5).words(deal.vendor, "subhead")
        return galley.quiet(names.written("released", deal.kind))

    def _column(self, grid: _Grid, found: list[Line], at: int, what: tuple[actions.Distribute, Galley]) -> Node:
        """A deal from its head to the word that signs it; all of it is the choice."""
        kit, (action, head) = grid.kit, what
        deed = deed_of(self.session.sides, action, at + 1 if at < 9 else 0)
        marks: list[Mark] = [*head.placed(kit.px(7), kit.px(10))]
        said = list(head.said)
        for row, line in enumerate(found):
            cell = _cell(kit, line.cells[at], grid.wide - kit.px(14))
            marks += cell.placed(kit.px(7), grid.tops[row] + kit.px(5))
            said.append(f"{line.name}: {line.cells[at].text}")
        y = grid.tops[-1] + kit.px(8)
        sign = kit.block(word("deals.sign"), "lead_bold", kit.chair.ink, grid.wide)
        side = kit.setter.line("lead") // 2
        arrow = Box(kit.px(12) + sign.width, y + (sign.height - side) // 2, side, side)
        marks += [mark._replace(x=mark.x + kit.px(7), y=mark.y + y) for mark in sign.glyphs]
        marks += [Icon(arrow, "next", kit.chair.ink), *keycap(kit, deed.number, (grid.wide - kit.px(7), y))]
        box = Box(grid.side + at * grid.wide, 0, grid.wide, y + sign.height + kit.px(10))
        lit = (Plate(Box(0, 0, box.w, box.h), kit.chair.light, kit.px(6)), *marks)
        principle = self.session.sides.tale.distributors[action.deal].principle if kit.frame.roomy else ""
        hint = deed.hint or principle
        node = Node(key_of(action), Role.CARD, box, deed.label, hint, state=". ".join(said), marks=tuple(marks))
        node.lit, node.emits, node.number, node.radius = lit, action, deed.number, kit.px(6)
        return node


class _Grid(NamedTuple):
    """Where columns and rows lie: the width of the names and of a deal, the top of every row and the end."""

    kit: Kit
    side: int
    wide: int
    tops: list[int]


def _cell(kit: Kit, cell: Cell, width: int) -> Galley:
    galley = Galley(kit, width)
    colour = {"bad": kit["bad"], "good": kit["good"]}.get(cell.tone)
    style = "lead_bold" if cell.bar >= 0 else "small_bold" if cell.tone else "small"
    galley.words(cell.text, style, colour)
    return galley.gap(2).bar(cell.bar, kit.chair.main, 6) if cell.bar >= 0 else galley


def _heights(kit: Kit, found: list[Line], wide: int, head: int) -> list[int]:
    """The top of every row, and the bottom of the last one."""
    tops = [head + kit.px(18)]
    for line in found:
        tall = max(_cell(kit, cell, wide - kit.px(14)).tall for cell in line.cells)
        tops.append(tops[-1] + max(tall, kit.setter.line("small")) + kit.px(10))
    return tops


def _sheet(grid: _Grid, found: list[Line], box: Box, nodes: list[Node]) -> Node:
    """The paper with the names of the rows and hairlines; it scrolls where it is taller than its place."""
    kit, tall = grid.kit, max(node.box.bottom for node in nodes)
    texts: list[Mark] = []
    for at, line in enumerate(found):
        y = grid.tops[at]
        texts.append(Plate(Box(kit.padding, y, box.w - 2 * kit.padding, max(1, kit.px(1))), kit["line"]))
        name = kit.block(line.name, "small", kit["small"], grid.side - kit.px(14))
        texts += [mark._replace(x=mark.x + kit.padding, y=mark.y + y + kit.px(5)) for mark in name.glyphs]
    place = Box(box.x, box.y, box.w, min(box.h, tall))
    marks = (Plate(Box(0, 0, place.w, place.h), kit["card"], kit.radius),)
    sheet = Node("deals", Role.GROUP, place, marks=marks, layer=True, shadow=True, radius=kit.radius)
    body = Node("deals.body", Role.SCROLL, Box(0, 0, place.w, place.h), scrolls=True, content=tall)
    said = ". ".join(line.name for line in found)
    text = Node("deals.text", Role.TEXT, Box(0, 0, place.w, tall), said, marks=tuple(texts))
    return sheet.add(body.add(text, *nodes))
