"""A page for paper and browsers: headings, paragraphs, tables and charts as one HTML file that needs nothing else.

Every word is escaped here and nowhere else, so that a film with a strange title stays a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from importlib import resources
from typing import NamedTuple, TypeAlias

WIDE, TALL, LEFT, RIGHT, HEAD, FOOT = 760, 320, 40, 150, 14, 56
"""Size and margins of a chart in its own units."""

WIDE_FROM = 8
"""A table with more columns is set smaller."""

LINES = (
    ("#1f5fa8", ""),
    ("#c2410c", "8 4"),
    ("#2f7d4f", "2 3"),
    ("#7a3fa0", "12 4 2 4"),
    ("#8a6d00", "5 5"),
    ("#444444", "1 4"),
)
"""Colour and dashes of each line of a chart: never colour alone."""


class Lines(NamedTuple):
    """Paragraphs; those that begin with a space belong under the one before."""

    texts: Sequence[str]


class Questions(NamedTuple):
    """A numbered list."""

    texts: Sequence[str]


class Rows(NamedTuple):
    """A table. ``numbers`` are the columns that hold numbers."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    caption: str = ""
    numbers: Sequence[int] = ()


class Curve(NamedTuple):
    """A line of a chart: its name, and its value from 0 to 100 at each place."""

    name: str
    values: Sequence[int]


class Chart(NamedTuple):
    """Lines over the same places, whose names stand under them."""

    caption: str
    places: Sequence[str]
    curves: Sequence[Curve]


Block: TypeAlias = Lines | Questions | Rows | Chart


class Section(NamedTuple):
    """A heading and what stands under it."""

    title: str
    blocks: Sequence[Block]


def document(title: str, lead: str, sections: Iterable[Section]) -> str:
    """The whole page as HTML, with its style inside."""
    style = resources.files("game.classroom").joinpath("report.css").read_text(encoding="utf-8")
    body = "\n".join(_section(one) for one in sections)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>{escape(title)}</h1>\n<p class="lead">{escape(lead)}</p>\n{body}\n</main>\n</body>\n</html>\n'
    )


def _section(one: Section) -> str:
    blocks = "\n".join(_block(block) for block in one.blocks)
    return f"<section>\n<h2>{escape(one.title)}</h2>\n{blocks}\n</section>"


def _block(block: Block) -> str:
    match block:
        case Lines(texts):
            return "\n".join(_paragraph(text) for text in texts)
        case Questions(texts):
            return "<ol>\n" + "\n".join(f"<li>{escape(text)}</li>" for text in texts) + "\n</ol>"
        case Rows():
            return _table(block)
        case Chart():
            return _figure(block)


def _paragraph(text: str) -> str:
    under = ' class="sub"' if text.startswith(" ") else ""
    return f"<p{under}>{escape(text.strip())}</p>"


def _table(table: Rows) -> str:
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
    head = "".join(_cell("th", at, text, table) for at, text in enumerate(table.head))
    rows = "\n".join(
        "<tr>" + "".join(_cell("td", at, text, table) for at, text in enumerate(row)) + "</tr>" for row in table.rows
    )
    wide = ' class="wide"' if len(table.head) > WIDE_FROM else ""
    return f"<table{wide}>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cell(tag: str, at: int, text: str, table: Rows) -> str:
    kind = ' class="number"' if at in table.numbers else ""
    scope = ' scope="col"' if tag == "th" else ""
    return f"<{tag}{scope}{kind}>{escape(text)}</{tag}>"


def _figure(chart: Chart) -> str:
    """The chart, and the same numbers as a table for whoever can't see it."""
    numbers = Rows(
        ("", *chart.places),
        [(curve.name, *(str(value) for value in curve.values)) for curve in chart.curves],
        numbers=range(1, len(chart.places) + 1),
    )
    caption = escape(chart.caption)
    parts = [*_grid(chart), *(_line(chart, at) for at in range(len(chart.curves)))]
    picture = f'<svg viewBox="0 0 {WIDE} {TALL}" role="img" aria-label="{caption}">\n' + "\n".join(parts) + "\n</svg>"
    return f"<figure>\n{picture}\n<figcaption>{caption}</figcaption>\n</figure>\n{_table(numbers)}"


def _grid(chart: Chart) -> list[str]:
    found = []
    for level in (0, 25, 50, 75, 100):
        y = _y(level)
        found.append(f'<path d="M{LEFT} {y}H{WIDE - RIGHT}" stroke="#ddd2bf"/>')
        found.append(f'<text x="{LEFT - 6}" y="{y + 4}" font-size="11" text-anchor="end">{level}</text>')
    for at, place in enumerate(chart.places):
        x = _x(chart, at)
        found.append(
            f'<text x="{x}" y="{TALL - FOOT + 16}" font-size="10" text-anchor="end" '
            f'transform="rotate(-30 {x} {TALL - FOOT + 16})">{escape(place)}</text>'
        )
    return found


def _line(chart: Chart, number: int) -> str:
    """A line, with its name at its end; names keep clear of each other by standing in a row."""
    colour, dashes = LINES[number % len(LINES)]
    curve = chart.curves[number]
    points = " ".join(f"{_x(chart, at)},{_y(value)}" for at, value in enumerate(curve.values))
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    y = HEAD + 12 + 18 * number
    x = WIDE - RIGHT + 12
    return (
        f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5"{dash}/>\n'
        f'<path d="M{x} {y - 4}h24" stroke="{colour}" stroke-width="2.5"{dash}/>\n'
        f'<text x="{x + 30}" y="{y}" font-size="11" fill="{colour}">{escape(curve.name)}</text>'
    )


def _x(chart: Chart, at: int) -> int:
    return LEFT + (WIDE - RIGHT - LEFT) * at // max(1, len(chart.places) - 1)


def _y(value: int) -> int:
    return TALL - FOOT - (TALL - FOOT - HEAD) * max(0, min(100, value)) // 100
