"""The debrief on paper: a finished film as sections of a page for a teacher, and questions to talk about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.classroom.page import Chart, Curve, Lines, Questions, Rows, Section, document
from game.debrief import Turning, board, causes, mattered, recorded
from game.debrief.played import moments
from game.engine import gauges
from game.engine.ledger import entries
from game.strings import Sides, measures, names, say
from game.strings.causes import cause, when
from game.text.afterwards import chosen, parallel, sources, told
from game.text.opening import about, luck
from game.text.premiere import premiere

if TYPE_CHECKING:
    from game.debrief import Board, DutyUse
    from game.engine import Production
    from game.engine.rules.core import Duty
    from game.saves import Recorder

CURVES = (
    ("morale", ""),
    ("trust", ""),
    ("creative", ""),
    ("buzz", ""),
    ("stress", "producer"),
    ("stress", "director"),
)
"""What the chart shows, round by round; all of them run from 0 to 100."""
MOVED = ("morale", "trust", "creative", "estimated_cost")
MONEY = ("estimated_cost",)
MOST_CAUSES = 6


def report(recorder: Recorder) -> str:
    """The page of a finished film as HTML. Takes some seconds. Raises ``ValueError`` while it has no premiere."""
    sides = Sides(recorder.production)
    turning_points = mattered(recorded(recorder)) if recorder.exact else ()
    seen = board(sides.film, turning_points)
    first, *told_ = _told(sides)
    sections = [
        first,
        *_before(sides),
        Section(say("report.film"), _film(sides, recorder)),
        *told_,
        *_mattered(seen.turnings),
        *_course(recorder),
        Section(say("report.causes"), [_causes(sides, gauge) for gauge in MOVED]),
        Section(say("report.duties"), _duties(sides, seen.duties)),
        Section(say("report.questions"), [Questions(questions(sides, seen))]),
    ]
    title = say("report.title", title=sides.tale.title, ending=seen.verdicts.title)
    return document(title, sides.tale.tagline, sections)


def _film(sides: Sides, recorder: Recorder) -> list[Lines]:
    """What film it is and how it was played."""
    options = sides.rules.options
    dials = say("report.dials", budget=options.budget, schedule=options.schedule, previews=options.previews)
    mode = say(f"report.mode_{options.mode}")
    return [Lines([*about(sides), mode, dials, *luck(sides, recorder.head.seed, recorder.head.origin.digest)])]


def _before(sides: Sides) -> list[Section]:
    """The question that was asked before the film, to be answered again."""
    question = sides.tale.teaching.get("before", "")
    if not question:
        return []
    return [Section(say("report.before"), [Lines([say("report.question.before", question=question)])])]


def _told(sides: Sides) -> list[Section]:
    """The premiere board: the film in short, the verdict, what was written and why, and what luck did."""
    first, *pages = premiere(sides)
    pages.sort(key=lambda page: page[0] != say("premiere.verdict"))
    reviews = next((at for at, page in enumerate(pages, start=1) if page[0] == say("premiere.reviews")), len(pages))
    for title, lines, at in (("sources.title", sources(sides), reviews), ("debrief.parallel", parallel(sides), None)):
        if lines:
            pages.insert(len(pages) if at is None else at, (say(title), lines))
    return [Section(title, [Lines(lines)]) for title, lines in (first, *pages)]


def _mattered(turnings: tuple[Turning, ...]) -> list[Section]:
    if not turnings:
        return []
    return [Section(say("debrief.mattered"), [Lines([told(one) for one in turnings])])]


def _course(recorder: Recorder) -> list[Section]:
    """The gauges at the start of every round and at the end; nothing for a film that can't be replayed."""
    if not recorder.exact:
        return []
    trail, final = moments(recorded(recorder))
    rounds: dict[str, Production] = {}
    for moment in trail:
        rounds.setdefault(when(moment.before.phase, max(1, moment.before.round)), moment.before)
    rounds[say("report.end")] = final
    films = list(rounds.values())
    curves = [Curve(_name(final, gauge, of), [gauges.read(film, gauge, of) for film in films]) for gauge, of in CURVES]
    return [Section(say("report.course"), [Chart(say("report.chart"), list(rounds), curves)])]


