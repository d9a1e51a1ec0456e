"""The third sheet of the premiere board: the weeks, where the gross came from, and who was paid in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import takings
from game.strings import measures, names
from game.ui.charts import bars
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box, row
from game.ui.marks import Mark, Outline, Plate
from game.ui.nodes import Node
from game.ui.widgets import inside, panel
from game.ui.words import known, word

if TYPE_CHECKING:
    from game.debrief import Takings
    from game.engine.state import Weekend
    from game.scenes.session import Session
    from game.strings import Sides
    from game.ui.theme import Colour

LEAST = 64
HELD = "hold"
MANY = 9
"""From so many payments on they stand closer together."""


def sheet(kit: Kit, session: Session, room: Box) -> list[Node]:
    """What came in at the left, who was paid at the right."""
    sides, found = session.sides, takings(session.film)
    if not kit.frame.roomy:
        galley = weeks(kit, sides, room.w, 0).extend(_came(kit, sides, found, room.w), 18)
        return [panel(kit, "money", room, galley.extend(_waterfall(kit, sides, found, room.w), 18), ground="card")]
    left, right = row(room, (1, 1), kit.gutter)
    came = _came(kit, sides, found, left.w)
    lower, upper = left.foot(min(came.tall + 2 * kit.padding, left.h * 6 // 10), kit.gutter)
    shown = weeks if found.weekends else spent
    return [
        panel(kit, "weeks", upper, shown(kit, sides, left.w, upper.h - 2 * kit.padding), ground="card"),
        panel(kit, "came", lower, came),
        panel(kit, "waterfall", right, _waterfall(kit, sides, found, right.w), ground="card"),
    ]


def weeks(kit: Kit, sides: Sides, width: int, height: int) -> Galley:
    """The domestic box office week by week; the weeks after those that were played stand as one dashed bar."""
    galley, found = Galley(kit, inside(kit, width)), takings(sides.film)
    galley.words(word("premiere.box_office"), "head").gap(4)
    if not found.weekends:
        return galley.quiet(word("premiere.no_box_office"), "body")
    line = kit.setter.line("small")
    amounts = [one.gross for one in found.weekends] + ([found.later] if found.later > 0 else [])
    top = galley.y + 2 * line
    tall = max(kit.px(LEAST if height else 2 * LEAST), height - top - line - kit.px(6))
    for at, bar in enumerate(bars(Box(0, top, galley.width, tall), amounts, kit.px(16))):
        last = at == len(found.weekends)
        galley.marks += _week(kit, bar, later=last)
        said = word("premiere.later") if last else word("premiere.week", n=found.weekends[at].week)
        money = measures.money(amounts[at], sides.symbol)
        galley.said.append(f"{said}: {money}")
        galley.marks += _over(kit, money, (bar.x, bar.y, bar.w))
        galley.marks += _over(kit, said, (bar.x, top + tall + line + kit.px(2), bar.w))
        if not last:
            galley.marks += _move(kit, found.weekends[at], (bar.x, bar.y - line, bar.w))
    galley.marks.append(Plate(Box(0, top + tall, galley.width, max(1, kit.px(1))), kit["muted"]))
    galley.y = top + tall + line + kit.px(4)
    return galley


def spent(kit: Kit, sides: Sides, width: int, height: int) -> Galley:
    """What the film was made of, account by account, the dearest first; it stands where there were no weeks."""
    galley, seen = Galley(kit, inside(kit, width)), sides.view.gauges
    galley.words(word("premiere.spent"), "head").gap(4)
    top = sides.tale.budget
    accounts = [one for block in (top.above, top.production, top.post, top.other) for one in block]
    costs = sorted(((seen.get(f"estimate:{one}", 0), one) for one in accounts), reverse=True)
    most, row_ = max(1, costs[0][0]), kit.setter.line("small") + kit.px(11)
    for amount, name in costs[: max(3, (height - galley.y) // row_)]:
        if amount > 0:
            over = amount > seen.get(f"plan:{name}", 0) > 0
            galley.pair(
                names.account(name), measures.money(amount, sides.symbol), "small", kit["bad"] if over else None
            )
            galley.y -= kit.px(2)
            galley.bar(amount * 100 // most, kit["bad"] if over else kit.theme.chair("producer").main, 5).gap(4)
    return galley


def _week(kit: Kit, bar: Box, *, later: bool) -> list[Mark]:
    colour = kit.theme.chair("director").main
    if later:
        return [Outline(bar, colour, kit.px(4), max(1, kit.px(2)), kit.px(4))]
    return [Plate(bar, colour, kit.px(4))]


def _move(kit: Kit, week: Weekend, place: tuple[int, int, int]) -> list[Mark]:
    """What the producer did before a weekend, over its bar."""
    move = f"premiere.move.{week.move}"
    return _over(kit, word(move), place, quiet=True) if week.move != HELD and known(move) else []


def _over(kit: Kit, text: str, place: tuple[int, int, int], *, quiet: bool = False) -> list[Mark]:
    """A label in the middle above a place."""
    x, y, width = place
    colour = kit["small"] if quiet else kit["ink"]
    block = kit.setter.block(kit.spans(text, "small", colour), width + kit.px(14), "centre", 1)
    return list(shifted(block, x - kit.px(7), y - block.height - kit.px(1)))


def _came(kit: Kit, sides: Sides, found: Takings, width: int) -> Galley:
    """Raised, spent, sold: the money of the whole film in a few lines."""

    def money(amount: int) -> str:
        return measures.money(amount, sides.symbol)

    def exact(amount: int) -> str:
        return measures.exact(amount, sides.symbol)

    galley = Galley(kit, inside(kit, width))
    galley.words(word("premiere.came"), "head").gap(6)
    deal = sides.tale.distributors.get(found.distributor)
    galley.pair(word("premiere.sold_to"), deal.vendor if deal else word("premiere.nobody"))
    if found.foreign:
        galley.pair(word("premiere.domestic"), exact(found.domestic))
        galley.pair(word("premiere.foreign"), exact(found.foreign))
    galley.pair(word("premiere.gross"), exact(found.gross))
    for whose, amount in found.tickets:
        galley.pair(word(f"premiere.tickets.{whose}"), exact(amount))
    galley.gap(3).rule().gap(5)
    galley.pair(word("premiere.raised"), money(found.raised))
    galley.pair(word("premiere.budget"), money(found.budget))
    galley.pair(word("premiere.cost"), money(found.final_cost), "body", kit["bad"] if found.over > 0 else None)
    galley.pair(word("premiere.invested"), money(found.invested))
    returned = f"{measures.percent(found.returned)} ({measures.times(found.returned)})"
    galley.pair(word("premiere.returned"), returned)
    return galley.pair(word("premiere.unpaid"), exact(found.owed), "body", kit["bad"]) if found.owed else galley


def _waterfall(kit: Kit, sides: Sides, found: Takings, width: int) -> Galley:
    """Where the money came from, and who was paid what of it, to the last coin.

    The payments stand in the order in which the money flows: each bar begins where the one before it ended.
    """
    galley = Galley(kit, inside(kit, width))
    galley.words(word("premiere.waterfall"), "head")
    if not found.waterfall:
        return galley.gap(4).quiet(word("premiere.no_waterfall"), "body")
    galley.quiet(word("premiere.waterfall_line" if found.gross else "premiere.waterfall_sold")).gap(6)
    thick, air = (12, 9) if len(found.waterfall) < MANY else (8, 4)
    if found.pot:
        _pot(galley, sides, found, thick)
        galley.gap(air)
    paid, whole = 0, sum(amount for _who, amount in found.waterfall)
    for at, (who, amount) in enumerate(found.waterfall):
        name = word(f"waterfall.{who}") if known(f"waterfall.{who}") else measures.sentence(names.written("paid", who))
        galley.pair(name, measures.exact(amount, sides.symbol), "body")
        _rail(galley, [(paid, amount, kit.theme.series[at % len(kit.theme.series)])], whole, thick)
        galley.gap(air)
        paid += amount
    return galley


def _pot(galley: Galley, sides: Sides, found: Takings, thick: int) -> None:
    """What goes into the waterfall: one full bar in parts, and what each part is."""
    total = sum(amount for _name, amount in found.pot)
    galley.pair(word("premiere.pot"), measures.exact(total, sides.symbol))
    parts: list[tuple[int, int, Colour]] = []
    start = 0
    for at, (_name, amount) in enumerate(found.pot):
        parts.append((start, amount, galley.kit["award" if at % 2 == 0 else "muted"]))
        start += amount
    _rail(galley, parts, total, thick)
    galley.gap(2)
    told = [
        word("premiere.part", what=names.written("pot", name), amount=measures.exact(amount, sides.symbol))
        for name, amount in found.pot
    ]
    galley.quiet(measures.sentence(measures.listed(told)))


def _rail(galley: Galley, parts: list[tuple[int, int, Colour]], whole: int, thick: int) -> None:
    """A trough as long as the whole, with parts from where they start, as long as they are."""
    kit = galley.kit
    rail = Box(0, galley.y, galley.width, kit.px(thick))
    galley.marks.append(Plate(rail, galley.tone.trough, kit.px(3)))
    for start, amount, colour in parts:
        left, end = (galley.width * one // max(1, whole) for one in (start, start + amount))
        galley.marks.append(Plate(Box(left, galley.y, max(kit.px(2), end - left), rail.h), colour, kit.px(3)))
    galley.down(rail.h)
