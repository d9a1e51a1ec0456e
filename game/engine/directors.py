"""Hiring the director: who sits in the second chair, for what fee, and who gets the final cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions, money, tables
from game.engine.ledger import Cause, post
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from game.engine.production import Production


def refuse_hire(film: Production, action: actions.HireDirector) -> Refusal | None:
    """A director is hired once, within the budget."""
    if why := tables.refuse_at(film, "hire_director"):
        return why
    director = film.rules.film.directors.get(action.person)
    if director is None or film.director:
        return no("no_such_person", person=action.person)
    room = money.room(film, "director")
    return no("over_budget", amount=director.fee) if director.fee > room else None


def hire(film: Production, action: actions.HireDirector) -> None:
    """Hire: a director who asked for the final cut and did not get it starts with less trust."""
    director, cause = film.rules.film.directors[action.person], Cause("duty", "hire_director")
    seat(film, action.person, cause)
    film.final_cut = "director" if action.final_cut else "producer"
    if director.asks_final_cut and not action.final_cut:
        post(film, "trust", "", film.rules.n.trust.final_call_against, cause)
    if not director.asks_final_cut and action.final_cut:
        post(film, "investor_goodwill", "", film.rules.n.trust.final_call_against, cause)
    tables.commit(film, action.person)
    film.tell("director_hired", director=action.person, final_cut=int(action.final_cut))


def seat(film: Production, name: str, cause: Cause) -> None:
    """Put a director in the second chair: the fee against its account, and where the vision leans."""
    director = film.rules.film.directors[name]
    film.director = name
    money.commit(film, "director", director.fee, cause)
    for slider, lean in director.lean.items():
        post(film, "vision", slider, lean // 2, cause)


def menu(film: Production) -> list[actions.Action]:
    """Every director, with and without the final cut."""
    return [
        actions.HireDirector(name, final_cut=right) for name in film.rules.film.directors for right in (True, False)
    ]


TABLES = {"hire_director": tables.Seat(menu, lambda film: not film.director)}

RULES: Ruleset = {actions.HireDirector: Rule(refuse_hire, hire)}
