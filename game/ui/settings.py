"""The player's settings of the window, and reading them from a file that may be damaged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple


class Settings(NamedTuple):
    """How the window looks, sounds and moves. Sizes in device pixels, volumes and text in percent."""

    width: int = 1280
    height: int = 720
    full_screen: bool = False
    text_percent: int = 100
    colour_blind: bool = False
    reduce_motion: bool = False
    sound: int = 80
    music: int = 50
    previews: str = "full"
    speech: bool = False
    coach: bool = True
    captions: bool = False
    mute_away: bool = True
    hints_read: tuple[str, ...] = ()
    """Hints of the coach that need not be laid again."""


RANGES = {"width": (640, 7680), "height": (400, 4320), "text_percent": (100, 200), "sound": (0, 100), "music": (0, 100)}
PREVIEWS = ("full", "hints", "none")


def parse(text: str) -> tuple[Settings, bool]:
    """The settings in a text, and whether all of it could be used. What is wrong or unknown is as it usually is."""
    try:
        raw = json.loads(text)
    except ValueError:
        return Settings(), False
    if not isinstance(raw, dict):
        return Settings(), False
    raw = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    good = {name: value for name, value in raw.items() if _fits(str(name), value)}
    return Settings()._replace(**good), len(good) == len(raw)


def _fits(name: str, value: object) -> bool:
    default = Settings._field_defaults.get(name)
    if type(value) is not type(default):
        return False
    if name in RANGES and isinstance(value, int):
        return RANGES[name][0] <= value <= RANGES[name][1]
    if isinstance(value, tuple):
        return all(isinstance(one, str) for one in value)
    return name != "previews" or value in PREVIEWS


def changed(settings: Settings, values: dict[str, object]) -> Settings:
    """The settings with new values; a value ("by", n) is a step from the present one, kept in its range.

    Who asks for hints anew gets all of them.
    """
    new: dict[str, Any] = {}
    for name, value in values.items():
        new[name] = value
        if isinstance(value, tuple) and name in RANGES:
            low, high = RANGES[name]
            new[name] = max(low, min(high, getattr(settings, name) + value[1]))
    if new.get("coach") and not settings.coach:
        new["hints_read"] = ()
    return settings._replace(**new)


def remembering(settings: Settings, hints: Sequence[str]) -> Settings:
    """The settings with more hints read, each once."""
    return settings._replace(hints_read=tuple(dict.fromkeys((*settings.hints_read, *hints))))


def written(settings: Settings) -> str:
    """The settings as the text of their file."""
    return json.dumps(settings._asdict(), indent=2) + "\n"
