"""The gate between a finished film and the cinemas (``docs/outcome.md``, "The gate")."""

from __future__ import annotations

from game.engine.outcome.film import Draws, FilmPackage, Latents, tier_for, values
from game.engine.outcome.params import OutcomeParams
from game.engine.outcome.rounding import nearest, normal_share
from game.engine.outcome.terms import appeal_terms, dot, quality_terms

FULL = 1000


def gate_score(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> int:
    """How far the film stands above the gate before luck, thousandths of the luck's deviation."""
    tier, known = tier_for(params, package), values(latents, draws)
    quality = dot(quality_terms(params, tier), known)
    appeal = dot(appeal_terms(params, tier), known)
    return nearest(1000 * tier.gate + params.gate.quality * quality + params.gate.appeal * appeal)


def gate_probability(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> int:
    """The chance of a theatrical release in whole per mille, knowing the film but not the gate's luck."""
    return chance(package, gate_score(params, package, latents, draws))


def chance(package: FilmPackage, score: int) -> int:
    """The chance of a release in per mille for a standing at the gate; a committed distributor makes it certain."""
    return FULL if package.committed else nearest(FULL * normal_share(score / 1000))


def gate(package: FilmPackage, score: int, draws: Draws) -> bool:
    """Whether a film with this standing gets into cinemas. A committed distributor opens the gate for certain."""
    return package.committed or score + draws.gate > 0


def sale(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> int:
    """What streaming and television pay for a film that stays out of cinemas, in whole currency units."""
    numbers, known = params.gate, values(latents, draws)
    quality = dot(quality_terms(params, tier_for(params, package)), known)
    luck = (1.0 - numbers.quality_in_sale**2) ** 0.5
    place = normal_share((numbers.quality_in_sale * quality + luck * draws.sale) / 1000)
    return nearest(package.budget * (numbers.sale_low + (numbers.sale_high - numbers.sale_low) * place))
