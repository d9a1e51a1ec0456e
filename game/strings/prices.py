"""Prices as they stand on a label, asked of the engine so that the sign on the door is what is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, box_office, greenlight, investors, people, schedule, topsheet, vendors
from game.engine.post import overseeing, screening, selling
from game.engine.shooting import morning
from game.strings import measures, names
from game.strings.table import say

if TYPE_CHECKING:
    from game.strings.sides import Sides


def amount(sides: Sides, number: int) -> str:
    """An amount of this film's money."""
    return measures.money(number, sides.symbol)


def rights(sides: Sides, step: str) -> str:
    """What the option or the purchase of the story costs."""
    script = sides.tale.script
    return amount(sides, script.option_cost if step == "option" else script.purchase_cost)


def part(sides: Sides, action: actions.OfferPart) -> str:
    """What an offer to an actor would cost."""
    return amount(sides, people.price_of(sides.tale.actors[action.actor], action.percent))


def place(sides: Sides, action: actions.BookPlace) -> str:
    """What a deposit, a scout or an alternative costs, as far as it has a price."""
    found = sides.tale.locations[action.location]
    return amount(sides, {"deposit": found.deposit, "scout": found.prep_day}.get(action.step, 0))


def policy(sides: Sides, name: str) -> str:
    """What a policy costs."""
    return amount(sides, topsheet.policy_price(sides.film, name))


def bargain(sides: Sides, action: actions.Bargain) -> dict[str, str]:
    """What a vendor asks now, and what the cheaper thing is."""
    facts = {"price": amount(sides, vendors.asked(sides.film, action.deal))}
    vendor = sides.tale.vendors.get(action.deal)
    if vendor is not None and vendor.alternatives:
        cheaper = vendor.alternatives[0]
        facts.update(cheaper=cheaper.label, less=amount(sides, cheaper.amount))
    return facts


def greenlight_numbers(sides: Sides) -> dict[str, str]:
    """What the ways out of the greenlight meeting cost or save."""
    film, rule = sides.film, sides.rules.n.finance
    holding = sides.view.gauges["budget"] * rule.holding_week_percent // 100
    lightest = greenlight.shrinkable(film)
    return {
        "holding": amount(sides, holding),
        "saved": amount(sides, greenlight.shrink_saves(film)),
        "scene": names.scene(sides, lightest) if lightest else "",
        "tonight": measures.listed(_tonight(sides)),
        "who": say("meeting.financiers_remember" if greenlight.in_doubt(film) else "meeting.director_remembers"),
    }


def _tonight(sides: Sides) -> list[str]:
    """What is closed at last-minute prices, of all that is missing: title, papers the meeting wants to see, money."""
    film, rule = sides.film, sides.rules.n.finance
    holes = greenlight.hard_holes(film)
    papers = sum(greenlight.rush_price(film, paper) for paper in greenlight.unfiled(film))
    found = []
    if "rights" in holes:
        found.append(say("meeting.rights", percent=measures.percent(rule.scramble_percent)))
    if papers:
        found.append(say("meeting.policy", price=amount(sides, papers)))
    if "money" in holes:
        bridge = measures.percent(investors.bridge_percent(film))
        dear, small = measures.percent(rule.bridge_dear_percent), measures.percent(rule.bridge_small_percent)
        found.append(say("meeting.money", bridge=bridge, bridge_dear=dear, bridge_small=small))
    return found or [say("meeting.hands")]


def bet(sides: Sides, name: str) -> str:
    """What a morning bet costs."""
    return amount(sides, morning.bet_price(sides.film, name))


def placed(sides: Sides, action: actions.Place) -> dict[str, str]:
    """How far over its planned minutes a day would be with an owed scene on it."""
    board = {**sides.film.board, action.scene: action.day}
    over = schedule.minutes_of_day(sides.film, action.day, board) - sides.rules.day_minutes
    return {"over": measures.minutes(abs(over)), "full": str(int(over > 0))}


def bid(sides: Sides, name: str) -> str:
    """What a post house costs now, rush included."""
    return amount(sides, selling.bid_price(sides.film, sides.tale.bids[name]))


def test(sides: Sides) -> str:
    """What a test screening costs."""
    return amount(sides, screening.test_cost(sides.film))


def reshoot(sides: Sides) -> str:
    """What the producer pays for a reshoot; directing it costs nothing more."""
    return amount(sides, screening.reshoot_cost(sides.film))


def oversee(sides: Sides, what: str) -> str:
    """What a week more, or a week won back, costs."""
    return amount(sides, overseeing.price(sides.film, what))


def campaign(sides: Sides, spend: int) -> str:
    """What the production adds to the campaign at a spend."""
    return amount(sides, selling.campaign_price(sides.film, spend))


def weekend(sides: Sides, move: str) -> str:
    """What a move before a weekend costs, or saves."""
    return amount(sides, abs(box_office.move_cost(sides.film, move)))
