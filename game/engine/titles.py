"""Titles given instead of money: courtesies, which financiers count, and the associate producer who works for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import money
from game.engine.ledger import Cause, post

if TYPE_CHECKING:
    from game.engine.production import Production
    from game.engine.state import Paper

COURTESY, WORKING = "courtesy", "working"
COURTESIES = ("associate_credit", "producer_credit", "executive_credit")
"""What an actor takes instead of money that is a producer's title and no producer's work."""


def give(film: Production, title: str, cause: Cause) -> None:
    """Give a title. From one more courtesy than financiers overlook, each costs their goodwill."""
    post(film, "credits", title, 1, cause)
    rule, given = film.rules.n.credits, film.of("credits", COURTESY)
    if title == COURTESY and given > rule.overlooked:
        post(film, "investor_goodwill", "", rule.goodwill, Cause("rule", "courtesy_credits"))
        film.tell("courtesy_credits", titles=given)


def each_round(film: Production) -> None:
    """An associate producer who works does the paper that is due first, for a wage."""
    paper = _next_paper(film) if film.of("credits", WORKING) else None
    if paper is None:
        return
    cause = Cause("rule", "working_associate")
    wage = money.day_cost(film) * film.rules.n.credits.wage_percent // 100
    film.papers.remove(paper)
    money.spend(film, "producers", wage, cause)
    money.commit(film, "locations", paper.fee, cause)
    film.tell("associate_files", paper=paper.label, amount=wage)


def _next_paper(film: Production) -> Paper | None:
    """The paper on the pile that bites first, of those whose fee can be paid."""
    room = money.room(film, "locations")
    payable = [paper for paper in film.papers if paper.fee <= room]
    return min(payable, key=lambda paper: (paper.phase != film.phase, paper.due), default=None)
