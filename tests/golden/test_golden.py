"""Every shipped film has a golden play-through, and it still goes as it is told."""

from __future__ import annotations

import pytest

from tests.golden.stories import FOLDER, LONGEST, action_of, decisions, films, line_of, retold


@pytest.mark.parametrize("name", films())
def test_a_story_goes_as_it_was_told(name: str) -> None:
    story = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    lines = story.splitlines()
    assert len(lines) < LONGEST, "a story that long is not read"
    assert retold(name, story) == lines[-1]


@pytest.mark.parametrize("name", films())
def test_every_decision_reads_back_as_it_was_written(name: str) -> None:
    deeds = [deed for _heading, deed in decisions((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))]
    assert [line_of(action_of(deed)) for deed in deeds] == deeds
