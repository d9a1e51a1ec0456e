"""The waterfall: who is paid from what the film takes in, step by step, and what reaches the investors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.deals import Distributor
    from game.engine.rules.rulebook import Rules
    from game.engine.state import OfferState


class Receipts(msgspec.Struct, frozen=True):
    """What came in before anybody is paid, whole currency units: rentals and later windows, and a buy-out or sale."""

    rentals: int = 0
    ancillary: int = 0
    sale: int = 0


class Paid(msgspec.Struct, frozen=True):
    """Who was paid what, in order of payment, and the two totals that goals ask about.

    ``paid`` adds up to all receipts, the guarantee and the cash that was left, exactly.
    """

    paid: dict[str, int]
    investors: int
    invested: int
    lent: int = 0

    @property
    def returned_percent(self) -> int:
        """What reached those whose money it was, in percent: investors, lenders where nobody put in equity.

        Lenders stand before equity, so investors are whole only when lenders are. 100 where nobody is owed anything.
        """
        if self.invested:
            return self.investors * 100 // self.invested
        return self.paid.get("loans", 0) * 100 // self.lent if self.lent else 100


def pour(film: Production, receipts: Receipts) -> Paid:
    """Pour the receipts down the film's waterfall; what is left in the bank goes with them."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    guarantee = film.of("guarantee")
    income = receipts.rentals + receipts.ancillary + receipts.sale
    paid: dict[str, int] = {}
    left = income
    if deal is not None and not deal.buy_out:
        left = _take(paid, "distribution_fee", left, income * deal.fee_percent // 100)
        theirs = film.run.advertising if deal.advertising_by == "distributor" else 0
        left = _take(paid, "advertising", left, theirs)
        left = _take(paid, "guarantee_recouped", left, guarantee)
    left += guarantee + max(0, film.of("cash"))
    for step in film.rules.film.waterfall:
        left = STEPS[step.kind](film, paid, left, step.percent) if step.kind in STEPS else left
    paid["producers"] = paid.get("producers", 0) + left
    equity = invested(film)
    return Paid(paid, paid.get("equity", 0) + paid.get("investors_profit", 0), equity, lent(film))


def invested(film: Production) -> int:
    """Equity under signature."""
    return sum(_amounts(film, "equity").values())


def given(film: Production) -> int:
    """Money under signature that nobody asks back: grants, sponsors, pre-sales, credits."""
    offers = film.rules.film.offers
    return sum(put_in(one) for name, one in film.offers.items() if not offers[name].is_repaid)


def _amounts(film: Production, recoups: str) -> dict[str, int]:
    """What each offer that is repaid at a step put in."""
    offers = film.rules.film.offers
    found = {name: put_in(one) for name, one in film.offers.items() if offers[name].recoups == recoups}
    return {name: amount for name, amount in found.items() if amount}


def put_in(offer: OfferState) -> int:
    """What an offer has put in, or will: of one that fell through, what it had paid."""
    return offer.amount if offer.state == "signed" else offer.paid


def _take(paid: dict[str, int], who: str, left: int, due: int) -> int:
    """Pay somebody what is due as far as there is money; returns what is left."""
    part = min(left, max(0, due))
    if part:
        paid[who] = paid.get(who, 0) + part
    return left - part


def _sales_agent(film: Production, paid: dict[str, int], left: int, percent: int) -> int:
    """An agent has a share of what comes in, and none of what was never spent."""
    if is_home(film.rules.film.distributors.get(film.run.distributor)):
        return left
    income = max(0, left - max(0, film.of("cash")))
    return _take(paid, "sales_agent", left, income * percent // 100)


def is_home(deal: Distributor | None) -> bool:
    """Whether a deal is for the home market: that one the producer makes, and no sales agent has a share of it."""
    return deal is not None and deal.territory != "world"


def agent_percent(rules: Rules, deal: Distributor) -> int:
    """What a sales agent has of everything that a deal brings, in percent."""
    steps = () if is_home(deal) else rules.film.waterfall
    return sum(step.percent for step in steps if step.kind == "sales_agent")


def lent(film: Production) -> int:
    """What lenders are owed with interest and fees: loans under signature and bridges that were not repaid."""
    offers = film.rules.film.offers
    due = film.of("loan", "bridge") + film.of("loan", "greenlight")
    for name, amount in _amounts(film, "loans").items():
        due += amount * (100 + offers[name].interest_percent) // 100
    return due


def _loans(film: Production, paid: dict[str, int], left: int, percent: int) -> int:
    return _take(paid, "loans", left, lent(film))


def _equity(film: Production, paid: dict[str, int], left: int, percent: int) -> int:
    due = sum(
        amount * (100 + film.offers[name].premium_percent) // 100 for name, amount in _amounts(film, "equity").items()
    )
    return _take(paid, "equity", left, due)


def deferred(film: Production) -> int:
    """Pay that the people who made the film have put off, whole currency units."""
    return sum(_amounts(film, "deferments").values())


def _deferments(film: Production, paid: dict[str, int], left: int, percent: int) -> int:
    return _take(paid, "deferments", left, deferred(film))


def _net_profit(film: Production, paid: dict[str, int], left: int, percent: int) -> int:
    points = left * film.of("points") // 100
    left = _take(paid, "points", left, points)
    return _take(paid, "investors_profit", left, left * min(percent, _profit_share(film)) // 100)


def _profit_share(film: Production) -> int:
    """What investors have of the profit in percent: each by contract, on its part of the equity."""
    amounts = _amounts(film, "equity")
    shares = sum(amount * film.offers[name].profit_share_percent for name, amount in amounts.items())
    return shares // sum(amounts.values()) if shares else 0


STEPS = {
    "sales_agent": _sales_agent,
    "loans": _loans,
    "equity": _equity,
    "deferments": _deferments,
    "net_profit": _net_profit,
}
