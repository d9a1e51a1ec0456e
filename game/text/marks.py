"""Sentence marks: texts that are put one after the other, and items of a list."""

from __future__ import annotations

from collections.abc import Iterable

from game.strings import measures

INDENT = "  "
ENDS = (".", "!", "?", ":", '."', '!"', '?"', "…")


def closed(text: str) -> str:
    """A text with a full stop, unless it has an end of its own."""
    return text if not text or text.endswith(ENDS) else f"{text}."


def joined(parts: Iterable[str]) -> str:
    """Sentences in a row, each with its end; empty ones left out."""
    return " ".join(closed(part) for part in parts if part)


def item(*parts: str) -> str:
    """An indented line of a list, made of sentences."""
    return INDENT + measures.sentence(joined(parts))


def quoted(text: str) -> str:
    """What somebody says, in quotation marks; nothing stays nothing."""
    return f'"{text}"' if text else ""
