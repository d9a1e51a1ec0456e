"""Parts of whole sums: split without losing a unit, or cut off."""

from __future__ import annotations

from collections.abc import Mapping


def part_of(amount: int, percent: int) -> int:
    """A part of a whole number in percent, cut off towards zero: what is above counts like what is below."""
    return amount * percent // 100 if amount >= 0 else -(-amount * percent // 100)


def shared(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """A total split in proportion to weights by largest remainder, so that the parts add up to it exactly.

    Ties go to the earlier name. All weights zero gives zeros.
    """
    whole = sum(weights.values())
    if not whole:
        return dict.fromkeys(weights, 0)
    parts = {name: total * weight // whole for name, weight in weights.items()}
    rest = total - sum(parts.values())
    for name in sorted(weights, key=lambda one: -(total * weights[one] % whole))[:rest]:
        parts[name] += 1
    return parts
