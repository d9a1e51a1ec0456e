"""What the commands answer, to people and to programs, beyond what every bad word is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.strings import say
from tests.cli.conftest import FILM, Run
from tests.house.rooms import CHECKOUT


@pytest.mark.parametrize("words", ["", "simulate", "replay", "calibrate", "doctor", "pack", "pack check"])
def test_every_command_has_help(run: Run, words: str) -> None:
    ended = run(*words.split(), "--help")
    assert ended.code == 0
    assert "Usage" in ended.out


def test_the_help_lists_playing_too(run: Run) -> None:
    assert " text " in run("--help").out


@pytest.mark.parametrize(
    "words", [("--plays", "0"), ("--length", "trilogy"), ("--budget", "huge"), ("--jobs", "many"), ("--colour", "red")]
)
def test_wrong_options_get_one_sentence(run: Run, words: tuple[str, ...]) -> None:
    ended = run("simulate", FILM, *words)
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.strip().split("\n")) == 1


def test_simulate_speaks_to_people_and_keeps_its_progress_to_terminals(run: Run) -> None:
    ended = run("simulate", FILM, "--plays", "2", "--bot", "random")
    assert (ended.code, ended.err) == (0, "")
    assert FILM in ended.out


@pytest.fixture
def save(run: Run, tmp_path: Path) -> Path:
    file = tmp_path / "evening.film"
    run("text", "--seed", "7", "--save", str(file), typed="1\n1\n1\n")
    return file


def test_a_save_replays_to_the_same_film(run: Run, save: Path) -> None:
    ended = run("replay", str(save), "--verify")
    assert (ended.code, ended.out.strip()) == (0, say("cli.replay.same", steps=3))


def test_replay_answers_a_program(run: Run, save: Path) -> None:
    ended = run("replay", str(save), "--verify", "--json")
    assert json.loads(ended.out) == {"steps": 3, "verified": True, "first_difference": None}


def test_calibrate_compares_with_films_that_are_given(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "films.csv"
    run("calibrate", "--films", "600", "--csv", str(file), "--seed", "2")
    ended = run("calibrate", "--films", "600", "--real", str(file))
    assert say("cli.calibrate.against_films") in " ".join(ended.out.split())


def test_a_table_of_something_else_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "soup.csv"
    file.write_text("salt,pepper\n1,2\n", encoding="utf-8")
    ended = run("calibrate", "--real", str(file))
    assert ended.code == 1
    assert str(file) in ended.err


def test_doctor_says_what_the_window_would_find(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.ui import outfit

    device = outfit.Device("some_driver", (1280, 720))
    monkeypatch.setattr(outfit, "outfit", lambda: outfit.Outfit(device, device, (), "speaks"))
    ended = run("doctor")
    assert ended.code == 0
    assert "Display: some_driver, 1280 x 720." in ended.out
    assert "Sound: some_driver" in ended.out
    assert say("cli.doctor.fonts") in ended.out
    assert "Speech: speaks" in ended.out


def test_doctor_says_why_something_is_missing_and_what_still_works(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.ui import outfit

    nothing = outfit.Device(why="no such device")
    monkeypatch.setattr(outfit, "outfit", lambda: outfit.Outfit(nothing, nothing, ("Some Serif",), ""))
    ended = run("doctor")
    assert ended.code == 0
    assert "above-the-line text" in ended.out
    assert ended.out.count("no such device") == 2
    assert "Some Serif" in ended.out
    assert say("cli.doctor.speech_no") in ended.out


def test_doctor_names_versions_and_folders(run: Run) -> None:
    ended = run("doctor")
    for word in ("msgspec", str(CHECKOUT)):
        assert word in ended.out


def test_doctor_begins_with_the_game_and_not_with_a_library_greeting() -> None:
    asked = subprocess.run([sys.executable, "-m", "game", "doctor"], capture_output=True, text=True, check=False)
    assert asked.stdout.startswith("Above the Line ")


def test_simulate_names_its_bots(run: Run) -> None:
    assert "night-owl" in run("simulate", "--help").out
