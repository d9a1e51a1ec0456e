"""What is closed now, and why: choices one looks for and does not find."""

from __future__ import annotations

from game.engine import actions, refuse, schedule
from game.engine.seats import TABLES
from game.engine.shooting import footage
from game.strings import Sides, names, refused, say, short
from game.text.marks import item
from game.text.sheets import sheet

UNSAID = ("no_commitments", "not_at_this_table", "post_filled", "work_given", "no_such_deal", "not_on_the_table")
"""Reasons that go without saying on the sheet of a table."""
OWN_TIME: tuple[actions.Action, ...] = (actions.Night(), actions.Rest())
ELSEWHERE = ("not_this_phase", "not_your_duty", "no_such_duty", "nothing_to_do")
"""Reasons for which a duty is no choice at all now."""


def not_now(sides: Sides, key: str) -> list[str]:
    """What could be done about a thing on the table and is closed now, each with its reason."""
    found = []
    for action in _wanted(sides, key):
        why = refuse(sides.film, action)
        if why is not None and why.reason not in UNSAID:
            told = say("closed.too_dear") if why.reason == "over_budget" else refused(sides, why)
            found.append(item(say("closed.line", what=short(sides, action), why=told)))
    return found


def _wanted(sides: Sides, key: str) -> list[actions.Action]:
    """The choices a reader of a sheet looks for first: to sign, to take, to hire."""
    tale, table = sides.tale, sides.view.table
    match table.duty if table else "":
        case "finance":
            return [actions.SignMoney(key), *_pressing(sides, key)] if key in tale.offers else []
        case "heads" | "line_producer":
            return [actions.HireHead(one.id) for one in tale.crew.values() if one.post == key]
        case "deals":
            return [actions.Bargain(key, "take")]
        case "hire_post":
            return [actions.HirePost(bid.id) for bid in tale.bids.values() if bid.work == key]
        case "distribution":
            return [actions.Distribute(key)] if key in tale.distributors else []
        case "" if sides.film.stage == "floor" and key in sides.rules.scenes:
            plans = schedule.LEVELS if schedule.is_played(sides.film, key) else footage.PLANS
            return [actions.Slate(key, plan) for plan in plans]
        case _:
            return []


def _pressing(sides: Sides, offer: str) -> list[actions.Action]:
    """A move on a financier who has been pressed already; nothing while one is still open."""
    why = refuse(sides.film, actions.Haggle(offer, 0)) if sides.tale.offers[offer].haggle else None
    return [actions.Haggle(offer, 0)] if why is not None and why.reason == "pressed_today" else []


def closed_page(sides: Sides) -> list[str]:
    """What is closed to this chair now, with the reason: of the table where it sits, else of its desk."""
    if sides.view.table is not None or sides.film.stage not in ("turn", "floor"):
        here = [text for section in sheet(sides).sections for text in not_now(sides, section.key)]
        return [say("closed.now"), *here] if here else [say("closed.nothing_here")]
    found = [_sat(sides, duty) for duty in sides.rules.core.duties if duty in TABLES]
    for action in OWN_TIME:
        why = refuse(sides.film, action)
        found.append(item(say("closed.line", what=_called(sides, action), why=refused(sides, why))) if why else "")
    listed = [text for text in found if text]
    return [say("closed.now"), *listed] if listed else [say("closed.nothing")]


def _called(sides: Sides, action: actions.Action) -> str:
    return short(sides, action)


def _sat(sides: Sides, duty: str) -> str:
    """A duty of this chair at which nobody can sit down now."""
    known = sides.rules.core.duties[duty]
    if known.chair != sides.chair or sides.film.phase not in known.phases:
        return ""
    why = refuse(sides.film, actions.Sit(duty))
    if why is None:
        return ""
    reason = say("closed.empty") if why.reason in ELSEWHERE else refused(sides, why)
    return item(say("closed.line", what=names.titled(sides, sides.rules.core.duties, duty, "label"), why=reason))
