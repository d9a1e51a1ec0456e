"""Every notice has a line in the manual, and a sentence that asks for no fact it does not get."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from game.saves import NoticeId
from game.strings.table import gaps, texts
from tests.house.rooms import CHECKOUT

IDS = get_args(NoticeId)


def documented() -> dict[str, set[str]]:
    """The facts of each notice, from the table in docs/saves.md."""
    text = (CHECKOUT / "docs" / "saves.md").read_text(encoding="utf-8")
    table = text.partition("## What a player is told")[2]
    rows = re.findall(r"^\| `(\w+)` \|([^|]*)\|", table, re.MULTILINE)
    return {name: set(re.findall(r"`(\w+)`", facts)) for name, facts in rows}


def test_every_notice_is_documented_and_nothing_else_is() -> None:
    assert documented().keys() == set(IDS)


@pytest.mark.parametrize("name", IDS)
def test_every_notice_has_a_sentence_for_its_facts(name: str) -> None:
    templates = texts().templates
    if not any(text_id.startswith("saves.") for text_id in templates):
        pytest.skip("the string table has no section for saves yet")
    assert set(gaps(templates[f"saves.{name}"])) <= documented()[name]
