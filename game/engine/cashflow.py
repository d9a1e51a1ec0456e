"""Cash by date: what signed money pays and what is due, phase by phase, if every account costs its estimate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.engine import finance, gauges

if TYPE_CHECKING:
    from game.engine.production import Production

PHASES = ("pre", "shoot", "post", "after")
MOMENTS = {
    "now": "pre",
    "closing": "pre",
    "first_day": "shoot",
    "wrap": "shoot",
    "lock": "post",
    "delivery": "post",
    "release": "after",
    "after_delivery": "after",
}
"""The phase in which the instalments of a moment arrive."""


class Stretch(msgspec.Struct, frozen=True):
    """A phase (``after`` is everything behind delivery): what comes in, what is due, what is left at its end."""

    phase: str
    income: int
    due: int
    left: int


def ahead(film: Production, offer: str = "") -> list[Stretch]:
    """The phases from now on. ``offer`` is counted as if it were signed now."""
    found: list[Stretch] = []
    left = film.of("cash")
    first = PHASES.index(film.phase) if film.phase in PHASES else len(PHASES) - 1
    due_before = sum(film.of("cost", account) for account in gauges.accounts(film))
    for phase in PHASES[first:]:
        income = sum(_income(film, name, phase, first) for name in film.offers if _counts(film, name, offer))
        due = _due_by(film, phase) - due_before
        due_before += due
        left += income - due
        found.append(Stretch(phase, income, due, left))
    return found


def _counts(film: Production, name: str, offer: str) -> bool:
    return film.offers[name].state == "signed" or name == offer


def _income(film: Production, name: str, phase: str, first: int) -> int:
    """What an offer still pays in a phase; what should have come earlier comes in the first one."""
    state = film.offers[name]
    amount = state.amount if state.state == "signed" else finance.amount_now(film, name)
    paid, found = state.paid, 0
    for part in film.rules.film.offers[name].pays:
        share = amount * part.percent // 100
        open_share = max(0, share - paid)
        paid = max(0, paid - share)
        if PHASES[max(first, PHASES.index(MOMENTS[part.when]))] == phase:
            found += open_share
    return found


def _due_by(film: Production, phase: str) -> int:
    """What all accounts have cost at the end of a phase, by the ruleset's payments; never less than was paid."""
    total = 0
    for account in gauges.accounts(film):
        plan, estimate = film.rules.core.payments.get(account), film.of("estimate", account)
        if plan is None or phase == "after":
            share = 100 if phase in ("post", "after") else 0
        else:
            share = sum(getattr(plan, one) for one in PHASES[: PHASES.index(phase) + 1])
        total += max(film.of("cost", account), estimate * share // 100)
    return total
