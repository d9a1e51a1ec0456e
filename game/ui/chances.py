"""A chance as ten chips, filled as far as it goes, with its words behind them: how odds look on every screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.ui.galley import Galley, Tone, moved, shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Art, Mark

CHIPS = 10


class Chance(NamedTuple):
    """A chance: its words, its percent, whether one would rather not have it, and the figure in the words alone."""

    said: str
    percent: int
    bad: bool = False
    figure: str = ""


class Row(NamedTuple):
    """Chances that are set: their marks from the top left, and how tall they are."""

    marks: tuple[Mark, ...]
    tall: int


def chance_row(kit: Kit, chances: Sequence[Chance], width: int, tone: Tone) -> Row:
    """Chances beside each other, or under each other where the width is too small; then with the figure alone, or under
    the chips."""
    marks: list[Mark] = []
    line = kit.setter.line("small_bold")
    side = line * 5 // 9
    chips = Box(0, (line - side) // 2, CHIPS * side + (CHIPS - 1) * max(1, side // 5), side)
    aside = chips.w + kit.px(6)
    x = y = tall = 0
    for one in chances:
        full = aside + kit.setter.width(one.said, "small_bold") <= width
        words = kit.setter.block(
            kit.spans(one.said if full else one.figure or one.said, "small_bold", tone.plain), width
        )
        wide = aside + words.width
        if x and x + wide > width:
            x, y = 0, y + tall
        ink = kit["bad"] if one.bad else kit["good"]
        marks.append(Art(chips.moved(x, y), "chips", (one.percent,), (ink, tone.trough)))
        beside = wide <= width
        marks += shifted(words, x + aside, y) if beside else shifted(words, x, y + line)
        tall = words.height if beside else line + words.height
        x += wide + kit.px(14)
    return Row(tuple(marks), y + tall)


def set_chances(galley: Galley, chances: Sequence[Chance]) -> Galley:
    """Set chances in a galley."""
    row = chance_row(galley.kit, chances, galley.width, galley.tone)
    galley.said += [one.said for one in chances]
    galley.marks += [moved(mark, 0, galley.y) for mark in row.marks]
    galley.down(row.tall)
    return galley
