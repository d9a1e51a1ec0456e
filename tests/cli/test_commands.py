"""The other commands: exit code, stdout and stderr."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from game.strings import say
from tests.cli.conftest import FILM, Run
from tests.house.rooms import CHECKOUT


@pytest.mark.parametrize("words", [(), ("simulate",), ("replay",), ("calibrate",), ("doctor",), ("pack",), ("pack", "check")])
def test_every_command_has_help(run: Run, words: tuple[str, ...]) -> None:
    ended = run(*words, "--help")
    assert ended.code == 0
    assert "Usage" in ended.out


def test_the_help_lists_playing_too(run: Run) -> None:
    assert " text " in run("--help").out


@pytest.mark.parametrize(
    "words",
    [
        ("simulat",),
        ("simulate",),
        ("simulate", "no_such_film"),
        ("simulate", FILM, "--bot", "nobody"),
        ("simulate", FILM, "--plays", "0"),
        ("simulate", FILM, "--seed", "seven"),
        ("simulate", FILM, "--budget", "huge"),
        ("simulate", FILM, "--length", "trilogy"),
        ("simulate", FILM, "--bar", "juggling"),
        ("pack", "check", "nowhere"),
        ("replay", "nowhere.film"),
        ("calibrate", "--population", "moon"),
        ("calibrate", "--real", "nowhere.csv"),
    ],
    ids=" ".join,
)
def test_wrong_words_get_a_sentence_and_code_2(run: Run, words: tuple[str, ...]) -> None:
    ended = run(*words)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.strip()


# -- simulate ----------------------------------------------------------------------------------------------------


def test_simulate_prints_one_object_for_a_program(run: Run) -> None:
    ended = run("simulate", FILM, "--plays", "2", "--bot", "random", "--seed", "3", "--json")
    assert ended.code == 0
    assert ended.err == ""
    report = json.loads(ended.out)
    asked = {"scenario", "length", "bot", "plays", "seed", "success_rate", "success_ci95", "endings", "gauges", "return"}
    assert asked | {"critics", "decisions_per_play", "plays_per_second", "duties"} == report.keys()
    assert (report["scenario"], report["bot"], report["plays"], report["seed"]) == (FILM, "random", 2, 3)


def test_the_same_seed_simulates_the_same_films(run: Run) -> None:
    words = ("simulate", FILM, "--plays", "2", "--bot", "random", "--seed", "3", "--json")
    one, other = json.loads(run(*words).out), json.loads(run(*words).out)
    one.pop("plays_per_second"), other.pop("plays_per_second")
    assert one == other


def test_simulate_speaks_to_people_too(run: Run) -> None:
    ended = run("simulate", FILM, "--plays", "2", "--bot", "random")
    assert ended.code == 0
    assert FILM in ended.out


# -- replay ------------------------------------------------------------------------------------------------------


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


def test_a_changed_save_is_a_failure(run: Run, save: Path) -> None:
    save.write_bytes(save.read_bytes().replace(b"agenda", b"agency", 1))
    ended = run("replay", str(save))
    assert ended.code == 1
    assert ended.out == ""
    assert str(save) in ended.err


# -- pack check --------------------------------------------------------------------------------------------------

BAD = CHECKOUT / "tests" / "packs" / "bad"


def test_a_broken_pack_is_reported_with_code_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("format: [\n", encoding="utf-8")
    ended = run("pack", "check", str(tmp_path))
    assert ended.code == 1
    assert "pack.yaml" in ended.out


def test_findings_are_a_list_for_a_program(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("format: [\n", encoding="utf-8")
    ended = run("pack", "check", str(tmp_path), "--json")
    assert ended.code == 1
    first = json.loads(ended.out)[0]
    assert {"code", "severity", "file", "line", "column", "message"} <= first.keys()


# -- calibrate, doctor ---------------------------------------------------------------------------------------------


def test_calibrate_writes_a_table_of_films_and_never_over_a_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "films.csv"
    run("calibrate", "--films", "60", "--csv", str(file))
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    assert rows[0].keys() == {"tier", "multiple", "critics", "audience"}
    written = file.read_bytes()
    assert run("calibrate", "--films", "60", "--csv", str(file)).code != 0
    assert file.read_bytes() == written


def test_calibrate_compares_with_films_that_are_given(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "films.csv"
    run("calibrate", "--films", "600", "--csv", str(file), "--seed", "2")
    ended = run("calibrate", "--films", "600", "--real", str(file))
    assert say("cli.calibrate.against_films") in ended.out.replace("\n", " ")


def test_a_table_of_something_else_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "soup.csv"
    file.write_text("salt,pepper\n1,2\n", encoding="utf-8")
    ended = run("calibrate", "--real", str(file))
    assert ended.code == 1
    assert str(file) in ended.err


def test_doctor_names_versions_films_and_folders(run: Run) -> None:
    ended = run("doctor")
    for word in ("msgspec", FILM, str(CHECKOUT)):
        assert word in ended.out
