"""Where the next token goes: how urgent each duty is, as a careful player feels it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from game.bots.careful import cards, cutting, purse, strips
from game.bots.careful.producer_prep import is_last_week, stopping
from game.engine import actions
from game.engine.tokens import FIRST

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action

TIRED = 45
FULL = 1.06
"""Wanted minutes over those of the days at which scenes are given up before they are paid for."""
BEFORE_MONEY_CLOSES = 78.5
"""A paper that the greenlight meeting asks for: after title and money, before anybody who could be hired later."""
WEIGHTY_PARTS = 2
"""Cast numbers worth an afternoon of auditions."""
UNSURE = (
    "budget",
    "cut_scenes",
    "day_to_day",
    "deals",
    "edit",
    "finance",
    "heads",
    "line_producer",
    "music_marketing",
    "rights",
    "script",
    "shortlist",
    "test_screening",
)
"""Tables where there may be nothing worth doing: a careful player looks before sitting down."""
SHORT_PREP = 2
"""Weeks of prep in which people are found before prices are asked."""
LEND = 30.0
"""A duty of the other chair costs a token more: it has to be that much more urgent."""


Tables = Mapping[str, Callable[["Situation"], "Action | None"]]


def choose(situation: Situation, tables: Tables) -> Action:
    """Cards first; then the most urgent of duties, problems and sleep; then the hand-over."""
    first = cards.answer(situation) or cards.favour(situation) or _report(situation)
    if first is not None:
        return first
    solved = cards.remedy(situation)
    relief = 35 + 3 * solved[0] if solved is not None and solved[0] > 2 else 0.0
    for urge, action in _by_urgency(situation):
        if solved is not None and relief > urge:
            return solved[1]
        if not isinstance(action, actions.Sit) or action.duty not in UNSURE or _has_use(situation, action, tables):
            return action
    if solved is not None and relief:
        return solved[1]
    end = actions.EndTurn()
    return end if situation.can(end) else situation.choices[-1]


def ranked(situation: Situation) -> list[Action]:
    """Duties the chair could sit down at and sleep, the most urgent first; those of no use now are left out."""
    return [action for _urgency, action in _by_urgency(situation)]


def _by_urgency(situation: Situation) -> Iterator[tuple[float, Action]]:
    asked = [action for action in situation.lines if type(action) in URGE]
    urges = [(urge, action) for action in asked if (urge := URGE[type(action)](situation, action)) > 0]
    urges.sort(key=lambda pair: pair[0], reverse=True)
    return (pair for pair in urges if situation.can(pair[1]))


def _report(situation: Situation) -> Action | None:
    """Sign yesterday's report: the first AD deserves it, and a query costs a call."""
    sign = actions.SignReport("sign")
    return sign if situation.can(sign) else None


def _has_use(situation: Situation, action: actions.Sit, tables: Tables) -> bool:
    """Whether there would be something worth doing at a table: a look at it before the token is spent."""
    rule = tables.get(action.duty)
    return rule is not None and rule(situation.seated(action)) is not None


def _to_sit(situation: Situation, action: actions.Sit) -> float:
    """How urgent a duty is. Whoever comes second can still do it: a hand is lent when the other chair had its turn."""
    if action.lend and FIRST.get(situation.view.phase) == situation.chair:
        return 0.0
    return URGES.get(action.duty, _nothing)(situation) - LEND * action.lend


def _to_rest(situation: Situation, action: actions.Rest) -> float:
    return 60.0 if situation.view.gauges.get(f"stress:{situation.chair}", 0) >= TIRED else 0.0


URGE: dict[type, Callable[[Situation, Any], float]] = {actions.Sit: _to_sit, actions.Rest: _to_rest}
"""How urgent an action of each kind is; what is not named here is no way of spending a token."""


def _nothing(situation: Situation) -> float:
    return 0.0


def _rights(situation: Situation) -> float:
    if is_last_week(situation):
        return 99.0
    return 79.0 if situation.view.round > 1 else 50.0


def _finance(situation: Situation) -> float:
    short = situation.view.gauges.get("shortfall", 0)
    if short <= 0:
        return 0.0
    if not any(state.state in ("open", "hidden") for state in situation.view.offers.values()):
        return 0.0
    return 95.0 if is_last_week(situation) else 68.0 + min(12.0, purse.percent(situation, short) / 3)


def _heads(situation: Situation) -> float:
    missing = len(strips.missing_posts(situation))
    return (66.0 + 5 * missing + 15 * is_last_week(situation)) if missing else 0.0


def _shortlist(situation: Situation) -> float:
    missing = strips.missing_roles(situation)
    if not missing:
        return 0.0
    wished = any(role in situation.view.wishes for role in missing)
    if is_last_week(situation):
        weighty = any(situation.rules.film.roles[role].number <= WEIGHTY_PARTS for role in missing)
        return 97.0 if weighty or len(missing) > 2 else 80.0
    return 74.0 if wished else 0.0


def _approve_plan(situation: Situation) -> float:
    if not situation.view.board and (is_last_week(situation) or not strips.missing_roles(situation)):
        return 98.0
    return 36.0


def _paperwork(situation: Situation) -> float:
    view = situation.view
    now = [paper for paper in view.papers if paper.phase == view.phase and paper.due <= view.round]
    soon = [paper for paper in view.papers if _bites_soon(situation, paper.phase, paper.due)]
    if now:
        return min(92.0, 80.0 + 4 * len(now))
    if stopping(situation):
        return BEFORE_MONEY_CLOSES if view.phase == "pre" else 92.0
    return min(73.0, 50.0 + 6 * len(soon)) if soon else (20.0 if view.papers else 0.0)


