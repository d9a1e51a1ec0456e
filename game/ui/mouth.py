"""The system's own speech: each line is handed to a program of the system, and the game goes on at once.

A program that is missing, fails or hangs costs the voice, never the game.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from game.ui.speech import Silent, Voice

FILE = Path(__file__).with_name("voices.json")
GAP = "{text}"
MOST_LEFT = 8
"""Programs that were told to stop and have not ended yet; with more of them the voice gives up."""


class Program(NamedTuple):
    """A program that speaks: its command, and whether it runs until it has spoken."""

    command: tuple[str, ...]
    lasts: bool

    @property
    def name(self) -> str:
        """What the player knows it by."""
        return self.command[0]


@cache
def program(platform: str = sys.platform) -> Program | None:
    """The first program of the platform that is installed, or None."""
    for one in json.loads(FILE.read_text(encoding="utf-8"))["voices"]:
        if one["platform"] == platform and shutil.which(one["command"][0]):
            return Program(tuple(one["command"]), bool(one["lasts"]))
    return None


class Mouth:
    """Speaks through a program. What was being said stops when the next line comes."""

    def __init__(self, speaker: Program) -> None:
        self.speaker = speaker
        self.broken = False
        self._now: subprocess.Popen[bytes] | None = None
        self._left: list[subprocess.Popen[bytes]] = []

    def say(self, text: str) -> None:
        """Say a line; an empty one only stops the last."""
        self.stop()
        if self.broken or not text:
            return
        given = any(GAP in part for part in self.speaker.command)
        command = [part.replace(GAP, text) for part in self.speaker.command]
        try:
            self._now = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL if given else subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._now.stdin is not None:
                # A line is far shorter than a pipe holds, so this never waits for the program.
                self._now.stdin.write(text.encode())
                self._now.stdin.close()
        except OSError:
            self.broken = True

    def stop(self) -> None:
        """Stop what is being said, and let go of programs that have ended."""
        if self._now is not None:
            if self.speaker.lasts and self._now.poll() is None:
                self._now.terminate()
            self._left.append(self._now)
            self._now = None
        self._left = [one for one in self._left if one.poll() is None]
        self.broken = self.broken or len(self._left) > MOST_LEFT

    def close(self) -> None:
        """Fall silent for good: what still runs is ended."""
        self.stop()
        for one in self._left:
            one.kill()
            one.wait()
        self._left = []
        self.broken = True


class WhenAsked:
    """Passes on what is said while the player wants to hear it. The voice is looked for when it is first wanted."""

    def __init__(self, wanted: Callable[[], bool], voice: Callable[[], Voice]) -> None:
        self.wanted = wanted
        self._make = voice
        self.voice: Voice | None = None

    def say(self, text: str) -> None:
        """Say it, or not."""
        if not self.wanted():
            return
        if self.voice is None:
            self.voice = self._make()
        self.voice.say(text)

    def close(self) -> None:
        """Fall silent for good."""
        if isinstance(self.voice, Mouth):
            self.voice.close()


def system_voice() -> Voice:
    """The system's voice, or none where nothing speaks."""
    speaker = program()
    return Mouth(speaker) if speaker is not None else Silent()
