"""The run in home cinemas: legs, opening weekend, weeks (``docs/outcome.md``, "The run")."""

from __future__ import annotations

import math

import msgspec

from game.engine.outcome.film import Draws, FilmPackage
from game.engine.outcome.params import OutcomeParams
from game.engine.outcome.reception import Scores
from game.engine.outcome.rounding import nearest


class Week(msgspec.Struct, frozen=True):
    """One week of the run in whole currency units: its weekend, and the whole week with it."""

    weekend: int
    gross: int


def legs(params: OutcomeParams, package: FilmPackage, domestic: int, film: tuple[Scores, Draws]) -> int:
    """Domestic gross over opening weekend, in thousandths: word of mouth, season, genre, size and luck."""
    numbers, (seen, draws) = params.legs, film
    size = math.log(package.millions(max(domestic, 1)) / numbers.size_from)
    extra = 0.0 if package.wide else numbers.limited_noise
    mean = (
        params.eras[package.era].legs
        + numbers.audience * seen.audience_latent / 1000
        + numbers.critics * seen.critics_latent / 1000
        + numbers.size * size
        + numbers.months.get(package.month, 0.0)
        + params.genres[package.genre].legs
    )
    length = math.exp(mean + math.hypot(numbers.noise, extra) * draws.legs / 1000)
    return nearest(1000 * min(max(length, numbers.shortest), numbers.longest))


def opening(domestic: int, legs: int) -> int:
    """The opening weekend in whole currency units."""
    return nearest(domestic * 1000 / legs)


def drop(params: OutcomeParams, legs: int) -> int:
    """The constant fall from one weekend to the next in per mille; short legs fall fast."""
    return nearest(1000 * params.legs.drop_times_legs / (legs / 1000))


def weeks(params: OutcomeParams, domestic: int, legs: int) -> tuple[Week, ...]:
    """The run week by week until the domestic gross is in; the weeks add up to it exactly."""
    keeps = 1.0 - drop(params, legs) / 1000
    weekend, share = domestic * 1000 / legs, params.legs.weekend_share
    taken, run = 0, list[Week]()
    while taken < domestic:
        this_week = min(max(nearest(weekend / share), 1), domestic - taken)
        run.append(Week(weekend=min(nearest(weekend), this_week), gross=this_week))
        taken += this_week
        weekend *= keeps
    return tuple(run)
