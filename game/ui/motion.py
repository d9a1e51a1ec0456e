"""Motion: short, eased, skippable. A move draws a frame for a moment between 0 and 1; it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import pygame

from game.ui.layout import Box


def eased(part: float) -> float:
    """Fast at first, then slower: the place of something at a part of its way, both from 0 to 1."""
    rest = 1 - max(0.0, min(1.0, part))
    return 1 - rest * rest * rest


class Move(Protocol):
    """Something that moves for ``seconds``."""

    seconds: float

    def draw(self, target: pygame.Surface, part: float) -> None:
        """Draw the frame at a part of the time, 0 to 1."""


class Flight:
    """A picture flies over a still one from one box to another."""

    def __init__(self, still: pygame.Surface, picture: pygame.Surface, way: tuple[Box, Box], seconds: float) -> None:
        self.still = still
        self.seconds = seconds
        self.start, self.end = way
        self.picture = picture

    def draw(self, target: pygame.Surface, part: float) -> None:
        """The picture on its way, a little above the straight line."""
        done = eased(part)
        x = self.start.x + (self.end.x - self.start.x) * done
        y = self.start.y + (self.end.y - self.start.y) * done
        lift = 4 * done * (1 - done) * min(60, abs(self.end.x - self.start.x) // 6)
        target.blit(self.still, (0, 0))
        target.blit(self.picture, (round(x), round(y - lift)))


class Turning:
    """One screen pushes another one out, as a board that turns."""

    def __init__(self, old: pygame.Surface, new: pygame.Surface, seconds: float, *, back: bool = False) -> None:
        self.old = old
        self.new = new
        self.seconds = seconds
        self.way = 1 if back else -1

    def draw(self, target: pygame.Surface, part: float) -> None:
        """Both screens side by side, moved along."""
        width = target.get_width()
        shift = round(width * eased(part)) // 16 * 16
        target.blit(self.old, (self.way * shift, 0))
        target.blit(self.new, (self.way * shift - self.way * width, 0))


class Dealing:
    """Cards slide onto the table one after the other."""

    def __init__(self, ground: pygame.Surface, new: pygame.Surface, boxes: Sequence[Box], seconds: float) -> None:
        self.ground = ground
        self.new = new
        self.boxes = boxes
        self.seconds = seconds

    def draw(self, target: pygame.Surface, part: float) -> None:
        """Every card at its own part of the way up."""
        target.blit(self.ground, (0, 0))
        last = max(1, len(self.boxes) - 1)
        for at, box in enumerate(self.boxes):
            own = eased(part * 1.6 - 0.6 * at / last)
            if own > 0:
                target.blit(self.new, (box.x, box.y + round((1 - own) * 48)), box)
