"""Recording a film: the file after each decision, undo, and disks that do not want it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import imagine, new_production, restore, snapshot
from game.saves import Recorder, load, open_new, read, replay
from tests.house.rooms import CHECKOUT
from tests.saves.filming import ORIGIN, decide, found, recording, shoot, shot, small_rules


@pytest.mark.parametrize("seed", range(8))
def test_a_recorded_film_replays_to_its_last_state(tmp_path: Path, seed: int) -> None:
    recorder = shot(tmp_path / "a.film", seed)
    replayed = replay(tmp_path / "a.film", found)
    assert not hasattr(replayed, "facts"), replayed
    assert replayed.first_difference is None
    assert replayed.steps == recorder.made
    assert snapshot(replayed.final) == snapshot(recorder.production)


@given(seed=st.integers(0, 2**63 - 1), most=st.integers(0, 60))
def test_a_snapshot_is_the_same_after_json_and_back(seed: int, most: int) -> None:
    film = shot(None, seed, most).production
    assert snapshot(restore(snapshot(film), small_rules())) == snapshot(film)


def test_the_file_holds_the_state_after_each_decision(tmp_path: Path) -> None:
    recorder = recording(tmp_path / "a.film")
    assert snapshot(load(tmp_path / "a.film", found).production) == snapshot(recorder.production)
    for number, did in enumerate(shoot(recorder), start=1):
        save = read(tmp_path / "a.film")
        assert len(save.decisions) == number
        assert bytes(save.snapshot) == snapshot(did.production)


def test_a_film_put_down_and_taken_up_after_each_decision_is_the_same_film(tmp_path: Path, whole_bytes: bytes) -> None:
    recorder = recording(tmp_path / "a.film")
    while not recorder.production.over:
        action, did = decide(recorder.production, 1)
        recorder.record(action, did)
        loaded = load(tmp_path / "a.film", found)
        assert loaded.notes == ()
        recorder = loaded.recorder
        assert loaded.production is recorder.production
    assert (tmp_path / "a.film").read_bytes() == whole_bytes


def test_a_save_is_the_same_in_processes_with_different_hash_seeds(tmp_path: Path, whole_bytes: bytes) -> None:
    script = "import sys, pathlib; from tests.saves.filming import shot; shot(pathlib.Path(sys.argv[1]))"
    for hash_seed in ("1", "77"):
        path = tmp_path / f"{hash_seed}.film"
        told = {**os.environ, "PYTHONHASHSEED": hash_seed}
        subprocess.run([sys.executable, "-c", script, str(path)], cwd=CHECKOUT, env=told, check=True)
        assert path.read_bytes() == whole_bytes


def test_a_save_is_plain_json_with_a_line_for_each_decision(whole_bytes: bytes) -> None:
    plain = json.loads(whole_bytes)
    assert plain["head"]["origin"]["scenario"] == "small_film"
    assert plain["snapshot"]["stage"] == "over"
    lines = [line for line in whole_bytes.splitlines() if line.startswith(b'{"action":')]
    assert len(lines) == len(plain["decisions"])


def test_a_reason_stays_with_its_decision(tmp_path: Path) -> None:
    recorder = recording(tmp_path / "a.film")
    action, did = decide(recorder.production, 1)
    recorder.record(action, did, "Because it rains on Tuesday.")
    (decision,) = load(tmp_path / "a.film", found).recorder.decisions()
    assert (decision.action, decision.reason) == (action, "Because it rains on Tuesday.")


def until_undo(recorder: Recorder) -> bytes:
    """Play until the last decision can be taken back; returns the file before it."""
    assert recorder.path is not None
    before = recorder.path.read_bytes()
    for _ in shoot(recorder):
        if recorder.can_undo:
            return before
        before = recorder.path.read_bytes()
    raise AssertionError("no decision of this film can be taken back")


def test_undo_gives_the_file_and_the_state_before(tmp_path: Path) -> None:
    recorder = recording(tmp_path / "a.film")
    before = until_undo(recorder)
    assert recorder.drop_last() is recorder.production
    assert (tmp_path / "a.film").read_bytes() == before
    assert snapshot(recorder.production) == bytes(read(tmp_path / "a.film").snapshot)


def test_a_film_goes_on_after_undo_and_still_replays(tmp_path: Path) -> None:
    recorder = recording(tmp_path / "a.film")
    until_undo(recorder)
    recorder.drop_last()
    for _ in shoot(recorder, seed=2):
        pass
    replayed = replay(tmp_path / "a.film", found)
    assert not hasattr(replayed, "facts"), replayed
    assert replayed.first_difference is None


def test_undo_stops_where_chance_came_out_and_where_the_turn_ended() -> None:
    recorder = recording(None)
    before = recorder.production
    stopped = 0
    for did in shoot(recorder):
        here = did.production
        ended = (here.phase, here.round, here.seat) != (before.phase, before.round, before.seat)
        assert recorder.can_undo is not (did.revealed or ended)
        stopped += not recorder.can_undo
        before = here
    assert 0 < stopped < recorder.made


def test_undo_with_nothing_to_take_back_is_a_bug() -> None:
    with pytest.raises(LookupError, match="nothing to undo"):
        recording(None).drop_last()


def test_a_film_of_redrawn_luck_is_not_recorded() -> None:
    imagined = imagine(new_production(small_rules(), 1), "producer", 5)
    with pytest.raises(ValueError, match="redrawn"):
        open_new(None, ORIGIN, imagined)


def test_a_film_kept_in_memory_can_be_given_a_file_later(tmp_path: Path, whole_bytes: bytes) -> None:
    recorder = shot(None)
    recorder.path = tmp_path / "later" / "a.film"
    recorder.save()
    assert recorder.path.read_bytes() == whole_bytes


def test_a_folder_that_cannot_be_made_is_told_once_and_play_goes_on(tmp_path: Path) -> None:
    in_the_way = tmp_path / "films"
    in_the_way.write_text("not a folder")
    recorder = recording(in_the_way / "a.film")
    (notice,) = recorder.untold()
    assert (notice.id, notice.facts["folder"]) == ("not_saved", str(in_the_way))
    assert notice.facts["why"]
    for _ in shoot(recorder):
        assert recorder.untold() == []
    assert recorder.production.over


def test_when_a_disk_works_again_the_whole_film_is_there(tmp_path: Path) -> None:
    in_the_way = tmp_path / "films"
    in_the_way.write_text("not a folder")
    recorder = shot(in_the_way / "a.film", most=4)
    in_the_way.unlink()
    for _ in shoot(recorder, most=1):
        pass
    assert [notice.id for notice in recorder.untold()] == ["not_saved", "saved_again"]
    assert load(in_the_way / "a.film", found).recorder.made == 5


def test_a_full_disk_leaves_the_old_save_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = shot(tmp_path / "a.film", most=3)
    before = (tmp_path / "a.film").read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for _ in shoot(recorder, most=1):
        pass
    (notice,) = recorder.untold()
    assert notice.facts["why"] == "No space left on device"
    assert [path.name for path in tmp_path.iterdir()] == ["a.film"]
    assert (tmp_path / "a.film").read_bytes() == before
