"""Every table of the game, and sitting down at one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, directors, finance, look, people, plan, story, tables, tokens, topsheet, vendors
from game.engine.post import edit, overseeing, screening, selling
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import morning, rehearsal
from game.engine.state import Table

if TYPE_CHECKING:
    from game.engine.production import Production

TABLES: dict[str, tables.Seat] = {
    **plan.TABLES,
    **story.TABLES,
    **directors.TABLES,
    **look.TABLES,
    **topsheet.TABLES,
    **vendors.TABLES,
    **finance.TABLES,
    **people.TABLES,
    **rehearsal.TABLES,
    **morning.TABLES,
    **edit.TABLES,
    **overseeing.TABLES,
    **screening.TABLES,
    **selling.TABLES,
}


def refuse_sit(film: Production, action: actions.Sit) -> Refusal | None:
    """A chair sits at its own duties of this phase; at the other's only where the film is small, a token dearer."""
    duty = film.rules.core.duties.get(action.duty)
    if duty is None:
        return no("no_such_duty", duty=action.duty)
    if film.stage != "turn" or film.table is not None:
        return no("not_your_turn")
    if film.phase not in duty.phases:
        return no("not_this_phase", duty=action.duty)
    if not film.director and action.duty != "hire_director":
        return no("empty_chair")
    own = duty.chair == film.seat
    if own == action.lend:
        return no("not_your_duty", duty=action.duty)
    if action.lend and film.rules.film.roles_split != "shared":
        return no("not_your_duty", duty=action.duty)
    if duty.small_only and film.rules.film.roles_split == "strict":
        return no("not_your_duty", duty=action.duty)
    if film.tokens.get(film.seat, 0) < tables.price(duty, lend=action.lend):
        return no("no_tokens")
    seat = TABLES.get(action.duty)
    return None if seat and seat.open(film) else no("nothing_to_do", duty=action.duty)


def take_seat(film: Production, action: actions.Sit) -> None:
    """Spend the tokens; the table lies open. With nothing done there yet, a fork shows what sitting down offers."""
    duty, usual = film.rules.core.duties[action.duty], film.rules.n.commitments[film.rules.options.length]
    tokens.spend(film, film.seat, tables.price(duty, lend=action.lend))
    film.table = Table(action.duty, duty.commitments or usual)


def sit(film: Production, action: actions.Sit) -> None:
    """Spend the tokens and sit down; where one thing only can be done, do it."""
    take_seat(film, action)
    seat = TABLES[action.duty]
    match seat.legal(film):
        case [only]:
            seat.at_once[type(only)].apply(film, only)
            if not seat.legal(film):
                film.table = None
        case _:
            pass


RULES: Ruleset = {actions.Sit: Rule(refuse_sit, sit)}
