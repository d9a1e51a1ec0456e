"""Compiled packs: what a film is played from. Neither YAML nor pydantic is needed to read one."""

from __future__ import annotations

import msgspec

from game.engine.rules.core import Core
from game.engine.rules.film import Film
from game.engine.rules.rulebook import Options, Rules

FORMAT = 1
"""Number of the compiled form; a file with another number is not read."""


class Unplayable(msgspec.Struct, frozen=True):
    """Why a film can't be played, in one sentence for the player."""

    sentence: str


class Listing(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the title screen says about a film before it is loaded. ``lengths`` are minutes of play by length."""

    id: str
    version: str
    title: str
    summary: str
    tagline: str
    logline: str
    tier: str
    genre: str
    lengths: dict[str, int]
    ages: tuple[int, int] = (0, 120)
    poster: dict[str, str] = {}
    shipped: bool = False


class Compiled(msgspec.Struct, frozen=True):
    """A film with its ruleset. ``compiler`` names the compiler's sources, ``digest`` the files of all its packs."""

    format: int
    compiler: str
    digest: str
    film: Film
    core: Core


class _Head(msgspec.Struct):
    """The beginning of a compiled file."""

    format: int


def encode(compiled: Compiled) -> bytes:
    """The compiled form as JSON, the same bytes in every process."""
    return msgspec.json.encode(compiled)


def decode(raw: bytes) -> Compiled | Unplayable:
    """Read a compiled film. A file of another format, or a damaged one, is unplayable."""
    try:
        head = msgspec.json.decode(raw, type=_Head)
        if head.format != FORMAT:
            return Unplayable(f"The film was compiled in format {head.format}; this game reads format {FORMAT}.")
        return msgspec.json.decode(raw, type=Compiled)
    except msgspec.DecodeError as error:
        return Unplayable(f"The compiled film can't be read: {error}.")


def rules_of(compiled: Compiled, options: Options) -> Rules | Unplayable:
    """The rules of one play with these options."""
    if options.length not in compiled.film.lengths:
        known = " or ".join(compiled.film.lengths)
        return Unplayable(f"{compiled.film.title} has no length '{options.length}': it is played as {known}.")
    return Rules(compiled.film, compiled.core, options)
