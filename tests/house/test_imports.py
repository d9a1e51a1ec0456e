"""Heavy libraries stay where they belong: asked of a new process, where re-exports show too."""

from __future__ import annotations

import pytest

from tests.house.rooms import imported_with, room_of

HEAVY = {"numpy", "pydantic", "yaml"}


def test_the_engine_needs_neither_a_window_nor_an_author_nor_statistics() -> None:
    if room_of("game.engine") is None:
        pytest.skip("game.engine has not been built")
    assert imported_with("game.engine") & {*HEAVY, "pygame"} == set()


@pytest.mark.parametrize(
    "module", ["game.text", "game.saves", "game.bots", "game.debrief", "game.packs.load", "game.strings"]
)
def test_a_terminal_play_loads_nothing_heavy(module: str) -> None:
    if room_of(module) is None:
        pytest.skip(f"{module} has not been built")
    assert imported_with(module) & {*HEAVY, "pygame"} == set()


def test_the_window_loads_neither_an_author_nor_statistics() -> None:
    if room_of("game.app") is None:
        pytest.skip("game.app has not been built")
    assert imported_with("game.app") & HEAVY == set()


def test_a_heavy_import_would_be_seen() -> None:
    assert "yaml" in imported_with("yaml")
