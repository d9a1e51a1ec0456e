"""A folder as a class: finished, unfinished, other productions and broken files are told apart."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from game.classroom.gathering import Gathered, gather
from game.engine import Options, Rules
from tests.saves.filming import DIGEST, forge, shot, small_rules


def any_length(scenario: str, options: Options, digest: str) -> tuple[Rules, str]:
    """Finds the small film for whatever is asked."""
    return small_rules(), DIGEST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("ada", "ben"):
        shot(tmp_path / f"{name}.film")
    return tmp_path


def sorted_out(folder: Path) -> Gathered:
    return gather(folder, any_length)


def test_finished_films_of_one_production_are_the_class(folder: Path) -> None:
    seen = sorted_out(folder)
    assert [one.file for one in seen.groups] == ["ada.film", "ben.film"]
    assert (seen.unfinished, seen.apart, seen.broken) == ((), (), ())


def test_a_film_without_a_premiere_is_unfinished(folder: Path) -> None:
    shot(folder / "cem.film", most=5)
    assert sorted_out(folder).unfinished == ("cem.film",)


def test_another_seed_is_named_with_both_numbers(folder: Path) -> None:
    shot(folder / "abe.film", seed=2)
    (apart,) = sorted_out(folder).apart
    assert (apart.file, apart.differences) == ("abe.film", {"seed": ("2", "1")})


@pytest.mark.parametrize("dial", ["length", "budget", "schedule", "previews"])
def test_other_options_are_named(folder: Path, dial: str) -> None:
    shot(folder / "cem.film")
    other = {"length": "feature", "budget": "tight", "schedule": "tight", "previews": "none"}[dial]
    forge(folder / "cem.film", "head", options=msgspec.structs.replace(Options(), **{dial: other}))
    (apart,) = sorted_out(folder).apart
    assert apart.differences == {dial: (other, getattr(Options(), dial))}


def test_another_version_is_told(folder: Path) -> None:
    made = shot(folder / "cem.film").head
    (stretch,) = made.stretches
    forge(folder / "cem.film", "head", stretches=(type(stretch)("0.0.1", stretch.digest),))
    (apart,) = sorted_out(folder).apart
    assert list(apart.differences) == ["version"]


def test_who_sat_where_is_not_in_a_class_code(folder: Path) -> None:
    shot(folder / "cem.film")
    forge(folder / "cem.film", "head", options=Options(mode="two"))
    assert sorted_out(folder).apart == ()


def test_a_broken_file_gets_a_notice_and_does_not_stop_the_rest(folder: Path) -> None:
    (folder / "cut.film").write_bytes((folder / "ada.film").read_bytes()[:2000])
    (folder / "soup.film").write_text("soup", encoding="utf-8")
    seen = sorted_out(folder)
    assert [one.id for one in seen.broken] == ["cut_off", "not_a_save"]
    assert len(seen.groups) == 2


def test_other_files_are_no_films(folder: Path) -> None:
    (folder / "notes.txt").write_text("bring cake", encoding="utf-8")
    assert sorted_out(folder).broken == ()


def test_an_empty_folder_is_an_empty_class(tmp_path: Path) -> None:
    assert sorted_out(tmp_path) == Gathered((), (), (), ())
