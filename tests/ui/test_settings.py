"""Settings that are damaged fall back one by one, and say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.app import SettingsFile
from game.ui.settings import Settings, changed, parse, written


def test_what_is_written_is_read_again() -> None:
    kept = Settings(text_percent=150, colour_blind=True, music=0)
    assert parse(written(kept)) == (kept, True)


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "7", '{"width": "wide"'])
def test_a_file_that_is_no_settings_gives_the_usual_ones_and_says_so(text: str) -> None:
    assert parse(text) == (Settings(), False)


@pytest.mark.parametrize(
    "wrong",
    [
        {"text_percent": 9000},
        {"text_percent": True},
        {"sound": -1},
        {"previews": "many"},
        {"full_screen": 1},
        {"odd": 1},
    ],
)
def test_one_wrong_value_falls_back_and_leaves_the_others(wrong: dict[str, object]) -> None:
    found, whole = parse(json.dumps({"music": 20, **wrong}))
    assert found == Settings(music=20)
    assert not whole


def test_a_step_stays_in_its_range() -> None:
    assert changed(Settings(sound=95), {"sound": ("by", 10)}).sound == 100
    assert changed(Settings(sound=50), {"sound": ("by", -10)}).sound == 40


def test_a_missing_file_is_no_damage_and_a_binary_one_is(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "none.json")
    assert file.load() == Settings()
    assert not file.damaged
    (tmp_path / "bad.json").write_bytes(b"\xff\xfe\x00")
    bad = SettingsFile(tmp_path / "bad.json")
    assert bad.load() == Settings()
    assert bad.damaged


def test_settings_that_can_not_be_kept_do_not_stop_the_game(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    SettingsFile(tmp_path / "file" / "window.json").keep(Settings())
    assert (tmp_path / "file").read_text() == "in the way"
