"""Every shipped film has a golden play-through, and it still goes as it is told."""

from __future__ import annotations

import pytest

from tests.golden.stories import FOLDER, LONGEST, action_of, films, line_of, retold


@pytest.mark.parametrize("name", films())
def test_a_story_is_told_as_it_was(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    *story, end = lines
    assert len(lines) <= LONGEST + 60, "a story that long is not read"
    assert retold(name, story) == end


@pytest.mark.parametrize("name", films())
def test_every_line_reads_back_as_it_was_written(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    decisions = [line for line in lines if line[0] not in "#="]
    assert [line_of(action_of(line)) for line in decisions] == decisions
