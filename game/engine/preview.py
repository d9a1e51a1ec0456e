"""What an action would do, as far as its chair can know: costs, odds and effects from imagined steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from game.engine import actions, agendas, events, finance, joint, people, problems, promises, story
from game.engine.imagine import imagine
from game.engine.ledger import entries, key_of
from game.engine.post import selling
from game.engine.shooting import clock, wrap
from game.engine.turn import RULES
from game.engine.view import odds_of_take

if TYPE_CHECKING:
    from game.engine.production import Production

FORKS = 8
"""Imagined steps behind a preview. A line that is the same in all of them is certain."""


class Line(msgspec.Struct, frozen=True):
    """One number the action moves: between ``low`` and ``high`` over the imagined steps."""

    gauge: str
    subject: str
    low: int
    high: int


class Odd(msgspec.Struct, frozen=True):
    """A printed chance in percent, by its id in the string table ``odds.*``."""

    id: str
    percent: int


class Preview(msgspec.Struct, frozen=True):
    """An action explained: tokens and minutes it takes, odds, what it moves, its duty and glossary terms.

    ``if_carried`` says that the numbers are those of a stance that carries: sealing it moves nothing yet.
    ``gives_way`` says that it would cost the chair's own agenda, which earns trust when the other chair agrees.
    ``breaks`` are the chair's own promises that it would break, each by its id and what it was about; their price is
    in the lines.
    """

    tokens: int
    minutes: tuple[int, int]
    odds: tuple[Odd, ...]
    lines: tuple[Line, ...]
    duty: str
    terms: tuple[str, ...]
    breaks: tuple[tuple[str, str], ...] = ()
    if_carried: bool = False
    gives_way: bool = False


def explain(film: Production, action: actions.Action) -> Preview:
    """Preview a legal action. Every number is what steps on imagined forks give; nothing hidden is used."""
    sums: list[dict[str, int]] = []
    minutes: list[int] = []
    spent, breaks = 0, dict[tuple[str, str], None]()
    for salt in range(FORKS):
        fork = imagine(film, film.seat, salt + 1)
        before, start = fork.written, fork.floor.minutes if fork.floor else 0
        _apply(fork, action)
        promises.check_deeds(fork)
        breaks.update(dict.fromkeys(_broken(film, fork)))
        sums.append(_sums(film, fork, before))
        minutes.append((fork.floor.minutes if fork.floor else start) - start)
        spent = film.tokens.get(film.seat, 0) - fork.tokens.get(film.seat, 0)
    duty = film.table.duty if film.table else getattr(action, "duty", "")
    return Preview(
        tokens=spent,
        minutes=(min(minutes), max(minutes)),
        odds=odds(film, action),
        lines=_ranged(film, action, _lines(sums)),
        duty=duty,
        terms=_terms(film, action, duty),
        breaks=tuple(breaks),
        if_carried=isinstance(action, actions.Seal),
        gives_way=_gives_way(film, action),
    )


def _gives_way(film: Production, action: actions.Action) -> bool:
    if not isinstance(action, actions.Seal):
        return False
    card, option = events.card_of(film, action.event, "stance"), events.option_of(film, action.event, action.option)
    return option is not None and agendas.is_against(film, film.seat, option, card.binds if card else {})


def _apply(fork: Production, action: actions.Action) -> None:
    """Apply an action; a stance as if it carried, since what the other chair seals is not known."""
    if not isinstance(action, actions.Seal):
        RULES[type(action)].apply(fork, action)
        return
    card = events.card_of(fork, action.event, "stance")
    joint.come_true(fork, action.event, action.option, card.binds if card else {})


def _broken(film: Production, fork: Production) -> list[tuple[str, str]]:
    """The promises that were open and are broken on a fork."""
    pairs = zip(film.promises, fork.promises, strict=False)
    return [
        (after.id, next(iter(after.binds.values()), ""))
        for before, after in pairs
        if before.state == "open" and after.state == "broken"
    ]


def _terms(film: Production, action: actions.Action, duty: str) -> tuple[str, ...]:
    """The trade words behind an action: of its card, problem or offer, then of the duty it is part of."""
    own: tuple[str, ...] = ()
    match action:
        case actions.Answer(event=event) | actions.Seal(event=event):
            own = film.rules.film.events[event].topics
        case actions.Remedy(problem=problem):
            own = film.rules.core.problems[problem].topics
        case actions.SignMoney(offer=offer) | actions.Haggle(offer=offer):
            own = film.rules.film.offers[offer].topics
        case _:
            pass
    known = film.rules.core.duties.get(duty)
    return tuple(dict.fromkeys((*own, *(known.terms if known else ()))))


def _sums(film: Production, fork: Production, start: int) -> dict[str, int]:
    """What the entries from an index on move, by gauge and subject, as far as the seated chair may see it."""
    table, totals = film.rules.core.gauges, dict[str, int]()
    for entry in entries(fork, start):
        if table[entry.gauge].seen_by in ("both", film.seat):
            name = key_of(entry.gauge, entry.subject)
            totals[name] = totals.get(name, 0) + entry.applied
    return totals


def _lines(sums: list[dict[str, int]]) -> tuple[Line, ...]:
    """The spread of each number over the imagined steps, those that never move left out."""
    names = dict.fromkeys(name for one in sums for name in one)
    lines = []
    for name in names:
        values = [one.get(name, 0) for one in sums]
        gauge, _, subject = name.partition(":")
        if any(values):
            lines.append(Line(gauge, subject, min(values), max(values)))
    return tuple(lines)


def _ranged(film: Production, action: actions.Action, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with the script's as a range of its own: eight imagined writers say too little of a hidden ceiling."""
    if not isinstance(action, actions.OrderDraft):
        return lines
    low, high = story.draft_range(film, action)
    own = (Line("quality", "", low, high),) if high else ()
    return (*own, *(line for line in lines if line.gauge != "quality"))


