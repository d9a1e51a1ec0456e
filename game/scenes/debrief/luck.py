"""What was luck: the same film in a thousand parallel releases, with this one marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief.unfolding import FIRST
from game.scenes.debrief.page import Desk, Page, Room
from game.strings import measures, say
from game.ui.charts import bars, hill
from game.ui.galley import Galley, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Mark, Path, Plate
from game.ui.text import Block
from game.ui.words import word

if TYPE_CHECKING:
    from game.debrief import Parallel
    from game.strings import Sides

LEAST, LOW = 150, 60
DASHES = 14
CHEQUES, CHEQUE = (40, 25), 0.7
"""A thousand cheques in columns and rows, and how tall one is by its width."""


def picture(room: Room, desk: Desk) -> Galley:
    """Releases by their gross as bars; the bar this one stands in has the director's colour and a line."""
    galley, seen = room.galley(), desk.known.parallel
    galley.words(word("debrief.luck.title"), "title")
    if not desk.known.released:
        return waiting(galley, word("debrief.luck.waiting"), desk.known.percent * 100 // FIRST)
    if seen is None or not seen.bins:
        galley.gap(8).words(word("debrief.luck.sold" if seen else "debrief.luck.never"), "lead")
        return cheques(galley.gap(14), room.height) if seen else galley
    galley.quiet(_line(seen), "body").gap(10)
    return chart(galley, desk.sides, seen, room.height)


def curve(galley: Galley, sides: Sides, seen: Parallel, height: int) -> Galley:
    """The same as a smooth hill, for the premiere board."""
    galley.quiet(_line(seen), "body").gap(6)
    return chart(galley, sides, seen, height, smooth=True)


def cheques(galley: Galley, height: int) -> Galley:
    """A thousand releases that were sold before they began: a thousand times the same cheque, one of them yours."""
    kit, columns = galley.kit, CHEQUES[0]
    rows = CHEQUES[1]
    wide = galley.width / columns
    tall = min(wide * CHEQUE, max(kit.px(4), (height - galley.y) / rows)) if height else wide * CHEQUE
    producer, director = kit.theme.chair("producer"), kit.theme.chair("director")
    gap = max(1, kit.px(2))
    for at in range(columns * rows):
        x, y = round(at % columns * wide), galley.y + round(at // columns * tall)
        place = Box(x, y, max(1, round(wide) - gap), max(1, round(tall) - gap))
        yours = at == rows // 2 * columns + columns // 2
        galley.marks.append(Plate(place, director.main if yours else producer.light, max(1, kit.px(1))))
    galley.down(round(rows * tall))
    return galley


def _line(seen: Parallel) -> str:
    return word("debrief.luck.line", percent=measures.percent(seen.chance.percentile))


def chart(galley: Galley, sides: Sides, seen: Parallel, height: int, *, smooth: bool = False) -> Galley:
    """Releases from the smallest gross to the largest in steps of equal ratio; median and this release marked."""
    kit, line = galley.kit, galley.kit.setter.line("small")
    flag = kit.setter.line("head")
    top = galley.y + flag + kit.px(4)
    tall = max(kit.px(LOW if smooth and height else LEAST), height - top - line - kit.px(8))
    box = Box(0, top, galley.width, tall)
    counts = [one.count for one in seen.bins]
    producer, director = kit.theme.chair("producer"), kit.theme.chair("director")
    if smooth:
        galley.marks += [Path(hill(box, counts), producer.light, filled=True), Path(hill(box, counts), producer.main)]
    else:
        for at, bar in enumerate(bars(box, counts, kit.px(3))):
            galley.marks.append(Plate(bar, director.main if at == seen.mark else producer.main, kit.px(2)))
    galley.marks.append(Plate(Box(0, box.bottom, box.w, max(1, kit.px(2))), producer.main))
    half = place_of(seen, seen.decided.median, box.w)
    galley.marks += [Plate(one, kit["muted"]) for one in _dashed(kit, half, box)]
    if seen.mark >= 0:
        galley.marks += _flag(kit, sides, seen, box)
    galley.y = box.bottom + kit.px(5)
    return _axis(galley, sides, seen, half)


def place_of(seen: Parallel, gross: int, width: int) -> int:
    """Where a gross stands on an axis of this width, on which every bar is equally wide."""
    at = next((at for at, one in enumerate(seen.bins) if gross < one.high), len(seen.bins) - 1)
    inside = seen.bins[at]
    part = (gross - inside.low) / max(1, inside.high - inside.low)
    return round(width * (at + max(0.0, min(1.0, part))) / len(seen.bins))


def _dashed(kit: Kit, x: int, box: Box) -> list[Box]:
    pitch = max(2, box.h // DASHES)
    return [Box(x, box.y + at * pitch, max(1, kit.px(1)), pitch // 2) for at in range(DASHES)]


def _flag(kit: Kit, sides: Sides, seen: Parallel, box: Box) -> list[Mark]:
    """The line of this release, and what it took, at the side of the line where there is room."""
    x, colour = place_of(seen, seen.gross, box.w), kit.theme.chair("director").ink
    text = word("debrief.luck.yours", gross=measures.money(seen.gross, sides.symbol))
    label = kit.block(text, "head", colour, box.w)
    left = x + kit.px(8) if x + kit.px(8) + label.width <= box.w else max(0, x - kit.px(8) - label.width)
    top = box.y - label.height
    return [Plate(Box(x - kit.px(1), top, kit.px(3), box.bottom - top), colour), *shifted(label, left, top)]


def _axis(galley: Galley, sides: Sides, seen: Parallel, half: int) -> Galley:
    """The least and the largest gross, and the median between them, moved aside or down where it would touch."""
    kit = galley.kit

    def label(text: str) -> Block:
        return kit.block(text, "small", galley.tone.quiet, galley.width)

    first = label(measures.money(seen.bins[0].low, sides.symbol))
    last = label(measures.money(seen.bins[-1].high, sides.symbol))
    median = label(word("debrief.luck.median", gross=measures.money(seen.decided.median, sides.symbol)))
    x = max(0, min(galley.width - median.width, half - median.width // 2))
    apart = x > first.width + kit.px(8) and x + median.width < galley.width - last.width - kit.px(8)
    galley.marks += [*shifted(first, 0, galley.y), *shifted(last, galley.width - last.width, galley.y)]
    galley.marks += shifted(median, x, galley.y if apart else galley.y + first.height)
    galley.down(first.height if apart else 2 * first.height)
    return galley


def words(room: Room, desk: Desk) -> Galley:
    """What was decided, what chance did, and what breaking even needed."""
    galley, seen = room.galley(), desk.known.parallel
    if seen is None:
        return galley.words(word("debrief.luck.about"), "body")

    def money(amount: int) -> str:
        return measures.money(amount, desk.sides.symbol)

    _least, low, median, high, _most = seen.quantiles
    galley.words(word("debrief.luck.decided"), "head")
    galley.words(say("debrief.decided", median=money(seen.decided.median), usual=money(seen.decided.usual))).gap(12)
    galley.words(word("debrief.luck.chance"), "head")
    if seen.bins:
        galley.words(say("debrief.chance", percentile=seen.chance.percentile)).gap(3)
        galley.pair(word("debrief.luck.half"), word("debrief.luck.range", low=money(low), high=money(high)))
        galley.pair(word("debrief.luck.middle"), money(median))
    if seen.shut_out:
        galley.words(say("debrief.shut_out", count=seen.shut_out, draws=seen.draws))
    galley.gap(12).words(word("debrief.luck.even"), "head")
    even = seen.break_even
    galley.words(word(f"debrief.luck.even_{even.kind}", gross=money(even.gross), reached=even.reached)).gap(12)
    return galley.words(say("debrief.successes", percent=seen.successes), "body_bold")


def waiting(galley: Galley, text: str, percent: int) -> Galley:
    """Something is still being worked out."""
    return galley.gap(8).quiet(text, "lead").gap(8).bar(percent, galley.kit["award"], 10)


PAGE = Page(picture, words)
