"""The linear heart of the model: how much one deviation of each latent and each draw moves each score and the index.

All are plain sums, so what each cause contributed can be listed (``docs/outcome.md``, "One index"). *Made* values are
on the scale of all films made; *released* values on the scale of the films that reach cinemas.
"""

from __future__ import annotations

import math
from typing import TypeAlias

from game.engine.outcome.params import Marginal, OutcomeParams, Tier

Terms: TypeAlias = dict[str, float]


def _mixed(first: Terms, share: float, second: Terms, other: float) -> Terms:
    """A weighted sum of two sets of terms."""
    names = dict.fromkeys((*first, *second))
    return {name: share * first.get(name, 0.0) + other * second.get(name, 0.0) for name in names}


def _score_terms(params: OutcomeParams, tier: Tier, *, critics: bool) -> Terms:
    """Craft through its load, a taste both publics share, and each public's own mood ("Quality and scores")."""
    crafts = params.crafts
    weights, sd = (crafts.critics, crafts.critics_sd) if critics else (crafts.audience, crafts.audience_sd)
    noise = math.sqrt(1.0 - crafts.load**2)
    terms = {name: crafts.load * weight / sd for name, weight in weights.items()}
    terms["taste"] = noise * math.sqrt(tier.fit.taste_share)
    terms["critics" if critics else "audience"] = noise * math.sqrt(1.0 - tier.fit.taste_share)
    return terms


def critics_terms(params: OutcomeParams, tier: Tier) -> Terms:
    """What moves the critics' latent, on the scale of films made."""
    return _score_terms(params, tier, critics=True)


def audience_terms(params: OutcomeParams, tier: Tier) -> Terms:
    """What moves the audience's latent, on the scale of films made."""
    return _score_terms(params, tier, critics=False)


def quality_terms(params: OutcomeParams, tier: Tier) -> Terms:
    """Quality as the market sees it: critics and audience mixed, with deviation 1 over films made."""
    crafts, sd = params.crafts, tier.fit.quality_made_sd
    return _mixed(
        critics_terms(params, tier),
        crafts.critics_in_quality / sd,
        audience_terms(params, tier),
        crafts.audience_in_quality / sd,
    )


def appeal_terms(params: OutcomeParams, tier: Tier) -> Terms:
    """Commercial appeal over films made: the concept, luck, and the tilt against well-made films ("Art house")."""
    share, rest = params.index.concept_share, math.sqrt(1.0 - tier.fit.tilt**2)
    own = {"concept": rest * math.sqrt(share), "commerciality": rest * math.sqrt(1.0 - share)}
    return _mixed(quality_terms(params, tier), tier.fit.tilt, own, 1.0)


def _released(terms: Terms, marginal: Marginal) -> Terms:
    """Terms on the scale of released films, with their centre as the term ``par``."""
    return {**{name: term / marginal.sd for name, term in terms.items()}, "par": -marginal.mean / marginal.sd}


def released_quality_terms(params: OutcomeParams, tier: Tier) -> Terms:
    """Quality with mean 0 and deviation 1 over the released films of the tier; ``par`` is the centre."""
    crafts, fit = params.crafts, tier.fit
    return _mixed(
        _released(critics_terms(params, tier), fit.critics),
        crafts.critics_in_quality / fit.quality_sd,
        _released(audience_terms(params, tier), fit.audience),
        crafts.audience_in_quality / fit.quality_sd,
    )


def index_terms(params: OutcomeParams, tier: Tier) -> Terms:
    """What moves the commercial index, per deviation of each latent and draw; ``par`` is the average film."""
    weights, fit = params.index, tier.fit
    appeal = _released(appeal_terms(params, tier), fit.appeal)
    terms = _mixed(released_quality_terms(params, tier), tier.quality, appeal, weights.appeal)
    terms["marketing"] = weights.marketing
    terms["star"] = weights.star
    terms["campaign"] = weights.buzz * weights.campaign_in_buzz
    terms["buzz"] = weights.buzz * math.sqrt(1.0 - weights.campaign_in_buzz**2)
    terms["market"] = fit.market
    terms["par"] -= fit.par
    return terms


def dot(terms: Terms, values: dict[str, int]) -> float:
    """The sum of terms times values (thousandths); a term without a value is left out."""
    return math.fsum(term * values[name] for name, term in terms.items() if name in values)
