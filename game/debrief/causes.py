"""Why a number is what it is: its ledger entries by cause, and the chain of causes behind the last of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from game.engine import gauges
from game.engine.ledger import entries, key_of
from game.engine.post.measure import LATENTS

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.ledger import Entry

LAST = 5
DONE_BY_A_CHAIR = ("duty", "option", "favour")
"""Causes that are a chair's own act; a promise has its giver, and nobody sits behind the others."""

PUBLIC = (
    "estimated_cost",
    "raised",
    "schedule",
    "morale",
    "creative",
    "trust",
    "buzz",
    "stress:producer",
    "stress:director",
    "injuries",
)
"""The gauges of the debrief, as they are named here and in views."""


class Part(msgspec.Struct, frozen=True):
    """One cause of a gauge: what it moved in all, whose act it was (empty when nobody's), in which rounds, and by
    which entries of the ledger. ``amount`` is in ``1 / per`` of the gauge's unit."""

    kind: str
    id: str
    chair: str
    amount: int
    rounds: tuple[tuple[str, int], ...]
    entries: tuple[int, ...]


class Movement(msgspec.Struct, frozen=True):
    """What moved a gauge, the largest part first.

    The parts add up exactly to ``total``, in ``1 / per`` of the gauge's unit: ``per`` is 1 for a number of the
    ledger and the sum of weights for a mean. ``value`` is the gauge as players see it, rounded and within its range.
    ``whole`` is False where it also follows from things that are no entries (the strips left on the board).
    """

    gauge: str
    subject: str
    value: int
    total: int
    per: int
    whole: bool
    parts: tuple[Part, ...]


class Why(msgspec.Struct, frozen=True):
    """One entry behind a gauge, its place in the ledger, and the entries that led to it, the nearest first."""

    index: int
    entry: Entry
    led_by: tuple[Entry, ...]


Family: TypeAlias = tuple[dict[str, int], int, bool]
"""The ledger names behind a gauge with their weights, what the sum is divided by, and whether it is all of it."""


def causes(film: Production, gauge: str, subject: str = "") -> Movement:
    """What moved a gauge of a subject, or a derived one (``morale``, ``creative``, ``estimated_cost`` ...) as a whole.

    A latent (``latent.script`` ...) is told with what the finished footage added to it. A gauge nobody knows has no
    parts.
    """
    weights, per, whole = family(film, gauge, subject)
    found: dict[tuple[str, str, str], list[tuple[int, Entry, int]]] = {}
    for index, entry in enumerate(entries(film)):
        weight = weights.get(key_of(entry.gauge, entry.subject), 0)
        if weight and entry.applied:
            cause = entry.kind, entry.id, doer(film, entry)
            found.setdefault(cause, []).append((index, entry, weight * entry.applied))
    parts = [_part(cause, moved) for cause, moved in found.items()]
    parts.sort(key=lambda part: -abs(part.amount))
    total = sum(part.amount for part in parts)
    return Movement(gauge, subject, _value(film, gauge, subject), total, per, whole, tuple(parts))


def public(film: Production) -> tuple[Movement, ...]:
    """What moved each public gauge, and what decisions and footage added to each latent."""
    named = [name.partition(":") for name in PUBLIC]
    return (
        *(causes(film, gauge, subject) for gauge, _colon, subject in named),
        *(causes(film, f"latent.{name}") for name in LATENTS),
    )


def why(film: Production, gauge: str, subject: str = "", last: int = LAST) -> tuple[Why, ...]:
    """The last entries that moved a gauge, the newest first, each with the chain of causes that led to it."""
    weights, _per, _whole = family(film, gauge, subject)
    ledger = entries(film)
    mine = [index for index, entry in enumerate(ledger) if weights.get(key_of(entry.gauge, entry.subject))]
    return tuple(Why(index, ledger[index], chain(film, ledger[index])) for index in reversed(mine[-last:]))


def chain(film: Production, entry: Entry) -> tuple[Entry, ...]:
    """The entries that led to an entry, from the nearest to the first cause of all."""
    ledger, led = entries(film), entry.led
    found: list[Entry] = []
    while 0 <= led < len(ledger):
        found.append(ledger[led])
        # A cause stands before its effect; anything else would be a circle.
        led = ledger[led].led if ledger[led].led < led else -1
    return tuple(found)


def doer(film: Production, entry: Entry) -> str:
    """The chair whose act an entry was, empty when it was nobody's."""
    if entry.kind == "promise":
        promise = film.rules.film.promises.get(entry.id)
        return promise.giver if promise else ""
    return entry.chair if entry.kind in DONE_BY_A_CHAIR else ""


def family(film: Production, gauge: str, subject: str = "") -> Family:
    """The numbers of the ledger that a gauge is made of, and how."""
    if subject and subject != "all":
        return {key_of(gauge, subject): 1}, 1, True
    if gauge.startswith("latent."):
        return {gauge: 1, f"measured.{gauge.removeprefix('latent.')}": 1}, 1, True
    derived = FAMILIES.get(gauge)
    return derived(film) if derived else ({gauge: 1}, 1, True)


def _mean(gauge: str) -> Callable[[Production], Family]:
    def of(film: Production) -> Family:
        sizes = dict(gauges.departments(film))
        return {key_of(gauge, name): size for name, size in sizes.items()}, max(1, sum(sizes.values())), True

    return of


def _top_sheet(film: Production) -> Family:
    plan = {key_of("plan", name): 1 for name in gauges.accounts(film)}
    return {**plan, "contingency": 1}, 1, True


def _estimates(film: Production) -> Family:
    return {key_of("estimate", name): 1 for name in gauges.accounts(film)}, 1, True


def _creative(film: Production) -> Family:
    """Shot scenes by what the director saw, the others by the script, and the cut on top."""
    weights: dict[str, int] = {"quality": 0}
    for number, scene in film.rules.scenes.items():
        state = film.scenes[number]
        if state.state == "dropped" or not state.in_cut:
            continue
        if state.worth >= 0:
            weights[key_of("worth", number)] = scene.weight
        else:
            weights["quality"] += scene.weight
    per = sum(weights.values())
    if not per:
        return {"quality": 1, "polish": 1}, 1, True
    return {**weights, "polish": per}, per, True


def _schedule(film: Production) -> Family:
    return {"late_start": 1, "tired": 1}, 1, False


FAMILIES: dict[str, Callable[[Production], Family]] = {
    "morale": _mean("morale"),
    "report": _mean("report"),
    "alignment": _mean("alignment"),
    "budget": _top_sheet,
    "estimated_cost": _estimates,
    "creative": _creative,
    "schedule": _schedule,
}
"""Gauges that are not posted themselves."""

_TOTALS: dict[str, Callable[[Production], int]] = {
    "budget": gauges.budget_total,
    "estimated_cost": gauges.estimated_cost,
}


def _value(film: Production, gauge: str, subject: str) -> int:
    if gauge in _TOTALS and not subject:
        return _TOTALS[gauge](film)
    if gauge.startswith("latent."):
        return film.of(gauge) + film.of(f"measured.{gauge.removeprefix('latent.')}")
    return gauges.read(film, gauge, subject)


def _part(cause: tuple[str, str, str], moved: list[tuple[int, Entry, int]]) -> Part:
    kind, name, chair = cause
    rounds = dict.fromkeys((entry.phase, entry.round) for _index, entry, _amount in moved)
    amount = sum(one for _index, _entry, one in moved)
    return Part(kind, name, chair, amount, tuple(rounds), tuple(index for index, _entry, _amount in moved))