def odds(film: Production, action: actions.Action) -> tuple[Odd, ...]:
    """The chances stated on the face of an action."""
    rule = ODDS.get(type(action))
    return tuple(Odd(name, percent) for name, percent in rule(film, action)) if rule else ()


def _take_odds(film: Production, action: actions.Roll) -> list[tuple[str, int]]:
    better, walks = odds_of_take(film, action.note, action.to)
    number = clock.floor_of(film).on_set
    if not film.scenes[number].takes:
        return [("walks_off", walks)] if walks else []
    return [("better", better), ("walks_off", walks)]


def _haggle_odds(film: Production, action: actions.Haggle) -> list[tuple[str, int]]:
    offer = film.rules.film.offers[action.offer]
    return [("works", offer.haggle[action.move].chance), ("sours", finance.sour_percent(offer, action.move))]


def _sign_odds(film: Production, action: actions.SignMoney) -> list[tuple[str, int]]:
    chance = film.rules.film.offers[action.offer].decision_chance
    return [("granted", chance)] if chance < 100 else []


def _option_odds(film: Production, action: actions.Answer | actions.Seal) -> list[tuple[str, int]]:
    option = events.option_of(film, action.event, action.option)
    return [("works", option.chance)] if option and option.chance < 100 else []


def _remedy_odds(film: Production, action: actions.Remedy) -> list[tuple[str, int]]:
    option = problems.remedy_of(film, action.problem, action.option)
    return [("works", option.chance)] if option and option.chance < 100 else []


def _press_odds(film: Production, action: actions.HireHead | actions.HirePost) -> list[tuple[str, int]]:
    return [("comes_down", film.rules.n.casting.press_percent)] if action.press else []


def _house_odds(film: Production, action: actions.HirePost) -> list[tuple[str, int]]:
    """Coming down, and handing in a week late: likelier where the house was pressed in vain."""
    bid = film.rules.film.bids.get(action.bid)
    if bid is None:
        return []
    sore = [("late_if_sore", selling.sore_percent(film, bid))] if action.press else []
    return [*_press_odds(film, action), ("late", bid.late_percent), *sore]


def _bargain_odds(film: Production, action: actions.Bargain) -> list[tuple[str, int]]:
    return [("comes_down", film.rules.n.casting.press_percent)] if action.move == "press" else []


def _query_odds(film: Production, action: actions.SignReport) -> list[tuple[str, int]]:
    return [("finds", film.rules.n.bets.query_chance)] if action.way == "query" else []


def _invoice_odds(film: Production, action: actions.Oversee) -> list[tuple[str, int]]:
    return [("comes_down", film.rules.n.edit.invoice_chance)] if action.what == "invoices" else []


def _stay_odds(film: Production, action: actions.Stay) -> list[tuple[str, int]]:
    day = clock.floor_of(film)
    minutes = max(day.minutes, day.planned + day.asked) + action.minutes
    return [("accident_per_mille", wrap.risk_today(film, minutes))]


def _wrap_odds(film: Production, action: actions.Wrap) -> list[tuple[str, int]]:
    return [("accident_per_mille", wrap.risk_today(film, clock.floor_of(film).minutes))]


ODDS: dict[type[actions.Action], Callable[[Production, Any], list[tuple[str, int]]]] = {
    actions.Roll: _take_odds,
    actions.Haggle: _haggle_odds,
    actions.SignMoney: _sign_odds,
    actions.OfferPart: lambda film, action: [("accepts", people.accept_percent(film, action))],
    actions.Answer: _option_odds,
    actions.Seal: _option_odds,
    actions.Remedy: _remedy_odds,
    actions.HireHead: _press_odds,
    actions.HirePost: _house_odds,
    actions.Bargain: _bargain_odds,
    actions.SignReport: _query_odds,
    actions.Oversee: _invoice_odds,
    actions.Stay: _stay_odds,
    actions.Wrap: _wrap_odds,
}
