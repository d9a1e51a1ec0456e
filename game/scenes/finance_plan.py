"""The financing plan as pictures: who pays for the film on the scale of what it costs, and the cash phase by phase."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from game.engine import finance
from game.strings import measures, names
from game.ui.galley import Galley
from game.ui.layout import Box, shares
from game.ui.marks import Outline, Path, Plate
from game.ui.theme import Colour, blend
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.cashflow import Stretch
    from game.strings import Sides
    from game.ui.kit import Kit

CHART = 64
"""Logical height of the cash curve."""


class Piece(NamedTuple):
    """A piece of the money: what it is called, how much, its colour; dashed while nobody has signed it."""

    name: str
    amount: int
    colour: Colour
    open: bool = False


def money_bar(galley: Galley, sides: Sides, offer: str = "") -> None:
    """Who pays for it: signed money, money that is applied for, the offer that is looked at, and the gap."""
    kit = galley.kit
    pieces = _pieces(kit, sides, offer)
    gap, tall, x = kit.px(3), kit.px(24), 0
    whole = max(sides.view.gauges["budget"], sum(one.amount for one in pieces))
    widths = shares(galley.width, [max(1, one.amount * 1000 // max(1, whole)) for one in pieces], gap)
    for piece, width in zip(pieces, widths, strict=True):
        box = Box(x, galley.y, width, tall)
        if piece.open:
            galley.marks.append(Outline(box, piece.colour, kit.px(3), max(2, kit.px(2)), kit.px(4)))
        else:
            galley.marks.append(Plate(box, piece.colour, kit.px(3)))
        x += width + gap
    galley.down(tall)
    galley.gap(6)
    _legend(galley, pieces, sides.symbol)


def _pieces(kit: Kit, sides: Sides, offer: str) -> list[Piece]:
    """The money in pieces, signed first, the gap last."""
    signed = [(name, one) for name, one in sides.view.offers.items() if one.state == "signed"]
    raised = sides.view.gauges.get("raised", 0)
    found = [
        Piece(names.offer(sides, name), state.amount, blend(kit["good"], kit["white"], 14 * at % 56))
        for at, (name, state) in enumerate(signed)
    ]
    rest = raised - sum(one.amount for one in found)
    if rest > 0:
        found.append(Piece(word("plan.in_place"), rest, kit["muted"]))
    short = max(0, sides.view.gauges["budget"] - raised)
    for name, state in sides.view.offers.items():
        if state.state == "applied" or (name == offer and state.state == "open"):
            amount = min(finance.amount_now(sides.film, name), short)
            kind = "plan.applied" if state.state == "applied" else "plan.this_one"
            if amount:
                found.append(Piece(word(kind, name=names.offer(sides, name)), amount, kit.chair.main, open=True))
            short -= amount
    if short:
        found.append(Piece(word("plan.gap"), short, kit["bad"], open=True))
    return found


def _legend(galley: Galley, pieces: Sequence[Piece], symbol: str) -> None:
    """What each piece is and comes to, in a row that wraps."""
    kit, x = galley.kit, 0
    line = tall = kit.setter.line("small")
    side = line * 2 // 3
    for piece in pieces:
        text = word("sheet.piece", name=piece.name, amount=measures.money(piece.amount, symbol))
        ink = piece.colour if piece.open else galley.tone.plain
        style = "small_bold" if piece.open else "small"
        block = kit.setter.block(kit.spans(text, style, ink), galley.width - side - kit.px(6))
        wide = side + kit.px(6) + block.width + kit.px(14)
        if x and x + wide > galley.width:
            x = 0
            galley.down(tall)
        tall = block.height
        box = Box(x, galley.y + (line - side) // 2, side, side)
        mark = Outline(box, piece.colour, kit.px(2), max(2, kit.px(2)), kit.px(3))
        galley.marks.append(mark if piece.open else Plate(box, piece.colour, kit.px(2)))
        galley.marks += [g._replace(x=g.x + x + side + kit.px(6), y=g.y + galley.y) for g in block.glyphs]
        galley.said.append(text)
        x += wide
    galley.down(tall)


# -- cash --------------------------------------------------------------------------------------------------------


def cash_galley(galley: Galley, sides: Sides, ahead: Sequence[Stretch], *, with_offer: bool) -> None:
    """The bank account at the end of every phase, as a curve and in words."""
    kit = galley.kit
    galley.words(word("plan.cash_with" if with_offer else "plan.cash"), "head").gap(6)
    start = sides.view.gauges.get("cash", 0)
    _curve(galley, [start, *(one.left for one in ahead)])
    galley.gap(8)
    for one in ahead:
        left = measures.money(one.left, sides.symbol)
        galley.pair(word(f"plan.until.{one.phase}"), left, "body", kit["bad"] if one.left < 0 else None)
        moves = {"income": measures.money(one.income, sides.symbol), "due": measures.money(one.due, sides.symbol)}
        galley.quiet(word("plan.moves", **moves)).gap(4)
    least = min((one.left for one in ahead), default=0)
    if least < 0:
        galley.gap(4).words(word("plan.short", amount=measures.money(-least, sides.symbol)), "body", kit["bad"])


def _curve(galley: Galley, points: Sequence[int]) -> None:
    """A line through the balances with the line of nothing; below it the area is filled."""
    kit, tall = galley.kit, galley.kit.px(CHART)
    low, high = min(0, *points), max(1, *points)
    pad = kit.px(4)

    def y_of(amount: int) -> int:
        return galley.y + pad + (high - amount) * (tall - 2 * pad) // max(1, high - low)

    step = (galley.width - 2 * pad) // max(1, len(points) - 1)
    line = [(pad + at * step, y_of(amount)) for at, amount in enumerate(points)]
    zero = y_of(0)
    galley.marks.append(Plate(Box(0, zero, galley.width, max(1, kit.px(1))), kit["muted"]))
    for (x1, y1), (x2, y2) in pairwise(line):
        if y1 > zero or y2 > zero:
            area = _below((x1, y1), (x2, y2), zero)
            galley.marks.append(Path(area, kit["bad"], filled=True))
    galley.marks.append(Path(tuple(line), kit.chair.main, max(2, kit.px(3))))
    galley.down(tall)


def _below(first: tuple[int, int], last: tuple[int, int], zero: int) -> tuple[tuple[int, int], ...]:
    """The area between a piece of the curve and the line of nothing, where the curve is under it."""
    (x1, y1), (x2, y2) = first, last
    if y1 <= zero:
        x1, y1 = x1 + (x2 - x1) * (zero - y1) // max(1, y2 - y1), zero
    elif y2 <= zero:
        x2, y2 = x1 + (x2 - x1) * (y1 - zero) // max(1, y1 - y2), zero
    return ((x1, zero), (x1, y1), (x2, y2), (x2, zero))
