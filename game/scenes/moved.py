"""Why things moved: the ledger as a chair may read it, newest first, changes that belong together said once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from game.engine.ledger import Entry, entries
from game.strings import measures, names
from game.strings.causes import cause
from game.strings.previews import MONEY
from game.ui.kit import Kit
from game.ui.text import Span

if TYPE_CHECKING:
    from game.strings import Sides

UNTOLD = ("cost", "plan", "pool", "token_bonus", "word_of_mouth", "points", "credits", "readiness")
"""Numbers that are bookkeeping: what they mean shows in another one."""
WORSE = ("stress", "estimate", "loan", "tired", "injuries", "late_days", "pushed")
"""Numbers that are bad news when they rise."""
WIDE = ("morale", "report", "alignment")
"""Numbers kept by department: a change that several share is said once."""


class Moved(NamedTuple):
    """One change as it is told: which gauge, by how much, why, and whether that is good news."""

    gauge: str
    change: str
    why: str
    good: bool


def latest(sides: Sides, most: int, since: int = 0) -> list[Moved]:
    """The newest changes this chair may know of, newest first, at most so many, none older than an entry's index."""
    recent = reversed(entries(sides.film, max(since, sides.film.written - 400)))
    return [moved(sides, entry) for entry in once(sides, recent, most)]


def once(sides: Sides, found: Iterable[Entry], most: int = 0) -> list[Entry]:
    """Entries this chair may know of, without bookkeeping, one for each cause and round; at most so many, if any."""
    kept: list[Entry] = []
    seen: list[tuple[str, str, str, int]] = []
    for entry in found:
        mark = (entry.gauge, entry.kind, entry.id, entry.round)
        if entry.gauge in UNTOLD or not readable(sides, entry) or mark in seen:
            continue
        seen.append(mark)
        kept.append(entry)
        if len(kept) == most:
            break
    return kept


def readable(sides: Sides, entry: Entry) -> bool:
    """Whether an entry moved a number that this chair may see; how the film began is left out."""
    known = sides.rules.core.gauges[entry.gauge]
    if entry.kind == "opening" or not entry.applied:
        return False
    return known.seen_by in ("both", sides.chair) and not entry.gauge.startswith(("latent.", "measured."))


def moved(sides: Sides, entry: Entry) -> Moved:
    """An entry as it is told."""
    subject = "" if entry.gauge in (*WIDE, "estimate") else entry.subject
    change = measures.signed(entry.applied)
    if entry.gauge in MONEY:
        change = measures.change(entry.applied, entry.applied, sides.symbol)
    good = (entry.applied > 0) != (entry.gauge in WORSE)
    return Moved(names.gauge(sides, entry.gauge, subject), change, cause(sides, entry), good)


def told(kit: Kit, one: Moved) -> tuple[Span, ...]:
    """A change as a line of type: gauge and change in its colour, then why."""
    colour = kit["good"] if one.good else kit["bad"]
    return (
        Span(f"{one.gauge} {one.change}", "body_bold", colour),
        Span(f" {measures.sentence(one.why)}.", "body", kit["ink"]),
    )
