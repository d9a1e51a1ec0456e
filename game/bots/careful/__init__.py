"""The careful bot: the rules of thumb a good student would write, for every duty of both chairs.

It keeps nothing between decisions, so it can take over any film at any moment.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.bots.careful import (
    cards,
    cutting,
    desk,
    director_prep,
    floor,
    morning,
    pledges,
    producer_prep,
    selling,
)
from game.engine import actions

if TYPE_CHECKING:
    from game.bots.situation import Situation
    from game.engine.actions import Action

TABLES: dict[str, Callable[[Situation], Action | None]] = {
    "rights": producer_prep.rights,
    "finance": producer_prep.finance,
    "heads": producer_prep.heads,
    "shortlist": producer_prep.shortlist,
    "approve_plan": producer_prep.approve_plan,
    "paperwork": producer_prep.paperwork,
    "script": producer_prep.script,
    "hire_director": producer_prep.hire_director,
    "line_producer": producer_prep.line_producer,
    "budget": producer_prep.budget,
    "deals": producer_prep.deals,
    "casting": director_prep.casting,
    "rehearsal": director_prep.rehearsal,
    "department_meetings": director_prep.department_meetings,
    "storyboard": director_prep.storyboard,
    "look": director_prep.look,
    "fit_vision": director_prep.fit_vision,
    "day_to_day": morning.day_to_day,
    "cut_scenes": morning.cut_scenes,
    "edit": cutting.edit,
    "reshoots": cutting.reshoots,
    "adr": cutting.adr,
    "promotion": cutting.promotion,
    "self_edit": cutting.self_edit,
    "hire_post": selling.hire_post,
    "music_marketing": selling.music_marketing,
    "test_screening": selling.test_screening,
    "distribution": selling.distribution,
    "box_office": selling.box_office,
    "oversee_post": selling.oversee_post,
}


def _turn(situation: Situation) -> Action:
    """At the desk or at a table. A table with nothing worth doing is left."""
    table = situation.view.table
    if table is None:
        return desk.choose(situation, TABLES)
    rule = TABLES.get(table.duty)
    chosen = rule(situation) if rule else None
    return chosen if chosen is not None else actions.Leave()


def _floor(situation: Situation) -> Action:
    """On the floor: cards and burning problems first, then the scene."""
    day = situation.view.floor
    if first := cards.answer(situation) or cards.favour(situation):
        return first
    solved = cards.remedy(situation)
    if solved is not None and solved[0] > 4:
        return solved[1]
    return floor.choose(situation, day) if day is not None else situation.choices[-1]


STAGES: dict[str, Callable[[Situation], Action]] = {
    "agenda": cards.agenda,
    "memo": cards.memo,
    "greenlight": producer_prep.greenlight,
    "note": cards.note,
    "turn": _turn,
    "floor": _floor,
    "phone": morning.phone,
    "name": floor.name,
    "wrap": floor.place,
    "weekend": selling.weekend,
}


class Careful:
    """Plays both chairs by rules of thumb, keeps its promises, and never works nights."""

    name = "careful"

    def choose(self, situation: Situation) -> Action:
        """The action a careful player takes."""
        action = STAGES[situation.view.stage](situation)
        if pledges.breaks(situation, action):
            return _instead(situation, action)
        return action


def _instead(situation: Situation, action: Action) -> Action:
    """The nearest thing to a deed that was promised away: another action of its kind, getting up, or the end."""
    kept = [one for one in situation.choices if not pledges.breaks(situation, one)]
    alike = [one for one in kept if type(one) is type(action)]
    ways_out = [one for one in kept if isinstance(one, (actions.Leave, actions.EndTurn, actions.Wrap))]
    return next(iter([*alike, *ways_out, *kept]), action)
