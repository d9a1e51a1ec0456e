"""A process killed while it saves leaves the old film or the new one, never garbage."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from game.engine import snapshot
from game.saves import load, read, vault
from tests.house.rooms import CHECKOUT
from tests.saves.filming import found, recording, shoot, shot


class Killed(BaseException):
    """Ends the process as far as the code under test can tell: nothing that handles errors sees it."""


def killed(*anything: object) -> NoReturn:
    """Stands where the process is killed."""
    raise Killed


@pytest.fixture
def last_write(tmp_path: Path) -> tuple[Path, bytes]:
    """A save before its fifth decision, and the bytes it should have after it."""
    path = tmp_path / "a.film"
    shot(path, most=5)
    after = path.read_bytes()
    shot(path, most=4)
    return path, after


def test_with_any_part_of_a_write_left_over_the_old_film_is_there(last_write: tuple[Path, bytes]) -> None:
    path, after = last_write
    part = path.with_name("a.film.12.part")
    part.write_bytes(after)
    for length in reversed(range(len(after) + 1)):
        os.truncate(part, length)
        assert len(read(path).decisions) == 4


def test_killed_anywhere_in_a_write_the_old_film_is_there(
    last_write: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, after = last_write
    before = path.read_bytes()
    for length in [*range(0, len(after), 100), len(after)]:

        def killed_at(handle: int, length: int = length) -> None:
            os.ftruncate(handle, length)
            raise Killed

        monkeypatch.setattr(os, "fsync", killed_at)
        with pytest.raises(Killed):
            vault.put(path, after)
        (part,) = path.parent.glob("*.part")
        assert part.stat().st_size == length
        assert path.read_bytes() == before


def test_killed_before_the_move_the_film_goes_on_without_its_last_decision(
    last_write: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, after = last_write
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(Killed):
            vault.put(path, after)
    loaded = load(path, found)
    assert loaded.recorder.made == 4
    assert [one.name for one in path.parent.iterdir()] == ["a.film"], "the left-over is swept away"
    for _ in shoot(loaded.recorder, most=1):
        assert path.read_bytes() == after


def test_killed_after_the_move_the_last_decision_is_there(
    last_write: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, after = last_write
    with monkeypatch.context() as patch:
        patch.setattr(vault, "_sync", killed)
        with pytest.raises(Killed):
            vault.put(path, after)
    assert load(path, found).recorder.made == 5


def test_a_film_is_on_the_disk_before_it_is_moved_and_the_move_after(
    last_write: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, after = last_write
    order: list[str] = []
    move = Path.replace

    def synced(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        order.append("folder" if is_folder else f"{os.fstat(handle).st_size} bytes")

    def moved(part: Path, target: Path) -> Path:
        order.append("move")
        return move(part, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", moved)
    vault.put(path, after)
    assert order[:2] == [f"{len(after)} bytes", "move"]
    assert order[2:] == (["folder"] if os.name == "posix" else [])


def test_left_overs_of_other_films_stay(tmp_path: Path) -> None:
    shot(tmp_path / "a[1].film", most=1)
    (tmp_path / "a[1].film.12.part").write_bytes(b"{")
    (tmp_path / "a1.film.12.part").write_bytes(b"{")
    load(tmp_path / "a[1].film", found)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a1.film.12.part", "a[1].film"]


@pytest.mark.parametrize("last", [0, 1, 9])
def test_a_process_that_really_dies_loses_one_decision_at_most(tmp_path: Path, last: int) -> None:
    path = tmp_path / "a.film"
    script = (
        "import os, pathlib, sys\n"
        "from tests.saves.filming import recording, shoot\n"
        "recorder = recording(pathlib.Path(sys.argv[1]))\n"
        "for _ in shoot(recorder, most=int(sys.argv[2])): pass\n"
        "pathlib.Path.replace = lambda part, target: os._exit(9)\n"
        "for _ in shoot(recorder, most=1): pass\n"
    )
    command = [sys.executable, "-c", script, str(path), str(last)]
    assert subprocess.run(command, cwd=CHECKOUT, check=False).returncode == 9
    assert len(list(tmp_path.glob("*.part"))) == 1
    loaded = load(path, found)
    recorder = recording(None)
    for _ in shoot(recorder, most=last):
        pass
    assert snapshot(loaded.production) == snapshot(recorder.production)
