"""Pages of the moments between turns: the greenlight meeting, the two envelopes, the phone, the weekend."""

from __future__ import annotations

from game.engine import actions, greenlight, refuse, vendors
from game.engine.forecast import Outlook, outlook
from game.engine.release import MOVES
from game.engine.shooting import wrap
from game.strings import Sides, measures, names, say
from game.strings import cards as told
from game.text.banner import hole_words
from game.text.marks import item


def moment(sides: Sides) -> list[str]:
    """What has to be known at this moment; nothing on an ordinary turn."""
    pages = {"greenlight": _meeting, "phone": _phone, "name": _take, "wrap": _owed, "weekend": _weekend, "memo": _memo}
    page = pages.get(sides.film.stage)
    return page(sides) if page else []


def _meeting(sides: Sides) -> list[str]:
    """What is missing: what no financier closes without, and what a shoot can carry."""
    film = sides.film
    found = [item(say("meeting.hard", what=hole_words(sides, hole))) for hole in greenlight.hard_holes(film)]
    found += [item(say("meeting.soft", what=hole_words(sides, hole))) for hole in greenlight.soft_holes(film)]
    found = found or [say("meeting.complete")]
    if left := vendors.unrung(film):
        price = measures.money(sum(left.values()), sides.symbol)
        listed = measures.listed([sides.tale.vendors[one].label for one in left])
        found.append(say("meeting.unrung", vendors=listed, price=price))
    return found


def _phone(sides: Sides) -> list[str]:
    return [say("meeting.phone", price=measures.money(sides.overtime_hour, sides.symbol), left=_contingency(sides))]


def _contingency(sides: Sides) -> str:
    return measures.money(sides.contingency, sides.symbol)


def _take(sides: Sides) -> list[str]:
    number = sides.film.floor.naming if sides.film.floor else ""
    return [say("meeting.take", scene=names.scene(sides, number))] if number else []


def _owed(sides: Sides) -> list[str]:
    waiting = [names.scene(sides, number) for number in wrap.owed(sides.film)]
    return [say("meeting.owed", scenes=measures.listed(waiting))]


def _weekend(sides: Sides) -> list[str]:
    """Every weekend so far, and how fast they fall."""
    found = []
    for one in sides.view.run.weekends:
        gross = measures.money(one.gross, sides.symbol)
        found.append(say("meeting.weekend", week=one.week, gross=gross, screens=one.screens))
    if not sides.film.run.weekends:
        return [say("meeting.opening", screens=sides.view.run.screens), *_outlooks(sides)]
    spent = measures.money(sides.view.run.advertising, sides.symbol)
    even = measures.percent(sides.rules.n.release.widen_even_drop // 10)
    return [*found, say("meeting.widen", spent=spent, even=even), *_outlooks(sides)]


def _outlooks(sides: Sides) -> list[str]:
    """What each move may bring this weekend, and in how many imagined markets it pays."""
    if sides.rules.options.previews == "none":
        return []
    film = sides.film
    moves = tuple(one for one in MOVES if refuse(film, actions.Weekend(one)) is None)
    return [item(_outlook(sides, one)) for one in outlook(film, sides.chair, moves)]


def _outlook(sides: Sides, one: Outlook) -> str:
    low, high = measures.money(one.low, sides.symbol), measures.money(one.high, sides.symbol)
    form = "meeting.outlook" if one.cost else "meeting.outlook_free"
    return say(form, move=names.written("move", one.move), low=low, high=high, pays=measures.percent(one.pays))


def _memo(sides: Sides) -> list[str]:
    """The promises in force, from both sides."""
    found = []
    for given in sides.view.promises:
        if given.state == "open":
            about = next(iter(given.binds.values()), "")
            memo = told.promise_memo(sides, given.id, about)
            found.append(say("meeting.promise", giver=names.chair(given.giver), memo=memo))
    return found
