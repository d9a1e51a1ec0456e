"""The producer's tables on a shooting day: the morning's bets, and the strips that could go."""

from __future__ import annotations

from game.engine import schedule
from game.strings import Sides, measures, names, say
from game.text import board
from game.text.marks import item


def morning(sides: Sides) -> list[str]:
    """The call sheet of the day with its forecast, and what is arranged already."""
    film = sides.film
    found = board.day_lines(sides, film.round)
    bets = film.floor.bets if film.floor else ()
    most = sides.rules.n.bets.most
    done = measures.listed([names.written("bet", bet) for bet in bets])
    found.append(say("sheet.bets", done=done, left=most - len(bets)))
    return [*found, say("sheet.cash_today", cash=measures.money(sides.view.gauges.get("cash", 0), sides.symbol))]


def strips(sides: Sides) -> list[str]:
    """Every strip that is left, the lightest first: what it carries, its time, what goes with it."""
    film = sides.film
    left = [number for number, state in film.scenes.items() if state.state in schedule.LEFT]
    left.sort(key=lambda number: sides.rules.scenes[number].weight)
    found = []
    for number in left:
        scene = sides.rules.scenes[number]
        minutes = measures.minutes(schedule.planned_minutes(film, number))
        head = say("sheet.strip", scene=names.scene(sides, number), weight=scene.weight, minutes=minutes)
        safe = say("sheet.safe") if film.scenes[number].safe else ""
        found.append(item(head, scene.if_dropped, safe))
    return found
