"""Raising the money: finding, haggling, signing, conditions precedent, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, effects, gauges, judge, money, tables, titles
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.state import OfferState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.engine.production import Production
    from game.engine.rules.deals import Offer, String
    from game.engine.rules.rulebook import Rules


def open_offers(film: Production) -> None:
    """Enter every offer of the film: on the table, or hidden until somebody looks for it.

    The budget dial leaves alone what has to be repaid: more of that is a burden and no help.
    """
    for offer in film.rules.film.offers.values():
        state = "hidden" if offer.find or offer.opens_week > 1 or offer.opens_when else "open"
        amount = offer.ask if offer.is_repaid else film.rules.dialled(offer.ask)
        film.offers[offer.id] = OfferState(state, amount, offer.premium_percent, offer.profit_share_percent)


def shortfall(film: Production) -> int:
    """What is still to be raised for the budget; negative when more is signed than needed."""
    return gauges.budget_total(film) - film.of("raised")


def each_week(film: Production) -> None:
    """At the end of a week: juries decide on applications of that week, offers open and expire for the next one."""
    week = film.of("pushed") + (film.round if film.phase == "pre" else film.rules.rounds["pre"] + film.round)
    coming = week + 1
    for name, state in film.offers.items():
        offer = film.rules.film.offers[name]
        if state.state == "hidden" and not offer.find and _ready(film, offer, coming):
            film.offers[name] = replace(state, state="open")
            film.tell("offer_opens", offer=name)
        elif state.state == "open" and coming > offer.expires_week:
            film.offers[name] = replace(state, state="gone")
            film.tell("offer_gone", offer=name)
        elif state.state == "applied" and week >= offer.decision_week:
            _decide(film, offer)


def _ready(film: Production, offer: Offer, week: int) -> bool:
    return week >= offer.opens_week and judge.holds(film, offer.opens_when)


def _decide(film: Production, offer: Offer) -> None:
    """A jury decides on an application."""
    if film.happens(offer.decision_chance, "jury", offer.id):
        close_deal(film, offer)
    else:
        film.offers[offer.id] = replace(film.offers[offer.id], state="refused")
        film.tell("jury_refused", offer=offer.id)


def refuse_find(film: Production, action: actions.FindMoney) -> Refusal | None:
    """Money can be looked for when it is hidden and its time has come."""
    if why := tables.refuse_at(film, "finance"):
        return why
    offer = film.rules.film.offers.get(action.offer)
    if offer is None or film.offers[action.offer].state != "hidden" or not offer.find:
        return no("no_such_offer", offer=action.offer)
    return None if _ready(film, offer, film.round) else no("too_early", offer=action.offer)


def find(film: Production, action: actions.FindMoney) -> None:
    """Make the calls: the offer is on the table."""
    film.offers[action.offer] = replace(film.offers[action.offer], state="open")
    tables.commit(film, f"find.{action.offer}")
    film.tell("offer_found", offer=action.offer)


def _refuse_open(film: Production, name: str) -> Refusal | None:
    if why := tables.refuse_at(film, "finance"):
        return why
    state = film.offers.get(name)
    return None if state is not None and state.state == "open" else no("not_on_the_table", offer=name)


def refuse_haggle(film: Production, action: actions.Haggle) -> Refusal | None:
    """Each move is tried once, and an investor is pressed once a sitting."""
    if why := _refuse_open(film, action.offer):
        return why
    moves = film.rules.film.offers[action.offer].haggle
    if not 0 <= action.move < len(moves):
        return no("no_such_move", move=action.move)
    if str(action.move) in film.offers[action.offer].tried:
        return no("tried_already", offer=action.offer)
    done = film.table.done if film.table else ()
    return no("pressed_today", offer=action.offer) if f"haggle.{action.offer}" in done else None


def moved(offer: Offer, state: OfferState, move: int) -> OfferState:
    """The terms of an offer after a move that works."""
    moves = offer.haggle[move].moves
    return replace(
        state,
        amount=min(max(offer.most, state.amount), state.amount + moves.get("amount", 0)),
        premium_percent=max(0, state.premium_percent + moves.get("premium_percent", 0)),
        profit_share_percent=max(0, state.profit_share_percent + moves.get("profit_share_percent", 0)),
        cohesion=state.cohesion + moves.get("cohesion", 0),
    )


def haggle(film: Production, action: actions.Haggle) -> None:
    """Press: with the printed chance the terms move; what it costs it costs either way."""
    offer, state = film.rules.film.offers[action.offer], film.offers[action.offer]
    move = offer.haggle[action.move]
    effects.apply_all(film, move.costs, Cause("duty", "finance"), judge.NOTHING)
    film.did("haggled")
    state = replace(state, tried=(*state.tried, str(action.move)))
    won = film.happens(move.chance, "haggle", action.offer, action.move)
    film.offers[action.offer] = moved(offer, state, action.move) if won else state
    tables.remember(film, f"haggle.{action.offer}")
    film.tell("haggled", offer=action.offer, move=action.move, won=int(won))
    if not won and film.happens(100 - offer.patience, "sour", action.offer, action.move):
        post(film, "investor_goodwill", "", film.rules.n.investors.sour_goodwill, Cause("rule", "pressed_in_vain"))
        film.tell("investor_sours", offer=action.offer)


def sour_percent(offer: Offer, move: int) -> int:
    """The chance in percent that a move fails and its investor minds."""
    return (100 - offer.haggle[move].chance) * (100 - offer.patience) // 100


def refuse_sign(film: Production, action: actions.SignMoney) -> Refusal | None:
    """An offer is signed when what it asks for is there; limits of the lender hold."""
    if why := _refuse_open(film, action.offer):
        return why
    offer, state = film.rules.film.offers[action.offer], film.offers[action.offer]
    if not judge.holds(film, offer.needs):
        return no("condition_missing", offer=action.offer)
    if state.amount * 100 > offer.max_percent_of_budget * gauges.budget_total(film):
        return no("more_than_they_lend", offer=action.offer)
    if offer.needs_bond and not film.deeds.get("insured:bond"):
        return no("bond_missing", offer=action.offer)
    if offer.needs_sales_agent and not presold(film.rules, film.offers):
        return no("nothing_sold_yet", offer=action.offer)
    if offer.legal > money.room(film, "legal_and_accounts"):
        return no("over_budget", amount=offer.legal)
    return no("money_is_raised") if shortfall(film) <= 0 else None


def presold(rules: Rules, offers: Mapping[str, OfferState]) -> list[Offer]:
    """The pre-sales under signature: whoever buys the film later does not get what they bought."""
    found = (rules.film.offers[name] for name, one in offers.items() if one.state == "signed")
    return [offer for offer in found if offer.source == "presale"]


def presold_percent(rules: Rules, sold: Iterable[Offer]) -> int:
    """How much of its world some pre-sales take away, 0 to 100: of what is abroad, or of the later windows at home."""
    usual = rules.n.release.presale_share_percent
    return min(100, sum(offer.part_percent or usual for offer in sold))


def amount_now(film: Production, name: str) -> int:
    """What an offer would bring if it were signed now: a pre-sale is worth more with names attached."""
    amount, rule = film.offers[name].amount, film.rules.n.finance
    if film.rules.film.offers[name].source != "presale":
        return amount
    actors = film.rules.film.actors
    names = sum(actors[signed.person].presales for signed in film.cast.values())
    return amount * min(rule.star_most_percent, rule.star_base_percent + names) // 100


def sign(film: Production, action: actions.SignMoney) -> None:
    """Sign, or apply where a jury decides later."""
    offer = film.rules.film.offers[action.offer]
    if offer.decision_chance < 100:
        film.offers[action.offer] = replace(film.offers[action.offer], state="applied", week=film.round)
        film.tell("applied", offer=action.offer)
        if offer.decision_week <= film.round:
            _decide(film, offer)
    else:
        close_deal(film, offer)
    tables.commit(film, f"sign.{action.offer}")


def close_deal(film: Production, offer: Offer) -> None:
    """The offer is signed: it counts as raised, its first money comes, its strings hold from now on."""
    cause = Cause("offer", offer.id)
    state = replace(film.offers[offer.id], amount=amount_now(film, offer.id), state="signed", week=film.round)
    film.offers[offer.id] = state
    post(film, "raised", "", state.amount, cause)
    money.commit(film, "legal_and_accounts", offer.legal, cause)
    money.commit(film, "finance", state.amount * offer.fee_percent // 100, cause)
    effects.apply_all(film, offer.on_signing, cause, judge.NOTHING)
    post(film, "latent.cohesion", "", state.cohesion, cause)
    for string in offer.strings:
        if string.kind == "credit":
            titles.give(film, string.arg, cause)
    now = sum(part.percent for part in offer.pays if part.when == "now")
    if film.phase != "pre" or film.deeds.get("closed"):
        now += sum(part.percent for part in offer.pays if part.when == "closing")
    if now:
        money.receive(film, offer.id, state.amount * now // 100)
    film.tell("money_signed", offer=offer.id, amount=state.amount)


def refuse_walk(film: Production, action: actions.WalkAway) -> Refusal | None:
    """One can walk away from what is on the table."""
    return _refuse_open(film, action.offer)


def walk(film: Production, action: actions.WalkAway) -> None:
    """Decline for good. It costs nothing but the offer."""
    film.offers[action.offer] = replace(film.offers[action.offer], state="gone")
    tables.remember(film, f"walk.{action.offer}")
    film.tell("walked_away", offer=action.offer)


def menu(film: Production) -> list[actions.Action]:
    """Everything one can say at the finance table."""
    found: list[actions.Action] = []
    for name, state in film.offers.items():
        if state.state == "open":
            found.append(actions.SignMoney(name))
            found += [actions.Haggle(name, move) for move in range(len(film.rules.film.offers[name].haggle))]
            found.append(actions.WalkAway(name))
        elif state.state == "hidden" and film.rules.film.offers[name].find:
            found.append(actions.FindMoney(name))
    return found


def _anything(film: Production) -> bool:
    return any(
        state.state == "open" or (state.state == "hidden" and film.rules.film.offers[name].find)
        for name, state in film.offers.items()
    )


def check_covenants(film: Production, moment: str) -> None:
    """Check the strings that are due at a moment (lock or delivery); a broken one has its price."""
    for name, state in film.offers.items():
        if state.state != "signed":
            continue
        for string in film.rules.film.offers[name].strings:
            if string.checked == moment and not is_kept(film, string):
                _broken(film, name, string)
    deal = film.rules.film.distributors.get(film.run.distributor)
    for string in deal.covenants if deal is not None else ():
        if string.checked == moment and not is_kept(film, string):
            _broken(film, film.run.distributor, string)


def is_kept(film: Production, string: String) -> bool:
    """Whether what a string holds the film to is so now: a place by its being seen, all else by its conditions."""
    if string.kind != "location":
        return judge.holds(film, string.holds)
    return any(
        state.state == "shot" and state.in_cut and film.rules.scenes[number].location == string.arg
        for number, state in film.scenes.items()
    )


def _broken(film: Production, name: str, string: String) -> None:
    """A covenant is broken: its price is paid."""
    effects.apply_all(film, string.if_broken, Cause("offer", name), judge.NOTHING)
    film.did("covenant_broken", name)
    film.tell("covenant_broken", offer=name)


TABLES = {"finance": tables.Seat(menu, _anything)}

RULES: Ruleset = {
    actions.FindMoney: Rule(refuse_find, find),
    actions.Haggle: Rule(refuse_haggle, haggle),
    actions.SignMoney: Rule(refuse_sign, sign),
    actions.WalkAway: Rule(refuse_walk, walk),
}
