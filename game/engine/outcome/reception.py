"""What critics and the audience make of the finished film (``docs/outcome.md``, "Quality and scores")."""

from __future__ import annotations

import msgspec

from game.engine.outcome.film import Draws, FilmPackage, Latents, tier_for, values
from game.engine.outcome.params import Marginal, OutcomeParams
from game.engine.outcome.rounding import nearest, normal_share, within
from game.engine.outcome.terms import Terms, audience_terms, critics_terms, dot

FULL = 1000


class Scores(msgspec.Struct, frozen=True):
    """Scores in tenths (0 to 1000) and the two latents behind them in thousandths, 0 for the average release.

    ``positive`` is the share of critics who liked it, ``average`` their mean mark of 100, ``audience`` the public's.
    """

    positive: int
    average: int
    audience: int
    critics_latent: int
    audience_latent: int


def scores(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> Scores:
    """The scores of a finished film. They don't depend on release luck, marketing or stars."""
    tier, known = tier_for(params, package), values(latents, draws)
    critics = _latent(critics_terms(params, tier), known, tier.fit.critics)
    audience = _latent(audience_terms(params, tier), known, tier.fit.audience)
    genre = params.genres[package.genre]
    return Scores(
        positive=percent_positive(tier.positive, genre.positive, critics),
        average=_mark(tier.average, genre.average, critics / 1000),
        audience=_mark(tier.audience, genre.audience, bent(params, audience / 1000)),
        critics_latent=critics,
        audience_latent=audience,
    )


def _latent(terms: Terms, known: dict[str, int], released: Marginal) -> int:
    """A latent in thousandths on the scale of released films."""
    return nearest((dot(terms, known) - 1000 * released.mean) / released.sd)


def percent_positive(tier: Marginal, genre: float, latent: int) -> int:
    """Share of good reviews in tenths of a percent: 100 Phi(tier + genre + sd x latent), almost uniform."""
    return nearest(FULL * normal_share(tier.mean + genre + tier.sd * latent / 1000))


def bent(params: OutcomeParams, latent: float) -> float:
    """The audience's latent with its longer lower tail; rises up to the top of the bend and stays there."""
    bend = params.crafts.audience_bend
    top = 1.0 / (2.0 * bend)
    latent = min(latent, top)
    return latent - bend * (latent**2 - 1.0)


def _mark(tier: Marginal, genre: float, latent: float) -> int:
    """A mark out of 100 in tenths: near-normal around the tier's and genre's mean."""
    return within(nearest(10 * (tier.mean + genre + tier.sd * latent)), 0, FULL)
