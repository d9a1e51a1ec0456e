"""Guesses at what an author meant: "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LIKE = 0.7
"""Share of matching letters below which a guess would confuse more than help: 'efects' is 0.92 like 'effects'."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None. Case, spaces, hyphens and underscores don't count."""
    folded: dict[str, str] = {}
    for candidate in sorted(set(known)):
        folded.setdefault(_fold(candidate), candidate)
    found = get_close_matches(_fold(word), folded, n=1, cutoff=_LIKE)
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The sentence for a finding's help, or None where nothing comes close."""
    guess = closest(word, known)
    return None if guess is None else f"did you mean '{guess}'?"


def _fold(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
