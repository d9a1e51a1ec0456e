"""A crash: a report is kept, the save stays as it was, and the player goes on from the last decision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game import app
from game.engine import Options
from game.installation import Installation
from game.saves import Recorder, keep_report, load, report
from game.scenes.broken import Broken
from game.scenes.opening import sit_down
from game.scenes.places import AtTable, AtTitle
from game.scenes.session import Session
from game.scenes.title import Title
from game.ui.commands import Quit
from game.ui.window import Window
from tests.scenes.tables import Keyboard, window


class Mine(Exception):
    """Something that breaks."""


def driving(*steps: Callable[[Window], None]) -> Callable[[Window], None]:
    """A driver that does one of these things each time it is asked to drive."""
    left = list(steps)

    def steer(table: Window) -> None:
        left.pop(0)(table)

    return steer


def crash(table: Window) -> None:
    raise Mine("a hole in the floor")


def close(table: Window) -> None:
    table.take(Quit())


@pytest.fixture
def house() -> Installation:
    return Installation()


@pytest.fixture
def play(house: Installation) -> Session:
    recorder = house.begin("first_reel", Options(), 21)
    assert isinstance(recorder, Recorder), recorder
    found = sit_down(recorder, house)
    found.play(found.menu[0])
    return found


def reports(house: Installation) -> list[Path]:
    return sorted(house.folder.glob("crash-*.txt"))


def test_after_a_crash_the_film_is_gone_on_with_from_its_last_decision(house: Installation, play: Session) -> None:
    made = play.recorder.made

    def resume(table: Window) -> None:
        assert isinstance(table.scene, Broken)
        hand = Keyboard(table)
        hand.go("resume")
        node = table.hands.node
        assert node is not None
        hand.take(node)
        assert table.scene.session.recorder.made == made  # type: ignore[attr-defined]

    table = window(AtTable(play))
    assert app.keep_driving(table, house, driving(crash, resume))


def test_a_report_says_what_broke_and_where(house: Installation, play: Session) -> None:
    table = window(AtTable(play))
    name = type(table.scene).__name__
    app.keep_driving(table, house, driving(crash, close))
    text = reports(house)[-1].read_text(encoding="utf-8")
    assert "a hole in the floor" in text
    assert name in text
    assert "above-the-line" in text


def test_the_save_is_whole_after_a_crash(house: Installation, play: Session) -> None:
    before = play.recorder.path
    assert before is not None
    raw = before.read_bytes()
    app.keep_driving(window(AtTable(play)), house, driving(crash, close))
    assert before.read_bytes() == raw
    assert load(before, house.find_rules).recorder.made == play.recorder.made


def test_a_crash_on_the_title_offers_the_title(house: Installation) -> None:
    table = window(AtTitle(house))

    def back(shown: Window) -> None:
        assert shown.hands.tree.find("resume") is None
        Keyboard(shown).back()
        assert isinstance(shown.scene, Title)

    assert app.keep_driving(table, house, driving(crash, back))


def test_a_crash_of_the_screen_that_tells_of_crashes_ends_the_game_with_a_sentence(
    house: Installation, play: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not app.keep_driving(window(AtTable(play)), house, driving(crash, crash))
    assert "twice" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_is_no_second_crash(tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("", encoding="utf-8")
    assert keep_report(wall, "now", report("trace", {})) is None


def test_two_crashes_in_one_second_leave_two_reports(tmp_path: Path) -> None:
    kept = [keep_report(tmp_path, "now", report(trace, {})) for trace in ("first", "second")]
    assert [path.name for path in kept if path] == ["crash-now.txt", "crash-now-2.txt"]
