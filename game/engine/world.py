"""The world's turn: what happens between rounds, and how one phase becomes the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import (
    events,
    finance,
    gauges,
    investors,
    money,
    plan,
    problems,
    promises,
    release,
    seven,
    story,
    tastes,
    titles,
    tokens,
    visitors,
    weather,
)
from game.engine.ledger import Cause, post
from game.engine.post import overseeing, selling
from game.engine.shooting import floor, morning, wrap
from game.engine.tokens import FIRST

if TYPE_CHECKING:
    from game.engine.production import Production

SECOND = {"producer": "director", "director": "producer"}


def flow(film: Production) -> None:
    """Run whatever needs no decision until somebody has one to make."""
    while film.stage in MOVES:
        MOVES[film.stage](film)


def hand_over(film: Production) -> None:
    """The chair changes hands; at the named hand-overs with a memo."""
    film.table = None
    memo = film.phase in FIRST and promises.is_memo_round(film) and promises.offered(film, film.seat)
    film.stage = "memo" if memo else "end_of_turn"


def end_of_turn(film: Production) -> None:
    """The second chair sits down, or the round ends."""
    if film.seat == FIRST[film.phase]:
        film.seat = SECOND[film.seat]
        film.stage = "turn"
        if film.phase == "shoot":
            weather.dawn(film)
            floor.open_floor(film)
            film.stage = "floor"
    else:
        film.stage = "end_of_round"


def end_of_round(film: Production) -> None:
    """Costs, drift, problems, promises; then the next round, or the end of the phase."""
    if film.phase == "shoot":
        _block(film)
    money.pay_accounts(film)
    problems.burn(film)
    promises.each_round(film)
    seven.each_round(film)
    tastes.each_round(film)
    story.drift(film)
    tokens.short_temper(film)
    tokens.rest_of_round(film)
    finance.each_week(film)
    titles.each_round(film)
    plan.papers_bite(film)
    _overruns(film)
    film.floor = None
    if film.round < film.rules.rounds[film.phase]:
        next_round(film)
    else:
        film.stage = {"pre": "meeting", "shoot": "begin_post", "post": "begin_release"}[film.phase]


def _block(film: Production) -> None:
    """The rest of the block posts at average cost: hot costs, less with a line producer, and what long days do."""
    rule, cause = film.rules.n.finance, Cause("rule", "hot_cost")
    real_days = film.rules.film.shoot_days // film.rules.rounds["shoot"]
    percent = max(0, rule.hot_percent + film.luck.normal(rule.hot_sd_percent, "hot", film.round))
    if "line_producer" in film.crew:
        percent = percent * rule.line_producer_percent // 100
    if "accountant" in film.crew:
        percent = percent * rule.accountant_percent // 100
    post(film, "estimate", "crew", money.day_cost(film) * real_days * percent // 100, cause)
    for department, _size in gauges.departments(film):
        post(film, "morale", department, film.rules.n.morale.day_drift, Cause("rule", "long_days"))


def _overruns(film: Production) -> None:
    """Running over by the contract's percent costs the director the final cut; investors in good humour bear more."""
    rule, over = film.rules.film.contract.final_cut, gauges.read(film, "cost_over_percent")
    warn = film.rules.n.finance.overage_warn_percent
    if film.deeds.get("insured:bond") and over > warn:
        post(film, "bond_patience", "", -(over - warn) * film.rules.n.finance.bond_loss, Cause("rule", "bond_letter"))
        film.tell("bond_letter", patience=film.of("bond_patience"), to="producer")
    taken_over = film.deeds.get("insured:bond") and film.of("bond_patience") == 0
    borne = rule.lost_over_percent + investors.forgiven_percent(film)
    if film.final_cut == "director" and (over > borne or taken_over):
        film.final_cut = rule.passes_to
        post(film, "trust", "", film.rules.n.trust.overruled, Cause("rule", "final_cut_lost"))
        film.tell("final_cut", owner=film.final_cut)


def next_round(film: Production) -> None:
    """The next week, day or step: tokens, cards, the first chair."""
    film.round += 1
    begin_round(film)


def begin_round(film: Production) -> None:
    """Deal tokens and cards and seat the first chair of this phase."""
    film.seat, film.stage, film.table = FIRST[film.phase], "turn", None
    tokens.deal(film)
    if film.phase == "shoot":
        weather.forecast(film, film.round)
        morning.new_morning(film)
    visitors.each_round(film)
    events.draw_round(film)
    film.tell("round", phase=film.phase, round=film.round)


def meeting(film: Production) -> None:
    """The greenlight meeting: the producer's chair."""
    film.seat, film.stage = "producer", "greenlight"


def again(film: Production) -> None:
    """The start was pushed: a week more of prep, in which what was given and scheduled is a week older."""
    film.promises = [replace(one, round=one.round - 1) if one.phase == "pre" else one for one in film.promises]
    film.later = [replace(one, round=one.round - 1) if one.phase == "pre" else one for one in film.later]
    begin_round(film)


def begin_shoot(film: Production) -> None:
    """First day of photography: instalments, the common papers of the shoot, the forecast."""
    film.phase, film.round = "shoot", 0
    money.instalments(film, "first_day")
    visitors.at_first_day(film)
    plan.common_papers(film)
    next_round(film)


def begin_post(film: Production) -> None:
    """Wrap: instalments, what the shoot has left, the editor's assembly."""
    wrap.last_day(film)
    film.phase, film.round = "post", 0
    money.instalments(film, "wrap")
    money.release_pools(film, film.rules.film.budget.production)
    plan.common_papers(film)
    overseeing.assembly(film)
    selling.hear_buyers(film)
    next_round(film)


def begin_release(film: Production) -> None:
    """Delivery and release."""
    release.deliver(film)


MOVES = {
    "hand_over": hand_over,
    "end_of_turn": end_of_turn,
    "end_of_round": end_of_round,
    "meeting": meeting,
    "again": again,
    "begin_shoot": begin_shoot,
    "begin_post": begin_post,
    "begin_release": begin_release,
}
