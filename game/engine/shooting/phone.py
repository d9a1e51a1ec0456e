"""Phoning the producer: what cannot wait for a turn changes the seat for one card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, tokens
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import clock, floor

if TYPE_CHECKING:
    from game.engine.production import Production

ASKS = ("overtime",)


def refuse_phone(film: Production, action: actions.Phone) -> Refusal | None:
    """A call costs focus, between takes of a shooting day, once a day, while there is something left to shoot."""
    if film.stage != "floor":
        return no("not_on_the_floor")
    if action.ask not in ASKS:
        return no("no_such_ask", ask=action.ask)
    if film.deeds.get(f"phoned:{film.round}"):
        return no("once_a_day")
    if not clock.floor_of(film).on_set and not floor.waiting(film):
        return no("nothing_waits")
    return no("no_tokens") if film.tokens.get("director", 0) < 1 else None


def phone(film: Production, action: actions.Phone) -> None:
    """Call. The producer takes the seat for one answer."""
    tokens.spend(film, "director", 1)
    film.did("phoned", str(film.round))
    film.stage, film.seat = "phone", "producer"
    film.tell("phone", ask=action.ask)


def refuse_reply(film: Production, action: actions.Reply) -> Refusal | None:
    """The producer answers what was asked."""
    if film.stage != "phone" or action.ask not in ASKS:
        return no("nobody_calls")
    return None


def reply(film: Production, action: actions.Reply) -> None:
    """Yes: both chairs carry the overtime. No: the director hears it, and remembers."""
    cause, rule = Cause("duty", "day_to_day"), film.rules.n
    film.stage, film.seat = "floor", "director"
    if action.yes:
        film.did("both", str(film.round))
        film.floor = replace(clock.floor_of(film), granted=rule.day.overtime_both)
        post(film, "trust", "", rule.trust.agree, cause)
    else:
        post(film, "trust", "", rule.trust.phone_refused, cause)
    film.tell("reply", ask=action.ask, yes=int(action.yes))


def menu(film: Production) -> list[actions.Action]:
    """Yes or no."""
    return [actions.Reply(ask, yes=yes) for ask in ASKS for yes in (True, False)]


RULES: Ruleset = {
    actions.Phone: Rule(refuse_phone, phone),
    actions.Reply: Rule(refuse_reply, reply),
}
