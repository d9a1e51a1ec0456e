"""The lesson plan's key has a line for every duty of the board, by the name the board gives it."""

from __future__ import annotations

import re

from game.engine import Options, Rules
from game.packs.library import load_rules
from tests.house.rooms import CHECKOUT


def test_the_key_has_every_duty_once() -> None:
    rules = load_rules("the_last_reel", Options())
    assert isinstance(rules, Rules)
    board = {f"{duty.label}, {duty.chair[0].upper()}" for duty in rules.core.duties.values()}
    plan = (CHECKOUT / "docs/lesson.md").read_text(encoding="utf-8")
    key = re.findall(r"^\| (.+?, [PD]) \|", plan, re.MULTILINE)
    assert sorted(key) == sorted(board)
