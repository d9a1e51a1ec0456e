"""What an answer does that no gauge carries: marks on scenes, patience, problems, favours, papers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from game.engine import actions, events, judge, problems
from game.engine.judge import bound
from game.strings import measures, names
from game.strings.effects import effect_words
from game.strings.table import say

if TYPE_CHECKING:
    from game.engine.rules.events import Effect, Option
    from game.strings.sides import Sides

VERBS = (
    "simplify_scene", "mood", "problem", "clear_problem", "favour", "paper", "clear_paper", "drop_scene", "owe_scene",
    "leaves", "fall_through", "final_cut", "injury", "overtime",
)  # fmt: skip
"""Effects that are told in their own words; a mark is told by its scene and kind."""
CERTAIN = 100


def unposted(sides: Sides, action: actions.Action) -> list[str]:
    """What the answer to a card or problem does besides moving numbers; what hangs on chance says so."""
    option, binds = _option(sides, action)
    if option is None or sides.rules.options.previews != "full":
        return []
    done = _told(sides, option.effects, binds)
    if option.chance >= CERTAIN:
        return done
    failed = _told(sides, option.otherwise, binds)
    found = [say("unposted.works", what=measures.listed(done))] if done else []
    return [*found, say("unposted.fails", what=measures.listed(failed))] if failed else found


def _option(sides: Sides, action: actions.Action) -> tuple[Option | None, Mapping[str, str]]:
    match action:
        case actions.Answer(event=event, option=option) | actions.Seal(event=event, option=option):
            return events.option_of(sides.film, event, option), sides.binds_of(event)
        case actions.Remedy(problem=problem, option=option):
            return problems.remedy_of(sides.film, problem, option), sides.problem_binds(problem)
        case _:
            return None, {}


def _told(sides: Sides, effects: Iterable[Effect], binds: Mapping[str, str]) -> list[str]:
    found = []
    for one in effects:
        if not judge.holds(sides.film, one.when, binds):
            continue
        if one.verb == "mark":
            found.append(_mark(sides, one, binds))
        elif one.verb in VERBS:
            found += effect_words(sides, [one], binds)
    return found


def _mark(sides: Sides, effect: Effect, binds: Mapping[str, str]) -> str:
    return say(
        "unposted.mark",
        mark=names.written("mark", effect.word),
        scene=names.short_scene(sides, bound(effect.target, binds)),
        change=measures.signed(effect.amount),
    )
