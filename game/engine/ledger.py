"""The ledger: the only way a tracked number changes, and the record of why it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from game.engine.production import Production


class Cause(msgspec.Struct, frozen=True):
    """Why a number moved: a duty, option, rule, promise, problem or opening, its id, and the entry that led to it.

    ``led`` is the index of that entry in the ledger, or -1.
    """

    kind: str
    id: str
    led: int = -1


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One change of one number. ``asked`` is what the rule wanted, ``applied`` what the clamp allowed."""

    gauge: str
    subject: str
    asked: int
    applied: int
    kind: str
    id: str
    led: int
    chair: str
    phase: str
    round: int


OPENING = Cause("opening", "opening")


def key_of(gauge: str, subject: str = "") -> str:
    """The name under which a gauge of a subject is kept."""
    return f"{gauge}:{subject}" if subject else gauge


def post(film: Production, gauge: str, subject: str, amount: int, cause: Cause) -> int:  # noqa: PLR0917 - the one call every rule makes
    """Change a tracked number and write the entry. Returns what was applied after the clamp.

    Limits come from the gauge table of the rules; a gauge that the table does not name raises ``KeyError``.
    """
    limits = film.rules.core.gauges[gauge]
    name = f"{gauge}:{subject}" if subject else gauge
    before = film.gauges.get(name, 0)
    after = before + amount
    if limits.low is not None and after < limits.low:
        after = limits.low
    if limits.high is not None and after > limits.high:
        after = limits.high
    if after == before and cause.kind != "opening":
        return 0
    film.gauges[name] = after
    film.remembered.pop(gauge, None)
    write(film, Entry(gauge, subject, amount, after - before, cause.kind, cause.id, cause.led,
                      film.seat, film.phase, film.round))  # fmt: skip
    return after - before


def write(film: Production, entry: Entry) -> None:
    """Append an entry. Forks share one list; whoever writes past another fork's end copies its own prefix first."""
    if len(film.entries) != film.written:
        film.entries = film.entries[: film.written]
    film.entries.append(entry)
    film.written += 1


def entries(film: Production, start: int = 0) -> list[Entry]:
    """The entries of this production from an index on."""
    return film.entries[start : film.written]


def sums(film: Production) -> dict[str, int]:
    """Every gauge as the sum of what was applied: equal to ``film.gauges`` always, and tested to be."""
    totals: dict[str, int] = {}
    for entry in entries(film):
        name = key_of(entry.gauge, entry.subject)
        totals[name] = totals.get(name, 0) + entry.applied
    return totals
