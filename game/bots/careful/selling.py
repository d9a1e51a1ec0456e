"""The producer after the shoot: houses, music, tests, reshoots, the deal, the date, the weekends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.careful import purse
from game.engine import actions, waterfall
from game.engine.post.selling import ACCOUNT_OF_WORK, taken_percent

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action
    from game.engine.rules.deals import Distributor

SURELY = 1.02
"""Cover of what is owed with which a cheque makes investors whole: a bill or two still comes."""
HOPELESS, CERTAIN = 0.85, 1.55
"""Expected cover of what is owed at which tickets never, and all but always, make investors whole, as seasons go."""
BELIEVED = 0.9
"""The most that tickets are trusted with: whoever has a cheque that is enough does not hang it on a season."""
BEYOND = 0.1
HEAVY = 6
COLD = 64
"""Test score below which a careful producer has a scene shot again."""
EXHIBITORS_LEAVE = 0.45
"""Share of the tickets that reaches a distributor, as every handbook says."""
USUAL_GROSS = {"theatrical": 0.9, "festival": 0.25, "self_release": 0.25, "streamer": 0.0}
"""Gross over budget a cautious producer reckons with, by kind of release."""


def hire_post(situation: Situation) -> Action | None:
    """Press a house; take the dearest that leaves room, and never at the rush price if it can be helped."""
    offered = situation.of(actions.HirePost)
    return max(offered, key=lambda one: _bid_worth(situation, one), default=None)


def _bid_worth(situation: Situation, action: actions.HirePost) -> float:
    bid = situation.rules.film.bids[action.bid]
    cheapest = min(one.least for one in situation.rules.film.bids.values() if one.work == bid.work)
    pool = situation.view.gauges.get(f"pool:{ACCOUNT_OF_WORK.get(bid.work, 'delivery')}", 0)
    affordable = bid.ask <= pool + max(0, purse.room(situation)) // 4
    return bid.ask / max(1, cheapest) * (1 if affordable else -1) + 0.5 * action.press


def music_marketing(situation: Situation) -> Action | None:
    """The campaign that sells the film there is; then the music that fits and can be paid."""
    sells = situation.of(actions.Sell)
    if sells:
        return max(sells, key=lambda one: _campaign_worth(situation, one))
    cues = situation.of(actions.Cue)
    return max(cues, key=lambda one: _music_worth(situation, one.music), default=None)


def _campaign_worth(situation: Situation, action: actions.Sell) -> float:
    campaign = situation.rules.film.campaigns[action.campaign]
    vision = situation.view.gauges
    off = [abs(vision.get(f"vision:{slider}", 50) - value) for slider, value in campaign.sells.items()]
    fit = sum(off) / len(off) if off else 50.0
    rich = purse.percent(situation, purse.room(situation)) > 4
    spend = {50: -4.0, 100: 0.0, 150: 3.0 if rich else -3.0}.get(action.spend, 0.0)
    return campaign.opening_percent / 5 + 2 * campaign.word_of_mouth - fit / 2 + spend


def _music_worth(situation: Situation, name: str) -> float:
    music = situation.rules.film.music[name]
    vision = situation.view.gauges
    fit = sum(3 - abs(vision.get(f"vision:{slider}", 50) - value) / 10 for slider, value in music.fits.items())
    price = purse.percent(situation, max(0, music.ask - vision.get("pool:music", 0)))
    return fit + music.audience + music.critics - 2.5 * price


def test_screening(situation: Situation) -> Action | None:
    """Test, show the cards, pick up what is owed, and shoot again what is heavy and weak if the purse is full."""
    if situation.can(actions.Share("show")):
        return actions.Share("show")
    owed = [one for one in situation.of(actions.Reshoot) if _is_owed(situation, one.scene)]
    if owed:
        return max(owed, key=lambda one: situation.rules.scenes[one.scene].weight)
    if situation.can(actions.Test()) and situation.view.cut.tests == 0:
        return actions.Test()
    cut = situation.view.cut
    cold = cut.test_read < COLD and not cut.reshoots
    again = [one for one in situation.of(actions.Reshoot) if cold and one.scene in cut.test_weak]
    heavy = [one for one in again if situation.rules.scenes[one.scene].weight >= HEAVY]
    return max(heavy, key=lambda one: situation.rules.scenes[one.scene].weight, default=None)


def _is_owed(situation: Situation, number: str) -> bool:
    owed = situation.view.scenes[number].state == "owed"
    return owed and situation.rules.scenes[number].weight >= HEAVY


def oversee_post(situation: Situation) -> Action | None:
    """Win back a week that is late; press the invoices otherwise, once."""
    hurry, invoices = actions.Oversee("hurry"), actions.Oversee("invoices")
    if situation.can(hurry) and situation.view.gauges.get("late_days", 0) >= 7:
        return hurry
    return invoices if situation.can(invoices) else None


def distribution(situation: Situation) -> Action | None:
    """The deal that most surely pays the investors back, then the one that pays more."""
    offered = situation.of(actions.Distribute)
    return max(offered, key=lambda one: _deal_worth(situation, one.deal), default=None)


def _deal_worth(situation: Situation, name: str) -> float:
    """How likely the investors are whole, and a little for what comes in beyond that: tickets carry luck, cheques
    do not."""
    deal, owed = situation.rules.film.distributors[name], max(1, _owed(situation))
    sure = (_up_front(situation, deal) * _agent_leaves(situation, deal) + _left_over(situation)) / owed
    whole = 1.0 if sure >= SURELY else 0.0
    if deal.buy_out:
        return whole + BEYOND * sure
    likely = sure + max(0.0, _likely(situation, deal) / owed) * _agent_leaves(situation, deal)
    tickets = BELIEVED * min(1.0, max(0.0, (likely - HOPELESS) / (CERTAIN - HOPELESS)))
    return max(whole, tickets) + BEYOND * min(2.0, likely)


def _agent_leaves(situation: Situation, deal: Distributor) -> float:
    """The part of income that a sales agent leaves."""
    return 1 - waterfall.agent_percent(situation.rules, deal) / 100


def _up_front(situation: Situation, deal: Distributor) -> float:
    """The guarantee on the table: the buyer's appetite by what the test cards and the talk make of it."""
    view, rule = situation.view, situation.rules.n.finance
    asked = view.bids[deal.id].price if deal.id in view.bids else deal.guarantee
    asked = asked * (100 - taken_percent(situation.rules, view.offers, deal)) // 100
    percent = rule.untested_percent
    if view.cut.test_read >= 0 and view.cut.shared:
        percent = 100 + rule.test_per_point * (view.cut.test_read - rule.test_base)
    return asked * (percent + (view.gauges.get("buzz", 0) - rule.buzz_base) * rule.buzz_per_ten / 10) / 100


