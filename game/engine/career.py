"""Names that precede their owners: what earlier films do to this one before the first decision.

A film played within a career carries three small reputations in its options; without one nothing here does anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import gauges, results
from game.engine.ledger import Cause, post
from game.engine.rules.rulebook import Career

if TYPE_CHECKING:
    from game.engine.production import Production

PRODUCER, DIRECTOR, CREW = (Cause("career", who) for who in Career.__struct_fields__)


def standing(film: Production) -> Career:
    """The reputations this film was begun with, within the limits of the rules; all zero outside a career."""
    found, most = film.options.career or Career(), film.rules.n.career.most
    return Career(*(max(-most, min(most, getattr(found, who))) for who in Career.__struct_fields__))


def precede(film: Production) -> None:
    """What the names move at once: the producer's with investors, the director's with audiences, both with the crew."""
    rule, names = film.rules.n.career, standing(film)
    post(film, "investor_goodwill", "", rule.goodwill * names.producer, PRODUCER)
    post(film, "buzz", "", rule.buzz * names.director, DIRECTOR)
    for department, _size in gauges.departments(film):
        post(film, "morale", department, rule.morale * names.crew, CREW)


def bond(film: Production) -> None:
    """What the bond company thinks of the producer, when it is asked to insure the film."""
    post(film, "bond_patience", "", film.rules.n.career.bond * standing(film).producer, PRODUCER)


def discount(film: Production) -> int:
    """By how many percent of the ask actors settle lower (or, below zero, higher) for this director."""
    return film.rules.n.career.floor * standing(film).director


def steps(film: Production) -> Career:
    """What a finished film does to the three reputations: one step up or down each. No premiere, no steps."""
    if film.premiere is None:
        return Career()
    rule, again = film.rules.n.career, results.would_return(film)
    crew = 1 if again >= rule.again_from else -1 if again < rule.again_below else 0
    return Career(1 if film.premiere.producer else -1, 1 if film.premiere.director else -1, crew)


def after(film: Production, before: Career) -> Career:
    """Reputations after a finished film, from those before it."""
    moved, most = steps(film), film.rules.n.career.most
    return Career(
        *(max(-most, min(most, getattr(before, who) + getattr(moved, who))) for who in Career.__struct_fields__)
    )
