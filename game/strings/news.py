"""News: what just happened, in sentences, and for whose ears."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from game.engine import finance
from game.engine.news import News
from game.strings import cards, measures, names
from game.strings.contracts import string_words
from game.strings.effects import effect_words
from game.strings.facts import phrase
from game.strings.placeholders import filled
from game.strings.table import count, say

if TYPE_CHECKING:
    from game.engine.rules.events import Option
    from game.strings.sides import Sides

Facts: TypeAlias = Mapping[str, int | str]

EARS = {
    "audition": "director",
    "take": "director",
    "asked": "director",
    "pass": "director",
    "part_refused": "producer",
    "haggled": "producer",
    "investor_sours": "producer",
    "pressed": "producer",
    "applied": "producer",
    "offer_found": "producer",
    "offer_opens": "producer",
    "offer_gone": "producer",
    "walked_away": "producer",
    "jury_refused": "producer",
    "money_arrives": "producer",
    "bridge_loan": "producer",
    "trap_found": "producer",
    "head_met": "director",
    "tested": "producer",
    "invoices": "producer",
    "bond_letter": "producer",
    "daily_report": "producer",
    "query_found": "producer",
}
"""News that only one chair hears; the rest is for both."""

SILENT = ("round", "premiere")
"""News that needs no sentence: the banner and the premiere board say it."""


CERTAIN = 100
"""The chance in percent of what is no gamble."""


def hears(chair: str, news: News) -> bool:
    """Whether a chair hears this news."""
    return str(news.facts.get("to", EARS.get(news.kind, chair))) in (chair, "both")


def told(sides: Sides, news: News) -> str:
    """The sentence of a piece of news; empty for what needs none."""
    if news.kind in SILENT:
        return ""
    extra = EXTRAS[news.kind](sides, news.facts) if news.kind in EXTRAS else {}
    facts = {name: value for name, value in news.facts.items() if name != "to"}
    return measures.sentence(phrase(sides, f"news.{news.kind}", facts, **extra).strip())


def _answered(sides: Sides, facts: Facts) -> dict[str, str]:
    event, name = str(facts["event"]), str(facts["option"])
    option = next(one for one in sides.tale.events[event].options if one.id == name)
    came = "won" if option.chance < CERTAIN and facts["lucky"] else ""
    return {**_deed(sides, option, sides.binds_of(event)), "came": came}


def _deed(sides: Sides, option: Option, binds: Mapping[str, str]) -> dict[str, str]:
    why = say("news.principle", text=filled(sides, option.principle, binds)) if option.principle else ""
    done, otherwise = filled(sides, option.done, binds), filled(sides, option.otherwise_line, binds)
    return {"who": _who(sides), "done": done, "otherwise": otherwise, "why": why}


def _who(sides: Sides) -> str:
    """Who did it, for the ears of this chair: you, or the other one."""
    doer = sides.before.seat if sides.before else sides.chair
    return say("news.you") if doer == sides.chair else say("news.other", chair=names.chair(doer))


def _remedy(sides: Sides, facts: Facts) -> dict[str, str]:
    rule = sides.rules.core.problems[str(facts["problem"])]
    option = next(one for one in rule.remedies if one.id == facts["option"])
    return _deed(sides, option, sides.problem_binds(rule.id))


def _audition(sides: Sides, facts: Facts) -> dict[str, str]:
    actor = sides.tale.actors[str(facts["actor"])]
    reading = sides.view.readings.get(f"ability.{actor.id}")
    return {
        "heard": actor.audition_second if facts["again"] else actor.audition_first,
        "noise": str(reading.noise if reading else 0),
        "curve": _curve(sides, actor.id),
    }


def _curve(sides: Sides, actor: str) -> str:
    reading = sides.view.readings.get(f"curve.{actor}")
    return say(f"curve.{reading.value}") if reading else ""


def _refused_part(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"declines": sides.tale.actors[str(facts["actor"])].declines}


def _haggled(sides: Sides, facts: Facts) -> dict[str, str]:
    offer = sides.tale.offers[str(facts["offer"])]
    state = sides.view.offers.get(offer.id)
    move = offer.haggle[int(facts["move"])]
    amount = measures.money(finance.amount_now(sides.film, offer.id), sides.symbol)
    percent = state.premium_percent if state else offer.premium_percent
    premium = say("terms.premium", percent=measures.percent(percent)) if percent else ""
    return {"line": move.line, "amount": amount, "premium": premium}


def _offer(sides: Sides, facts: Facts) -> dict[str, str]:
    offer = sides.tale.offers[str(facts["offer"])]
    kind = sides.rules.core.finance_kinds[offer.source].label.lower()
    return {"kind": kind, "quote": offer.quote, "refused": offer.refused, "week": str(offer.decision_week)}


def _take(sides: Sides, facts: Facts) -> dict[str, str]:
    heard = [names.department(sides, one) for one in str(facts["fault"]).split(",") if one]
    takes = sides.film.scenes[str(facts["scene"])].takes
    noise = takes[-1].noise if takes else 0
    fault = say("news.fault", departments=measures.listed(heard)) if heard else say("news.no_fault")
    return {"reported": fault, "noise": str(noise)}


def _asked(sides: Sides, facts: Facts) -> dict[str, str]:
    """What a department said of the takes so far: which have a fault of its own, and which have none."""
    takes = sides.film.scenes[str(facts["scene"])].takes
    wrong = [str(one.number) for one in takes if facts["department"] in one.reported]
    right = [str(one.number) for one in takes if facts["department"] not in one.reported]
    return {"wrong": _take_numbers(wrong), "right": _take_numbers(right)}


def _take_numbers(numbers: list[str]) -> str:
    form = "count.take_number.one" if len(numbers) == 1 else "count.take_number.many"
    return say(form, n=measures.listed(numbers)) if numbers else ""


def _favour(sides: Sides, facts: Facts) -> dict[str, str]:
    """What a favour did that was not played against a problem."""
    found = sides.tale.favours[str(facts["favour"])]
    return {"did": measures.listed(effect_words(sides, found.effects, {}))}


def _shot(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"worth": str(facts["worth"]) if sides.chair == "director" else "", "known": sides.chair}


def _slated(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"plan": names.written("plan", str(facts["plan"]))}


def _problem(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"text": cards.problem_text(sides, str(facts["problem"]))}


def _revealed(sides: Sides, facts: Facts) -> dict[str, str]:
    event = str(facts["event"])
    return {chair: cards.option_label(sides, event, str(facts[chair])) for chair in ("producer", "director")}


def _promise(sides: Sides, facts: Facts) -> dict[str, str]:
    name = str(facts["promise"])
    given = next((one for one in reversed(sides.film.promises) if one.id == name), None)
    about = next(iter(given.binds.values()), "") if given else str(facts.get("about", ""))
    return {"done": cards.promise_done(sides, name, about), "giver": names.chair(given.giver) if given else ""}


def _trap(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"trap": sides.tale.locations[str(facts["location"])].trap_text}


def _covenant(sides: Sides, facts: Facts) -> dict[str, str]:
    """Which conditions of the contract do not hold, each with its price."""
    party = str(facts["offer"])
    offer, deal = sides.tale.offers.get(party), sides.tale.distributors.get(party)
    strings = offer.strings if offer else deal.covenants if deal else ()
    moment = "lock" if sides.film.phase == "post" and not sides.film.run.delivered else "delivery"
    broken = [
        string_words(sides, one) for one in strings if one.checked == moment and not finance.is_kept(sides.film, one)
    ]
    return {"what": measures.listed(broken)}


def _tested(sides: Sides, facts: Facts) -> dict[str, str]:
    weak = [names.short_scene(sides, one) for one in str(facts["weak"]).split(",") if one]
    error = sides.rules.n.test.error_tenths
    return {"weak": measures.listed(weak), "error": f"{error / 10:.1f}"}


def _weekend(sides: Sides, facts: Facts) -> dict[str, str]:
    before = [one.gross for one in sides.film.run.weekends if one.week == int(facts["week"]) - 1]
    away = int(facts["away"])
    full = say("news.sold_out", amount=measures.money(away, sides.symbol)) if away else ""
    if not before or not before[0]:
        return {"held": "", "full": full}
    change = (int(facts["gross"]) - before[0]) * 100 // before[0]
    return {"held": say("news.weekend_change", change=measures.signed(change)), "full": full}


def _bet(sides: Sides, facts: Facts) -> dict[str, str]:
    about = names.about(sides, str(facts["about"])) if facts["about"] else ""
    return {"for": say("news.bet_about", about=about) if about else ""}


def _met(sides: Sides, facts: Facts) -> dict[str, str]:
    found = sides.tale.crew.get(str(facts["person"]))
    return {"heard": found.interview if found else ""}


def _want(sides: Sides, facts: Facts) -> dict[str, str]:
    one = sides.tale.seven[str(facts["person"])]
    return {"job": one.job, "want": one.want}


def _placed(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"way": names.written("placed", str(facts["way"]))}


def _named(sides: Sides, facts: Facts) -> dict[str, str]:
    found = sides.rules.core.take_names.get(str(facts["name"]))
    return {"called": found.label if found else ""}


def _proposal(sides: Sides, facts: Facts) -> dict[str, str]:
    moves = count(int(facts["moves"]), "move")
    return {"proposal": names.written("proposal", str(facts["proposal"])), "company_moves": moves}


def _in_house(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"job": names.written("work", str(facts["work"]))}


def _sent_back(sides: Sides, facts: Facts) -> dict[str, str]:
    return {"scenes": count(int(facts["n"]), "scene")}


def _drawn_up(sides: Sides, facts: Facts) -> dict[str, str]:
    chosen = sides.tale.directors[str(facts["director"])]
    return {"job": names.written("past_job", chosen.past_job)}


EXTRAS: dict[str, Callable[[Sides, Facts], dict[str, str]]] = {
    "answered": _answered,
    "asked": _asked,
    "favour_played": _favour,
    "remedy": _remedy,
    "audition": _audition,
    "part_refused": _refused_part,
    "haggled": _haggled,
    "applied": _offer,
    "offer_found": _offer,
    "offer_opens": _offer,
    "offer_gone": _offer,
    "jury_refused": _offer,
    "money_signed": _offer,
    "walked_away": _offer,
    "take": _take,
    "scene_shot": _shot,
    "slated": _slated,
    "problem": _problem,
    "queue_overflows": _problem,
    "problem_flares": _problem,
    "revealed": _revealed,
    "promised": _promise,
    "promise_kept": _promise,
    "promise_broken": _promise,
    "trap_found": _trap,
    "tested": _tested,
    "covenant_broken": _covenant,
    "weekend": _weekend,
    "bet": _bet,
    "want_met": _want,
    "head_met": _met,
    "placed": _placed,
    "take_named": _named,
    "board_approved": _proposal,
    "director_hired": _drawn_up,
    "in_house": _in_house,
    "sent_back": _sent_back,
}