def _bites_soon(situation: Situation, phase: str, due: int) -> bool:
    view = situation.view
    if phase == view.phase:
        return due <= view.round + 1
    return view.phase == "pre" and phase == "shoot" and due <= 1 and is_last_week(situation)


def _script(situation: Situation) -> float:
    writer = situation.rules.film.writers.get(situation.rules.film.script.writer)
    drafts = situation.view.gauges.get("drafts", 1)
    gain = (writer.gain if writer else 0) * (1 - situation.rules.n.script.gain_falls_percent / 100) ** drafts
    cheap = writer is not None and writer.per_draft <= purse.room(situation, "story_and_script")
    return 36.0 + 8 * gain if cheap and gain >= 2 else 0.0


def _line_producer(situation: Situation) -> float:
    return 78.0


def _budget(situation: Situation) -> float:
    return 44.0


def _deals(situation: Situation) -> float:
    """Prices are asked before parts are offered, where prep is long enough for both."""
    if is_last_week(situation):
        return 48.0
    return 77.0 if situation.view.rounds["pre"] > SHORT_PREP else 72.0


# -- director, prep --------------------------------------------------------------------------------------------


def _casting(situation: Situation) -> float:
    unsettled = [role for role in strips.missing_roles(situation) if role not in situation.view.wishes]
    weighty = any(situation.rules.film.roles[role].number <= WEIGHTY_PARTS for role in unsettled)
    if not unsettled:
        return 0.0
    return 90.0 if weighty else 60.0


def _rehearsal(situation: Situation) -> float:
    if not situation.view.cast:
        return 0.0
    heavy = [
        number
        for number in strips.left(situation)
        if strips.is_heavy(situation, number)
        and not situation.view.scenes[number].rehearsed
        and any(role in situation.view.cast for role in situation.rules.scenes[number].cast)
    ]
    if not any(situation.view.scenes[number].rehearsed for number in situation.view.scenes):
        return 82.0 if heavy else 15.0
    return min(66.0, 40.0 + sum(situation.rules.scenes[number].weight for number in heavy) / 3) if heavy else 15.0


def _meetings(situation: Situation) -> float:
    gauges = situation.view.gauges
    lowest = min((gauges.get(f"alignment:{one}", 99) for one in situation.view.crew), default=99)
    return max(0.0, 90.0 - lowest / 2) if lowest < 80 else 0.0


def _storyboard(situation: Situation) -> float:
    heavy = [
        number
        for number in strips.left(situation)
        if not situation.view.scenes[number].boarded and strips.wanted_minutes(situation, number) >= 120
    ]
    return 54.0 + 25 * min(1.0, max(0.0, strips.overload(situation) - 0.9) * 3) if heavy else 0.0


def _look(situation: Situation) -> float:
    """Once, when casting is under way: before anybody has built or sewn anything."""
    weeks = situation.view.rounds["pre"]
    return 85.0 if situation.view.round == min(2, weeks) else 20.0


def _fit(situation: Situation) -> float:
    return 85.0 if strips.overload(situation) > FULL else 0.0


# -- shoot and post --------------------------------------------------------------------------------------------


def _day_to_day(situation: Situation) -> float:
    return 55.0


def _cut_scenes(situation: Situation) -> float:
    return 65.0 if strips.overload(situation) > 1.15 else 0.0


def _edit(situation: Situation) -> float:
    if cutting.is_last_step(situation):
        return 80.0
    more = cutting.passes_worth(situation)
    return 75.0 if more >= 1 or not situation.view.cut.shown else 0.0


def _reshoots(situation: Situation) -> float:
    return 90.0


def _self_edit(situation: Situation) -> float:
    return 78.0


def _adr(situation: Situation) -> float:
    return 70.0


def _promotion(situation: Situation) -> float:
    director = situation.rules.film.directors.get(situation.view.director)
    return 20.0 + (director.fame / 2 if director else 0)


def _hire_post(situation: Situation) -> float:
    return 72.0


def _music_marketing(situation: Situation) -> float:
    return 74.0 if not situation.view.run.campaign else 50.0


def _test(situation: Situation) -> float:
    view = situation.view
    owed = any(state.state == "owed" for state in view.scenes.values())
    if view.cut.tests == 0 or (view.cut.test_read >= 0 and not view.cut.shared):
        return 77.0
    if owed:
        return 79.0
    return 60.0


def _distribution(situation: Situation) -> float:
    tested = situation.view.cut.tests > 0 and situation.view.cut.shared
    return 98.0 if cutting.is_last_step(situation) else (70.0 if tested else 40.0)


def _box_office(situation: Situation) -> float:
    return 66.0 if cutting.is_last_step(situation) else 45.0


def _oversee(situation: Situation) -> float:
    return 68.0 if situation.view.gauges.get("late_days", 0) >= 7 else 22.0


URGES: dict[str, Callable[[Situation], float]] = {
    "hire_director": lambda situation: 200.0,
    "rights": _rights,
    "finance": _finance,
    "heads": _heads,
    "shortlist": _shortlist,
    "approve_plan": _approve_plan,
    "paperwork": _paperwork,
    "script": _script,
    "line_producer": _line_producer,
    "budget": _budget,
    "deals": _deals,
    "casting": _casting,
    "rehearsal": _rehearsal,
    "department_meetings": _meetings,
    "storyboard": _storyboard,
    "look": _look,
    "fit_vision": _fit,
    "day_to_day": _day_to_day,
    "cut_scenes": _cut_scenes,
    "edit": _edit,
    "reshoots": _reshoots,
    "adr": _adr,
    "self_edit": _self_edit,
    "promotion": _promotion,
    "hire_post": _hire_post,
    "music_marketing": _music_marketing,
    "test_screening": _test,
    "distribution": _distribution,
    "box_office": _box_office,
    "oversee_post": _oversee,
}
