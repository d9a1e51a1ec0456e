"""Sitting down at a duty: a token opens a table, a table has so many commitments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from game.engine import actions
from game.engine.refusal import Refusal, Rule, Ruleset, no

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.rules.core import Duty


class Seat(msgspec.Struct, frozen=True):
    """A duty's table: what could be done there, and whether there is anything to do at all.

    Where ``at_once`` has the rules of its actions, sitting down does the only thing there is to do; with two and more
    it is chosen as at every table.
    """

    menu: Callable[[Production], list[actions.Action]]
    open: Callable[[Production], bool]
    at_once: Ruleset = {}

    def legal(self, film: Production) -> list[actions.Action]:
        """What can be done at once at this table now."""
        rules = self.at_once
        if not rules:
            return []
        return [one for one in self.menu(film) if type(one) in rules and rules[type(one)].refuse(film, one) is None]


def refuse_at(film: Production, duty: str) -> Refusal | None:
    """Why nothing can be done at a duty's table now: not sitting there, or no commitment left."""
    if film.table is None or film.table.duty != duty:
        return no("not_at_this_table", duty=duty)
    return no("no_commitments") if film.table.left < 1 else None


def commit(film: Production, what: str) -> None:
    """Use one of the table's commitments; the last one ends the sitting, but where one stays for
    what takes none."""
    if film.table is None:
        raise RuntimeError(f"commitment {what!r} without a table")
    table = replace(film.table, left=film.table.left - 1, done=(*film.table.done, what))
    film.did(table.duty)
    film.table = table if table.left > 0 or film.rules.core.duties[table.duty].stays else None


def remember(film: Production, what: str) -> None:
    """Note something done at the table that does not use a commitment."""
    if film.table is not None:
        film.table = replace(film.table, done=(*film.table.done, what))


def price(duty: Duty, *, lend: bool) -> int:
    """Tokens it costs to sit down at a duty: the other chair's is a token dearer."""
    return duty.cost + 1 if lend else duty.cost


def refuse_leave(film: Production, action: actions.Leave) -> Refusal | None:
    """One can always get up, but from a table that costs nothing and where somebody must be chosen."""
    if film.table is None:
        return no("not_at_a_table")
    free = film.rules.core.duties[film.table.duty].cost == 0
    return no("decide_first") if free and not film.table.done else None


def leave(film: Production, action: actions.Leave) -> None:
    """Get up from the table."""
    film.table = None


RULES: Ruleset = {actions.Leave: Rule(refuse_leave, leave)}
