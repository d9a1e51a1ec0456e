"""Delivery, the release weekends, and the way to the premiere board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, box_office, finance, money, premiere, promises, schedule, story
from game.engine.ledger import Cause, post
from game.engine.post import edit, measure, selling
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from game.engine.production import Production

MOVES = ("hold", "widen", "narrow", "promote")


def deliver(film: Production) -> None:
    """Hand the film over and open it."""
    hand_over(film)
    _open(film)


def hand_over(film: Production) -> None:
    """Lock what is not locked, deliver, pay the last bills, check the covenants: the film is what it is now."""
    _leave_out(film)
    if not film.cut.locked:
        _lock_late(film)
    film.phase, film.round, film.seat = "release", 0, "producer"
    _late_houses(film)
    _in_house(film)
    _quality_control(film)
    film.run = replace(film.run, delivered=True, late_weeks=_weeks(film.of("late_days")))
    _late(film)
    finance.check_covenants(film, "delivery")
    money.instalments(film, "delivery")
    promises.check_deeds(film)
    promises.each_round(film)
    money.settle_accounts(film)
    measure.measure(film)
    money.instalments(film, "release")


def _leave_out(film: Production) -> None:
    """What nobody has shot is not in the film: the story loses it, as if it had been struck."""
    for number in schedule.left(film):
        story.drop(film, number, Cause("rule", "never_shot"))
        film.did("never_shot", number)


def _lock_late(film: Production) -> None:
    """A picture that the director did not lock is locked at delivery, and comes late."""
    days = film.rules.n.release.late_step_days
    post(film, "late_days", "", days, Cause("rule", "late_lock"))
    edit.lock_picture(film)
    film.did("locked_late", by="director")
    film.tell("locked_late", days=days)


def late_loss(film: Production, days: int) -> int:
    """What the guarantee loses when delivery is so many days late, whole currency units; every week begun counts."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    percent = deal.late_penalty_percent * _weeks(days) if deal is not None else 0
    return film.of("guarantee") * min(100, percent) // 100


def _weeks(days: int) -> int:
    return (days + 6) // 7


def _late_houses(film: Production) -> None:
    """A house may hand its work in a week late."""
    for name, state in film.bids.items():
        bid = film.rules.film.bids.get(name)
        if bid is not None and state.state == "hired" and film.happens(selling.late_percent(film, bid), "house", name):
            post(film, "late_days", "", film.rules.n.finance.hurry_days, Cause("rule", "late_house"))
            film.tell("late_house", bid=name)


def _in_house(film: Production) -> None:
    """Work that nobody was hired for is done in-house, and is not free either."""
    for work in selling.works(film):
        if not selling.hired_for(film, work):
            cost = selling.in_house_cost(film, work)
            money.commit(film, selling.account_of(work), cost, Cause("rule", "in_house"))
            film.tell("in_house", work=work, amount=cost)


def fault_price(film: Production) -> int:
    """What it costs, in whole currency units, to put a fault right that quality control found at delivery: a late
    repair keeps more people than an afternoon of ADR (D§2.4)."""
    return money.day_cost(film) * film.rules.n.measure.qc_percent // 100


def _quality_control(film: Production) -> None:
    """Faults nobody repaired are sent back at delivery, and put right at a price; the picture keeps them."""
    if faults := len(edit.to_repair(film)):
        cost = faults * fault_price(film)
        money.spend(film, "delivery", cost, Cause("rule", "quality_control"))
        film.tell("sent_back", n=faults, amount=cost)


def _late(film: Production) -> None:
    """A late delivery takes its part of the guarantee."""
    days = film.of("late_days")
    if film.run.late_weeks:
        lost = late_loss(film, days)
        post(film, "guarantee", "", -lost, Cause("rule", "late_delivery"))
        film.tell("delivered_late", days=days, amount=lost, costs=int(lost > 0))


def _open(film: Production) -> None:
    """Find the way to the audience: cinemas by weekends, or one evening and a link."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    kind = deal.kind if deal else "none"
    shown = kind in ("theatrical", "self_release", "festival") and box_office.market(film).result.released
    film.run = replace(film.run, released=kind if shown or kind == "streamer" else "none")
    film.tell("opened", released=film.run.released)
    if shown:
        film.stage, film.round = "weekend", 1
    else:
        premiere.hold(film)


def refuse_weekend(film: Production, action: actions.Weekend) -> Refusal | None:
    """One move before each weekend; the first has no fall to answer yet."""
    if film.stage != "weekend" or action.move not in MOVES:
        return no("no_weekend_now")
    if action.move in ("widen", "narrow") and film.round == 1:
        return no("not_opened_yet")
    if action.move == "widen" and film.run.screens >= box_office.most_screens(film):
        return no("no_more_screens", screens=film.run.screens)
    return None


def weekend(film: Production, action: actions.Weekend) -> None:
    """Play a weekend: the move is paid, the tickets are counted."""
    played = box_office.counted(film, action.move, box_office.market(film).weeks)
    cost = box_office.move_cost(film, action.move)
    deal = film.rules.film.distributors.get(film.run.distributor)
    if deal is not None and deal.advertising_by == "film" and cost > 0:
        money.spend(film, "publicity", cost, Cause("duty", "box_office"))
    film.run = replace(
        film.run,
        advertising=film.run.advertising + cost,
        weekends=(*film.run.weekends, played),
        screens=played.screens,
    )
    film.did("box_office")
    film.tell("weekend", week=film.round, gross=played.gross, move=action.move, away=played.turned_away)
    if film.round < film.rules.rounds["release"]:
        film.round += 1
    else:
        premiere.hold(film)


def menu(film: Production) -> list[actions.Action]:
    """The moves before a weekend."""
    return [actions.Weekend(move) for move in MOVES]


RULES: Ruleset = {actions.Weekend: Rule(refuse_weekend, weekend)}