def _left_over(situation: Situation) -> int:
    """The bank at the end of the books: cash and signed money still to come, less what the accounts still owe."""
    gauges = situation.view.gauges
    coming = sum(one.amount - one.paid for one in situation.view.offers.values() if one.state == "signed")
    bills = sum(
        gauges.get(f"estimate:{one}", 0) - gauges.get(f"pool:{one}", 0) - gauges.get(f"cost:{one}", 0)
        for one in situation.rules.accounts
    )
    return gauges.get("cash", 0) + coming - bills


def _likely(situation: Situation, deal: Distributor) -> float:
    """What a cautious producer expects to see of the tickets after fee and advertising."""
    gauges = situation.view.gauges
    quality = 1 + (gauges.get("creative", 60) - 62) / 40
    rentals = gauges["budget"] * USUAL_GROSS.get(deal.kind, 0.2) * max(0.2, quality) * EXHIBITORS_LEAVE
    advertising = (deal.advertising_least + deal.advertising_most) / 2
    return rentals * (100 - deal.fee_percent) / 100 - advertising


def _owed(situation: Situation) -> int:
    """What has to come in before the investors are whole: equity with its premium, and what is paid before it."""
    steps = [step.kind for step in situation.rules.film.waterfall]
    first = steps[: steps.index("equity")] if "equity" in steps else steps
    total = 0
    for name, state in situation.view.offers.items():
        offer = situation.rules.film.offers[name]
        if state.state == "signed" and offer.recoups == "equity":
            total += state.amount * (100 + state.premium_percent) // 100
        elif state.state == "signed" and offer.recoups in first:
            total += state.amount * (100 + offer.interest_percent) // 100
    return total


def box_office(situation: Situation) -> Action | None:
    """The month in which such films do best, by the published table."""
    months = situation.rules.core.outcome.months
    dates = situation.of(actions.Date)
    return max(dates, key=lambda one: months[one.month - 1], default=None)


def weekend(situation: Situation) -> Action:
    """Promote the opening when there is money, widen when the fall is small, else hold."""
    moves = {one.move: one for one in situation.of(actions.Weekend)}
    weeks, rule = situation.view.run.weekends, situation.rules.n.release
    if not weeks:
        return moves.get("hold") or situation.choices[0]
    last = weeks[-1].gross
    fall = 1000 - last * 1000 // weeks[-2].gross if len(weeks) > 1 and weeks[-2].gross else 1000
    price = situation.view.run.advertising * rule.promotion_percent
    if last * rule.promotion_lift_percent * EXHIBITORS_LEAVE > price:
        return moves.get("promote") or situation.choices[0]
    if fall < rule.widen_even_drop - 100:
        return moves.get("widen") or situation.choices[0]
    return moves.get("hold") or situation.choices[0]
