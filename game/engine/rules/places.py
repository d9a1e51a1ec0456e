"""Scenes and locations: what the strip board is made of."""

from __future__ import annotations

import msgspec


class Scene(msgspec.Struct, frozen=True, omit_defaults=True):
    """A strip. ``weight`` is percent of the story for the chosen length, ``pages`` eighths on the board."""

    number: str
    set: str
    exterior: bool
    night: bool
    location: str
    pages: int
    cast: tuple[str, ...]
    synopsis: str
    vision: str
    act: int
    weight: int
    wants: str
    coverage_want: str
    style: str
    setups_master: int
    setups_singles: int
    setups_full: int
    take_minutes: int
    story_day: int = 0
    stands_for: int = 0
    craft: dict[str, int] = {}
    needs: tuple[str, ...] = ()
    minors: int = 0
    hazards: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    merge_with: str = ""
    merge_label: str = ""
    merge_keeps_percent: int = 0
    if_dropped: str = ""
    picture: dict[str, str | tuple[str, ...]] = {}


class Permit(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paper a location puts on the producer's pile."""

    id: str
    label: str
    scenes: tuple[str, ...]
    fee: int
    blocks: bool = False


class Location(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place to shoot. ``windows`` are (from, to) ordinals; closed weekdays are 0 = Monday."""

    id: str
    name: str
    kind: str
    zone: str
    sets: tuple[str, ...]
    per_day: int
    quality: int
    quote: str = ""
    deposit: int = 0
    prep_day: int = 0
    look: dict[str, int] = {}
    windows: tuple[tuple[int, int], ...] = ()
    closed: tuple[int, ...] = ()
    noise: int = 0
    exposed: bool = False
    permits: tuple[Permit, ...] = ()
    trap_text: str = ""
    trap_event: str = ""
    scout: str = ""
    lost_problem: str = ""
