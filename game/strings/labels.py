"""Action labels: what a choice is called, from the film's own texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from game.engine import actions, finance, people, schedule
from game.engine.post import order
from game.strings import cards, measures, names, prices
from game.strings.facts import form_of, phrase
from game.strings.table import count, knows, say

if TYPE_CHECKING:
    from game.strings.sides import Sides


def verb(action: actions.Action) -> str:
    """The verb of an action: its name in the JSON form, and of its texts in the table."""
    return str(type(action).__struct_config__.tag)


def label(sides: Sides, action: actions.Action) -> str:
    """What a choice is called, in a few words that can be read aloud."""
    return told_of("label", sides, action)


def short(sides: Sides, action: actions.Action) -> str:
    """What a choice is called under a heading that names its thing; its label where there is no shorter one."""
    facts = msgspec.structs.asdict(action)
    extra = EXTRAS[type(action)](sides, action) if type(action) in EXTRAS else {}
    form = form_of(f"short.{verb(action)}", {**extra, **facts})
    return told_of("short", sides, action) if knows(form) else label(sides, action)


def told_of(family: str, sides: Sides, action: actions.Action) -> str:
    """The text of a family of the table for an action: its label, its line."""
    facts = msgspec.structs.asdict(action)
    extra = EXTRAS[type(action)](sides, action) if type(action) in EXTRAS else {}
    return phrase(sides, f"{family}.{verb(action)}", facts, **extra)


# -- facts an action does not carry ----------------------------------------------------------------------------


def _agenda(sides: Sides, action: actions.TakeAgenda) -> dict[str, str]:
    tale = sides.tale
    goals = (*tale.agendas_producer, *tale.agendas_director)
    return {"agenda": next((goal.label for goal in goals if goal.id == action.agenda), names.spelled(action.agenda))}


def _end(sides: Sides, action: actions.EndTurn) -> dict[str, str]:
    first = sides.chair == {"post": "director"}.get(sides.film.phase, "producer")
    return {"closes": "0" if first else sides.film.phase, "other": names.chair(sides.other)}


def _token(sides: Sides, action: actions.Action) -> dict[str, str]:
    return {"token": say(f"count.{sides.token}.bare")}


def _option(sides: Sides, action: actions.Answer | actions.Seal) -> dict[str, str]:
    return {"option": cards.option_label(sides, action.event, action.option)}


def _settle(sides: Sides, action: actions.Settle) -> dict[str, str]:
    return {"decider": names.chair(cards.decider(sides, action.event)), "talk": cards.compromise(sides, action.event)}


def _promise(sides: Sides, action: actions.Give) -> dict[str, str]:
    return {"promise": cards.promise_label(sides, action.promise, action.about)}


def _take_name(sides: Sides, action: actions.NameTake) -> dict[str, str]:
    found = sides.rules.core.take_names.get(action.name)
    return {"called": found.label if found else ""}


def _remedy(sides: Sides, action: actions.Remedy) -> dict[str, str]:
    return {"option": cards.remedy_label(sides, action.problem, action.option)}


def _rights(sides: Sides, action: actions.BuyRights) -> dict[str, str]:
    return {"price": prices.rights(sides, action.step), "owner": names.spelled(sides.tale.script.title_owner)}


def _draft(sides: Sides, action: actions.OrderDraft) -> dict[str, str]:
    return {"price": prices.amount(sides, sides.tale.writers[action.writer].per_draft)}


def _haggle(sides: Sides, action: actions.Haggle) -> dict[str, str]:
    return {"say": sides.tale.offers[action.offer].haggle[action.move].say}


def _money_offer(sides: Sides, action: actions.SignMoney | actions.FindMoney) -> dict[str, str]:
    offer = sides.tale.offers[action.offer]
    waits = offer.decision_week > sides.film.round and offer.decision_chance < 100
    return {
        "amount": prices.amount(sides, finance.amount_now(sides.film, offer.id)),
        "kind": sides.rules.core.finance_kinds[offer.source].label.lower(),
        "applies": str(int(waits)),
        "week": str(offer.decision_week),
    }


def _again(sides: Sides, action: actions.Audition) -> dict[str, str]:
    return {"again": str(sides.film.deeds.get(f"auditioned:{action.actor}", 0))}


def _part(sides: Sides, action: actions.OfferPart) -> dict[str, str]:
    return {
        "price": prices.part(sides, action),
        "percent": measures.percent(action.percent),
        "thing": names.written("instead", action.instead) if action.instead else "",
    }


def _head(sides: Sides, action: actions.HireHead) -> dict[str, str]:
    person = sides.tale.crew[action.person]
    price = prices.amount(sides, people.engagement(sides.film, action))
    manner = "terms" if action.terms else "press" if action.press else "plain"
    return {"price": price, "post": names.post(sides, person.post), "manner": manner}


def _director(sides: Sides, action: actions.HireDirector) -> dict[str, str]:
    return {"price": prices.amount(sides, sides.tale.directors[action.person].fee)}


def _proposal(sides: Sides, action: actions.Approve) -> dict[str, str]:
    words = {"proposal_words": names.written("proposal", action.proposal)}
    if action.proposal == "own":
        return words
    board = schedule.propose(sides.film, action.proposal)
    days = range(1, sides.rules.rounds["shoot"] + 1)
    longest = max(schedule.minutes_of_day(sides.film, day, board) for day in days)
    moves = schedule.moves_of(sides.film, board)
    holds = measures.minutes(sides.rules.day_minutes)
    return {**words, "moves_words": count(moves, "move"), "longest": measures.minutes(longest), "holds": holds}


def _place(sides: Sides, action: actions.BookPlace) -> dict[str, str]:
    quicker = measures.percent(100 - sides.rules.n.day.scout_percent)
    return {"price": prices.place(sides, action), "quicker": quicker}


def _policy(sides: Sides, action: actions.Insure) -> dict[str, str]:
    return {"price": prices.policy(sides, action.policy), "day": prices.amount(sides, sides.day_cost)}


def _paper(sides: Sides, action: actions.File) -> dict[str, str]:
    found = next((paper for paper in sides.view.papers if paper.id == action.paper), None)
    label_ = found.label if found else names.spelled(action.paper)
    paid = str(int(bool(found and found.fee)))
    return {"paper": label_, "fee": prices.amount(sides, found.fee if found else 0), "paid": paid}


def _bargain(sides: Sides, action: actions.Bargain) -> dict[str, str]:
    return prices.bargain(sides, action)


def _scene(sides: Sides, action: Any) -> dict[str, str]:  # noqa: ANN401 - every action that has a scene
    return {"slug": names.scene(sides, action.scene)}


def _look(sides: Sides, action: actions.LookBook) -> dict[str, str]:
    return {"end": names.written("look", f"{action.slider}_{action.towards}")}


def _restyle(sides: Sides, action: actions.Restyle) -> dict[str, str]:
    return {**_scene(sides, action), "minutes": str(sides.rules.n.coverage.styles.get(action.style, 0))}


def _fit(sides: Sides, action: actions.Fit) -> dict[str, str]:
    strip = sides.rules.scenes[action.scene]
    worse = str(abs(sides.rules.n.coverage.simplified_points))
    return {**_scene(sides, action), "with": strip.merge_with, "merge": strip.merge_label, "worse": worse}


def _greenlight(sides: Sides, action: actions.Greenlight) -> dict[str, str]:
    return prices.greenlight_numbers(sides)


def _chip(sides: Sides, action: actions.WriteNote) -> dict[str, str]:
    if action.blank == "scene":
        return {"chip": names.scene(sides, action.chip)}
    if action.blank == "gross":
        budget = sides.view.gauges["budget"]
        gross = prices.amount(sides, budget * int(action.chip) // 100)
        return {"chip": action.chip, "gross": gross, "times": measures.times(int(action.chip))}
    return {"chip": action.chip}


def _bet(sides: Sides, action: actions.Bet) -> dict[str, str]:
    return {"price": prices.bet(sides, action.bet), "bet": names.written("bet", action.bet)}


def _slate(sides: Sides, action: actions.Slate) -> dict[str, str]:
    strip = sides.rules.scenes[action.scene]
    level = schedule.LEVELS.index(action.plan) if action.plan in schedule.LEVELS else -1
    setups = measures.listed([]) if level < 0 else say("count.setup.many", n=schedule.setups(strip, level))
    return {**_scene(sides, action), "setups": setups}


def _roll(sides: Sides, action: actions.Roll) -> dict[str, str]:
    number = sides.film.floor.on_set if sides.film.floor else ""
    taken = len(sides.film.scenes[number].takes) if number else 0
    note = sides.rules.core.notes.get(action.note)
    return {"number": str(taken + 1), "said": note.label if note else ""}


def _print(sides: Sides, action: actions.Print) -> dict[str, str]:
    number = sides.film.floor.on_set if sides.film.floor else ""
    return {"scene": names.short_scene(sides, number)}


def _work(sides: Sides, action: actions.Floorwork) -> dict[str, str]:
    return {"about": names.about(sides, action.about) if action.about else ""}


def _stay(sides: Sides, action: actions.Stay) -> dict[str, str]:
    return {"price": prices.amount(sides, sides.overtime_hour)}


def _placed(sides: Sides, action: actions.Place) -> dict[str, str]:
    facts = _scene(sides, action)
    return {**facts, **prices.placed(sides, action)} if action.way == "day" else facts


def _order(sides: Sides, action: actions.Reorder) -> dict[str, str]:
    return {"place": place_of(sides, action)}


def place_of(sides: Sides, action: actions.Reorder) -> str:
    """Where a scene would go in the cut: it would "open" or "close" the film, or stand "inside"."""
    if not action.before:
        return "close"
    rest = [one for one in order.running(sides.rules, sides.film.scenes, sides.film.cut) if one != action.scene]
    return "open" if rest[:1] == [action.before] else "inside"


def _gain(sides: Sides, action: actions.Pass) -> dict[str, str]:
    return {"done": str(sides.film.cut.passes.get(action.kind, 0))}


def _bid(sides: Sides, action: actions.HirePost) -> dict[str, str]:
    bid = sides.tale.bids[action.bid]
    return {"price": prices.bid(sides, action.bid), "work": names.written("work", bid.work), "vendor": bid.vendor}


def _test(sides: Sides, action: actions.Test) -> dict[str, str]:
    return {"price": prices.test(sides)}


def _reshoot(sides: Sides, action: actions.Reshoot) -> dict[str, str]:
    return {**_scene(sides, action), "price": prices.reshoot(sides), "orders": str(int(sides.chair == "producer"))}


def _oversee(sides: Sides, action: actions.Oversee) -> dict[str, str]:
    return {"price": prices.oversee(sides, action.what)}


def _cue(sides: Sides, action: actions.Cue) -> dict[str, str]:
    found = sides.tale.music[action.music]
    return {"price": prices.amount(sides, found.ask), "kind": names.written("music", found.kind)}


def _sell(sides: Sides, action: actions.Sell) -> dict[str, str]:
    return {"price": prices.campaign(sides, action.spend)}


def _deal(sides: Sides, action: actions.Distribute) -> dict[str, str]:
    found = sides.tale.distributors[action.deal]
    return {"vendor": found.vendor, "kind": names.written("released", found.kind)}


def _date(sides: Sides, action: actions.Date) -> dict[str, str]:
    return {"month": measures.month(action.month)}


def _weekend(sides: Sides, action: actions.Weekend) -> dict[str, str]:
    return {"price": prices.weekend(sides, action.move)}


EXTRAS: dict[type[Any], Callable[[Sides, Any], dict[str, str]]] = {
    actions.TakeAgenda: _agenda,
    actions.EndTurn: _end,
    actions.Night: _token,
    actions.Rest: _token,
    actions.Answer: _option,
    actions.Seal: _option,
    actions.Settle: _settle,
    actions.Give: _promise,
    actions.Remedy: _remedy,
    actions.NameTake: _take_name,
    actions.BuyRights: _rights,
    actions.OrderDraft: _draft,
    actions.Haggle: _haggle,
    actions.SignMoney: _money_offer,
    actions.FindMoney: _money_offer,
    actions.Audition: _again,
    actions.OfferPart: _part,
    actions.HireHead: _head,
    actions.HireDirector: _director,
    actions.Approve: _proposal,
    actions.BookPlace: _place,
    actions.Insure: _policy,
    actions.File: _paper,
    actions.Bargain: _bargain,
    actions.Rehearse: _scene,
    actions.LookBook: _look,
    actions.Board: _scene,
    actions.Restyle: _restyle,
    actions.Fit: _fit,
    actions.Greenlight: _greenlight,
    actions.WriteNote: _chip,
    actions.Bet: _bet,
    actions.Strike: _scene,
    actions.Slate: _slate,
    actions.Roll: _roll,
    actions.Print: _print,
    actions.Floorwork: _work,
    actions.Adapt: _scene,
    actions.Stay: _stay,
    actions.Place: _placed,
    actions.Pass: _gain,
    actions.Trim: _scene,
    actions.Reorder: _order,
    actions.Repair: _scene,
    actions.Test: _test,
    actions.Reshoot: _reshoot,
    actions.Oversee: _oversee,
    actions.HirePost: _bid,
    actions.Cue: _cue,
    actions.Sell: _sell,
    actions.Distribute: _deal,
    actions.Date: _date,
    actions.Weekend: _weekend,
}
