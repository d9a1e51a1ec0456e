"""The sections of a page as plain lines for a terminal: headings, sentences, and tables with a row a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.classroom.page import Block, Chart, Lines, Questions, Rows, Section

GAP = "  "
"""What stands between two columns."""


def plain(sections: Iterable[Section]) -> list[str]:
    """The lines of some sections, an empty one before each heading. A chart is told as its table of numbers."""
    found: list[str] = []
    for one in sections:
        found += ["", one.title, *(line for block in one.blocks for line in _lines(block))]
    return found[1:]


def _lines(block: Block) -> list[str]:
    match block:
        case Lines(texts):
            return list(texts)
        case Questions(texts):
            return [f"{number}. {text}" for number, text in enumerate(texts, start=1)]
        case Rows():
            return _table(block)
        case Chart(caption, places, curves):
            rows = [(curve.name, *(str(value) for value in curve.values)) for curve in curves]
            return _table(Rows(("", *places), rows, caption, range(1, len(places) + 1)))


def _table(table: Rows) -> list[str]:
    widths = [max(len(row[at]) for row in (table.head, *table.rows)) for at in range(len(table.head))]
    caption = [table.caption] if table.caption else []
    return caption + [_row(row, widths, table.numbers) for row in (table.head, *table.rows)]


def _row(row: Sequence[str], widths: Sequence[int], numbers: Sequence[int]) -> str:
    cells = [
        text.rjust(width) if at in numbers else text.ljust(width)
        for at, (text, width) in enumerate(zip(row, widths, strict=True))
    ]
    return GAP.join(cells).rstrip()
