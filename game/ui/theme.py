"""The look of the window as data: colours by name, the palettes of the chairs, type, shape and timing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

Colour = tuple[int, int, int] | tuple[int, int, int, int]

FILE = Path(__file__).with_name("theme.json")


class Chair(NamedTuple):
    """The palette of a chair: main colour, ink on paper, light ground, dark and deep shades, a bright one for dark
    grounds, and ``on`` for what is written on the main colour."""

    main: Colour
    ink: Colour
    light: Colour
    dark: Colour
    deep: Colour
    bright: Colour
    on: Colour


class Style(NamedTuple):
    """A way to set type: face, logical size at 100 % text, and tracking in thousandths of the size."""

    face: str
    size: int
    tracking: int = 0


@dataclass(frozen=True)
class Theme:
    """Everything about the look that is data. Names that do not exist raise ``KeyError``."""

    colours: Mapping[str, Colour]
    chairs: Mapping[str, Chair]
    gauges: Mapping[str, Colour]
    strips: Mapping[str, Colour]
    series: tuple[Colour, ...]
    styles: Mapping[str, Style]
    shape: Mapping[str, int]
    motion: Mapping[str, float]
    size: Mapping[str, Any]
    contrast: tuple[tuple[str, str], ...]

    def __getitem__(self, name: str) -> Colour:
        """A colour by its name: ``theme["paper"]``."""
        return self.colours[name]

    def chair(self, name: str) -> Chair:
        """The palette of a chair; where nobody sits it is that of the house."""
        return self.chairs.get(name, self.chairs["none"])


def colour(text: str) -> Colour:
    """A colour from "#rrggbb" or "#rrggbbaa"; anything else raises ``ValueError``."""
    digits = text.removeprefix("#")
    if len(digits) not in (6, 8):
        raise ValueError(f"{text!r} is not a colour")
    parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
    return tuple(parts)  # type: ignore[return-value]


def with_alpha(ground: Colour, alpha: int) -> Colour:
    """A colour that lets through what lies under it; ``alpha`` from 0 to 255."""
    return (*ground[:3], alpha)


def blend(first: Colour, second: Colour, percent: int) -> Colour:
    """A mix of two opaque colours: ``percent`` of the second, the rest of the first."""
    mixed = [(a * (100 - percent) + b * percent) // 100 for a, b in zip(first[:3], second[:3], strict=True)]
    return (mixed[0], mixed[1], mixed[2])


@cache
def theme(*, colour_blind: bool = False) -> Theme:
    """The theme, read once; with ``colour_blind`` its safe palette lies over it."""
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    over = raw["colour_blind"] if colour_blind else {}
    chairs = {name: {**hues, **over.get("chair", {}).get(name, {})} for name, hues in raw["chair"].items()}
    return Theme(
        colours=_colours({**raw["colour"], **over.get("colour", {})}),
        chairs={name: Chair(**_colours(hues)) for name, hues in chairs.items()},
        gauges=_colours({**raw["gauge"], **over.get("gauge", {})}),
        strips=_colours(raw["strip"]),
        series=tuple(colour(text) for text in raw["series"]),
        styles={name: Style(**style) for name, style in raw["type"].items()},
        shape=raw["shape"],
        motion=raw["motion"],
        size=raw["size"],
        contrast=tuple((one, two) for one, two in raw["contrast"]["pairs"]),
    )


def _colours(raw: Mapping[str, str]) -> dict[str, Colour]:
    return {name: colour(text) for name, text in raw.items()}
