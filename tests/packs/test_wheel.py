"""The wheel: its films are compiled as a checkout would, and play without PyYAML, pydantic or a place to write."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from game.packs.author.publish import publish

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


@pytest.mark.slow
def test_the_films_of_a_wheel_play_anywhere(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), "."]
    built = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    unpacked = tmp_path / "unpacked"
    zipfile.ZipFile(wheel).extractall(unpacked)
    compiled = unpacked / "game" / "_data" / "compiled"
    fresh = {file.name: file.read_bytes() for file in publish(CHECKOUT / "scenarios", tmp_path / "fresh")}
    assert {file.name: file.read_bytes() for file in compiled.iterdir()} == fresh
    nowhere = str(tmp_path / "nowhere")
    told = {**os.environ, "PYTHONPATH": str(unpacked), "HOME": nowhere, "LOCALAPPDATA": nowhere}
    command = [sys.executable, "-c", PLAYED]
    done = subprocess.run(command, cwd=unpacked, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "the_last_reel feature" in done.stdout
