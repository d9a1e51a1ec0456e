"""Captions: for a sound that means something, a line at the foot of the screen while it is heard."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.ui.brush import Brush
from game.ui.galley import shifted
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Plate
from game.ui.words import known, word

STAYS = 3.0
"""Seconds a caption stays."""


def caption_of(sounds: Iterable[str]) -> str:
    """The caption of sounds that are heard together; empty when none of them means anything."""
    texts = [word(f"caption.{name}") for name in sounds if known(f"caption.{name}")]
    return word("caption.frame", text=word("caption.and").join(dict.fromkeys(texts))) if texts else ""


class Captions:
    """The caption on the screen now."""

    def __init__(self) -> None:
        self.text = ""
        self._until: float | None = None
        self._slip: tuple[str, int, pygame.Surface] | None = None

    def show(self, text: str) -> None:
        """Show a caption from the next frame on, instead of the one that is there."""
        if text:
            self.text, self._until = text, None

    def ended(self, now: float) -> bool:
        """Whether a caption had its time; then it is gone. ``now`` is a time in seconds."""
        if self.text and self._until is None:
            self._until = now + STAYS
        if not self.text or self._until is None or now < self._until:
            return False
        self.text = ""
        return True

    def draw(self, target: pygame.Surface, kit: Kit, brush: Brush) -> None:
        """Draw it over whatever is there: one copy of a picture that is made once."""
        if not self.text:
            return
        slip = self._slip_for(kit, brush)
        x, y = (target.get_width() - slip.get_width()) // 2, kit.frame.height - kit.px(92) - slip.get_height()
        target.blit(slip, (x // 16 * 16, y))

    def _slip_for(self, kit: Kit, brush: Brush) -> pygame.Surface:
        if self._slip is None or self._slip[:2] != (self.text, id(kit)):
            block = kit.block(self.text, "lead_bold", kit["cream"], kit.frame.width * 2 // 3)
            pad = kit.px(14)
            box = Box(0, 0, block.width + 2 * pad, block.height + pad)
            slip = pygame.Surface(box[2:]).convert()
            slip.fill(kit["slate"][:3])
            edge = kit.px(2)
            brush.paint(slip, (Plate(box.inset(edge, edge), kit["black"]), *shifted(block, pad, pad // 2)), (0, 0))
            self._slip = (self.text, id(kit), slip)
        return self._slip[2]
