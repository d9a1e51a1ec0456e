"""Tokens: calls for the producer, focus for the director; nights that buy one more, and the stress they cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.engine.gauges import departments
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from game.engine.production import Production

CHAIRS = ("producer", "director")
FIRST = {"pre": "producer", "shoot": "producer", "post": "director"}
"""The chair that opens the rounds of a phase."""


def spend(film: Production, chair: str, count: int) -> None:
    """Take tokens from a chair. The caller has refused what the chair can't pay."""
    film.tokens[chair] = film.tokens.get(chair, 0) - count


def deal(film: Production) -> None:
    """Deal the round's tokens to both chairs: fewer for an exhausted chair, and bonuses won last round."""
    rule, nights = film.rules.n.tokens, film.rules.n.nights
    both = getattr(rule, film.phase)
    for chair in CHAIRS:
        count = getattr(both, chair) + film.of("token_bonus", chair)
        if film.of("token_bonus", chair):
            post(film, "token_bonus", chair, -film.of("token_bonus", chair), Cause("rule", "token_bonus"))
        stress = film.of("stress", chair)
        if stress >= nights.collapse_at:
            count = 0
            post(film, "stress", chair, nights.restart_at - stress, Cause("rule", "collapse"))
            film.tell("collapse", chair=chair)
        elif stress >= nights.short_from:
            count -= 1
        film.tokens[chair] = max(0, count)


def rest_of_round(film: Production) -> None:
    """What a round without a night does to each chair: a shoot wears, post-production eases, the director most."""
    nights = film.rules.n.nights
    for chair in CHAIRS:
        if film.spent_night.get(chair, -1) == clock_of(film):
            continue
        change = getattr(getattr(nights.idle, film.phase), chair)
        post(film, "stress", chair, change, Cause("rule", "a_round_of_work"))


def short_temper(film: Production) -> None:
    """What a round under a tired boss does to everybody's morale, for each chair that is one."""
    for chair in CHAIRS:
        if is_sharp(film, chair):
            for department, _size in departments(film):
                post(film, "morale", department, film.rules.n.nights.sharp_morale, Cause("rule", "short_temper"))


def is_sharp(film: Production, chair: str) -> bool:
    """Whether a chair is tired enough that the people around it notice."""
    return film.of("stress", chair) >= film.rules.n.nights.sharp_from


def clock_of(film: Production) -> int:
    """A number that grows by one with every round of the film."""
    return film.rules.rounds_before[film.phase] + film.round + film.of("pushed")


def refuse_night(film: Production, action: actions.Night) -> Refusal | None:
    """A night is worked once a round, never twice running, at the chair's own desk."""
    if film.stage not in ("turn", "floor") or film.table is not None:
        return no("not_your_turn")
    last = film.spent_night.get(film.seat, -9)
    if last == clock_of(film):
        return no("night_spent")
    return no("never_twice") if last == clock_of(film) - 1 else None


def night(film: Production, action: actions.Night) -> None:
    """Work through the night: a token now, stress with it."""
    film.spent_night[film.seat] = clock_of(film)
    film.tokens[film.seat] = film.tokens.get(film.seat, 0) + 1
    post(film, "stress", film.seat, film.rules.n.nights.night, Cause("rule", "night"))
    film.did("worked_night")


def refuse_rest(film: Production, action: actions.Rest) -> Refusal | None:
    """Rest costs a token and wants some stress to lose."""
    if film.stage not in ("turn", "floor") or film.table is not None:
        return no("not_your_turn")
    if film.tokens.get(film.seat, 0) < 1:
        return no("no_tokens")
    return None if film.of("stress", film.seat) > 0 else no("not_tired")


def rest(film: Production, action: actions.Rest) -> None:
    """Spend a token on sleep."""
    spend(film, film.seat, 1)
    post(film, "stress", film.seat, film.rules.n.nights.rest, Cause("rule", "rest"))
    film.did("rest_night")


RULES: Ruleset = {actions.Night: Rule(refuse_night, night), actions.Rest: Rule(refuse_rest, rest)}
