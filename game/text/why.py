"""Why numbers moved: the ledger as a chair may read it, what belongs together said once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from game.engine.gauges import DEPARTMENT_GAUGES
from game.engine.ledger import Entry, entries
from game.strings import Sides, measures, names, say
from game.strings.causes import cause, entry_line, when
from game.strings.previews import MONEY
from game.text.marks import item

WATCHED = ("trust", "morale", "stress", "creative", "quality", "worth", "estimate", "cash", "raised", "buzz")
"""The numbers `why` speaks of when no gauge is named."""
BESIDES = ("schedule", "investor_goodwill", "report", "alignment", "bond_patience", "polish", "loan")
"""Other numbers that are offered where a name is not known."""
BEHIND = {"creative": ("worth", "quality", "polish"), "schedule": ("tired", "late_start")}
"""Numbers that are worked out from others: what moved is one of these."""
LATEST, MANY, LARGEST = 3, 12, 4


def why(sides: Sides, word: str) -> list[str]:
    """Why numbers moved: the latest entries of each watched gauge, or more of the one that is named."""
    named = _named(sides, word) if word else []
    if word and not named:
        open_ones = [one for one in (*WATCHED, *BESIDES) if one in BEHIND or _is_open(sides, one)]
        known = measures.listed([names.gauge(sides, one) for one in open_ones])
        return [say("why.unknown", word=word, known=known)]
    found: list[str] = []
    for name in named or WATCHED:
        moved = _lines(sides, name)[-(MANY if word else LATEST) :]
        if moved or named:
            found += [_value(sides, name), *moved]
            found += [] if moved or name == "schedule" else [item(say("why.nothing"))]
    return [say("why.legend"), *found] if found else [say("why.nothing")]


def _named(sides: Sides, word: str) -> list[str]:
    """The gauges a word may mean; of two with one label only those that have moved."""
    labels = {name: names.gauge(sides, name).casefold() for name in (*BEHIND, *sides.rules.core.gauges)}
    open_ones = [name for name in labels if name in BEHIND or _is_open(sides, name)]
    found = [name for name in open_ones if word in (name, labels[name])]
    found = found or [name for name in open_ones if labels[name].startswith(word)]
    twins = [name for name in found if sum(labels[one] == labels[name] for one in found) > 1]
    moved = [name for name in found if name not in twins or _moves(sides, name)]
    return moved or found[:1]


def _is_open(sides: Sides, name: str) -> bool:
    known = sides.rules.core.gauges.get(name)
    return known is not None and (known.seen_by in ("both", sides.chair) or sides.film.over)


def _value(sides: Sides, name: str) -> str:
    """A gauge with where it stands now, as far as it is one number this chair may see."""
    known = sides.view.gauges.get(f"stress:{sides.chair}" if name == "stress" else name)
    if name == "schedule" and known is not None:
        late = say("standing.behind" if known > 0 else "standing.ahead", minutes=measures.minutes(abs(known)))
        return say("why.schedule", late=measures.sentence(late))
    if known is None:
        return say("why.gauge", gauge=names.gauge(sides, name))
    value = measures.money(known, sides.symbol) if name in MONEY else str(known)
    return say("why.gauge_now", gauge=names.gauge(sides, name), n=value)


def _lines(sides: Sides, name: str) -> list[str]:
    """What moved a gauge, oldest first: departments that moved alike in one line, a round's bills in one."""
    moves = _moves(sides, name)
    if name in DEPARTMENT_GAUGES:
        return [item(_shared(sides, same)) for same in _alike(sides, moves)]
    if name == "cash":
        return [item(_paid(sides, same)) for same in _bills(moves)]
    return [item(entry_line(sides, one)) for one in moves]


def _moves(sides: Sides, gauge: str) -> list[Entry]:
    """The entries of a gauge this chair may see, the opening left out. The other chair's stress is its own."""
    if gauge in BEHIND:
        inner = [name for name in BEHIND[gauge] if _is_open(sides, name)]
        return [one for one in entries(sides.film) if one.gauge in inner and one.kind != "opening"]
    if not _is_open(sides, gauge):
        return []
    found = entries(sides.film)
    told = [_of_account(*pair) for pair in pairwise((*found[:1], *found))]
    kept = [one for one in told if one.gauge == gauge and one.kind != "opening"]
    return [one for one in kept if gauge != "stress" or one.subject == sides.chair]


def _of_account(before: Entry, one: Entry) -> Entry:
    """A payment with the account it was made from, which the entry before it names."""
    paid = one.gauge == "cash" and before.gauge == "cost" and before.applied == -one.applied
    return replace(one, subject=before.subject) if paid else one


def _alike(sides: Sides, moves: Sequence[Entry]) -> list[list[Entry]]:
    """Entries of one round with one cause and one change together."""
    found: dict[tuple[str, int, str, int], list[Entry]] = {}
    for one in moves:
        found.setdefault((one.phase, one.round, cause(sides, one), one.applied), []).append(one)
    return list(found.values())


def _shared(sides: Sides, same: Sequence[Entry]) -> str:
    first, subjects = same[0], dict.fromkeys(one.subject for one in same)
    if len(subjects) < 2:
        return entry_line(sides, first)
    everybody = len(subjects) >= len(sides.rules.departments)
    whose = say("why.everybody") if everybody else measures.listed([names.department(sides, one) for one in subjects])
    told = {"when": when(first.phase, first.round), "change": measures.signed(first.applied)}
    return say("why.entry_of", subject=whose, cause=cause(sides, first), **told)


def _bills(moves: Sequence[Entry]) -> list[list[Entry]]:
    """A round's bills together, every other payment by itself."""
    found: list[list[Entry]] = []
    for one in moves:
        last = found[-1][0] if found else None
        if one.id == "payments" and last and (last.id, last.phase, last.round) == (one.id, one.phase, one.round):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _paid(sides: Sides, same: Sequence[Entry]) -> str:
    """A payment, or a round's bills with the accounts they were for, the largest first."""
    if len(same) < 2:
        return entry_line(sides, same[0])
    ranked = sorted(same, key=lambda one: one.applied)
    parts = [_part(sides, names.account(one.subject), one.applied) for one in ranked[:LARGEST]]
    rest = sum(one.applied for one in ranked[LARGEST:])
    parts += [_part(sides, say("why.others"), rest)] if rest else []
    total = sum(one.applied for one in same)
    bills = say("why.bills", cause=cause(sides, same[0]), parts=measures.listed(parts))
    change = measures.change(total, total, sides.symbol)
    return say("why.entry", when=when(same[0].phase, same[0].round), change=change, cause=bills)


def _part(sides: Sides, what: str, paid: int) -> str:
    return say("why.part", what=what, amount=measures.money(-paid, sides.symbol))
