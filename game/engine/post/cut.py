"""The film as it stands: what its scenes, its edit and its vision make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.production import Production


def film_points(film: Production, worths: Mapping[str, int]) -> int:
    """The film as it stands (0-100) with scenes worth this in its cut: their weighted mean, the best three, the weak
    ones, the edit."""
    rule = film.rules.n.film_score
    if not worths:
        return 0
    points = worths.values()
    total = sum(worth * film.rules.scenes[number].weight for number, worth in worths.items())
    weight = sum(film.rules.scenes[number].weight for number in worths)
    best = sorted(points, reverse=True)[: rule.best_count]
    weak = sum(worth < rule.weak_below for worth in points) * rule.weak_points
    mean = rule.mean * total // weight + rule.best * sum(best) // len(best)
    return max(0, min(100, mean // 100 - weak + film.of("polish")))


def audience_taste(film: Production) -> int:
    """Points by which the vision pleases the audience of the genre: inside its zone a little, far outside less."""
    points = 0
    for slider, (low, high) in film.rules.film.audience_zone.items():
        value = film.of("vision", slider)
        points += 1 if low <= value <= high else -(max(low - value, value - high) // 10)
    return points
