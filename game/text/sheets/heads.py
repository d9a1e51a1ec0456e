"""Heads of department across the table: who could take a post, and what the director knows of those who have."""

from __future__ import annotations

from game.engine import gauges
from game.engine import people as hiring
from game.engine.rules.people import CrewMember
from game.engine.shooting import clock
from game.strings import Sides, knows, measures, names, say
from game.text.marks import item, joined, quoted
from game.text.sheets.form import Section, Sheet
from game.text.sheets.money import pool
from game.text.sheets.people import leans, manner, reading, wish

USUAL = 100
"""The percentage of the usual time that is neither quick nor slow."""


def heads(sides: Sides) -> Sheet:
    """Every open post of a head, and who could take it."""
    return _posts(sides, "heads")


def line_producers(sides: Sides) -> Sheet:
    """Who could run the day for the producer."""
    return _posts(sides, "line_producer")


def _posts(sides: Sides, duty: str) -> Sheet:
    open_ones = [post for post in hiring.open_posts(sides.film) if hiring.post_duty(post) == duty]
    accounts = dict.fromkeys(sides.tale.posts[post].account for post in open_ones)
    left = [say("sheet.pool", account=names.account(one), left=pool(sides, one)) for one in accounts]
    return Sheet((joined(left),), tuple(_post(sides, post) for post in open_ones))


def _post(sides: Sides, post: str) -> Section:
    one = sides.tale.posts[post]
    title = say("sheet.post_required" if one.required else "sheet.post", post=one.title)
    chosen = wish(sides, post)
    found = [item(_buys(sides, post)), *([item(chosen)] if chosen else [])]
    found += [item(candidate(sides, person)) for person in sides.tale.crew.values() if person.post == post]
    return Section(post, title, tuple(found))


def _buys(sides: Sides, post: str) -> str:
    """What a post is good for: whoever reads nothing there thinks it is good for nothing."""
    departments = sides.rules.core.departments
    form = post if knows(f"sheet.{post}_buys") else "department" if post in departments else "other"
    rule = sides.rules.n
    return say(
        f"sheet.{form}_buys",
        percent=rule.finance.line_producer_percent,
        slips=rule.finance.accountant_percent,
        road=rule.day.managed_move_percent,
        reads=rule.casting.cast_by_percent,
    )


def candidate(sides: Sides, one: CrewMember) -> str:
    """Somebody who could take a post: price, past, manner, pace, leaning and terms."""
    head = say("sheet.head", name=one.name, price=measures.money(one.cost, sides.symbol))
    terms = say("sheet.terms", what=joined(term.label for term in one.terms)) if one.terms else ""
    told = (one.credit_line, quoted(one.quote), manner(sides, one.temperament), _pace(one), leans(one.lean), terms)
    return joined([head, *told])


def _pace(one: CrewMember) -> str:
    """How a head changes the time of a set-up, where the clock listens to that post."""
    more = one.speed_percent - USUAL
    if not more or one.post not in clock.PACE_SETTERS:
        return ""
    return say("sheet.slower" if more > 0 else "sheet.quicker", percent=measures.percent(abs(more)))


def departments(sides: Sides) -> Sheet:
    """Every department with its head, how far it shares the vision, and what was heard of its skill."""
    found = []
    for department, _size in gauges.departments(sides.film):
        signed = sides.view.crew.get(department)
        if signed is None:
            continue
        said = say(
            "sheet.department",
            department=names.department(sides, department),
            head=names.person(sides, signed.person),
            alignment=sides.view.gauges.get(f"alignment:{department}", 0),
            skill=reading(sides, f"skill.{signed.person}"),
        )
        found.append(item(said))
    return Sheet(tuple(found))