def _name(film: Production, gauge: str, of: str) -> str:
    """A gauge as neither chair would call it: nobody's stress is "yours" on paper."""
    reader = "director" if of == "producer" else "producer"
    return names.gauge(Sides(film, reader), gauge, of)


def _causes(sides: Sides, gauge: str) -> Rows:
    """The largest causes of a gauge, with what they moved in all."""
    movement, ledger = causes(sides.film, gauge), entries(sides.film)
    rows = []
    for part in [one for one in movement.parts if one.kind != "opening"][:MOST_CAUSES]:
        amount = round(part.amount / movement.per)
        if not amount:
            continue
        change = measures.change(amount, amount, sides.symbol) if gauge in MONEY else measures.signed(amount)
        rounds = list(dict.fromkeys(when(phase, max(1, number)) for phase, number in part.rounds))
        rows.append((cause(sides, ledger[part.entries[0]]), _few(rounds), change))
    head = (say("report.cause"), say("report.when"), say("report.change"))
    return Rows(head, rows, names.gauge(sides, gauge), numbers=(2,))


def _few(rounds: list[str]) -> str:
    return rounds[0] if len(rounds) == 1 else say("report.from_to", first=rounds[0], last=rounds[-1])


def _duties(sides: Sides, duties: tuple[DutyUse, ...]) -> list[Rows]:
    """What was done, what was left alone and what nobody needed, each with the principle it stands for."""
    known = sides.rules.core.duties
    used = [one for one in duties if one.times]
    done = [(names.chair(one.chair), known[one.id].label, str(one.times), known[one.id].principle) for one in used]
    chair, duty, principle = say("report.chair"), say("report.duty"), say("report.principle")
    tables = [Rows((chair, duty, say("report.times"), principle), done, say("report.used"), numbers=(2,))]
    for name in ("neglected", "spared"):
        mine = [one for one in duties if getattr(one, name)]
        rows = [(names.chair(one.chair), known[one.id].label, known[one.id].principle) for one in mine]
        if rows:
            tables.append(Rows((chair, duty, principle), rows, say(f"report.{name}")))
    return tables


def questions(sides: Sides, seen: Board) -> list[str]:
    """Questions about this very film, to talk about it without the screen."""
    found = [*_of_decisions(sides, seen), *_of_people(sides, seen)]
    if seen.parallel is not None and seen.parallel.bins:
        found.append(say("report.question.luck", percentile=seen.parallel.chance.percentile))
    found += [say("report.question.chairs"), sides.tale.teaching.get("after", "")]
    return [one for one in found if one]


def _of_decisions(sides: Sides, seen: Board) -> list[str]:
    found = []
    for one in seen.turnings[:1]:
        other = one.instead or say("debrief.left_out")
        found.append(say("report.question.mattered", told=chosen(one), instead=other.rstrip(".")))
    for duty in _neglected(sides, seen)[:1]:
        found.append(say("report.question.neglected", duty=duty.label, line=duty.line, chair=names.chair(duty.chair)))
    contract = [one for one in seen.partnership.joints if one.way == "contract"]
    for card in contract[:1]:
        winner, title = names.chair(card.winner), sides.tale.events[card.event].title
        found.append(say("report.question.contract", card=title, chair=winner))
    return found


def _neglected(sides: Sides, seen: Board) -> list[Duty]:
    """Duties that were left alone, as they are worth asking after: the budget last, where it was kept."""
    found = [one.id for one in seen.duties if one.neglected]
    found.sort(key=lambda name: name == "budget" and seen.takings.over <= 0)
    return [sides.rules.core.duties[name] for name in found]


def _of_people(sides: Sides, seen: Board) -> list[str]:
    found = []
    if seen.partnership.broken:
        found.append(say("report.question.broken"))
    elif seen.partnership.kept:
        found.append(say("report.question.kept"))
    lost = [sides.tale.seven[one.person].name for one in seen.people.faces if not one.again]
    found.append(say("report.question.lost", names=measures.listed(lost)) if lost else say("report.question.faces"))
    return found
