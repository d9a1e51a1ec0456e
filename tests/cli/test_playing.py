"""``text`` and ``play``: beginning, leaving, going on, and every way it can go wrong."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.cli import shelves
from game.saves import read
from game.scenes.places import AtTable
from game.text import Play
from tests.cli.conftest import FILM, Run


@pytest.fixture
def save(tmp_path: Path) -> Path:
    return tmp_path / "evening.film"


def test_the_end_of_the_input_stops_politely_and_names_the_save(run: Run, save: Path) -> None:
    ended = run("text", "--seed", "7", "--save", str(save), typed="1\n1\n")
    assert ended.code == 0
    assert ended.err == ""
    assert str(save) in ended.out.replace("\n", "")
    assert len(read(save).decisions) == 2


def test_a_saved_film_is_gone_on_with_where_it_was_left(run: Run, save: Path) -> None:
    run("text", "--seed", "7", "--save", str(save), typed="1\n")
    ended = run("text", "--resume", str(save), typed="1\n")
    assert ended.code == 0
    assert "You are the DIRECTOR" in ended.out
    assert len(read(save).decisions) == 2


def test_without_a_name_the_film_lies_on_the_players_shelf(run: Run) -> None:
    run("text", "--seed", "4711", typed="1\n")
    assert list(shelves.saves_folder().glob(f"{FILM}-4711*"))


def test_no_words_at_all_open_the_window_at_its_title(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def window(place: object = None) -> int:
        opened.append(place)
        return 0

    monkeypatch.setattr("game.app.main", window)
    assert run(typed="").code == 0
    assert run("play", typed="").code == 0
    assert opened == [None, None]


def test_play_with_a_film_opens_the_window_at_its_table(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[AtTable] = []

    def window(place: AtTable) -> int:
        opened.append(place)
        return 0

    monkeypatch.setattr("game.app.main", window)
    assert run("play", "--scenario", FILM, "--seed", "12", typed="").code == 0
    (place,) = opened
    assert place.session.film.rules.film.id == FILM
    assert place.session.film.luck.seed == 12


def test_where_there_is_no_display_one_sentence_names_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.quit()  # a screen that another test has opened would be found again
    monkeypatch.setenv("SDL_VIDEODRIVER", "no_such_driver")
    ended = run("play", typed="")
    assert ended.code == 1
    assert "above-the-line text" in ended.err


def test_ctrl_c_keeps_the_film_and_ends_with_130(run: Run, save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    ended = run("text", "--save", str(save))
    assert ended.code == 130
    assert save.exists()


def test_a_crash_leaves_a_report_and_the_film(run: Run, save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Play) -> bool:
        raise RuntimeError("the lamp fell over")

    monkeypatch.setattr(Play, "run", broken)
    ended = run("text", "--seed", "7", "--save", str(save))
    assert ended.code == 1
    assert str(save) in ended.err
    reports = sorted(shelves.data_folder().glob("crash-*.txt"))
    assert "the lamp fell over" in reports[-1].read_text(encoding="utf-8")
    assert read(save).head.seed == 7


@pytest.mark.parametrize(
    "words",
    [
        ("--scenario", "the_last_real"),
        ("--scenario", "no_such_film_at_all"),
        ("--seed", "seven"),
        ("--seed", "9" * 30),
        ("--length", "trilogy"),
        ("--mode", "three"),
        ("--budgett", "fair"),
        ("--seed",),
    ],
    ids=" ".join,
)
def test_wrong_words_get_one_sentence_and_code_2(run: Run, words: tuple[str, ...]) -> None:
    ended = run("text", *words)
    assert ended.code == 2
    assert ended.out == ""
    assert len(ended.err.strip().split("\n")) == 1


def test_a_film_that_is_nearly_named_is_suggested(run: Run) -> None:
    assert f"'{FILM}'" in run("text", "--scenario", "the_last_real").err


def test_a_film_that_cannot_begin_leaves_a_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("the key of the van")

    monkeypatch.setattr("game.engine.new_production", broken)
    before = set(shelves.data_folder().glob("crash-*.txt"))
    ended = run("text", "--seed", "7")
    assert ended.code == 1
    (report,) = set(shelves.data_folder().glob("crash-*.txt")) - before
    assert "the key of the van" in report.read_text(encoding="utf-8")
    assert str(report) in ended.err


@pytest.mark.parametrize(
    "words",
    [
        ("--seed", "7"),
        ("--scenario", FILM),
        ("--length", "lesson"),
        ("--mode", "both"),
        ("--code", "0000-0000-0000"),
        ("--save", "other.film"),
        ("--career",),
    ],
    ids=" ".join,
)
def test_a_film_that_goes_on_takes_no_other_options(run: Run, save: Path, words: tuple[str, ...]) -> None:
    run("text", "--seed", "7", "--save", str(save))
    ended = run("text", "--resume", str(save), *words)
    assert (ended.code, ended.out) == (2, "")
    assert words[0] in ended.err


@pytest.mark.parametrize("path", ["nowhere.film", ".", ""])
def test_a_save_that_is_not_there_is_a_failure(run: Run, path: str) -> None:
    ended = run("text", "--resume", path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith((f"There is no file {path}", f"{path or '.'} is a folder"))


def test_a_damaged_save_is_a_failure_and_stays_as_it_is(run: Run, save: Path) -> None:
    save.write_bytes(b"no film at all")
    ended = run("text", "--resume", str(save))
    assert ended.code == 1
    assert str(save) in ended.err
    assert save.read_bytes() == b"no film at all"


def test_a_new_film_is_never_written_over_a_file(run: Run, save: Path) -> None:
    save.write_text("a shopping list")
    assert run("text", "--save", str(save)).code == 2
    assert save.read_text() == "a shopping list"


def test_a_missing_installation_is_said_in_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ABOVE_THE_LINE_DATA", str(tmp_path))
    for words in (("text",), ("doctor",), ("simulate", FILM)):
        ended = run(*words)
        assert ended.code == 1
        assert str(tmp_path) in ended.err


def test_help_shows_every_option(run: Run) -> None:
    ended = run("text", "--help")
    assert ended.code == 0
    for option in ("scenario", "length", "budget", "schedule", "mode", "previews", "seed", "save", "resume"):
        assert f"--{option}" in ended.out
