"""What the goodwill of investors is worth: the price of a hurry, an overrun forgiven, a good word at the release."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.production import Production


def bridge_percent(film: Production) -> int:
    """The fee of a bridge loan in percent: lenders ask those who know you. Never less than nothing."""
    return max(0, film.rules.n.finance.bridge_fee_percent - _steps(film, film.rules.n.investors.fee_points))


def forgiven_percent(film: Production) -> int:
    """How much further over budget than the contract says, in percent, before the cut is claimed; below zero when
    nobody is in the mood."""
    return _steps(film, film.rules.n.investors.over_points)


def word(film: Production) -> int:
    """What investors say of the film when it comes out, in points of its campaign; below zero when they say it."""
    return _steps(film, film.rules.n.investors.word_points)


def _steps(film: Production, points: int) -> int:
    """Whole steps of so many points by which goodwill is above what is civil, or below."""
    apart = film.of("investor_goodwill") - film.rules.n.investors.civil
    return apart // points if apart >= 0 else -(-apart // points)
