"""The finance table and the top sheet: who offers what on which terms, and where the money is meant to go."""

from __future__ import annotations

from game.engine import finance as terms
from game.engine import judge, topsheet
from game.engine.rules.deals import Offer
from game.engine.state import OfferState
from game.strings import Sides, measures, names, say
from game.strings.conditions import clause
from game.strings.contracts import string_words
from game.text.marks import item, quoted
from game.text.sheets.form import Section, Sheet

LATE = 99
"""The week of an offer that never expires."""
TERMS = ("premium_percent", "profit_share_percent", "fee_percent", "interest_percent")


def finance(sides: Sides) -> Sheet:
    """What is raised and missing, and every offer on the table with its terms and strings."""
    known = sides.view.gauges
    said = say(
        "sheet.raised",
        raised=_money(sides, known.get("raised", 0)),
        budget=_money(sides, known["budget"]),
        missing=_money(sides, max(0, known.get("shortfall", 0))),
    )
    found = [
        _offer(sides, sides.tale.offers[name], state)
        for name, state in sides.view.offers.items()
        if state.state in ("open", "applied")
    ]
    return Sheet((said,), tuple(found))


def pool(sides: Sides, account: str) -> str:
    """What an account still leaves to decisions."""
    return measures.money(sides.view.gauges.get(f"pool:{account}", 0), sides.symbol)


def _money(sides: Sides, amount: int) -> str:
    return measures.money(amount, sides.symbol)


def _offer(sides: Sides, offer: Offer, state: OfferState) -> Section:
    """One offer: who, how much, the price of it, when it pays, what it asks for and what it buys."""
    amount = _money(sides, terms.amount_now(sides.film, offer.id))
    sold = say("offer.territory", where=offer.territory) if offer.territory else ""
    found = [item(offer.who, quoted(offer.quote), sold), item(say("offer.pays", parts=_pays(offer)))]
    price = _price(sides, offer, state)
    if price:
        found.append(item(say("offer.price", parts=measures.listed(price))))
    found += [item(say("offer.needs", what=text)) for text in _needs(sides, offer)]
    found += [item(say("offer.string", what=string_words(sides, string))) for string in offer.strings]
    found += [item(text) for text in _timing(offer, state)]
    return Section(offer.id, say("offer.head", name=names.offer(sides, offer.id), amount=amount), tuple(found))


def _pays(offer: Offer) -> str:
    parts = []
    for part in offer.pays:
        moment = say(f"moment.{part.when}", weeks=part.weeks)
        parts.append(say("offer.part", percent=measures.percent(part.percent), moment=moment))
    return measures.listed(parts)


def _price(sides: Sides, offer: Offer, state: OfferState) -> list[str]:
    values = {
        "premium_percent": state.premium_percent,
        "profit_share_percent": state.profit_share_percent,
        "fee_percent": offer.fee_percent,
        "interest_percent": offer.interest_percent,
    }
    parts = [say(f"offer.{name}", percent=measures.percent(values[name])) for name in TERMS if values[name]]
    if offer.legal:
        parts.append(say("offer.legal", amount=_money(sides, offer.legal)))
    return parts


def _needs(sides: Sides, offer: Offer) -> list[str]:
    """What must be there before it is signed, each with a word on whether it is."""
    found = []
    for index, condition in enumerate(offer.needs):
        own = offer.needs_text[index] if index < len(offer.needs_text) else ""
        there = judge.build(condition, sides.rules.leaves)(sides.film, judge.NOTHING)
        words = own.rstrip(".") or clause(sides, condition, {})
        found.append(say("offer.there" if there else "offer.missing", what=words))
    if offer.needs_bond:
        bought = bool(sides.film.deeds.get("insured:bond"))
        price = _money(sides, topsheet.policy_price(sides.film, "bond"))
        found.append(say("offer.there" if bought else "offer.missing", what=say("offer.bond", price=price)))
    return found


def _timing(offer: Offer, state: OfferState) -> list[str]:
    found = []
    if state.state == "applied":
        found.append(say("offer.applied", week=offer.decision_week))
    elif offer.decision_chance < 100:
        chance = measures.percent(offer.decision_chance)
        found.append(say("offer.jury", week=offer.decision_week, chance=chance))
    return [*found, say("offer.expires", week=offer.expires_week)] if offer.expires_week < LATE else found


def budget_table(sides: Sides) -> Sheet:
    """The top sheet, and each account that money can be moved out of."""
    names_ = topsheet.movable(sides.film)
    sections = tuple(Section(name, say("sheet.from", account=names.account(name))) for name in names_)
    return Sheet(tuple(budget(sides)), sections)


def budget(sides: Sides) -> list[str]:
    """The top sheet with its line, the estimated final cost, contingency and cash."""
    top = sides.tale.budget
    found = [say("sheet.above")]
    found += [_account(sides, name) for name in top.above]
    found.append(say("sheet.below"))
    for block in (top.production, top.post, top.other, ("finance",)):
        found += [_account(sides, name) for name in block]
    return found + totals(sides)


def _account(sides: Sides, name: str) -> str:
    known = sides.view.gauges
    plan, estimate = known.get(f"plan:{name}", 0), known.get(f"estimate:{name}", 0)
    over, left = estimate - plan, known.get(f"pool:{name}", 0)
    said = say(
        "sheet.account" if not over else "sheet.account_over" if over > 0 else "sheet.account_under",
        account=names.account(name),
        plan=_money(sides, plan),
        estimate=_money(sides, estimate),
        paid=_money(sides, known.get(f"cost:{name}", 0)),
        over=_money(sides, abs(over)),
    )
    return item(said, say("sheet.still", left=_money(sides, left)) if left else "")


def totals(sides: Sides) -> list[str]:
    """The foot of the top sheet; cash, loans and room only for the producer."""
    known = sides.view.gauges
    found = [
        say(
            "sheet.total",
            budget=_money(sides, known["budget"]),
            estimate=_money(sides, known["estimated_cost"]),
            contingency=_money(sides, known["contingency_left"]),
        )
    ]
    if "cash" in known:
        found.append(say("sheet.cash", cash=_money(sides, known["cash"]), room=_money(sides, known.get("room", 0))))
    loans = sum(value for name, value in known.items() if name.startswith("loan"))
    if loans:
        found.append(say("sheet.loans", amount=_money(sides, loans)))
    return found
