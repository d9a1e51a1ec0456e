"""Leaving the model: the one place where floats become whole numbers.

``exp``, ``log`` and ``erf`` may differ in the last bit between platforms, some 1e-16 of the value. Every step hands
whole numbers to the next one, and halves are decided after a rounding to a millionth, so that a value which ought to
be an exact half rounds the same way everywhere.
"""

from __future__ import annotations

import math

_GRAIN = 6


def nearest(value: float) -> int:
    """The nearest whole number, halves upwards; blind to differences below a millionth."""
    return math.floor(round(value, _GRAIN) + 0.5)


def within(value: int, low: int, high: int) -> int:
    """The value, moved to the nearer end when it lies outside the range."""
    return max(low, min(high, value))


def normal_share(score: float) -> float:
    """The share of a standard normal population below this score (0 to 1)."""
    return 0.5 * math.erfc(-score / math.sqrt(2.0))


def whole_parts(parts: dict[str, float]) -> dict[str, int]:
    """Parts as whole numbers that add up exactly to their rounded sum, by largest remainder; ties to the earlier."""
    floors = {name: math.floor(part) for name, part in parts.items()}
    missing = nearest(math.fsum(parts.values())) - sum(floors.values())
    by_remainder = sorted(parts, key=lambda name: -round(parts[name] - floors[name], _GRAIN))
    for name in by_remainder[:missing]:
        floors[name] += 1
    return floors
