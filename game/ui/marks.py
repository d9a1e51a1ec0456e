"""Marks: what is drawn, as plain data. A node's marks are compared to decide whether it must be drawn again."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from game.ui.layout import Box
from game.ui.theme import Colour

Point: TypeAlias = tuple[int, int]


class Plate(NamedTuple):
    """A filled box with round corners. A colour with alpha lets the ground through."""

    box: Box
    colour: Colour
    radius: int = 0


class Fade(NamedTuple):
    """A box filled from one colour at the top (or left) to another at the bottom (or right)."""

    box: Box
    first: Colour
    last: Colour
    radius: int = 0
    across: bool = False


class Outline(NamedTuple):
    """The edge of a box with round corners; ``dash`` is the length of a dash, 0 for an unbroken line."""

    box: Box
    colour: Colour
    radius: int = 0
    width: int = 1
    dash: int = 0


class Glyphs(NamedTuple):
    """A run of text set in one face, size and colour. Its place is the left end at the top of the line."""

    x: int
    y: int
    text: str
    face: str
    size: int
    colour: Colour
    tracking: int = 0


class Icon(NamedTuple):
    """An icon by name, drawn in one colour."""

    box: Box
    name: str
    colour: Colour


class Disc(NamedTuple):
    """A round token: filled with a rim, or an empty place for one when ``dash`` is set."""

    x: int
    y: int
    radius: int
    colour: Colour
    rim: Colour
    dash: int = 0


class Path(NamedTuple):
    """A line through points, or the area inside them when ``filled``."""

    points: tuple[Point, ...]
    colour: Colour
    width: int = 2
    filled: bool = False


class Art(NamedTuple):
    """A picture that one of the painters of ``game.ui.art`` draws from its name and the facts given."""

    box: Box
    name: str
    facts: tuple[str | int | tuple[int, ...], ...] = ()
    colours: tuple[Colour, ...] = ()


Mark: TypeAlias = Plate | Fade | Outline | Glyphs | Icon | Disc | Path | Art
