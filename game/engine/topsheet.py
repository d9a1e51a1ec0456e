"""The top sheet as a decision: what an account loses when another gains, and policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, career, gauges, money, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shares import part_of

if TYPE_CHECKING:
    from game.engine.production import Production

POLICIES = ("insurance", "bond")


def step_of(film: Production, account: str) -> int:
    """How much moves at a time: a tenth of what the account was given at the start."""
    return film.rules.steps.get(account, 0)


def movable(film: Production) -> list[str]:
    """The accounts money can be moved between, in the order of the ruleset."""
    return [name for name in film.rules.core.accounts if _is_movable(film, name)]


def _is_movable(film: Production, account: str) -> bool:
    return account in film.rules.core.accounts and film.of("plan", account) > 0


def refuse_move(film: Production, action: actions.MoveMoney) -> Refusal | None:
    """One step between two accounts, as long as the source has not been bled before."""
    if why := tables.refuse_at(film, "budget"):
        return why
    two = action.source != action.target
    if not two or not (_is_movable(film, action.source) and _is_movable(film, action.target)):
        return no("no_such_account", account=action.source)
    if action.amount != step_of(film, action.source):
        return no("one_step_at_a_time", amount=step_of(film, action.source))
    if not gained(film, action):
        return no("too_little", account=action.target)
    if film.deeds.get(f"bled:{action.source}", 0) >= film.rules.n.finance.bleed_most:
        return no("bled_enough", account=action.source)
    return None


def gained(film: Production, action: actions.MoveMoney) -> int:
    """Points that money brings where it goes: those of a step of the account that gets it, by its share of one."""
    worth, step = film.rules.core.accounts[action.target], step_of(film, action.target)
    share = min(100, action.amount * 100 // max(1, step))
    return part_of(worth.gained, share) if abs(worth.gained) * share >= 100 else 0


def move(film: Production, action: actions.MoveMoney) -> None:
    """Move it: the account that gives feels it, the one that gets shows it."""
    cause = Cause("duty", "budget")
    for account, sign in ((action.source, -1), (action.target, 1)):
        post(film, "plan", account, sign * action.amount, cause)
        post(film, "estimate", account, sign * action.amount, cause)
        worth = film.rules.core.accounts[account]
        points = worth.lost if sign < 0 else gained(film, action)
        if worth.gauge in gauges.DEPARTMENT_GAUGES:
            for department, _size in gauges.departments(film):
                post(film, worth.gauge, department, points, cause)
        else:
            post(film, worth.gauge, "", points, cause)
    film.did("bled", action.source)
    tables.commit(film, f"{action.source}.{action.target}")
    film.tell("money_moved", source=action.source, target=action.target, amount=action.amount)


def policy_price(film: Production, policy: str) -> int:
    """What a policy costs beyond what the top sheet has for it, whole currency units."""
    total = gauges.budget_total(film)
    if policy == "bond":
        return total * film.rules.film.budget.bond_percent // 100
    return total * film.rules.n.finance.weather_policy_per_mille // 1000


def refuse_insure(film: Production, action: actions.Insure) -> Refusal | None:
    """A policy is bought once, while there is room for it."""
    if why := tables.refuse_at(film, "budget"):
        return why
    if action.policy not in POLICIES or film.deeds.get(f"insured:{action.policy}"):
        return no("no_such_policy", policy=action.policy)
    if action.policy == "bond" and film.rules.film.budget.bond == "never":
        return no("no_such_policy", policy=action.policy)
    price, room = policy_price(film, action.policy), money.room(film, "insurance")
    if action.policy == "bond":
        room += film.of("contingency")  # who guarantees the film lets the contingency pay the fee
    return no("over_budget", amount=price) if price > room else None


def insure(film: Production, action: actions.Insure) -> None:
    """Buy it: weather days are paid for, or lenders sleep and somebody counts."""
    cause = Cause("duty", "budget")
    money.commit(film, "insurance", policy_price(film, action.policy), cause)
    film.did("insured", action.policy)
    if action.policy == "bond":
        post(film, "bond_patience", "", film.rules.n.trust.opening, cause)
        career.bond(film)
        post(film, "investor_goodwill", "", film.rules.n.finance.bond_goodwill, cause)
    tables.commit(film, action.policy)


def claim(film: Production, minutes: int) -> None:
    """Weather took minutes from an insured day: the policy pays their share of the day's cost."""
    if film.deeds.get("insured:insurance") and minutes > 0:
        pays = money.day_cost(film) * minutes // film.rules.day_minutes
        money.earn(film, pays, Cause("rule", "weather_claim"))
        film.tell("claim", amount=pays)


def menu(film: Production) -> list[actions.Action]:
    """Policies, and a step from each account to each other."""
    found: list[actions.Action] = [actions.Insure(policy) for policy in POLICIES]
    names = movable(film)
    found += [actions.MoveMoney(one, other, step_of(film, one)) for one in names for other in names if one != other]
    return found


TABLES = {"budget": tables.Seat(menu, lambda film: any(_is_movable(film, name) for name in film.rules.core.accounts))}

RULES: Ruleset = {
    actions.MoveMoney: Rule(refuse_move, move),
    actions.Insure: Rule(refuse_insure, insure),
}
