"""What a pack tells a teacher about its length is what the shelf says of the lesson."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.house.rooms import CHECKOUT

FILMS = sorted(path.parent for path in (CHECKOUT / "scenarios").glob("*/scenario.yaml"))


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.name)
def test_the_pack_and_the_lesson_take_the_same_minutes(film: Path) -> None:
    pack, scenario = (
        yaml.safe_load((film / name).read_text(encoding="utf-8")) for name in ("pack.yaml", "scenario.yaml")
    )
    assert pack["teaching"]["minutes"] == scenario["lengths"]["lesson"]["minutes"]
