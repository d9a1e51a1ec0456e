"""Odds as ten chips: filled as far as the chance goes, with the figure beside them, never without it."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui import art
from game.ui.brush import Brush
from game.ui.chances import CHIPS, Chance, chance_row
from game.ui.fonts import Fonts
from game.ui.galley import on_paper
from game.ui.kit import Kit
from game.ui.layout import Box, frame
from game.ui.marks import Art, Glyphs
from game.ui.theme import theme

FULL, EMPTY = (200, 30, 30), (240, 240, 240)


@pytest.fixture
def kit() -> Kit:
    pygame.display.init()
    pygame.display.set_mode((200, 100))
    return Kit(frame(1280, 720), theme(), Fonts(), seat="producer")


def filled(percent: int) -> list[bool]:
    """Which chips show the full colour at their left edge."""
    sheet = pygame.Surface((200, 20))
    mark = Art(Box(0, 0, 10 * 20 - 10, 10), "chips", (percent,), (FULL, EMPTY))
    art.paint(sheet, mark, Brush(Fonts(), Path("assets/icons")))
    return [sheet.get_at((at * 20 + 3, 5))[:3] == FULL for at in range(CHIPS)]


@pytest.mark.parametrize(("percent", "chips"), [(0, 0), (5, 1), (10, 1), (55, 6), (100, 10)])
def test_chips_are_filled_as_far_as_the_chance_goes(kit: Kit, percent: int, chips: int) -> None:
    assert filled(percent) == [at < chips for at in range(CHIPS)]


def words(kit: Kit, width: int) -> str:
    row = chance_row(kit, [Chance("comes down 55 %", 55, figure="55 %")], width, on_paper(kit))
    return " ".join(mark.text for mark in row.marks if isinstance(mark, Glyphs))


def test_the_figure_is_never_left_out(kit: Kit) -> None:
    assert words(kit, 400) == "comes down 55 %"
    assert words(kit, 150) == "55 %"
    assert "55" in words(kit, 60)
