"""``class compare``: a folder of saves in, a class out; a word about every file that can't be compared."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest

from game.bots import decide, make
from game.classroom.codes import write
from game.cli import shelves
from game.engine import Options, Step, new_production, step
from game.saves import Origin, open_new
from game.strings import say
from tests.cli.conftest import Run

FILM = "first_reel"
SEED = 5


def film(path: Path, bot: str, seed: int = SEED, most: int = 3000) -> None:
    """A lesson of the short film, played by a bot and saved."""
    rules, compiled = shelves.film_rules(FILM, Options())
    recorder = open_new(None, Origin(FILM, compiled.digest), new_production(rules, seed))
    player = make(bot, 1)
    while not recorder.production.over and recorder.made < most:
        action = decide(player, recorder.production)
        done = step(recorder.production, action)
        assert isinstance(done, Step)
        recorder.record(action, done)
    recorder.path = path
    recorder.save()


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    for name, bot in (("ada", "careful"), ("ben", "night-owl"), ("cem", "fixed")):
        film(folder / f"{name}.film", bot)
    return folder


@pytest.fixture
def folder(films: Path, tmp_path: Path) -> Path:
    for path in films.iterdir():
        copy(path, tmp_path)
    return tmp_path


def test_a_class_is_told_row_by_row(run: Run, folder: Path) -> None:
    ended = run("class", "compare", str(folder))
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.split("\n")
    head = next(at for at, line in enumerate(lines) if line.startswith(say("class.head.file")))
    assert [line.split()[0] for line in lines[head + 1 : head + 4]] == ["ada.film", "ben.film", "cem.film"]
    for heading in ("wanted", "parted", "cards", "all_cards"):
        assert say(f"class.{heading}") in lines


def test_it_names_the_code_that_brings_the_same_film_again(run: Run, folder: Path) -> None:
    digest = shelves.digest_of(FILM)
    assert digest is not None
    assert say("class.code", code=write(FILM, digest, Options(), SEED)) in run("class", "compare", str(folder)).out


def test_the_page_tells_the_same_with_the_style_of_every_report(run: Run, folder: Path) -> None:
    page = folder / "class.html"
    ended = run("class", "compare", str(folder), "--report", str(page))
    assert ended.code == 0
    assert str(page) in ended.err
    text = page.read_text(encoding="utf-8")
    css = Path(__file__).resolve().parents[2] / "game/classroom/report.css"
    assert css.read_text(encoding="utf-8") in text
    assert "http" not in text
    for name in ("ada.film", "ben.film", "cem.film", say("class.all_cards")):
        assert name in text


def test_a_page_is_never_written_over_a_file(run: Run, folder: Path) -> None:
    page = folder / "class.html"
    page.write_text("mine", encoding="utf-8")
    ended = run("class", "compare", str(folder), "--report", str(page))
    assert (ended.code, page.read_text(encoding="utf-8")) == (2, "mine")


def test_an_unfinished_film_is_listed_and_no_failure(run: Run, folder: Path) -> None:
    film(folder / "dora.film", "careful", most=6)
    ended = run("class", "compare", str(folder))
    assert ended.code == 0
    assert say("class.unfinished", files="dora.film") in ended.out


def test_a_film_with_other_luck_is_named_and_left_out(run: Run, folder: Path) -> None:
    film(folder / "dora.film", "careful", seed=9)
    ended = run("class", "compare", str(folder))
    assert ended.code == 1
    why = say("class.apart_file", file="dora.film", differences=say("class.differs.seed", theirs=9, ours=SEED))
    assert say("class.apart", files=why) in ended.out


def test_a_broken_file_gets_a_sentence_and_the_rest_is_compared(run: Run, folder: Path) -> None:
    (folder / "dora.film").write_text("soup", encoding="utf-8")
    ended = run("class", "compare", str(folder))
    assert ended.code == 1
    assert say("saves.not_a_save", file="dora.film") in ended.out
    assert say("class.all_cards") in ended.out


def test_two_films_that_are_the_same_are_told_so(run: Run, folder: Path) -> None:
    copy(folder / "ada.film", folder / "ben.film")
    (folder / "cem.film").unlink()
    ended = run("class", "compare", str(folder))
    assert ended.code == 0
    assert say("class.parted_none") in ended.out
    assert say("class.cards_none") in ended.out


def test_one_film_is_no_comparison(run: Run, folder: Path) -> None:
    for name in ("ben.film", "cem.film"):
        (folder / name).unlink()
    ended = run("class", "compare", str(folder))
    assert ended.code == 0
    assert say("class.alone") in ended.out
    assert say("class.parted") not in ended.out.split("\n")


@pytest.mark.parametrize(("name", "code"), [("nowhere", 1), ("empty", 1), ("soup.txt", 2)])
def test_a_folder_without_a_class_ends_with_one_sentence(run: Run, tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "soup.txt").write_text("soup", encoding="utf-8")
    ended = run("class", "compare", str(tmp_path / name))
    assert (ended.code, ended.out) == (code, "")
    assert len(ended.err.strip().split("\n")) == 1
    assert name in ended.err


def test_a_class_that_is_not_ready_says_who(run: Run, tmp_path: Path) -> None:
    film(tmp_path / "dora.film", "careful", most=6)
    ended = run("class", "compare", str(tmp_path))
    assert (ended.code, ended.out) == (1, "")
    assert "dora.film" in ended.err
