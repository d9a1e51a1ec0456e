"""News: typed facts about what just happened, for text, animation and speech. Clients turn them into words."""

from __future__ import annotations

import msgspec


class News(msgspec.Struct, frozen=True):
    """One fact: its kind (an id of the string table ``news.*``) and the numbers and ids it speaks of.

    A fact named ``to`` restricts it to one chair.
    """

    kind: str
    facts: dict[str, int | str]
