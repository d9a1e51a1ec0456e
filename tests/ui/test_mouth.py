"""The system's speech: a line starts a program, the next one stops it, and nothing it does reaches the game."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.ui import mouth
from game.ui.mouth import Mouth, Program, WhenAsked
from game.ui.speech import Written

HEARS = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.stdin.read())"
HANGS = "import time; time.sleep(600)"


def python(script: str, *words: str, lasts: bool = True) -> Program:
    """A program that speaks, played by Python."""
    return Program((sys.executable, "-c", script, *words), lasts)


@pytest.fixture
def hanging() -> Iterator[Mouth]:
    found = Mouth(python(HANGS))
    yield found
    found.close()


def ended(speaking: Mouth) -> None:
    assert speaking._now is not None
    speaking._now.wait()
    speaking.close()


def test_a_line_reaches_the_program(tmp_path: Path) -> None:
    speaking = Mouth(python(HEARS, str(tmp_path / "heard")))
    speaking.say("Budget, card")
    ended(speaking)
    assert (tmp_path / "heard").read_text() == "Budget, card"


def test_a_line_can_go_into_the_command_where_no_shell_reads_it(tmp_path: Path) -> None:
    writes = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.argv[2])"
    speaking = Mouth(python(writes, str(tmp_path / "heard"), "{text}"))
    speaking.say("$(rm) ; `x`")
    ended(speaking)
    assert (tmp_path / "heard").read_text() == "$(rm) ; `x`"


def test_the_next_line_stops_the_last_one(hanging: Mouth) -> None:
    hanging.say("a long story")
    first = hanging._now
    hanging.say("and another")
    assert first is not None
    assert first.wait() != 0


def test_a_program_that_is_missing_costs_the_voice_only() -> None:
    speaking = Mouth(Program(("no_such_program_anywhere",), lasts=True))
    speaking.say("hello")
    speaking.say("hello again")
    assert speaking.broken


def test_a_program_that_ends_at_once_costs_nothing() -> None:
    speaking = Mouth(python("raise SystemExit(1)"))
    for line in ("one", "two", "three"):
        speaking.say(line)
    speaking.close()


def test_closing_ends_what_still_speaks(hanging: Mouth) -> None:
    hanging.say("a long story")
    first = hanging._now
    hanging.close()
    assert first is not None
    assert first.poll() is not None


def test_nothing_is_said_and_no_voice_is_made_until_somebody_asks() -> None:
    asked: list[bool] = []
    written = Written()
    voice = WhenAsked(lambda: bool(asked), lambda: written)
    voice.say("unheard")
    assert voice.voice is None
    asked.append(True)
    voice.say("heard")
    assert written.lines == ["heard"]


def test_the_first_installed_program_of_the_platform_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name.startswith("espeak") else None)
    mouth.program.cache_clear()
    found = mouth.program("linux")
    assert found is not None
    assert found.name == "espeak-ng"
    assert mouth.program("a system without speech") is None
    mouth.program.cache_clear()
