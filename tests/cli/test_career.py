"""A career at the command line: from one film to the next, listed, begun anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import shelves
from tests.cli.conftest import Run

FILM = ("text", "--scenario", "first_reel", "--career", "--seed")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(shelves, "data_folder", lambda: tmp_path)
    return tmp_path


def made(run: Run, seed: int) -> str:
    """A film of the career, played to its premiere; what was said."""
    ended = run(*FILM, str(seed), typed="1\n1\nfinish\nyes\n")
    assert ended.code == 0
    return ended.out


def test_the_next_film_begins_with_the_last_one_and_what_its_names_move(run: Run) -> None:
    first, second = made(run, 1), made(run, 2)
    assert "Your first film" in first
    assert "Your reputation moved" in first
    assert "Your last film, The Quiet Tuba" in second
    assert "from the films before" in " ".join(second.split())
    assert len(json.loads(run("career", "--json").out)["films"]) == 2


def test_the_career_is_listed_and_begun_anew(run: Run, own_folder: Path) -> None:
    assert "--career" in run("career").out
    made(run, 1)
    assert "The Quiet Tuba" in run("career").out
    aside = run("career", "--reset")
    assert aside.code == 0
    assert "career-1.json" in aside.out
    assert (own_folder / "career-1.json").exists()
    assert "--career" in run("career").out


def test_a_damaged_career_is_said_and_the_film_is_played(run: Run, own_folder: Path) -> None:
    (own_folder / "career.json").write_text("{", encoding="utf-8")
    ended = run(*FILM, "1", typed="")
    assert ended.code == 0
    assert "put aside" in ended.err
    assert "Your first film" in ended.out


def test_a_class_code_is_played_without_a_career(run: Run) -> None:
    ended = run("text", "--code", "0000-0000-0000", "--career")
    assert ended.code == 2
    assert "--career" in ended.err
