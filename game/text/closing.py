"""What is closed now, and why: choices one looks for and does not find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from game.engine import Refusal, actions, money, refuse, schedule, topsheet, vendors
from game.engine.post import selling
from game.engine.seats import TABLES
from game.engine.shooting import footage
from game.strings import Sides, measures, names, refused, say, short
from game.text.marks import item
from game.text.sheets import sheet
from game.text.sheets.selling import MUSIC

UNSAID = (
    "no_commitments", "not_at_this_table", "post_filled", "work_given", "no_such_deal", "not_on_the_table",
    "no_such_policy", "picture_locked",
)  # fmt: skip
"""Reasons that go without saying on the sheet of a table."""
WHOLE: Mapping[str, tuple[actions.Action, ...]] = {
    "budget": tuple(actions.Insure(policy) for policy in topsheet.POLICIES),
    "edit": (actions.Lock(),),
    "oversee_post": (actions.Lock(),),
}
"""What is looked for at a table and is about no single thing on it."""
PAID_FROM: Mapping[type[Any], str] = {
    actions.Cue: "music",
    actions.Sell: "publicity",
    actions.Insure: "insurance",
    actions.SignMoney: "legal_and_accounts",
}
"""The account of what always comes from the same one."""
OWN_TIME: tuple[actions.Action, ...] = (actions.Night(), actions.Rest())
ELSEWHERE = ("not_this_phase", "not_your_duty", "no_such_duty", "nothing_to_do")
"""Reasons for which a duty is no choice at all now."""


def not_now(sides: Sides, key: str) -> list[str]:
    """What could be done about a thing on the table and is closed now, each with its reason."""
    return _closed(sides, _wanted(sides, key))


def of_table(sides: Sides) -> list[str]:
    """What could be done at the table where the chair sits, about no single thing on it, and is closed now."""
    table = sides.view.table
    return _closed(sides, WHOLE.get(table.duty, ())) if table else []


def _closed(sides: Sides, wanted: Iterable[actions.Action]) -> list[str]:
    found = []
    for action in wanted:
        why = refuse(sides.film, action)
        if why is not None and why.reason not in UNSAID:
            found.append(item(say("closed.line", what=short(sides, action), why=_reason(sides, action, why))))
    return found


def _reason(sides: Sides, action: actions.Action, why: Refusal) -> str:
    """Why it is closed; where money is missing, in which account and how much."""
    account = _account(sides, action) if why.reason == "over_budget" else ""
    if not account:
        return refused(sides, why)
    left = money.room(sides.film, account)
    return say(
        "closed.too_dear",
        account=names.account(account),
        left=measures.money(left, sides.symbol),
        short=measures.money(int(why.facts["amount"]) - left, sides.symbol),
        contingency=say("closed.locked" if sides.film.phase == "pre" else "closed.spent"),
    )


def _account(sides: Sides, action: actions.Action) -> str:
    """The account an action would be paid from."""
    match action:
        case actions.HireHead(person=person):
            return sides.tale.posts[sides.tale.crew[person].post].account
        case actions.HirePost(bid=bid):
            return selling.account_of(sides.tale.bids[bid].work)
        case actions.Bargain(deal=deal):
            return vendors.account_of(sides.film, deal)
        case _:
            return PAID_FROM.get(type(action), "")


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
        case "music_marketing" if key == MUSIC:
            return [actions.Cue(name) for name in tale.music]
        case "music_marketing" if key in tale.campaigns:
            return [actions.Sell(key, spend) for spend in sides.rules.n.release.spends]
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
        here = [*of_table(sides), *_here(sides)]
        return [say("closed.now"), *here] if here else [say("closed.nothing_here")]
    found = _here(sides) if sides.film.stage == "floor" else []
    found += [_sat(sides, duty) for duty in sides.rules.core.duties if duty in TABLES]
    for action in OWN_TIME:
        why = refuse(sides.film, action)
        found.append(item(say("closed.line", what=_called(sides, action), why=refused(sides, why))) if why else "")
    listed = [text for text in found if text]
    return [say("closed.now"), *listed] if listed else [say("closed.nothing")]


def _here(sides: Sides) -> list[str]:
    """What is closed about the things that lie before the chair."""
    return [text for section in sheet(sides).sections for text in not_now(sides, section.key)]


def _called(sides: Sides, action: actions.Action) -> str:
    return short(sides, action)


def _sat(sides: Sides, duty: str) -> str:
    """A duty of this chair at which nobody can sit down now."""
    known = sides.rules.core.duties[duty]
    if known.chair != sides.chair or sides.film.phase not in known.phases:
        return ""
    why = refuse(sides.film, actions.Sit(duty))
    if why is None or (why.reason == "no_tokens" and not TABLES[duty].open(sides.film)):
        return ""
    reason = say("closed.empty") if why.reason in ELSEWHERE else refused(sides, why)
    return item(say("closed.line", what=names.titled(sides, sides.rules.core.duties, duty, "label"), why=reason))
