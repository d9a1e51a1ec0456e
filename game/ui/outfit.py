"""What this computer can show, sound and say: looked for, named, and given back."""

from __future__ import annotations

from typing import NamedTuple

import pygame

from game.ui import mouth
from game.ui.fonts import Fonts
from game.ui.sound import hushed

UNSEEN = ("offscreen", "dummy")
"""Drivers that draw where nobody looks: what the system falls back on where there is no screen."""


class Device(NamedTuple):
    """A display or a loudspeaker: the driver that leads to it and its size or rate; or why there is none."""

    driver: str = ""
    size: tuple[int, int] = (0, 0)
    why: str = ""


class Outfit(NamedTuple):
    """Display (pixels), sound (samples a second, channels), typefaces that are missing, the program that speaks."""

    display: Device
    sound: Device
    missing: tuple[str, ...]
    speech: str


def outfit() -> Outfit:
    """Look for all of it. What was not open before is closed again."""
    speaker = mouth.program()
    return Outfit(display(), sound(), tuple(Fonts().missing), speaker.name if speaker else "")


def display() -> Device:
    """The display a window would open on."""
    was_open = pygame.display.get_init()
    try:
        with hushed():
            pygame.display.init()
        wide, tall = pygame.display.get_desktop_sizes()[0]
        return Device(pygame.display.get_driver(), (wide, tall))
    except (pygame.error, IndexError) as problem:
        return Device(why=str(problem))
    finally:
        if not was_open:
            pygame.display.quit()


def sound() -> Device:
    """The device the game would sound through."""
    was_open = pygame.mixer.get_init()
    try:
        with hushed():
            pygame.mixer.init()
        rate, _width, channels = pygame.mixer.get_init() or (0, 0, 0)
        return Device(pygame.mixer.get_driver(), (rate, channels))
    except (pygame.error, NotImplementedError) as problem:
        return Device(why=str(problem))
    finally:
        if not was_open:
            pygame.mixer.quit()
