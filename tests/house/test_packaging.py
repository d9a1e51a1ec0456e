"""What is installed: the right pygame, documented dependencies, a wheel that carries its content."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

import pygame
import pytest

from tests.house.rooms import CHECKOUT


def test_pygame_is_the_community_edition_and_nothing_lies_over_it() -> None:
    assert pygame.IS_CE
    with pytest.raises(metadata.PackageNotFoundError):
        metadata.distribution("pygame")


def requirements() -> set[str]:
    """Names of all packages that pyproject.toml asks for: to play, to test and to build."""
    settings: dict[str, Any] = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    asked = [*project["dependencies"], *settings["build-system"]["requires"]]
    asked += [name for extra in project["optional-dependencies"].values() for name in extra]
    return {re.split(r"[^\w-]", requirement)[0] for requirement in asked}


def documented() -> dict[str, list[str]]:
    """Rows of the tables in docs/dependencies.md by package name: the cells after it."""
    text = (CHECKOUT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \|(.*)\|$", text, re.MULTILINE)
    return {name: [cell.strip() for cell in cells.split("|")] for name, cells in rows}


def test_every_dependency_is_documented_and_nothing_else_is() -> None:
    assert documented().keys() == requirements()


def test_every_dependency_says_what_for_instead_of_what_why_and_under_which_licence() -> None:
    assert [name for name, cells in documented().items() if len(cells) != 4 or not all(cells)] == []


@pytest.mark.slow
def test_the_wheel_carries_the_content_of_the_checkout(tmp_path: Path) -> None:
    if not files_below(CHECKOUT / "scenarios"):
        pytest.skip("scenarios has no content yet")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)]
    built = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    unpacked = tmp_path / "unpacked"
    zipfile.ZipFile(wheel).extractall(unpacked)
    for folder in ("assets", "scenarios"):
        assert files_below(unpacked / "game" / "_data" / folder) == files_below(CHECKOUT / folder)


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its content, by its place in the folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
