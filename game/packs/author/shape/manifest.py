"""``pack.yaml``: who a pack is and what it needs."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from game.packs.author.shape.form import Form
from game.packs.author.shape.values import Counted, Id, Words, mistake, text_of

PACK_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){0,2}")
BOUNDS = re.compile(rf"(>=|<=|<|>|==)?{VERSION.pattern}( (>=|<=|<|>|==)?{VERSION.pattern})*")


def _read(pattern: re.Pattern[str], said: str, message: str) -> Counted:
    def read(value: object) -> object:
        word = text_of(value)
        if not pattern.fullmatch(word):
            raise mistake("S206", message, word=word)
        return word

    return Counted(read, {"type": "string"}, said)


PackId = Annotated[str, _read(PACK_ID, "id of a pack", "'{word}' can't be the id of a pack: write owner.name")]
Version = Annotated[str, _read(VERSION, "version", '\'{word}\' is not a version: write "1.0" or "1.3.0" in quotes')]
Bounds = Annotated[str, _read(BOUNDS, "range of versions", "'{word}' is not a range of versions: write \">=1.0 <2\"")]


class AuthorForm(Form):
    """One of the authors."""

    name: Words
    role: str | None = None


class GameForm(Form):
    """Which versions of the game a pack is made for."""

    minimum: Version
    below: Version | None = None


class LanguagesForm(Form):
    """The languages of a pack's texts."""

    source: str
    others: list[str] = []


class TeachesForm(Form):
    """What a teacher wants to know at a glance."""

    ages: Annotated[list[Annotated[int, Field(ge=0, le=120)]], Field(min_length=2, max_length=2)] | None = None
    minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    topics: list[str] = []


class NeedForm(Form):
    """Another pack this one needs."""

    pack: PackId
    version: Bounds | None = None


class PatchForm(Form):
    """A change of an item of another pack: ``file`` without its ending, ``id`` with its pack, the new values."""

    file: str
    id: str
    set: dict[str, object]


class ManifestForm(Form):
    """The whole of ``pack.yaml``. ``suppress`` has rules of its own (``game.packs.author.suppress``)."""

    format: Version
    id: PackId
    version: Version
    title: Words
    summary: Words
    authors: Annotated[list[AuthorForm], Field(min_length=1)]
    licence: str
    game: GameForm
    languages: LanguagesForm
    rating: dict[Id, str] = {}
    teaching: TeachesForm | None = None
    needs: list[NeedForm] = []
    suppress: object = None
    patch: list[PatchForm] = []
