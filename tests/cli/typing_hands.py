"""Hands that type numbers: enough to wander through a whole film, the same way every time."""

from __future__ import annotations


def wandering(lines: int, seed: int) -> list[str]:
    """Numbers from 1 to 9, and Enter to see everything, as a person who does not read would type them."""
    found, state = [], seed
    for _ in range(lines):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        number = (state >> 33) % 10
        found.append(str(number) if number else "")
    return found
