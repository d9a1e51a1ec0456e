"""The top sheet: the bar with the line drawn across it, a row for every account, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.engine import actions
from game.scenes.choice_cards import key_of
from game.strings import label, measures, names
from game.ui.galley import Galley
from game.ui.layout import Box, shares
from game.ui.marks import Mark, Outline, Plate
from game.ui.nodes import Node, Role
from game.ui.widgets import Deed
from game.ui.words import word

if TYPE_CHECKING:
    from game.strings import Sides
    from game.ui.kit import Kit
    from game.ui.theme import Colour

COLUMNS = ("plan", "paid", "decided", "final")
NAME, NUMBER = 34, 16
"""Shares of a row's width: the account's name, and each of its figures."""


class Carried(NamedTuple):
    """Money in the hand: the account it comes from (empty for none), and every move that can be made."""

    source: str
    moves: tuple[actions.MoveMoney, ...]

    def to(self, account: str) -> actions.MoveMoney | None:
        """The move that puts what is carried into an account, if it can be made."""
        return next((one for one in self.moves if (one.source, one.target) == (self.source, account)), None)

    def taken_from(self, account: str) -> actions.MoveMoney | None:
        """Any move out of an account, if there is one."""
        return next((one for one in self.moves if one.source == account), None)


def blocks(sides: Sides) -> list[tuple[str, tuple[str, ...]]]:
    """The blocks of the top sheet in its order, with their accounts."""
    top = sides.tale.budget
    return [
        ("above", tuple(top.above)),
        ("production", tuple(top.production)),
        ("post", tuple(top.post)),
        ("other", (*top.other, "finance")),
    ]


# -- the bar -----------------------------------------------------------------------------------------------------


def line_bar(galley: Galley, sides: Sides) -> None:
    """What the film costs as a bar: above the line, below it, and the contingency behind everything."""
    kit, known = galley.kit, sides.view.gauges
    sums = [sum(known.get(f"estimate:{one}", 0) for one in accounts) for _name, accounts in blocks(sides)]
    spare = sides.contingency
    gap = kit.px(3)
    widths = shares(galley.width, [max(1, one) for one in (*sums, spare)], gap)
    tall, top = kit.px(24), galley.y + kit.setter.line("small")
    x, line_x = 0, 0
    for at, (width, colour) in enumerate(zip(widths[:-1], kit.theme.series, strict=False)):
        galley.marks.append(Plate(Box(x, top, width, tall), colour, kit.px(3)))
        x += width + gap
        line_x = x - gap if at == 0 else line_x
    edge = Outline(Box(x, top, widths[-1], tall), kit["award"], kit.px(3), max(2, kit.px(2)), kit.px(4))
    galley.marks.append(edge)
    _line(galley, line_x, (top, tall))
    galley.y = top + tall + kit.px(8)
    said = [(word(f"sheet.block.{name}"), amount) for (name, _all), amount in zip(blocks(sides), sums, strict=True)]
    _legend(galley, [*said, (word("sheet.contingency_short"), spare)], sides.symbol)


def _line(galley: Galley, x: int, place: tuple[int, int]) -> None:
    """The line itself, with what lies on either side of it."""
    kit, (top, tall) = galley.kit, place
    wide = max(3, kit.px(4))
    galley.marks.append(Plate(Box(x - wide // 2, galley.y, wide, top + tall + kit.px(4) - galley.y), kit["bad"]))
    above = kit.setter.block(
        kit.spans(word("sheet.above_short"), "small", galley.tone.quiet), max(1, x - kit.px(8)), "right", 1
    )
    below = kit.setter.block(
        kit.spans(word("sheet.the_line"), "small_bold", kit["bad"]), galley.width - x - kit.px(8), "left", 1
    )
    galley.marks += [glyph._replace(y=glyph.y + galley.y) for glyph in above.glyphs]
    galley.marks += [glyph._replace(x=glyph.x + x + kit.px(8), y=glyph.y + galley.y) for glyph in below.glyphs]
    galley.said.append(word("sheet.the_line"))


def _legend(galley: Galley, parts: Sequence[tuple[str, int]], symbol: str) -> None:
    """What each piece of a bar is and comes to, in a row that wraps; the last one is the dashed piece."""
    kit, x = galley.kit, 0
    side = kit.setter.line("small") * 2 // 3
    for at, (name, amount) in enumerate(parts):
        text = word("sheet.piece", name=name, amount=measures.money(amount, symbol))
        block = kit.setter.block(
            kit.spans(text, "small", galley.tone.plain), galley.width - side - kit.px(6), "left", 1
        )
        wide = side + kit.px(6) + block.width + kit.px(14)
        if x and x + wide > galley.width:
            x, galley.y = 0, galley.y + kit.setter.line("small")
        box = Box(x, galley.y + (kit.setter.line("small") - side) // 2, side, side)
        dashed = at == len(parts) - 1
        galley.marks.append(
            Outline(box, kit["award"], kit.px(2), max(2, kit.px(2)), kit.px(3))
            if dashed
            else Plate(box, kit.theme.series[at], kit.px(2))
        )
        galley.marks += [g._replace(x=g.x + x + side + kit.px(6), y=g.y + galley.y) for g in block.glyphs]
        galley.said.append(text)
        x += wide
    galley.y += kit.setter.line("small")


# -- the rows ----------------------------------------------------------------------------------------------------


def rows(galley: Galley, sides: Sides, carried: Carried) -> None:
    """Every account with its figures; those money can move between are nodes."""
    kit = galley.kit
    heads = [word(f"sheet.column.{one}") for one in _columns(kit)]
    galley.marks += _cells(galley, ["", *heads], ("label", galley.tone.quiet))
    galley.y += _tall(galley, ["", *heads], "label") + kit.px(2)
    for name, accounts in blocks(sides):
        galley.words(word(f"sheet.{name}"), "subhead", kit.chair.ink if name == "above" else None).gap(1)
        for account in accounts:
            _account(galley, sides, account, carried)
        if name == "above":
            galley.marks.append(Plate(Box(0, galley.y + kit.px(3), galley.width, max(2, kit.px(3))), kit["bad"]))
            galley.y += kit.px(8)
            galley.words(word("sheet.the_line"), "small_bold", kit["bad"])
        galley.gap(5)


def _account(galley: Galley, sides: Sides, account: str, carried: Carried) -> None:
    """A row: text where nothing can be moved, a button where something can."""
    kit, known = galley.kit, sides.view.gauges
    plan, final = known.get(f"plan:{account}", 0), known.get(f"estimate:{account}", 0)
    figures = {
        "plan": plan,
        "paid": known.get(f"cost:{account}", 0),
        "decided": final - known.get(f"pool:{account}", 0),
        "final": final,
    }
    texts = [names.account(account), *(measures.money(figures[one], sides.symbol) for one in _columns(kit))]
    tall = _tall(galley, texts, "small") + kit.px(3)
    deed = _deed(sides, account, carried)
    said = ". ".join(word(f"sheet.said.{one}", amount=text) for one, text in zip(_columns(kit), texts[1:], strict=True))
    here = Galley(kit, galley.width, galley.tone)
    marks: list[Mark] = []
    if deed is not None:
        marks.append(Plate(Box(0, 0, galley.width, tall), _ground(kit, account, carried), kit.px(3)))
    marks += _cells(here, texts, ("small", kit["bad"] if final > plan else galley.tone.plain))
    box = Box(0, 0, galley.width, tall)
    if deed is None:
        galley.put(Node(f"account.{account}", Role.TEXT, box, f"{texts[0]}. {said}", marks=tuple(marks)))
        galley.said.append(f"{texts[0]}. {said}")
        return
    galley.put(
        Node(
            deed.key, Role.BUTTON, box, deed.label, deed.hint, state=said, marks=tuple(marks), emits=deed.emits,
            radius=kit.px(3), grip=not carried.source or carried.source == account, takes=True,
        ),
        2,
    )  # fmt: skip


def _deed(sides: Sides, account: str, carried: Carried) -> Deed | None:
    """What a row does: take money up, put it down, lay it back; None where nothing can be moved."""
    name = names.account(account)
    move = carried.to(account)
    if move is not None:
        return Deed(key_of(move), label(sides, move), move, word("sheet.put_hint"))
    found = carried.taken_from(account)
    if found is None or carried.source not in ("", account):
        return None
    amount = measures.money(found.amount, sides.symbol)
    if carried.source:
        return Deed(f"take.{account}", word("sheet.lay_back", account=name), ("take", account), word("sheet.put_hint"))
    text = word("sheet.take", amount=amount, account=name)
    return Deed(f"take.{account}", text, ("take", account), word("sheet.take_hint"))


def _ground(kit: Kit, account: str, carried: Carried) -> Colour:
    if carried.source == account:
        return kit["chip"]
    return kit.chair.light if carried.source else kit["paper"]


def _columns(kit: Kit) -> tuple[str, ...]:
    """The figures of a row; fewer where text is large."""
    return COLUMNS if kit.frame.text < 1.3 else ("plan", "final")


def _widths(galley: Galley, count: int) -> list[int]:
    return shares(
        galley.width - galley.kit.px(12), [NAME + NUMBER * (len(COLUMNS) + 1 - count), *[NUMBER] * (count - 1)]
    )


def _cells(galley: Galley, texts: Sequence[str], look: tuple[str, Colour]) -> list[Mark]:
    """The glyphs of a row: the name at the left, figures at the right of their columns."""
    kit, (style, colour), found, x = galley.kit, look, list[Mark](), galley.kit.px(6)
    for at, (text, width) in enumerate(zip(texts, _widths(galley, len(texts)), strict=True)):
        block = kit.setter.block(kit.spans(text, style, colour), width - kit.px(4), "right" if at else "left")
        found += [glyph._replace(x=glyph.x + x, y=glyph.y + galley.y) for glyph in block.glyphs]
        x += width
    return found


def _tall(galley: Galley, texts: Sequence[str], style: str) -> int:
    kit = galley.kit
    widths = _widths(galley, len(texts))
    pairs = zip(texts, widths, strict=True)
    return max(
        kit.setter.block(kit.spans(text, style, kit["ink"]), width - kit.px(4)).height for text, width in pairs if text
    )


# -- what it comes to --------------------------------------------------------------------------------------------


def totals(galley: Galley, sides: Sides) -> None:
    """Estimated final cost against the budget, contingency, bond, and for the producer cash and room."""
    kit, known = galley.kit, sides.view.gauges
    over = known["estimated_cost"] > known["budget"]
    galley.rule().gap(4)
    galley.pair(word("sheet.budget"), measures.money(known["budget"], sides.symbol), "body")
    galley.pair(
        word("sheet.final"), measures.money(known["estimated_cost"], sides.symbol), "body", kit["bad"] if over else None
    )
    locked = "sheet.contingency_locked" if sides.film.phase == "pre" else "sheet.contingency"
    galley.pair(word(locked), measures.money(sides.contingency, sides.symbol), "body")
    for policy in actions_bought(sides):
        galley.pair(word(f"sheet.has.{policy}"), word("sheet.bought"), "body", kit["good"])
    for gauge in ("cash", "room"):
        if gauge in known:
            galley.pair(word(f"sheet.{gauge}"), measures.money(known[gauge], sides.symbol), "body")


def actions_bought(sides: Sides) -> list[str]:
    """The policies that are bought."""
    return [policy for policy in ("insurance", "bond") if sides.film.deeds.get(f"insured:{policy}")]


def carried_chip(kit: Kit, sides: Sides, move: actions.MoveMoney) -> Node:
    """Money under the pointer."""
    amount = measures.money(move.amount, sides.symbol)
    galley = Galley(kit, kit.px(170))
    galley.words(word("sheet.carried", amount=amount, account=names.account(move.source)), "small_bold", kit["ink"])
    box = Box(0, 0, galley.width + kit.px(16), galley.tall + kit.px(10))
    edge = Outline(box, kit["award"], kit.px(4), max(2, kit.px(2)))
    marks = (Plate(box, kit["card"], kit.px(4)), edge, *galley.placed(kit.px(8), kit.px(5)))
    return Node("held", Role.TEXT, box, ". ".join(galley.said), marks=marks, layer=True, shadow=True,
                radius=kit.px(4), floats=True)  # fmt: skip
