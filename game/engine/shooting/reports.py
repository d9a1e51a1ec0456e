"""What the day leaves behind: a name for a take nobody expected, and the daily production report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import actions, money, tokens
from game.engine.ledger import Cause, post
from game.engine.luck import draw
from game.engine.refusal import Refusal, Rule, Ruleset, no
from game.engine.shooting import clock
from game.engine.state import Report

if TYPE_CHECKING:
    from game.engine.production import Production

UNNAMED = "unnamed"
WAYS = ("sign", "query")


def names_for(film: Production, number: str) -> list[str]:
    """The names the crew suggests for a scene's printed take: the same for the same scene, whatever the seed."""
    free = [name for name in film.rules.core.take_names if all(one.name != name for one in film.scenes.values())]
    start = draw(0, "names", number) % max(1, len(free))
    offered = film.rules.n.takes.names_offered
    return [*(free[start:] + free[:start])[:offered], UNNAMED]


def refuse_name(film: Production, action: actions.NameTake) -> Refusal | None:
    """The take that was just printed gets one of the suggested names, or none."""
    if film.stage != "name" or action.scene != clock.floor_of(film).naming:
        return no("nothing_to_name")
    return None if action.name in names_for(film, action.scene) else no("no_such_name", name=action.name)


def name_take(film: Production, action: actions.NameTake) -> None:
    """Name it: everybody who was there will say it for years."""
    film.stage = "floor"
    film.floor = replace(clock.floor_of(film), naming="")
    if action.name != UNNAMED:
        film.scenes[action.scene] = replace(film.scenes[action.scene], name=action.name)
        film.did("named_take")
        post(film, "buzz", "", 1, Cause("duty", "watch_takes"))
    film.tell("take_named", scene=action.scene, name=action.name)


def naming_menu(film: Production) -> list[actions.Action]:
    """The names on offer."""
    number = clock.floor_of(film).naming
    return [actions.NameTake(number, name) for name in names_for(film, number)]


# -- the daily report --------------------------------------------------------------------------------------------


def file_report(film: Production) -> None:
    """Write the day's report for the producer's desk tomorrow."""
    day = clock.floor_of(film)
    shot = tuple(number for number, state in film.scenes.items() if state.day == film.round and state.state == "shot")
    owed = tuple(number for number in day.today if film.scenes[number].state == "owed")
    hot = money.overtime_cost(film, max(0, day.minutes - day.planned), 0)
    film.report = Report(film.round, shot, owed, day.minutes, hot)
    film.tell("daily_report", day=film.round, shot=len(shot), owed=len(owed), minutes=day.minutes, cost=hot)


def refuse_report(film: Production, action: actions.SignReport) -> Refusal | None:
    """Yesterday's report is signed for nothing or queried for a call, once."""
    if film.stage != "turn" or film.seat != "producer" or film.table is not None:
        return no("not_your_turn")
    if film.report is None or film.report.state != "open" or action.way not in WAYS:
        return no("no_report")
    return no("no_tokens") if action.way == "query" and film.tokens.get("producer", 0) < 1 else None


def answer_report(film: Production, action: actions.SignReport) -> None:
    """Sign: the first AD is trusted. Query: money may come back, and the first AD hears that you counted."""
    report, rule, cause = film.report, film.rules.n.bets, Cause("duty", "day_to_day")
    if report is None:
        raise RuntimeError("no report to answer")
    film.report = replace(report, state=action.way)
    film.did("day_to_day")
    if action.way == "sign":
        post(film, "report", "assistant_directors", rule.signed_report, cause)
        return
    tokens.spend(film, "producer", 1)
    post(film, "report", "assistant_directors", rule.query_report, cause)
    found = 0
    if film.happens(rule.query_chance, "query", report.day):
        found = (report.hot_cost + money.day_cost(film)) * rule.query_percent // 100
        post(film, "estimate", "crew", -found, cause)
    film.tell("query_found", amount=found)


def report_menu(film: Production) -> list[actions.Action]:
    """Sign or query."""
    return [actions.SignReport(way) for way in WAYS]


RULES: Ruleset = {
    actions.NameTake: Rule(refuse_name, name_take),
    actions.SignReport: Rule(refuse_report, answer_report),
}
