"""The right column: the card on the desk, the problem queue, and why things moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine import actions
from game.scenes import moved
from game.scenes.choice_cards import deed_of
from game.strings import cards, measures, names
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.nodes import Node
from game.ui.widgets import Deed, inside, link, panel
from game.ui.words import word

if TYPE_CHECKING:
    from game.engine.state import Card
    from game.scenes.session import Session
    from game.strings import Sides

MOST_MOVED = 5
LONG_LIST = 110
"""Logical height from which what else lies on the desk leaves no room to quote the card."""
SEATED = (
    actions.Sit,
    actions.EndTurn,
    actions.Night,
    actions.Rest,
    actions.Answer,
    actions.Seal,
    actions.Settle,
    actions.Remedy,
)
"""Choices that have a place of their own on the board."""


def my_cards(sides: Sides) -> list[Card]:
    """The cards on the seated chair's desk that wait for an answer."""
    return [card for card in sides.view.desk if card.chair == sides.chair and not card.seal]


def desk_galley(kit: Kit, session: Session, width: int, *, brief: bool = False) -> Galley:
    """The first card on the desk, quoted, and how to answer it; a ``brief`` one is its title alone."""
    sides = session.sides
    found = my_cards(sides)
    galley = Galley(kit, inside(kit, width))
    galley.words(word("board.desk"), "caption", kit["bad"] if found else galley.tone.quiet)
    if not found:
        return galley.gap(2).quiet(word("board.desk_none"), "body")
    card = found[0]
    title = cards.event_title(sides, card.event)
    kind = {"stance": "desk_joint", "clash": "desk_clash"}.get(card.kind, "desk_open")
    deed = Deed("desk.open", word(f"board.{kind}"), ("card", card.event), title)
    if brief:
        deed = deed._replace(label=title, hint=word(f"board.{kind}"))
        galley.gap(5)
    else:
        galley.words(title, "head").gap(3).words(cards.text_of(sides, card), "quote").gap(6)
    if len(found) > 1:
        galley.quiet(word("board.desk_more", n=len(found) - 1)).gap(2)
    return galley.put(link(kit, galley.width, deed))


def others_galley(kit: Kit, session: Session, width: int) -> Galley | None:
    """Choices at the desk that are neither duties nor cards: the daily report, favours to use. None without any."""
    found = [action for action in session.menu if not isinstance(action, SEATED)]
    if not found:
        return None
    galley = Galley(kit, inside(kit, width))
    _report(galley, session.sides)
    galley.words(word("board.also"), "caption", galley.tone.quiet).gap(2)
    for action in found:
        galley.put(link(kit, galley.width, deed_of(session.sides, action)), 2)
    return galley


def _report(galley: Galley, sides: Sides) -> None:
    """Yesterday's production report, while nobody has signed or queried it."""
    report = sides.view.report
    if report is None or report.state != "open":
        return
    galley.words(word("wrap.report", n=report.day), "caption", galley.tone.quiet).gap(2)
    galley.pair(word("wrap.shot"), ", ".join(report.shot) or word("wrap.none"), "small")
    if report.owed:
        galley.pair(word("wrap.owed"), ", ".join(report.owed), "small", galley.kit["bad"])
    galley.pair(word("wrap.worked"), measures.minutes(report.minutes), "small")
    cost = measures.money(report.hot_cost, sides.symbol) if report.hot_cost else word("wrap.none")
    galley.pair(word("wrap.hot_cost"), cost, "small", galley.kit["bad"] if report.hot_cost else None).gap(4)


def problems_galley(kit: Kit, session: Session, width: int) -> Galley | None:
    """The queue of open problems, or None when nothing burns."""
    sides = session.sides
    if not sides.view.problems:
        return None
    galley = Galley(kit, inside(kit, width))
    galley.words(word("board.problems"), "caption", kit["bad"]).gap(2)
    for problem in sides.view.problems:
        rule, owner = sides.rules.core.problems[problem.id], owner_of(sides, problem.id)
        mine = owner == sides.chair
        hint = cards.problem_text(sides, problem.id)
        if not mine:
            hint = f"{hint} {word('board.problem_other', chair=names.chair(owner))}"
        deed = Deed(f"problem.{problem.id}", rule.title, ("problem", problem.id), hint, enabled=mine)
        galley.put(link(kit, galley.width, deed, "body"))
    return galley


def owner_of(sides: Sides, problem: str) -> str:
    """The chair a problem belongs to: creative ones are the director's."""
    return "director" if sides.rules.core.problems[problem].creative else "producer"


def moved_galley(kit: Kit, session: Session, width: int, most: int = MOST_MOVED) -> Galley:
    """What was said just now, and why things moved."""
    sides = session.sides
    galley = Galley(kit, inside(kit, width))
    if session.fresh:
        galley.words(word("board.just_now"), "caption", kit.chair.ink).gap(2)
        for text in session.fresh[-3:]:
            galley.words(text, "body").gap(6)
    galley.words(word("board.why"), "caption", galley.tone.quiet).gap(2)
    found = moved.latest(sides, most, session.began)
    for one in found:
        galley.words(moved.told(kit, one)).gap(7)
    if not found:
        galley.quiet(word("board.why_none"))
    return galley


def _crowded(kit: Kit, others: Galley | None, troubles: Galley | None) -> bool:
    """Whether so much else lies on the desk that the card on top of it is not quoted."""
    return others is not None and (troubles is not None or others.tall > kit.px(LONG_LIST))


def desk_column(kit: Kit, session: Session, box: Box) -> list[Node]:
    """The column in panels: the desk and the problems as tall as they are, the rest is why things moved."""
    nodes: list[Node] = []
    troubles = problems_galley(kit, session, box.w)
    news = moved_galley(kit, session, box.w)
    others = others_galley(kit, session, box.w)
    desk = desk_galley(kit, session, box.w, brief=_crowded(kit, others, troubles))
    found = [(key, one) for key, one in (("desk", desk), ("also", others), ("problems", troubles)) if one is not None]
    least = min(news.tall + 2 * kit.padding, box.h * (20 if len(found) > 2 else 30) // 100)
    for at, (key, galley) in enumerate(found):
        later = sum(one.tall + 2 * kit.padding + kit.gutter for _key, one in found[at + 1 :])
        room = box.h - least - kit.gutter
        tall = min(galley.tall + 2 * kit.padding, max(room - later, room // 2))
        piece, box = box.top(tall, kit.gutter)
        nodes.append(panel(kit, key, piece, galley, ground="card"))
    nodes.append(panel(kit, "moved", box, news))
    return nodes
