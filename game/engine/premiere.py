"""The premiere board: scores, money, people, verdicts, and the film's name in history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import asdict, replace

from game.engine import box_office, finance, gauges, judge, money, outcome, results, reviews, waterfall
from game.engine.post import measure
from game.engine.state import Premiere

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.deals import Offer
    from game.engine.rules.film import Ending, Goal


def hold(film: Production) -> None:
    """Hold the premiere: everything that was luck or hidden is on the board now, and the play is over."""
    money.after_delivery(film)
    market = box_office.market(film)
    result = market.result
    domestic, foreign = _grosses(film, market)
    receipts = _receipts(film, result, domestic, foreign)
    poured = waterfall.pour(film, receipts)
    if waterfall.deferred(film) > poured.paid.get("deferments", 0):
        film.did("deferred_unpaid")
    params = film.rules.core.outcome
    standard = measure.latents(film)
    board = Premiere(
        ending="",
        success=False,
        producer=False,
        director=False,
        critics=result.scores.positive,
        audience=result.scores.audience,
        gross=domestic + foreign,
        domestic=domestic,
        returned_percent=poured.returned_percent,
        return_percent=_return(film, poured),
        final_cost=gauges.estimated_cost(film),
        would_return_percent=results.would_return(film),
        parts=outcome.contributions(params, measure.package(film), standard, measure.luck(film)),
        waterfall=poured.paid,
        tickets=_tickets(film, receipts, domestic, foreign),
        pot=_pot(film, receipts),
        latents=asdict(standard),
    )
    film.premiere = board
    film.premiere = replace(_judged(film, board), reviews=reviews.write(film))
    film.stage = "over"
    film.tell("premiere", ending=film.premiere.ending)


def hold_abandoned(film: Production) -> None:
    """The board of a film that was never shot: no scores, no gross, and the money that is left goes back."""
    spent = gauges.estimated_cost(film)
    raised = max(1, film.of("raised"))
    returned = max(0, raised - spent) * 100 // raised
    film.premiere = Premiere(
        ending="",
        success=False,
        producer=False,
        director=False,
        returned_percent=returned,
        return_percent=returned,
        final_cost=spent,
        would_return_percent=results.would_return(film),
    )
    film.premiere = replace(film.premiere, ending=ending_of(film).id)
    film.stage = "over"
    film.tell("premiere", ending=film.premiere.ending)


def _grosses(film: Production, market: box_office.Market) -> tuple[int, int]:
    """Domestic and foreign gross: the weekends as played, the rest of the run by the last lift, and abroad."""
    if film.run.released in ("none", "streamer"):
        return 0, 0
    played = sum(one.gross for one in film.run.weekends)
    deal = film.rules.film.distributors.get(film.run.distributor)
    abroad = market.result.account.foreign if deal and deal.territory == "world" else 0
    return played + box_office.later(film, market.weeks), abroad


def _receipts(film: Production, result: outcome.Result, domestic: int, foreign: int) -> waterfall.Receipts:
    """What the production's side takes in: tickets and later windows, or a sale."""
    if film.run.released == "streamer":
        return waterfall.Receipts()
    if film.run.released == "none":
        return waterfall.Receipts(sale=result.account.sale)
    return from_tickets(film, domestic, foreign)


def from_tickets(film: Production, domestic: int, foreign: int) -> waterfall.Receipts:
    """What tickets at home and abroad bring to the production's side, whole currency units: their share, and the later
    windows. What was sold before is gone."""
    params, sold = film.rules.core.outcome, finance.presold(film.rules, film.offers)
    home, abroad = ([one for one in sold if one.is_home is at_home] for at_home in (True, False))
    foreign = _unsold(film, foreign, abroad)
    return waterfall.Receipts(
        rentals=outcome.rentals(params, domestic, foreign),
        ancillary=_unsold(film, outcome.ancillary(params, measure.package(film), domestic, foreign), home),
    )


def _unsold(film: Production, amount: int, sold: list[Offer]) -> int:
    return amount * (100 - finance.presold_percent(film.rules, sold)) // 100


def _tickets(film: Production, receipts: waterfall.Receipts, domestic: int, foreign: int) -> dict[str, int]:
    """Whose the gross is: the cinemas' share, what belongs to whoever bought a country beforehand, and the rental."""
    paid_on = outcome.rentals(film.rules.core.outcome, domestic, foreign)
    split = {
        "cinemas": domestic + foreign - paid_on,
        "buyers": paid_on - receipts.rentals,
        "rentals": receipts.rentals,
    }
    return {name: amount for name, amount in split.items() if amount}


def _pot(film: Production, receipts: waterfall.Receipts) -> dict[str, int]:
    """What is poured down the waterfall, by where it came from; it adds up to what is paid out."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    bought = "price" if deal is not None and deal.buy_out else "guarantee"
    found = {**asdict(receipts), bought: film.of("guarantee"), "bank": max(0, film.of("cash"))}
    return {name: amount for name, amount in found.items() if amount}


def _return(film: Production, poured: waterfall.Paid) -> int:
    """Soft money, what reached investors, lenders and producers, in percent of the final cost; money that was never
    spent went home and is no return."""
    unspent = max(0, film.of("cash"))
    mine = sum(poured.paid.get(who, 0) for who in ("equity", "investors_profit", "loans", "producers", "deferments"))
    return (waterfall.given(film) + mine - unspent) * 100 // max(1, gauges.estimated_cost(film))


def _judged(film: Production, board: Premiere) -> Premiere:
    """The two verdicts, by required goals and the agenda each chair took, and the ending's name."""
    tell = film.rules.film
    met = [
        goal.id
        for goal in (
            *tell.goals_producer,
            *tell.goals_director,
            *tell.agendas_producer,
            *tell.agendas_director,
        )
        if judge.holds(film, goal.when)
    ]
    producer = _verdict(tell.goals_producer, met)
    director = _verdict(tell.goals_director, met)
    board = replace(board, met=tuple(met), producer=producer, director=director, success=producer and director)
    film.premiere = board
    ending = ending_of(film)
    success = {"yes": True, "no": False}.get(ending.success, board.success)
    return replace(board, ending=ending.id, success=success)


def _verdict(goals: tuple[Goal, ...], met: list[str]) -> bool:
    return all(goal.id in met for goal in goals if goal.required)


def ending_of(film: Production) -> Ending:
    """The first ending whose conditions hold: the film's own before the common ones."""
    for ending in (*film.rules.film.endings, *film.rules.core.endings):
        if judge.holds(film, ending.when):
            return ending
    raise RuntimeError("no ending holds: the last one of core must have no conditions")
