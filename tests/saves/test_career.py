"""The career file: written once after each premiere, put aside when damaged, left alone when newer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.bots import decide, make
from game.engine import Options, Rules, Step, new_production, step
from game.engine.rules import Career
from game.saves import Profile, Recorder, open_new, premiered, profile, put_aside
from game.saves.career import FILE
from tests.saves.filming import ORIGIN, small_rules


def made(career: Career | None, seed: int = 3) -> Recorder:
    """The small film, played to its premiere by a bot."""
    rules = Rules(small_rules().film, small_rules().core, Options(career=career))
    recorder, bot = open_new(None, ORIGIN, new_production(rules, seed)), make("careful", seed)
    while not recorder.production.over:
        action = decide(bot, recorder.production)
        done = step(recorder.production, action)
        assert isinstance(done, Step)
        recorder.record(action, done)
    return recorder


@pytest.fixture(scope="module")
def within() -> Recorder:
    return made(Career())


def test_there_is_no_career_before_the_first_film(tmp_path: Path) -> None:
    assert profile(tmp_path) == (Profile(), None)


def test_a_premiere_is_entered_with_its_verdicts_and_moves_the_names(within: Recorder, tmp_path: Path) -> None:
    standing, notice = premiered(tmp_path / "new", within)
    known, _ = profile(tmp_path / "new")
    board = within.production.premiere
    assert known is not None
    assert board is not None
    assert notice is None
    assert known.standing == standing
    assert standing is not None
    assert standing.producer == (1 if board.producer else -1)
    assert [(one.title, one.critics) for one in known.films] == [(within.production.rules.film.title, board.critics)]


def test_a_premiere_counts_once(within: Recorder, tmp_path: Path) -> None:
    premiered(tmp_path, within)
    assert premiered(tmp_path, within) == (None, None)
    known, _ = profile(tmp_path)
    assert known is not None
    assert len(known.films) == 1


def test_reputation_grows_from_what_stands_in_the_file(within: Recorder, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"above_the_line_career":1,"standing":{"producer":1,"director":1}}')
    standing, _ = premiered(tmp_path, within)
    board = within.production.premiere
    assert standing is not None
    assert board is not None
    assert standing.producer == 1 + (1 if board.producer else -1)


def test_a_film_outside_any_career_is_not_entered(tmp_path: Path) -> None:
    assert premiered(tmp_path, made(None)) == (None, None)
    assert not (tmp_path / FILE).exists()


def test_an_unfinished_film_is_not_entered(tmp_path: Path) -> None:
    rules = Rules(small_rules().film, small_rules().core, Options(career=Career()))
    assert premiered(tmp_path, open_new(None, ORIGIN, new_production(rules, 3))) == (None, None)


def _cut(raw: str) -> str:
    return raw[: len(raw) // 2]


def _other_shape(raw: str) -> str:
    return json.dumps({**json.loads(raw), "films": "many"})


def _empty(raw: str) -> str:
    return ""


def _list(raw: str) -> str:
    return "[1, 2]"


@pytest.mark.parametrize("damage", [_cut, _other_shape, _empty, _list])
def test_a_damaged_career_is_put_aside_and_another_begins(
    within: Recorder, tmp_path: Path, damage: Callable[[str], str]
) -> None:
    premiered(tmp_path, within)
    broken = damage((tmp_path / FILE).read_text())
    (tmp_path / FILE).write_text(broken)
    known, notice = profile(tmp_path)
    assert known == Profile()
    assert notice is not None
    assert notice.id == "career_damaged"
    assert Path(str(notice.facts["file"])).read_text() == broken
    assert profile(tmp_path) == (Profile(), None)


def test_a_newer_career_is_left_alone(within: Recorder, tmp_path: Path) -> None:
    newer = '{"above_the_line_career":2,"fame":"considerable"}'
    (tmp_path / FILE).write_text(newer)
    known, notice = profile(tmp_path)
    assert known is None
    assert notice is not None
    assert notice.id == "career_newer"
    standing, notice = premiered(tmp_path, within)
    assert standing is None
    assert notice is not None
    assert (tmp_path / FILE).read_text() == newer


def test_a_career_that_can_not_be_reached_does_not_stop_play(within: Recorder, tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    known, notice = profile(tmp_path)
    assert known is None
    assert notice is not None
    assert notice.id == "career_out_of_reach"
    assert premiered(tmp_path, within)[0] is None


def test_a_career_put_aside_twice_keeps_both(within: Recorder, tmp_path: Path) -> None:
    aside = []
    for _ in range(2):
        premiered(tmp_path, within)
        aside.append(put_aside(tmp_path))
    assert None not in aside
    assert len(set(aside)) == 2
    assert put_aside(tmp_path) is None
