"""The wheel: its films are compiled as a checkout would, and play without PyYAML, pydantic or a place to write."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from game.packs.author.publish import publish
from tests.cli.typing_hands import wandering

CHECKOUT = Path(__file__).resolve().parents[2]

PLAYED = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"yaml", "pydantic", "pydantic_core"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Blocked())
from game.engine import Options, choices, new_production, step
from game.packs.library import load_rules, usual_library
from game.packs.load import Unplayable

for listing in usual_library().films():
    for length in listing.lengths:
        rules = load_rules(listing.id, Options(length=length))
        assert not isinstance(rules, Unplayable), rules
        film = new_production(rules, 1)
        film = step(film, choices(film)[0]).production
        print(listing.id, length)
"""


BLOCKED = PLAYED[: PLAYED.index("from game.engine")]

SAT_DOWN = (
    BLOCKED
    + """
from game.__main__ import main
sys.exit(main(["text", "--scenario", "the_last_reel", "--seed", "7"]))
"""
)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout, unpacked into a folder where nothing may be written."""
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), "."]
    built = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = place.glob("*.whl")
    folder = place / "unpacked"
    zipfile.ZipFile(wheel).extractall(folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return folder


def _run(script: str, unpacked: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run a script on the unpacked wheel, in a home that can't exist."""
    nowhere = "/proc/nowhere" if Path("/proc").is_dir() else str(unpacked / "nowhere")
    env = {**os.environ, "PYTHONPATH": str(unpacked), "HOME": nowhere, "LOCALAPPDATA": nowhere}
    env |= {"PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd="/", env=env, input=text, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_films_of_a_wheel_play_anywhere(unpacked: Path, tmp_path: Path) -> None:
    compiled = unpacked / "game" / "_data" / "compiled"
    fresh = {file.name: file.read_bytes() for file in publish(CHECKOUT / "scenarios", tmp_path / "fresh")}
    assert {file.name: file.read_bytes() for file in compiled.iterdir()} == fresh
    done = _run(PLAYED, unpacked)
    assert done.returncode == 0, done.stderr
    assert "the_last_reel feature" in done.stdout


@pytest.mark.slow
def test_a_whole_film_plays_in_text_mode_where_nothing_can_be_written(unpacked: Path) -> None:
    before = sorted(path.name for path in unpacked.rglob("*"))
    done = _run(SAT_DOWN, unpacked, "\n".join(wandering(12000, seed=3)))
    assert done.returncode == 0, done.stderr
    assert "The verdict" in done.stdout
    assert "Saving to" in done.stdout.replace("\n", " ")
    assert sorted(path.name for path in unpacked.rglob("*")) == before
