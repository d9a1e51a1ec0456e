"""A finished film in three sentences: why it won or lost, what decided that, and what went well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.debrief import ladder, takings
from game.engine import waterfall
from game.strings import Sides, measures, names, say
from game.text.goals import asked, came_to

if TYPE_CHECKING:
    from game.debrief import Rung
    from game.engine.rules.film import Goal
    from game.engine.state import Premiere

MONEY = ("returned_to_investors_percent", "return_percent", "gross_percent")
SCORES = ("critics", "audience")
EVERYBODY = 100
TENTHS = 10


def in_short(sides: Sides, board: Premiere) -> list[str]:
    """The lines that stand first on every report of a finished film."""
    missed = [(chair, goal) for chair, goal in _musts(sides) if goal.id not in board.met]
    title = sides.tale.title
    if board.success:
        reached = measures.listed([_reached(sides, goal) for _chair, goal in _musts(sides)])
        found = [say("in_short.won", title=title, reached=reached)]
    elif missed:
        told = [say("in_short.must", chair=names.chair(who), goal=_reached(sides, goal)) for who, goal in missed]
        found = [say("in_short.lost", title=title, missed=measures.listed(told))]
        found += _decided(sides, board, [goal for _who, goal in missed])
    else:
        found = [say("in_short.lost_by_ending", title=title)]
    return [*found, *_well(sides, board)]


def _musts(sides: Sides) -> list[tuple[str, Goal]]:
    tale = sides.tale
    both = (("producer", tale.goals_producer), ("director", tale.goals_director))
    return [(chair, goal) for chair, goals in both for goal in goals if goal.required]


def _reached(sides: Sides, goal: Goal) -> str:
    """A goal with what the film came to."""
    came = came_to(sides, goal)
    if not came:
        return say("in_short.goal", goal=goal.label)
    return say("in_short.reached", goal=goal.label, came=measures.listed(came))


def _decided(sides: Sides, board: Premiere, missed: list[Goal]) -> list[str]:
    """What a missed goal was missed by: the money that was paid before, or the part of the work that cost most."""
    judged = {verb for goal in missed for verb in asked(goal)}
    found = []
    if judged & set(MONEY):
        found += _short_of(sides, board)
    if judged & set(SCORES):
        worst = min(_rungs(sides), key=lambda one: one.critics, default=None)
        if worst is not None and worst.critics < 0:
            found.append(say("in_short.step_down", group=_group(worst), critics=_points(worst)))
    return found


def _short_of(sides: Sides, board: Premiere) -> list[str]:
    """What the investors lack, and the largest payment that went before theirs."""
    reached = board.waterfall.get("equity", 0) + board.waterfall.get("investors_profit", 0)
    missing = waterfall.invested(sides.film) - reached
    if missing <= 0:
        return []
    before: dict[str, int] = {}
    for who, amount in board.waterfall.items():
        if who == "equity":
            break
        before[who] = amount
    lacks = measures.money(missing, sides.symbol)
    if not any(before.values()):
        pot, cost = (measures.money(one, sides.symbol) for one in (sum(board.pot.values()), board.final_cost))
        return [say("in_short.missing_pot", missing=lacks, pot=pot, cost=cost)]
    who = max(before, key=lambda name: before[name])
    paid = measures.money(before[who], sides.symbol)
    return [say("in_short.missing", missing=lacks, who=names.written("paid", who), amount=paid)]


def _well(sides: Sides, board: Premiere) -> list[str]:
    """One thing that went well: the people first, else the part of the work that did most, luck included."""
    found = []
    hurt = sides.view.gauges.get("injuries", 0)
    if board.would_return_percent == EVERYBODY and not hurt:
        found.append(say("in_short.people"))
    best = max(_rungs(sides), key=lambda one: one.critics, default=None)
    if best is not None and best.critics >= TENTHS and (board.success or not found):
        found.append(say("in_short.step_up", group=_group(best), critics=_points(best)))
    if not found and takings(sides.film).over <= 0:
        found.append(say("in_short.within_budget"))
    return found


def _rungs(sides: Sides) -> list[Rung]:
    return [one for one in ladder(sides.film) if one.group not in ("package", "sale")]


def _group(rung: Rung) -> str:
    return names.written("in_short.part", rung.group)


def _points(rung: Rung) -> str:
    return measures.signed(round(rung.critics / TENTHS))
