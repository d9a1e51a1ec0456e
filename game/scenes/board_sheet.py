"""What a strip board would mean if it were approved: its figures, what is wrong day by day, and the colours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.strings import measures
from game.strings.boards import clash_words
from game.ui.galley import Galley
from game.ui.layout import Box
from game.ui.marks import Plate
from game.ui.text import Span
from game.ui.widgets import inside
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.boards import BoardDay
    from game.strings import Sides
    from game.ui.kit import Kit

Days = Sequence["BoardDay"]
COLOURS = ("day_interior", "day_exterior", "night_interior", "night_exterior")


class Weighed(NamedTuple):
    """A board as it lies and as it would be, the day that is looked at (0 for none), and whether it is settled."""

    now: Days
    then: Days
    day: int = 0
    settled: bool = False


class Figure(NamedTuple):
    """A figure of a board: its name, how it is counted, how it is said, and from where on it is bad."""

    name: str
    count: Callable[[Days], int]
    said: Callable[[int], str]
    bad_over: int | None = 0


def board_sheet(kit: Kit, sides: Sides, width: int, boards: Weighed) -> Galley:
    """The galley for a board as it lies and as it would be; where they differ both figures stand there."""
    now, then, day, settled = boards
    galley = Galley(kit, inside(kit, width))
    moved = [one.strips for one in now] != [one.strips for one in then]
    title = "standing" if settled else "if_moved" if moved else "if_approved"
    galley.words(word(f"strips.{title}"), "head").gap(6)
    for figure in _figures(sides):
        before, after = figure.count(now), figure.count(then)
        value = figure.said(after)
        if before != after:
            value = word("strips.change", before=figure.said(before), after=value)
        bad = figure.bad_over is not None and after > figure.bad_over
        galley.pair(word(f"strips.figure.{figure.name}"), value, "body", kit["bad"] if bad else None)
    galley.gap(8).words(word("strips.conflicts"), "head").gap(4)
    _clashes(galley, sides, then, day)
    galley.gap(10).words(word("strips.colours"), "caption", galley.tone.quiet).gap(2)
    return _legend(galley)


def _figures(sides: Sides) -> tuple[Figure, ...]:
    return (
        Figure("days", lambda days: sum(bool(day.strips) for day in days), str, None),
        Figure("moves", lambda days: sum(len(day.moves) for day in days), str, None),
        Figure("on_road", lambda days: sum(time for day in days for _, time in day.moves), measures.minutes, None),
        Figure("longest", lambda days: max((day.minutes for day in days), default=0), measures.minutes,
               sides.rules.day_minutes),
        Figure("overtime", lambda days: sum(day.overtime for day in days),
               lambda amount: measures.money(amount, sides.symbol)),
        Figure("no_cover", lambda days: sum(one.kind == "no_cover" for day in days for one in day.clashes), str),
    )  # fmt: skip


def _clashes(galley: Galley, sides: Sides, days: Days, first: int) -> None:
    """Every clash with its day; what forbids the board comes first and says so, then the day that is looked at."""
    kit = galley.kit
    found = [(day.day, one) for day in days for one in day.clashes]
    found.sort(key=lambda pair: (not pair[1].forbids, pair[0] != first))
    if not found:
        galley.words(word("strips.no_conflicts"), "body", kit["good"])
    for day, clash in found:
        head = word("strips.forbids" if clash.forbids else "strips.on_day", day=day)
        colour = kit["bad"] if clash.forbids else kit["warn"]
        text = Span(f" {clash_words(sides, clash)}.", "body", kit["ink"])
        galley.words((Span(head, "body_bold", colour), text)).gap(5)


def _legend(galley: Galley) -> Galley:
    """The four trade colours with their names."""
    kit, side = galley.kit, galley.kit.setter.line("small") * 2 // 3
    for name in COLOURS:
        y = galley.y + (kit.setter.line("small") - side) // 2
        galley.marks.append(Plate(Box(0, y, side * 2, side), kit["muted"], kit.px(2)))
        inner = Box(0, y, side * 2, side).inset(max(1, kit.px(1)), max(1, kit.px(1)))
        galley.marks.append(Plate(inner, kit.theme.strips[name], kit.px(2)))
        block = kit.setter.block(kit.spans(word(f"strips.{name}"), "small", galley.tone.quiet), galley.width - side * 3)
        galley.marks += [glyph._replace(x=glyph.x + side * 3, y=glyph.y + galley.y) for glyph in block.glyphs]
        galley.said.append(word(f"strips.{name}"))
        galley.down(block.height + kit.px(2))
    return galley
