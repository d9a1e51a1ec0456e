"""A line of a list that is ticked when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.layout import Box
from game.ui.marks import Icon

if TYPE_CHECKING:
    from game.ui.galley import Galley


def tick(galley: Galley, text: str, *, done: bool) -> None:
    """A text with a ticked box before it where it is done, and an empty one where it is not."""
    kit = galley.kit
    side = round(kit.setter.line("small") * 0.8)
    colour = kit["good"] if done else kit["small"]
    block = kit.block(text, "small", kit["small"] if done else kit["ink"], galley.width - side - kit.px(6))
    galley.marks.append(
        Icon(Box(0, galley.y + (kit.setter.line("small") - side) // 2, side, side), "ticked" if done else "box", colour)
    )
    galley.marks += [glyphs._replace(x=glyphs.x + side + kit.px(6), y=glyphs.y + galley.y) for glyphs in block.glyphs]
    galley.said.append(text)
    galley.down(block.height + kit.px(2))
