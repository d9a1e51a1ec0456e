"""A production as plain JSON and back: what a save holds, and what tests compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.engine.ledger import entries
from game.engine.production import Production, Snapshot
from game.engine.start import bind

if TYPE_CHECKING:
    from game.engine.rules.rulebook import Rules

_FIELDS = tuple(field.name for field in msgspec.structs.fields(Snapshot))
_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Snapshot)


def snapshot(film: Production) -> bytes:
    """The whole state as JSON text, rules not included. The same state gives the same bytes everywhere."""
    values = {name: getattr(film, name) for name in _FIELDS}
    values["entries"] = entries(film)
    return _ENCODER.encode(Snapshot(**values))


def restore(data: bytes, rules: Rules) -> Production:
    """The production of a snapshot under the rules it was made with.

    Raises ``msgspec.DecodeError`` (``ValidationError`` for a wrong shape) on anything that is no snapshot.
    """
    plain = _DECODER.decode(data)
    film = Production(**{name: getattr(plain, name) for name in _FIELDS})
    film.rules = bind(rules)
    return film
