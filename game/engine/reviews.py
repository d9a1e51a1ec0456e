"""Reviews: each critic writes the line that fits the film and what was decided on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import judge

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.core import Critic
    from game.engine.rules.film import Review


def write(film: Production) -> dict[str, str]:
    """The review each critic writes: critic -> review id. Lines about real decisions come before general ones."""
    found: dict[str, str] = {}
    taken: list[str] = []
    for critic in film.rules.core.critics.values():
        lines = [one for one in film.rules.film.reviews if one.critic == critic.id and _fits(film, one, critic)]
        if not lines:
            continue
        told = [one for one in lines if one.when and one.about not in taken] or lines
        pick = told[film.luck.below(len(told), "review", critic.id)]
        taken.append(pick.about)
        found[critic.id] = pick.id
    return found


def mark(film: Production, critic: Critic) -> int:
    """What this critic gives the film (0-100): the critics' score, moved by what the critic weighs."""
    if film.premiere is None:
        return 0
    lean = sum(film.premiere.latents.get(name, 0) * share for name, share in critic.weighs.items()) // 1000
    return max(0, min(100, film.premiere.critics // 10 + lean - critic.harsh))


def _fits(film: Production, review: Review, critic: Critic) -> bool:
    bands = film.rules.n.release.bands
    points = mark(film, critic)
    band = "high" if points >= bands[1] else "middle" if points >= bands[0] else "low"
    return review.band in ("any", band) and judge.holds(film, review.when)
