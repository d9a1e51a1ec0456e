"""How good a film's prospects are, reckoned on an imagined fork: both chairs' goals, from 0 to about 1.

The fork is finished roughly in place (what is missing is scrambled for, what is left is shot from plans as far as the
days reach, the cut gets its passes) and measured by the engine's own rules, without luck. How far each goal is from
where the film would land says how likely it is.
"""

from __future__ import annotations

from functools import lru_cache
from math import prod, sqrt
from random import Random
from statistics import NormalDist, fmean
from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from game.engine import (
    actions,
    box_office,
    finance,
    gauges,
    greenlight,
    judge,
    money,
    outcome,
    premiere,
    release,
    results,
    schedule,
    waterfall,
)
from game.engine.ledger import Cause, post
from game.engine.post import edit, measure, screening, selling
from game.engine.rules.conditions import All, Any, Leaf, Not
from game.engine.shooting import footage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from game.engine import Production
    from game.engine.rules.conditions import Condition
    from game.engine.rules.deals import Distributor
    from game.engine.rules.film import Goal

NOTHING: Mapping[str, float] = {}
REHEARSING = Cause("rule", "outlook")
DUES = {
    "pre": ("first_day", "wrap"),
    "shoot": ("wrap",),
}
"""The moments before the lock at which signed money still comes in, by phase."""
STRETCH = 30
"""Minutes that a board day holds beyond its plan: lean plans, an hour here and there, pick-ups."""
SPREADS = {
    "critics": 22.0,
    "audience": 14.0,
    "returned_to_investors_percent": 30.0,
    "return_percent": 30.0,
    "gross_percent": 80.0,
    "final_cost_over_percent": 2.5,
    "would_return_percent": 18.0,
    "running_time": 4.0,
}
"""How far off such a reckoning is, as a standard deviation in the units of each number."""
SEASON, SEASONS = "#", 8
"""Seasons in which a film that lives on tickets is tried: their middle says little where one film in four opens."""
SURE, UNLIKELY = 0.9, 0.25
MOOD = 0.0006
"""What a point of morale, trust or calm is worth beyond the goals: people work better tomorrow."""
CRAFT = 0.01
"""What a point of the critics is worth beyond the goals: a better film sells, and everybody who made it knows."""


def outlook(film: Production, better: Mapping[str, float] = NOTHING) -> float:
    """The prospects of an imagined fork, which is used up.

    ``better`` is how much the numbers usually gain from here on beyond this rough reckoning; nothing once the film is
    out. A film that is over is judged by how far it came from each goal, like every other: it ended well in one
    imagined season, and what is a hair's breadth in this one is missed in the next.
    """
    small = mood(film)
    if film.premiere is not None:
        better = NOTHING
    numbers = {name: value + better.get(name.partition(SEASON)[0], 0.0) for name, value in reckon(film).items()}
    tell = film.rules.film
    producer = _verdict(film, tell.goals_producer, tell.agendas_producer, numbers)
    director = _verdict(film, tell.goals_director, tell.agendas_director, numbers)
    return producer * director + 0.1 * (producer + director) + CRAFT * numbers["critics"] + small


def reckon(film: Production) -> dict[str, float]:
    """Where the numbers that goals ask about would land, without luck. The fork is used up."""
    if film.premiere is None:
        _finish(film)
    return _numbers(film)


def mood(film: Production) -> float:
    """Small change: what tomorrow will be like."""
    calm = -sum(max(0, film.of("stress", chair) - 25) for chair in ("producer", "director")) / 2
    people = gauges.read(film, "morale") + film.of("trust") + calm
    return MOOD * (people - 15 * len(film.problems) - 3 * len(film.papers))


# -- finishing the film, roughly ---------------------------------------------------------------------------------


def _finish(film: Production) -> None:
    """Make the fork a finished film: in the order in which a film is finished."""
    days = film.rules.rounds["shoot"]
    dues = DUES.get(film.phase, ())
    if film.phase == "pre":
        if not film.deeds.get("closed"):
            _raise(film)
            ready = not greenlight.hard_holes(film)
            greenlight.decide(film, actions.Greenlight("go" if ready else "scramble"))
        film.phase, film.round = "shoot", 1
        left = days * (film.rules.day_minutes + STRETCH)
    elif film.phase == "shoot":
        today = film.floor.minutes if film.floor else 0
        left = (days - film.round + 1) * (film.rules.day_minutes + STRETCH) - today
    else:
        left = 0
    if film.run.delivered:
        return
    _shoot(film, left)
    for due in dues:
        money.instalments(film, due)
    if dues:
        money.release_pools(film, film.rules.film.budget.production)
    _cut(film)
    _sell(film)
    if not film.cut.locked:
        edit.lock_picture(film)
    release.hand_over(film)
    money.after_delivery(film)


