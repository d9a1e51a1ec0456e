"""Why a number moved: one sentence for each entry of the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.engine.ledger import Entry
from game.strings import measures, names
from game.strings.facts import form_of
from game.strings.placeholders import can_fill, filled, unfilled
from game.strings.previews import MONEY
from game.strings.table import knows, say

if TYPE_CHECKING:
    from game.strings.sides import Sides

PHASE_ROUND = {"pre": "week", "shoot": "day", "post": "step", "release": "weekend"}


def entry_line(sides: Sides, entry: Entry) -> str:
    """One entry as a line: when, how much, why."""
    change = measures.signed(entry.applied)
    if entry.gauge in MONEY:
        change = measures.change(entry.applied, entry.applied, sides.symbol)
    subject = names.subject_of(sides, entry.gauge, entry.subject) if entry.subject else ""
    return say(
        "why.entry_of" if subject else "why.entry",
        when=when(entry.phase, entry.round),
        change=change,
        subject=subject,
        cause=cause(sides, entry),
    )


def when(phase: str, number: int) -> str:
    """A round of the film by name: "week 2", "day 4"."""
    return say(f"round.{PHASE_ROUND[phase]}", n=number)


def cause(sides: Sides, entry: Entry) -> str:
    """What moved the number, in a clause."""
    match entry.kind:
        case "opening":
            return say("cause.opening")
        case "duty":
            return _by(entry.chair, _deed(sides, entry))
        case "option":
            return _by(entry.chair, _done(sides, entry.id))
        case "rule" if entry.id.startswith("measure."):
            return say("cause.measured")
        case "rule":
            form = form_of(f"cause.{entry.id}", {"phase": entry.phase})
            return say(form) if knows(form) else names.spelled(entry.id)
        case "career":
            return say(f"career.by.{entry.id}")
        case "promise":
            return say("cause.promise", label=_promise(sides, entry.id))
        case _:
            return _thing(sides, entry)


def _by(chair: str, done: str) -> str:
    return say("cause.by", chair=names.chair(chair), done=done)


def _deed(sides: Sides, entry: Entry) -> str:
    """What was decided at a table, as far as the number tells it that it moved; else what is done there."""
    start, sign = f"deed_of.{entry.id}", "less" if entry.applied < 0 else "more"
    for text_id in (f"{start}.{entry.gauge}_{sign}", f"{start}.{entry.gauge}", f"{start}.any"):
        if knows(text_id):
            return say(text_id)
    return names.titled(sides, sides.rules.core.duties, entry.id, "done")


def _done(sides: Sides, option_id: str) -> str:
    """What was done, in the past: an option of a card, a remedy of a problem."""
    card, _, option = option_id.rpartition(".")
    event, problem = sides.tale.events.get(card), sides.rules.core.problems.get(card)
    options = event.options if event else (problem.remedies if problem else ())
    done = next((one.done for one in options if one.id == option), names.spelled(option))
    binds = {**sides.problem_binds(card), **sides.binds_of(card)}
    if not can_fill(sides, done, binds) and (event or problem):
        return say("why.answered", title=unfilled(event.title if event else problem.title if problem else ""))
    return filled(sides, done, binds)


def _promise(sides: Sides, name: str) -> str:
    given = next((one for one in sides.film.promises if one.id == name), None)
    found = sides.tale.promises.get(name)
    return filled(sides, found.label, given.binds if given else {}) if found else names.spelled(name)


def _thing(sides: Sides, entry: Entry) -> str:
    shelves: dict[str, tuple[str, Mapping[str, Any], str]] = {
        "problem": ("problem", sides.rules.core.problems, "title"),
        "event": ("event", sides.tale.events, "title"),
        "favour": ("favour", sides.tale.favours, "label"),
        "paper": ("paper", sides.rules.core.papers, "label"),
        "taste": ("taste", sides.rules.core.tastes, "label"),
    }
    if entry.kind == "offer":
        return say("cause.offer", what=names.party(sides, entry.id))
    if entry.kind not in shelves:
        return names.spelled(entry.id)
    name, shelf, field = shelves[entry.kind]
    form = form_of(f"cause.{name}", {"sign": "less" if entry.applied < 0 else "more"})
    return say(form, what=names.titled(sides, shelf, entry.id, field))
