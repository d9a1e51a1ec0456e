"""Who gets the money: countries, cinemas, the campaign, later windows (``docs/outcome.md``, "Where the money goes").

This is the model's own short account of a release, used for rivals, forecasts and calibration. The player's film is
settled by its contracts, which start from the same gross.
"""

from __future__ import annotations

import math

import msgspec

from game.engine.outcome.film import Draws, FilmPackage, Latents, tier_for
from game.engine.outcome.params import OutcomeParams
from game.engine.outcome.rounding import nearest, normal_share
from game.engine.shares import shared

PER_MILLE = 1000


class Account(msgspec.Struct, frozen=True):
    """A release in whole currency units; income less all costs is ``profit`` exactly.

    ``exhibitors`` keep what is not rental. ``fee`` is what distributors and agents keep of rentals, ancillary income
    and sale; ``participants`` get a share of a profit and nothing of a loss.
    """

    domestic: int = 0
    foreign: int = 0
    exhibitors: int = 0
    rentals: int = 0
    ancillary: int = 0
    sale: int = 0
    fee: int = 0
    budget: int = 0
    prints_and_advertising: int = 0
    participants: int = 0
    profit: int = 0


def foreign_share(params: OutcomeParams, package: FilmPackage, latents: Latents, draws: Draws) -> int:
    """The share of the gross from abroad, in per mille, for a film that is sold abroad."""
    numbers, era = params.market, params.eras[package.era]
    size = package.millions(package.budget)
    logit = (
        numbers.foreign_base
        + numbers.foreign_budget * math.log(size / numbers.foreign_budget_from)
        + params.genres[package.genre].foreign
        + numbers.foreign_spectacle * latents.spectacle / 1000
        + tier_for(params, package).foreign_sd * draws.foreign / 1000
        + (era.tentpole_foreign if size >= numbers.tentpole_from else 0.0)
    )
    return nearest(PER_MILLE / (1.0 + math.exp(-logit)))


def sold_abroad(params: OutcomeParams, package: FilmPackage, gross: int, draws: Draws) -> bool:
    """Whether the film is seen abroad at all; part of the films with a small gross are not."""
    if package.millions(gross) >= params.market.small_gross:
        return True
    return normal_share(draws.abroad / 1000) >= tier_for(params, package).us_only


def territories(gross: int, share: int) -> tuple[int, int]:
    """Domestic and foreign gross for a foreign share in per mille; they add up to the gross."""
    parts = shared(gross, {"domestic": PER_MILLE - share, "foreign": share})
    return parts["domestic"], parts["foreign"]


def rentals(params: OutcomeParams, domestic: int, foreign: int) -> int:
    """What cinemas pay on to the distributor."""
    return _share(domestic, params.market.domestic_rental) + _share(foreign, params.market.foreign_rental)


def _share(amount: int, share: float) -> int:
    """A share of an amount, rounded with the rest by largest remainder."""
    part = nearest(PER_MILLE * share)
    return shared(amount, {"part": part, "rest": PER_MILLE - part})["part"]


def prints_and_advertising(params: OutcomeParams, package: FilmPackage, latents: Latents, *, abroad: bool) -> int:
    """The usual spend on prints and advertising for such a film, in whole currency units."""
    numbers, size = params.market, package.millions(package.budget)
    spend = numbers.pa_scale * size**numbers.pa_power
    spend *= math.exp(numbers.pa_marketing * latents.marketing / 1000)
    if not package.wide:
        spend *= numbers.pa_limited_large if size > numbers.pa_large_from else numbers.pa_limited
    return nearest(package.units(spend * (1.0 + numbers.pa_abroad if abroad else 1.0)))


def ancillary(params: OutcomeParams, package: FilmPackage, domestic: int, foreign: int) -> int:
    """Home video, television and streaming after cinemas: concave in the gross, with a floor from the budget."""
    numbers = params.market
    seen = package.millions(domestic) * numbers.ancillary_domestic
    seen += package.millions(foreign) * numbers.ancillary_foreign
    income = numbers.ancillary_scale * seen**numbers.ancillary_power
    income += numbers.ancillary_budget * package.millions(package.budget)
    return nearest(package.units(income * params.eras[package.era].ancillary))


def profit(params: OutcomeParams, income: int, costs: int) -> tuple[int, int, int]:
    """Fee, participants' share and profit of an income after the fee and the costs; the four add up to the income."""
    fee = income - _share(income, params.market.kept)
    left = income - fee - costs
    participants = _share(left, params.market.participants) if left > 0 else 0
    return fee, participants, left - participants


def theatrical(params: OutcomeParams, package: FilmPackage, latents: Latents, split: tuple[int, int]) -> Account:
    """The account of a film that played in cinemas, from its domestic and foreign gross."""
    domestic, foreign = split
    paid_on = rentals(params, domestic, foreign)
    later = ancillary(params, package, domestic, foreign)
    spent = prints_and_advertising(params, package, latents, abroad=foreign > 0)
    fee, participants, left = profit(params, paid_on + later, package.budget + spent)
    return Account(
        domestic=domestic,
        foreign=foreign,
        exhibitors=domestic + foreign - paid_on,
        rentals=paid_on,
        ancillary=later,
        fee=fee,
        budget=package.budget,
        prints_and_advertising=spent,
        participants=participants,
        profit=left,
    )


def sold(params: OutcomeParams, package: FilmPackage, price: int) -> Account:
    """The account of a film sold to streaming or television without a theatrical release."""
    fee, participants, left = profit(params, price, package.budget)
    return Account(sale=price, fee=fee, budget=package.budget, participants=participants, profit=left)
