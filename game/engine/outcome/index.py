"""The commercial index: one number that carries all causes (``docs/outcome.md``, "One index")."""

from __future__ import annotations

from game.engine.outcome.film import Draws, FilmPackage, Latents, tier_for, values
from game.engine.outcome.params import OutcomeParams
from game.engine.outcome.rounding import whole_parts
from game.engine.outcome.terms import index_terms


def contributions(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> dict[str, int]:
    """What each cause added to the index in thousandths; the parts add up to `index_z` exactly.

    Names are those of the latents and draws, and four of the package: ``par`` (the average release of the tier,
    taken off), ``genre``, ``month`` and ``wide``.
    """
    known = values(latents, draws)
    terms = index_terms(params, tier_for(params, package))
    parts = {
        "par": 1000 * terms["par"],
        "genre": 1000 * params.genres[package.genre].index,
        "month": 1000 * params.months[package.month - 1],
        "wide": 1000 * params.index.wide if package.wide else 0.0,
    }
    parts.update({name: term * known[name] for name, term in terms.items() if name in known})
    return whole_parts(parts)


def index_z(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> int:
    """The commercial index in thousandths: standard normal over the released films of average play in each tier."""
    return sum(contributions(params, package, latents, draws).values())
