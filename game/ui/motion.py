"""Motion: short, eased, skippable. A move draws a frame for a moment between 0 and 1; it changes nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple, Protocol

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
    """A picture flies over a still one from one box to another, over its shadow, and drops the last bit."""

    def __init__(
        self,
        still: pygame.Surface,
        pictures: tuple[pygame.Surface, pygame.Surface],
        way: tuple[Box, Box],
        seconds: float,
    ) -> None:
        self.still = still
        self.seconds = seconds
        self.start, self.end = way
        self.picture, self.shadow = pictures

    def draw(self, target: pygame.Surface, part: float) -> None:
        """The picture on its way, above the straight line on which its shadow goes."""
        done = eased(part)
        x = self.start.x + (self.end.x - self.start.x) * done
        y = self.start.y + (self.end.y - self.start.y) * done
        lift = 4 * done * (1 - done) * min(60, abs(self.end.x - self.start.x) // 6)
        target.blit(self.still, (0, 0))
        target.blit(self.shadow, (round(x + lift / 4), round(y + lift / 3)))
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


class Flipping:
    """Cards turn over: their backs grow narrow, their faces grow wide."""

    def __init__(self, under: pygame.Surface, cards: Sequence[Turned], seconds: float) -> None:
        self.under = under
        self.cards = cards
        self.seconds = seconds

    def draw(self, target: pygame.Surface, part: float) -> None:
        """Every card as wide as it is seen now; the side that is turned to the table is not drawn."""
        wide = abs(1 - 2 * part)
        target.blit(self.under, (0, 0))
        for back, face, box in self.cards:
            shown = face if part >= HALF else back
            width = max(2, round(box.w * wide))
            target.blit(pygame.transform.scale(shown, (width, box.h)), (box.x + (box.w - width) // 2, box.y))


class Turned(NamedTuple):
    """A card that turns over: its back, its face, and where it lies."""

    back: pygame.Surface
    face: pygame.Surface
    box: Box


HALF = 0.5
SHUT = 0.55
"""The part of the time after which the sticks of the slate are together."""


class Clapping:
    """The slate before the old screen, its sticks open, then together; then it is before the new one."""

    def __init__(
        self,
        screens: tuple[pygame.Surface, pygame.Surface],
        slate: Sequence[pygame.Surface],
        place: Box,
        seconds: float,
    ) -> None:
        self.screens = screens
        self.slate = slate
        self.place = place
        self.seconds = seconds

    def draw(self, target: pygame.Surface, part: float) -> None:
        """The sticks fall ever faster. ``slate`` holds their pictures from open to shut."""
        fallen = min(1.0, part / SHUT) ** 2
        target.blit(self.screens[part >= SHUT], (0, 0))
        target.blit(self.slate[round(fallen * (len(self.slate) - 1))], self.place[:2])


class Tossing:
    """A die rolls over the old screen and lies still on the face that counts."""

    def __init__(
        self, still: pygame.Surface, rolls: Sequence[pygame.Surface], way: tuple[Box, Box], seconds: float
    ) -> None:
        self.still = still
        self.rolls = rolls
        self.start, self.end = way
        self.seconds = seconds

    def draw(self, target: pygame.Surface, part: float) -> None:
        """The die, lower at every bounce. The last of ``rolls`` is how it lies."""
        done = min(1.0, part / ROLLED)
        shown = self.rolls[round(done * (len(self.rolls) - 1))]
        x = self.start.x + (self.end.x - self.start.x) * eased(done)
        bounce = abs(math.cos(done * 2.5 * math.pi)) * (1 - done) * self.start.h
        middle = (round(x) + self.end.w // 2, round(self.end.y - bounce) + self.end.h // 2)
        target.blit(self.still, (0, 0))
        target.blit(shown, (middle[0] - shown.get_width() // 2, middle[1] - shown.get_height() // 2))


ROLLED = 0.6
"""The part of the time after which a die lies still, so that its face can be read."""


class Unsealing:
    """An envelope over the old screen: its flap lifts, its card comes out."""

    def __init__(self, still: pygame.Surface, paper: Paper, place: Box, seconds: float) -> None:
        self.still = still
        self.paper = paper
        self.place = place
        self.seconds = seconds

    def draw(self, target: pygame.Surface, part: float) -> None:
        """The flap in the first half, the card in the second."""
        x, y, _wide, tall = self.place
        lifted = min(1.0, part / HALF)
        flap = self.paper.flaps[round(lifted * (len(self.paper.flaps) - 1))]
        rise = round(tall * 0.55 * eased(max(0.0, part - HALF) / HALF))
        target.blit(self.still, (0, 0))
        if lifted >= HALF:
            target.blit(flap, (x, y - tall))
        target.blit(self.paper.inside, (x, y))
        target.blit(self.paper.card, (x + (self.place.w - self.paper.card.get_width()) // 2, y + tall // 8 - rise))
        target.blit(self.paper.front, (x, y))
        if lifted < HALF:
            target.blit(flap, (x, y - tall))


class Paper(NamedTuple):
    """The parts of an envelope: its inside, the card in it, its front, and its flap from shut to open. A flap's picture
    is twice as tall as the envelope, hinged in its middle."""

    inside: pygame.Surface
    card: pygame.Surface
    front: pygame.Surface
    flaps: Sequence[pygame.Surface]
