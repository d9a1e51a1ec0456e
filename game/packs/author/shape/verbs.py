"""What a condition or an effect looks like: one entry a verb. Models, compiler and reference are made from it."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from game.packs.author.shape.values import OneOf, Refers


class Slot(NamedTuple):
    """One key of a verb: its type, and the field of the compiled record it fills.

    ``sets`` is a second field that this key fills with its own name: of several such keys at least one is given.
    """

    key: str
    type: object
    to: str
    required: bool = True
    sets: str = ""


class Verb(NamedTuple):
    """A verb of conditions or effects. ``flat``: its range words stand beside it; ``inside``: its keys stand in a
    mapping under it. ``where`` names the only places it may stand in, ``says`` the sentence it makes."""

    name: str
    slots: tuple[Slot, ...]
    says: str
    example: str
    flat: bool = False
    inside: bool = False
    where: tuple[str, ...] = ()


def words(*choices: str) -> object:
    """The type of a word out of a closed list."""
    return Annotated[str, OneOf(*choices)]


def refers(*kinds: str) -> object:
    """The type of an id out of one of these lists."""
    return Annotated[str, Refers(*kinds)]
