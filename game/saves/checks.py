"""The running check: blake2b over every decision and what followed from it, each on top of the one before.

A check has two halves. The first, the mark, covers the action, so that an altered decision is found before it is
played; the second covers the ledger entries and the news of the step, so that other consequences are found after it.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from game.engine.ledger import entries

if TYPE_CHECKING:
    from game.engine import Production, Step

MARK_DIGITS = 8
_OUTCOME_DIGITS = 24
_ENCODER = msgspec.json.Encoder()


def opening_check(film: Production) -> str:
    """The check before the first decision: over the options, the luck and the opening entries."""
    return _digest(_OUTCOME_DIGITS, film.options, film.luck, entries(film))


def mark(previous: str, action: bytes) -> str:
    """The first half of a decision's check, from the check before it and the action's JSON."""
    return _digest(MARK_DIGITS, previous, action)


def check(marked: str, step: Step) -> str:
    """The whole check of a decision, from its mark and what it did."""
    return marked + _digest(_OUTCOME_DIGITS, marked, step.entries, step.news)


def _digest(digits: int, *parts: object) -> str:
    digest = blake2b(digest_size=digits // 2)
    for part in parts:
        digest.update(part if isinstance(part, bytes) else _ENCODER.encode(part))
        digest.update(b"\n")
    return digest.hexdigest()
