"""Icons: everything that has an icon by its id has a file, drawn with the same pen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pygame
import pytest
import yaml

from game.packs.author.shape.cards import KINDS

CHECKOUT = Path(__file__).resolve().parents[2]
ICONS = CHECKOUT / "assets" / "icons"
CORE = CHECKOUT / "scenarios" / "core"
FILES = sorted(ICONS.rglob("*.svg"))
NAMED = r'Icon\([^\n]*\), "([a-z_/]+)", '


def ids(table: str) -> list[str]:
    """The ids of a table of the core pack."""
    rows = yaml.safe_load((CORE / f"{table}.yaml").read_text(encoding="utf-8"))[table]
    return [row["id"] for row in rows]


def genres() -> list[str]:
    return list(json.loads((CORE / "outcome.json").read_text(encoding="utf-8"))["genres"])


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("duty", ids("duties")),
        ("department", ids("departments")),
        ("event", list(KINDS)),
        ("genre", genres()),
        ("chair", ["producer", "director"]),
        ("weather", ["clear", "overcast", "rain", "storm"]),
    ],
)
def test_every_member_of_a_family_has_its_icon(family: str, members: list[str]) -> None:
    assert [name for name in members if not (ICONS / family / f"{name}.svg").is_file()] == []


def test_every_icon_a_screen_names_has_its_file() -> None:
    sources = [
        file.read_text(encoding="utf-8")
        for room in ("ui", "scenes")
        for file in (CHECKOUT / "game" / room).rglob("*.py")
    ]
    named = {name for source in sources for name in re.findall(NAMED, source)}
    assert sorted(name for name in named if not (ICONS / f"{name}.svg").is_file()) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_is_drawn_with_the_pen_of_the_house_on_its_grid(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert 'viewBox="0 0 32 32"' in text
    assert set(re.findall(r'stroke-width="([^"]+)"', text)) == {"2"}
    assert set(re.findall(r'(?:stroke|fill)="(#[^"]+)"', text)) == {"#fff"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_shows_something(file: Path) -> None:
    picture = pygame.image.load_sized_svg(str(file), (32, 32))
    assert picture.get_bounding_rect().w > 8
