"""The film as it stands: what its scenes, its edit and its vision make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.shooting import footage

if TYPE_CHECKING:
    from game.engine.production import Production


def film_points(film: Production, *, true: bool) -> int:
    """The film as it stands (0-100): the weighted mean of its scenes, the best three, the weak ones, the edit."""
    rule = film.rules.n.film_score
    points: list[int] = []
    total = weight = 0
    for number, state in film.scenes.items():
        if state.state == "shot" and state.in_cut:
            worth = footage.scene_points(film, number, true=true)
            points.append(worth)
            total += worth * film.rules.scenes[number].weight
            weight += film.rules.scenes[number].weight
    if not points:
        return 0
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