def _raise(film: Production) -> None:
    """Sign what can still be had until the budget is covered: what nobody asks back first."""
    offers = film.rules.film.offers
    there = [name for name, one in film.offers.items() if one.state in ("open", "applied", "hidden")]
    for name in sorted(there, key=lambda one: offers[one].is_repaid):
        if finance.shortfall(film) <= 0:
            return
        finance.close_deal(film, offers[name])


def _shoot(film: Production, minutes: int) -> None:
    """Shoot what is left, heaviest first, as boarded while the days reach, lean after that; the rest is not shot."""
    weight = film.rules.scenes
    left = [number for number, state in film.scenes.items() if state.state in schedule.LEFT]
    for number in sorted(left, key=lambda one: -weight[one].weight):
        for plan in ("boarded", "lean"):
            need = footage.plan_minutes(film, number, plan)
            if need <= minutes:
                minutes -= need
                footage.put_in_the_can(film, number, plan)
                break


def _cut(film: Production) -> None:
    """Give the cut the passes it will still get: each kind while it adds something and there is time."""
    rounds = film.rules.rounds["post"] - (film.round if film.phase == "post" else 0)
    if film.cut.locked or film.phase == "release" or rounds < 1:
        return
    offered = {kind: edit.footage_for(film, kind) for kind in edit.PASSES}
    for _ in range(min(2, rounds)):
        for kind in edit.PASSES:
            gain = edit.pass_gain(film, kind, offered[kind])
            passes = {**film.cut.passes, kind: film.cut.passes.get(kind, 0) + 1}
            film.cut = replace(film.cut, passes=passes)
            post(film, "polish", kind, gain, REHEARSING)
            post(film, "polish", "", gain, REHEARSING)
            post(film, "latent.craft", "", gain, REHEARSING)


def _sell(film: Production) -> None:
    """Show honest cards if there is time for a test, and sign the deal with the most money up front."""
    if film.run.distributor:
        return
    time_left = film.phase != "post" or film.round < film.rules.rounds["post"]
    if film.cut.tests == 0 and not film.cut.locked and time_left and screening.can_pay_test(film):
        _test(film)
    best = _best_cheque(film)
    if best is None:
        return
    advertising = (best.advertising_least + best.advertising_most) // 2
    film.run = replace(film.run, distributor=best.id, advertising=advertising)
    post(film, "guarantee", "", selling.guarantee(film, best), REHEARSING)


def _test(film: Production) -> None:
    film.cut = replace(film.cut, tests=1, test_read=measure.would_score(film), shared=True)


def _best_cheque(film: Production) -> Distributor | None:
    deals = selling.on_offer(film) or list(film.rules.film.distributors.values())
    return max(deals, key=lambda deal: selling.guarantee(film, deal), default=None)


def gain_of_test(film: Production) -> int:
    """What buyers would pay more, in whole currency units, after honest cards. The fork is used up."""
    best = _best_cheque(film)
    if best is None:
        return 0
    before = selling.guarantee(film, best)
    _test(film)
    return selling.guarantee(film, best) - before


# -- numbers and goals ---------------------------------------------------------------------------------------------


def _numbers(film: Production) -> dict[str, float]:
    """The numbers of a finished fork; money also by season where it hangs on tickets."""
    package, latents, luckless = measure.package(film), measure.latents(film), outcome.Draws()
    seen = outcome.scores(film.rules.core.outcome, package, latents, luckless)
    domestic, foreign = _grosses(film, latents, luckless)
    cost = max(1, gauges.estimated_cost(film))
    numbers = {
        "critics": seen.positive / 10,
        "audience": seen.audience / 10,
        "gross_percent": (domestic + foreign) * 100 / cost,
        "final_cost_over_percent": float(gauges.read(film, "cost_over_percent")),
        "would_return_percent": float(results.would_return(film)),
        "running_time": float(results.running_time(film)),
        **_money(film, (domestic, foreign), cost),
    }
    for number, luck in enumerate(_seasons() if _hangs_on_tickets(film) else ()):
        found = _money(film, _grosses(film, latents, luck), cost)
        numbers.update((f"{name}{SEASON}{number}", value) for name, value in found.items())
    return numbers


