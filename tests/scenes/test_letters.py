"""The eye for letters that lie on each other sees them, and nothing where there is none."""

from __future__ import annotations

from game.engine import Rules
from game.ui.galley import Galley
from game.ui.layout import Box
from game.ui.nodes import Node, Role
from tests.engine.builders import Filming
from tests.scenes.letters import on_each_other
from tests.scenes.tables import at_table, session


def test_two_texts_in_one_place_are_noticed(small: Rules) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_heads().film
    shown = at_table(play)
    assert on_each_other(shown) == []
    block = Galley(shown.kit, 300).words("Over it all", "head")
    seen = shown.hands.tree.find("film")
    assert seen is not None
    node = Node("over", Role.TEXT, Box(seen.at.x, seen.at.y, 300, 40), marks=block.placed(0, 0))
    node.at = node.box
    shown.hands.tree.add(node)
    assert any("Over it all" in pair for pair in on_each_other(shown))
