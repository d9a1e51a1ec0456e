"""Money: accounts, commitments, payments, instalments, the bridge loan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import gauges, investors
from game.engine.ledger import OPENING, Cause, post

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.production import Production
    from game.engine.rules.core import Schedule


def open_accounts(film: Production) -> None:
    """Enter the top sheet: each account's plan and first estimate, and the contingency."""
    budget = film.rules.film.budget
    total = 0
    for block in (budget.above, budget.production, budget.post, budget.other):
        for account, amount in block.items():
            post(film, "plan", account, amount, OPENING)
            post(film, "estimate", account, amount, OPENING)
            post(film, "pool", account, film.rules.pools[account], OPENING)
            total += amount
    post(film, "plan", "finance", 0, OPENING)
    post(film, "contingency", "", budget.total - total, OPENING)


def commit(film: Production, account: str, amount: int, cause: Cause) -> None:
    """Decide on money of an account: from what it leaves to decisions first, beyond that it will cost more."""
    drawn = min(amount, film.of("pool", account)) if amount > 0 else 0
    if drawn:
        post(film, "pool", account, -drawn, cause)
    if amount != drawn:
        post(film, "estimate", account, amount - drawn, cause)


def pay(film: Production, account: str, amount: int, cause: Cause) -> None:
    """Pay part of what an account was expected to cost."""
    post(film, "cost", account, amount, cause)
    post(film, "cash", "", -amount, cause)


def spend(film: Production, account: str, amount: int, cause: Cause) -> None:
    """Pay something that no account foresaw: cost, estimate and cash move at once."""
    post(film, "estimate", account, amount, cause)
    pay(film, account, amount, cause)


def earn(film: Production, amount: int, cause: Cause) -> None:
    """Take in money that was not part of a finance offer (a sponsor's thank-you, an insurance claim)."""
    post(film, "cash", "", amount, cause)
    post(film, "raised", "", amount, cause)


def day_cost(film: Production) -> int:
    """What one board day of shooting costs: the production block over the real shoot days."""
    production = film.rules.film.budget.production
    return sum(film.of("estimate", account) for account in production) // film.rules.film.shoot_days


def overtime_cost(film: Production, minutes: int, already: int) -> int:
    """What overtime costs in whole currency units: crew pay of a real day, by the deal memo's rates, with fringes.

    ``already`` is minutes of overtime worked before; past two hours the 14-hour rate applies.
    """
    hours = film.rules.film.hours
    straight = film.of("estimate", "crew") // film.rules.film.shoot_days
    paid_hours = hours.straight * 100 + (hours.planned - hours.straight) * hours.after_straight_percent
    hour = straight * 100 // paid_hours
    late = max(0, already + minutes - 120) - max(0, already - 120)
    normal = minutes - late
    weighted = normal * hours.after_straight_percent + late * hours.after_14_percent
    return hour * weighted * (100 + hours.fringes_percent) // (60 * 100 * 100)


def room(film: Production, account: str = "") -> int:
    """How much may be decided on: what the account still leaves to decisions, and what the whole top sheet can bear.

    Before the first day the contingency is locked, after it it is not.
    """
    spare = gauges.planned_cost(film) - gauges.estimated_cost(film)
    if film.phase != "pre":
        spare += film.of("contingency")
    return max(0, spare) + (film.of("pool", account) if account else 0)


def _shares(plan: Schedule, phase: str) -> tuple[int, int]:
    """What was due in percent before a phase, and what is due in it."""
    match phase:
        case "pre":
            return 0, plan.pre
        case "shoot":
            return plan.pre, plan.shoot
        case _:
            return plan.pre + plan.shoot, plan.post


def pay_accounts(film: Production) -> None:
    """Pay each account up to its share for this round of the phase: what payroll and suppliers are due."""
    payments, last = film.rules.core.payments, film.rules.rounds[film.phase]
    for account in gauges.accounts(film):
        plan = payments.get(account)
        if plan is None:
            continue
        before, share = _shares(plan, film.phase)
        due = (film.of("estimate", account) - film.of("pool", account)) * (before * last + share * film.round)
        amount = due // (100 * last) - film.of("cost", account)
        if amount > 0:
            pay(film, account, amount, Cause("rule", "payments"))
    closes_tonight = film.phase == "pre" and film.round >= film.rules.rounds["pre"]
    if film.of("cash") < 0 and not closes_tonight:
        bridge(film)


def release_pools(film: Production, accounts: Iterable[str]) -> None:
    """Give back what accounts have left that nobody decides on any more: the film will cost so much less."""
    for account in accounts:
        unspent = film.of("pool", account)
        if unspent:
            post(film, "pool", account, -unspent, Cause("rule", "unspent"))
            post(film, "estimate", account, -unspent, Cause("rule", "unspent"))


def settle_accounts(film: Production) -> None:
    """Pay what is left of every account: the film is delivered. Money nobody decided on comes back."""
    release_pools(film, gauges.accounts(film))
    for account in gauges.accounts(film):
        left = film.of("estimate", account) - film.of("cost", account)
        if left:
            pay(film, account, left, Cause("rule", "final_accounts"))
    if film.of("cash") < 0:
        bridge(film)


def settle_spent(film: Production) -> None:
    """Close the books on a film that is called off: nothing more will be spent than was."""
    for account in gauges.accounts(film):
        spare = film.of("cost", account) - film.of("estimate", account)
        if spare:
            commit(film, account, spare, Cause("rule", "abandoned"))


def bridge(film: Production) -> None:
    """Payroll bounced: borrow the shortfall at a fee, which is a cost of finance; the crew hears of it."""
    short = -film.of("cash")
    fee = short * investors.bridge_percent(film) // 100
    cause = Cause("rule", "bridge_loan")
    post(film, "cash", "", short + fee, cause)
    post(film, "loan", "bridge", short + fee, cause)
    spend(film, "finance", fee, cause)
    film.did("bridge_loan")
    film.tell("bridge_loan", amount=short, fee=fee)


def instalments(film: Production, moment: str) -> None:
    """Every signed offer pays what is due at a moment: closing, first_day, wrap, lock, delivery, release."""
    for offer, state in film.offers.items():
        if state.state != "signed":
            continue
        terms = film.rules.film.offers[offer]
        percent = sum(part.percent for part in terms.pays if part.when == moment)
        if percent:
            receive(film, offer, state.amount * percent // 100)


def after_delivery(film: Production) -> None:
    """Money that is paid long after delivery (a tax credit after its audit) is in when the books are closed."""
    for offer, state in film.offers.items():
        if state.state == "signed" and state.paid < state.amount:
            receive(film, offer, state.amount - state.paid)


def receive(film: Production, offer: str, amount: int) -> None:
    """Money of an offer arrives in the bank; bridges are repaid first."""
    state = film.offers[offer]
    film.offers[offer] = replace(state, paid=state.paid + amount)
    cause = Cause("offer", offer)
    post(film, "cash", "", amount, cause)
    owed = film.of("loan", "bridge")
    repay = min(owed, max(0, film.of("cash")))
    if repay:
        post(film, "cash", "", -repay, cause)
        post(film, "loan", "bridge", -repay, cause)
    film.tell("money_arrives", offer=offer, amount=amount)
