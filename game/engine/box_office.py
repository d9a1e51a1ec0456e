"""The market a release meets: the weeks as the model has them, and what moves between weekends do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.engine import outcome
from game.engine.post import measure
from game.engine.state import Weekend

if TYPE_CHECKING:
    from game.engine.production import Production


class Market(msgspec.Struct, frozen=True):
    """What the model says of this release: the result, and the weeks it would run untouched."""

    result: outcome.Result
    weeks: tuple[int, ...]


def market(film: Production) -> Market:
    """The release as the model has it, from the finished film and its own luck. The same whenever it is asked."""
    params = film.rules.core.outcome
    one, latents, luck = measure.package(film), measure.latents(film), measure.luck(film)
    result = outcome.release(params, one, latents, luck)
    domestic = result.account.domestic * _reach(film) // 100
    weeks = outcome.weeks(params, domestic, result.legs) if result.released and domestic else ()
    return Market(result, tuple(week.gross for week in weeks))


def _reach(film: Production) -> int:
    """Percent of the market a release of this kind reaches."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    return film.rules.n.release.self_release_percent if deal and deal.kind == "self_release" else 100


def fall(weeks: tuple[int, ...], index: int) -> int:
    """How far a week fell from the one before, in per mille."""
    if index < 1 or index >= len(weeks) or not weeks[index - 1]:
        return 1000
    return 1000 - weeks[index] * 1000 // weeks[index - 1]


def lift(film: Production, move: str, weeks: tuple[int, ...]) -> int:
    """Percent that the moves so far and this one add to the coming week: more screens pay only where people stay."""
    rule = film.rules.n.release
    total = film.rules.n.release.promotion_lift_percent if move == "promote" else 0
    steps = [one.move for one in film.run.weekends] + [move]
    pays = max(-5, min(rule.widen_most_percent, (rule.widen_even_drop - fall(weeks, min(1, len(weeks) - 1))) // 10))
    total += sum(pays for one in steps if one == "widen")
    if len(steps) > 1:
        total += film.of("word_of_mouth")
    return total - sum(rule.narrow_loss_percent for one in steps if one == "narrow")


def seats(film: Production, count: int) -> int:
    """What a week can take at most on so many screens, whole currency units."""
    return film.rules.n.release.screen_week * count


def fresh(film: Production, index: int) -> int:
    """What was asked for in a week that was played, without those who had found no seat in the week before."""
    one = film.run.weekends[index]
    return one.gross + one.turned_away - _come_again(film, film.run.weekends[:index])


def counted(film: Production, move: str, weeks: tuple[int, ...]) -> Weekend:
    """The coming weekend: what is asked for after this move, as far as there are seats for it."""
    index, count = len(film.run.weekends), screens(film, move)
    base = weeks[index] if index < len(weeks) else 0
    asked = base * (100 + lift(film, move, weeks)) // 100 + _come_again(film, film.run.weekends)
    gross = min(asked, seats(film, count))
    return Weekend(index + 1, gross, count, move, asked - gross)


def later(film: Production, weeks: tuple[int, ...]) -> int:
    """What the rest of the run takes after the weekends that were played, on the screens it has then."""
    room, share = seats(film, film.run.screens), 100 + lift(film, "hold", weeks)
    percent = film.rules.n.release.come_again_percent
    taken, waiting = 0, _come_again(film, film.run.weekends)
    rest = list(weeks[len(film.run.weekends) :])
    while rest or waiting:
        asked = waiting + (rest.pop(0) * share // 100 if rest else 0)
        taken += min(asked, room)
        waiting = max(0, asked - room) * percent // 100
    return taken


def _come_again(film: Production, played: tuple[Weekend, ...]) -> int:
    """Tickets asked for again by those who found no seat in the last weekend."""
    return played[-1].turned_away * film.rules.n.release.come_again_percent // 100 if played else 0


def move_cost(film: Production, move: str) -> int:
    """What a move adds to (or saves on) prints and advertising, whole currency units."""
    rule, spent = film.rules.n.release, film.run.advertising
    match move:
        case "promote":
            return spent * rule.promotion_percent // 100
        case "widen":
            return spent * rule.screens_cost_percent // 100
        case "narrow":
            return -(spent * rule.screens_cost_percent // 100)
        case _:
            return 0


def screens(film: Production, move: str) -> int:
    """Screens in the coming weekend, as many as the distributor books at most."""
    percent = {
        "widen": 100 + film.rules.n.release.screens_percent,
        "narrow": 100 - film.rules.n.release.screens_percent,
    }
    count = film.run.screens * percent.get(move, 100) // 100
    return min(count, max(film.run.screens, most_screens(film)))


def most_screens(film: Production) -> int:
    """The most screens the distributor books."""
    deal = film.rules.film.distributors.get(film.run.distributor)
    return deal.screens_most if deal else 0
