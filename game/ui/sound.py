"""Sound: effects and music through the mixer, or silence where there is no device. Nothing here ever fails or waits.

The device is opened when the first frame is on the screen; a file is read when it is heard for the first time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pygame

from game.ui.settings import Settings

FILE = Path(__file__).with_name("cues.json")
SUFFIX = ".ogg"
FADE = 900
"""Milliseconds in which one piece of music goes and the next one comes."""


@cache
def cues() -> Mapping[str, Any]:
    """The table of what is heard when, read once."""
    found: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def sounds_of(cue: str, family: str) -> list[str]:
    """The sounds of a cue of a family (news, motion or own); none for what is not heard."""
    return str(cues()[family].get(cue, "")).split()


def foremost(heard: Iterable[str]) -> list[str]:
    """The most important of the news cues that were heard at once, the most important first, none twice."""
    table, found = cues()["news"], list(dict.fromkeys(heard))
    order = {name: at for at, name in enumerate(table)}
    known = sorted((name for name in found if name in order), key=order.__getitem__)
    return known[: int(cues()["at_once"])]


@contextmanager
def hushed() -> Iterator[None]:
    """Keeps what the system's libraries print while they look for a device out of the player's terminal."""
    try:
        kept = os.dup(2)
    except OSError:
        yield
        return
    try:
        with open(os.devnull, "wb") as nothing:  # noqa: PTH123 - a device, not a path of ours
            os.dup2(nothing.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


class Sound:
    """What the window sounds through. ``why`` says why nothing is heard, empty while all is well or untried.

    ``wake`` opens the device; before that, and where that failed, everything else does nothing.
    """

    def __init__(self, assets: Path) -> None:
        self.assets = assets
        self.why = ""
        self.awake = False
        self.piece = ""
        self._playing = ""
        self._volumes = (0.0, 0.0)
        self._kept: dict[str, pygame.mixer.Sound | None] = {}

    def wake(self) -> None:
        """Open the device, once; where there is none ``why`` says so. Nothing is opened while both volumes are at 0."""
        if self.awake or self.why or not any(self._volumes):
            return
        try:
            if not pygame.mixer.get_init():
                with hushed():
                    pygame.mixer.init()
            self.awake = True
            self._set_volume()
        except (pygame.error, NotImplementedError) as problem:
            self.why = str(problem)

    def sleep(self) -> None:
        """Close the device."""
        if self.awake:
            pygame.mixer.quit()
        self.awake, self._playing, self._kept = False, "", {}

    def mix(self, settings: Settings) -> None:
        """Take the player's volumes. Half on the slider is a quarter of the force, which is heard as half."""
        self._volumes = ((settings.sound / 100) ** 2, (settings.music / 100) ** 2)
        if self.awake:
            self._set_volume()

    def _set_volume(self) -> None:
        pygame.mixer.music.set_volume(self._volumes[1])
        for sound in self._kept.values():
            if sound is not None:
                sound.set_volume(self._volumes[0])

    def play(self, names: Iterable[str]) -> None:
        """Play sounds together."""
        if not self.awake or not self._volumes[0]:
            return
        for name in names:
            sound = self._sound(name)
            if sound is not None:
                sound.play()

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        """A sound, read when it is first wanted; one that is missing or damaged is not heard."""
        if name not in self._kept:
            try:
                found = pygame.mixer.Sound(str(self.assets / "sounds" / f"{name}{SUFFIX}"))
                found.set_volume(self._volumes[0])
                self._kept[name] = found
            except (pygame.error, OSError):
                self._kept[name] = None
        return self._kept[name]

    def tick(self) -> None:
        """Let the music follow: what plays fades out, and when it is silent the wanted piece begins. Once a frame."""
        wanted = self.piece if self._volumes[1] else ""
        if not self.awake or wanted == self._playing:
            return
        if self._playing:
            pygame.mixer.music.fadeout(FADE)
            self._playing = ""
        elif not pygame.mixer.music.get_busy():
            self._begin(wanted)

    def _begin(self, piece: str) -> None:
        self._playing = piece
        try:
            pygame.mixer.music.load(str(self.assets / "music" / f"{piece}{SUFFIX}"))
            pygame.mixer.music.play(-1, fade_ms=FADE)
        except (pygame.error, OSError):
            pygame.mixer.music.unload()

    def hold(self, *, away: bool) -> None:
        """Hold everything while the player is away, and go on when the player is back."""
        if not self.awake:
            return
        if away:
            pygame.mixer.pause()
            pygame.mixer.music.pause()
        else:
            pygame.mixer.unpause()
            pygame.mixer.music.unpause()
