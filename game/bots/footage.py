"""What a day on the floor is worth to somebody who looks ahead: the film so far, and what else could be shot.

A slate or a take is judged by the footage of the day and the mood it leaves, not by the whole film.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.bots.careful import floor
from game.bots.outlook import mood
from game.engine import actions, gauges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.bots.situation import Situation
    from game.engine import Production
    from game.engine.actions import Action

OTHER_SCENES = 3
"""Slates of other scenes that are imagined beside the one a careful director would put up."""


def film_so_far(film: Production) -> float:
    """The film so far from 0 to 1, by what the director saw, with the mood of the set: finer than the gauge, which
    rounds to whole points. A scene not shot yet counts as its script."""
    total, weight = gauges.story_so_far(film)
    return total / max(1, weight) / 100 + mood(film)


def other_footage(situation: Situation, first: Action) -> Sequence[Action]:
    """What else the director could do: another plan or another scene, one more take, or the best take so far."""
    on_set = situation.view.floor.on_set if situation.view.floor else ""
    takes = situation.view.scenes[on_set].takes if on_set else ()
    match first:
        case actions.Slate(scene):
            slates = [one for one in situation.of(actions.Slate) if one != first]
            plans = [one for one in slates if one.scene == scene]
            return [*plans, *(one for one in slates if one.scene != scene)][: len(plans) + OTHER_SCENES]
        case actions.Print():
            coming = len(takes) + 1
            rolls = situation.of(actions.Roll)
            return sorted(rolls, key=lambda one: -floor.note_value(situation, on_set, one, coming))[:1]
        case actions.Roll() if takes:
            best = max(takes, key=lambda take: floor.value(situation, on_set, take))
            return [actions.Print(best.number)]
        case _:
            return ()
