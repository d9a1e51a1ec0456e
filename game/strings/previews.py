"""Previews in words: what an action takes, its odds, and what it moves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.engine.gauges import DEPARTMENT_GAUGES
from game.engine.preview import Line, Odd, Preview
from game.strings import cards, measures, names
from game.strings.table import count, say

if TYPE_CHECKING:
    from game.strings.sides import Sides

MONEY = ("cash", "raised", "estimate", "loan", "guarantee", "contingency", "plan", "cost", "pool")
UNSAID = ("cost", "plan")
"""What is paid shows as cash, what an account is given shows as its estimate: said once, not twice.

The same holds for the cut: what a pass adds is said of the whole, not of its kind again."""
ON_LABELS = ("pool",)
"""What leaves an account is the price on the label: the tag does not repeat it."""
FIRST = ("cash", "estimate", "trust", "investor_goodwill", "raised", "morale", "quality", "stress", "worth")
BRIEFLY = 4
ALIKE = "+"
WALK_OFF = "walks_off"
BETTER = "better"


def brief(sides: Sides, preview: Preview, home: str = "", *, with_odds: bool = True) -> str:
    """The price tag of a choice in one piece; empty when nothing moves. No odds where a picture has them."""
    return ", ".join(tags(sides, preview, home, with_odds=with_odds))


def tags(sides: Sides, preview: Preview, home: str = "", *, with_odds: bool = True) -> list[str]:
    """The price tag of a choice, part by part: tokens, minutes, odds and the few numbers that move most.

    With hints only the names of what moves are said, with no previews only tokens, time and odds. ``home`` is what the
    choice stands under: a number of its own needs no second name. Without ``with_odds`` they are left
    to a picture.
    """
    parts = [*cost(sides, preview), *(chances(preview) if with_odds else ())]
    parts += [say("preview.breaks", promise=one) for one in broken(sides, preview)]
    parts += [say("preview.gives_way")] if preview.gives_way else []
    shown = sides.rules.options.previews
    if shown == "full":
        moved = [line for line in _ordered(sides, preview) if line.gauge not in ON_LABELS]
        parts += [_tag(sides, line, home) for line in moved[:BRIEFLY]]
    elif shown == "hints" and preview.lines:
        named = dict.fromkeys(names.gauge(sides, line.gauge) for line in _merged(sides, preview.lines))
        parts.append(say("preview.moves", what=measures.listed(list(named))))
    return parts


def broken(sides: Sides, preview: Preview) -> list[str]:
    """The promises an action would break, by their labels."""
    return [cards.promise_label(sides, name, about) for name, about in preview.breaks]


def broken_word(sides: Sides, preview: Preview) -> str:
    """Which promises an action would break, as a sentence; empty when it breaks none."""
    told = broken(sides, preview)
    return say("explain.breaks", what=measures.listed(told)) if told else ""


def cost(sides: Sides, preview: Preview) -> list[str]:
    """Tokens and time an action takes."""
    parts = []
    if preview.tokens > 0:
        parts.append(count(preview.tokens, sides.token))
    elif preview.tokens < 0:
        parts.append(say("preview.tokens_won", tokens=count(-preview.tokens, sides.token)))
    low, high = preview.minutes
    if low == high and high:
        parts.append(measures.minutes(high))
    elif high:
        parts.append(say("measure.range", low=measures.minutes(low), high=measures.minutes(high)))
    return parts


def odds(found: Iterable[Odd]) -> list[str]:
    """The chances printed on an action: "better 41 %", "accident 1 in 18"; what cannot happen is not said."""
    said = []
    for odd in found:
        if not odd.percent:
            continue
        if odd.id.endswith("_per_mille"):
            chance = measures.per_mille(odd.percent)
        else:
            chance = measures.percent(odd.percent)
        said.append(say(f"odds.{odd.id}", chance=chance))
    return said


def chances(preview: Preview) -> list[str]:
    """The odds; of a take also that nobody is near walking off, or that nothing is to be won."""
    found = {odd.id: odd.percent for odd in preview.odds}
    full = [say("odds.no_better")] if found.get(BETTER) == 0 else []
    calm = [say("odds.nobody_walks")] if found.get(WALK_OFF) == 0 else []
    return [*full, *odds(preview.odds), *calm]


def effects(sides: Sides, preview: Preview) -> list[str]:
    """Every number the action moves, money and trust first: "Trust -4", "Cash -$48k", "Script +2 to +7"."""
    return [_line(sides, line) for line in _ordered(sides, preview)]


def _tag(sides: Sides, line: Line, home: str) -> str:
    return _worth(line) if _is_new(sides, line) else _line(sides, _at_home(line, home))


def _is_new(sides: Sides, line: Line) -> bool:
    """Whether a line is the worth of a scene that had none: then it is a figure, not a change."""
    return line.gauge == "worth" and not sides.view.gauges.get(f"worth:{line.subject}", 0)


def _worth(line: Line) -> str:
    form = "preview.worth_now" if line.low == line.high else "preview.worth"
    return say(form, low=line.low, high=line.high)


def _at_home(line: Line, home: str) -> Line:
    return Line(line.gauge, "", line.low, line.high) if home and line.subject == home else line


def _ordered(sides: Sides, preview: Preview) -> list[Line]:
    found = _merged(sides, preview.lines)
    return sorted(found, key=lambda line: FIRST.index(line.gauge) if line.gauge in FIRST else len(FIRST))


def _line(sides: Sides, line: Line) -> str:
    label = _label(sides, line)
    if line.gauge in MONEY:
        return say("preview.line", label=label, change=measures.change(line.low, line.high, sides.symbol))
    if line.gauge == "late_start" and line.low == line.high:
        form = "preview.tomorrow_won" if line.low < 0 else "preview.tomorrow_lost"
        return say(form, minutes=measures.minutes(abs(line.low)))
    if line.gauge == "schedule":
        return say("preview.line", label=label, change=measures.minutes(line.high))
    return say("preview.line", label=label, change=measures.span(line.low, line.high))


def _label(sides: Sides, line: Line) -> str:
    """What moves, and whose it is: one subject, or several that move alike."""
    subjects = line.subject.split(ALIKE)
    if len(subjects) < 2:
        return names.gauge(sides, line.gauge, line.subject)
    whose = measures.listed([names.subject_of(sides, line.gauge, one) for one in subjects])
    return say("name.gauge_of", gauge=names.gauge(sides, line.gauge), subject=whose)


def _merged(sides: Sides, lines: Iterable[Line]) -> list[Line]:
    """Lines as a reader wants them: accounts added up, a change that all departments share said once."""
    told, by_department = list[Line](), dict[str, list[Line]]()
    estimate = [0, 0]
    for line in lines:
        if line.gauge == "estimate":
            estimate = [estimate[0] + line.low, estimate[1] + line.high]
        elif line.gauge in DEPARTMENT_GAUGES:
            by_department.setdefault(line.gauge, []).append(line)
        elif line.gauge not in UNSAID and not (line.gauge == "polish" and line.subject):
            told.append(line)
    told = _paid_now(told, estimate)
    for found in by_department.values():
        told += _shared(sides, found)
    return told


def _paid_now(told: list[Line], estimate: list[int]) -> list[Line]:
    """The estimate as one line; where as much cash goes as it rises, the cash alone says it: it is paid now."""
    low, high = min(estimate), max(estimate)
    cash = next((line for line in told if line.gauge == "cash"), None)
    if not any(estimate) or (cash is not None and (cash.low, cash.high) == (-high, -low)):
        return told
    return [*told, Line("estimate", "", low, high)]


def _shared(sides: Sides, lines: list[Line]) -> list[Line]:
    """Departments that move alike in one line: nobody is named where all do."""
    by_span: dict[tuple[int, int], list[str]] = {}
    for line in lines:
        by_span.setdefault((line.low, line.high), []).append(line.subject)
    found = []
    for (low, high), subjects in by_span.items():
        everybody = len(subjects) > 1 and len(subjects) >= len(sides.rules.departments)
        found.append(Line(lines[0].gauge, "" if everybody else ALIKE.join(subjects), low, high))
    return found
