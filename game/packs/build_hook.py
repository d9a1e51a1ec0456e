"""Compiles the shipped films when a wheel is built, so that playing them needs neither PyYAML nor pydantic.

Hatchling runs this file; ``pyproject.toml`` names it under ``tool.hatch.build.targets.wheel.hooks.custom``. The wheel
then carries ``game/_data/compiled`` beside ``game/_data/scenarios``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSIDE = "game/_data/compiled"


class CompileFilms(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled films to a wheel. A film with errors stops the build with its report."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the films; an editable install is a checkout and compiles for itself."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from game.packs.author.publish import publish

        self.target = Path(mkdtemp(prefix="compiled-films-"))
        for file in publish(root / "scenarios", self.target):
            build_data["force_include"][str(file)] = f"{INSIDE}/{file.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was only made for the wheel."""
        if version != "editable":
            rmtree(self.target)
