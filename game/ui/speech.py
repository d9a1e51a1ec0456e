"""Speech: what a node says aloud, and the voices that say it."""

from __future__ import annotations

from typing import Protocol

from game.ui.nodes import Node, Role
from game.ui.words import word


def spoken(node: Node) -> str:
    """A node in words: label, role, state, whether it is closed, its number key, and what it explains.

    Never empty for a node that takes focus.
    """
    parts = [node.label, word(f"role.{node.role.value}") if node.role is not Role.TEXT else "", node.state]
    if not node.enabled:
        parts.append(word("role.closed"))
    if node.number:
        parts.append(word("role.key", number=node.number))
    parts.append(node.hint)
    return ", ".join(part.strip().rstrip(".,") for part in parts if part.strip())


class Voice(Protocol):
    """Says something aloud; what was being said stops."""

    def say(self, text: str) -> None:
        """Say it."""


class Silent:
    """No voice."""

    def say(self, text: str) -> None:
        """Say nothing."""


class Written:
    """The voice of debug mode: keeps what would be said, and hands each line to ``out``."""

    def __init__(self, out: Voice | None = None) -> None:
        self.lines: list[str] = []
        self.out = out

    def say(self, text: str) -> None:
        """Keep it, and pass it on."""
        self.lines.append(text)
        if self.out is not None:
            self.out.say(text)