def _money(film: Production, grosses: tuple[int, int], cost: int) -> dict[str, float]:
    """What comes back of the money, in percent, when a film sells such tickets at home and abroad."""
    poured = waterfall.pour(film, premiere.from_tickets(film, *grosses) if any(grosses) else waterfall.Receipts())
    mine = sum(poured.paid.get(who, 0) for who in ("equity", "investors_profit", "loans", "producers", "deferments"))
    return {
        "returned_to_investors_percent": float(poured.returned_percent),
        "return_percent": (mine + waterfall.given(film)) * 100 / cost,
    }


def _hangs_on_tickets(film: Production) -> bool:
    """Whether the film goes to people who have not bought their tickets yet."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    return deal is not None and deal.kind != "streamer" and not film.run.weekends


@lru_cache(maxsize=1)
def _seasons() -> tuple[outcome.Draws, ...]:
    """A few seasons' fortunes of a release, always the same, so that candidates meet the same ones."""
    return tuple(outcome.on_release(outcome.Draws(), outcome.drawn(_fortune(Random(one)))) for one in range(SEASONS))


def _fortune(dice: Random) -> Callable[[str], int]:
    """Standard normal deviates in thousandths, one for each name asked for."""
    return lambda name: round(1000 * dice.gauss())


def _grosses(film: Production, latents: outcome.Latents, luck: outcome.Draws) -> tuple[int, int]:
    """Tickets at home and abroad, by the kind of release that was signed."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    if deal is None or deal.kind == "streamer":
        return 0, 0
    played = sum(one.gross for one in film.run.weekends)
    if played:
        weeks = box_office.market(film).weeks
        return played + sum(weeks[len(film.run.weekends) :]), 0
    result = outcome.release(film.rules.core.outcome, measure.package(film), latents, luck)
    share = film.rules.n.release.self_release_percent if deal.kind == "self_release" else 100
    abroad = result.account.foreign if deal.territory == "world" else 0
    return result.account.domestic * share // 100, abroad


def _verdict(film: Production, goals: Iterable[Goal], agendas: Iterable[Goal], numbers: dict[str, float]) -> float:
    """How likely a chair is content: all its required goals, and a little for the others and its agenda."""
    required, extra = 1.0, 0.0
    taken = film.agendas.values()
    for goal in goals:
        chance = _all(film, goal.when, numbers)
        if goal.required:
            required *= chance
        else:
            extra += 0.05 * chance
    extra += sum(0.05 * _all(film, goal.when, numbers) for goal in agendas if goal.id in taken)
    return required + extra


def _all(film: Production, conditions: Iterable[Condition], numbers: dict[str, float]) -> float:
    return prod(_chance(film, one, numbers) for one in conditions)


def _chance(film: Production, condition: Condition, numbers: dict[str, float]) -> float:
    """How likely a condition will hold: a number by its distance from the range, anything else by how it is now."""
    match condition:
        case All(of):
            return _all(film, of, numbers)
        case Any(of):
            return 1.0 - prod(1.0 - _chance(film, one, numbers) for one in of)
        case Not(of):
            return 1.0 - _chance(film, of, numbers)
        case Leaf():
            if condition.verb in SPREADS:
                spread = SPREADS[condition.verb] / sqrt(_certainty(film))
                return fmean(_within(condition, value, spread) for value in _values(condition.verb, numbers))
            return SURE if judge.build(condition, film.rules.leaves)(film, judge.NOTHING) else UNLIKELY
        case _:
            assert_never(condition)


def _values(verb: str, numbers: dict[str, float]) -> list[float]:
    """Where a number may land: in each season, where it hangs on one."""
    return [value for name, value in numbers.items() if name.startswith(f"{verb}{SEASON}")] or [numbers[verb]]


def _certainty(film: Production) -> float:
    """Reckonings get better as the film takes shape."""
    return {"pre": 1.0, "shoot": 1.5, "post": 3.0}.get(film.phase, 6.0)


def _within(leaf: Leaf, value: float, spread: float) -> float:
    bell = NormalDist(value, spread)
    above = 1.0 if leaf.high is None else bell.cdf(leaf.high + 0.5)
    below = 0.0 if leaf.low is None else bell.cdf(leaf.low - 0.5)
    return max(0.0, above - below)
