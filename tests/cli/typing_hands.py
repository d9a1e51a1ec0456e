"""Hands that type numbers: enough to wander through a whole film, the same way every time."""

from __future__ import annotations


def wandering(lines: int, seed: int) -> list[str]:
    """Numbers from 0 to 30, a yes, and Enter to see everything, as a person who does not read would type them."""
    found, state = [], seed
    for _ in range(lines):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        number = (state >> 33) % 33
        found.append({31: "", 32: "yes"}.get(number, str(number)))
    return found
